// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/list_importer.h"

#include "core/identifiers/grid_reference.h"
#include "core/ingest/company_name.h"
#include "core/ingest/field_columns.h"
#include "core/model/attribute_names.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ListImporter", text);
}

Origin ImportContext::origin(qint64 row, const Grading &grading, const QString &asWritten) const
{
    Origin origin;
    origin.source = source;
    origin.row = row;
    origin.grading = grading;
    origin.asWritten = asWritten;
    return origin;
}

void ImportContext::addAttribute(EntityId entity, const QString &name, const QString &value,
                                 const Origin &origin)
{
    if (!value.isEmpty())
        skein::addAttribute(database, {{}, entity, name, value, {}, {}, origin});
}

void ImportContext::addAttribute(EntityId entity, const char16_t *name, const QString &value,
                                 const Origin &origin)
{
    addAttribute(entity, QString::fromUtf16(name), value, origin);
}

namespace import_fields {

std::optional<Subject> person(FieldRow &row, ImportContext &context, const PersonFields &fields)
{
    const QString key = simplified(row.cell(fields.key));
    QString name = simplified(row.cell(fields.name));
    if (!fields.surname.isEmpty() && row.has(fields.surname))
        name = simplified(row.cell(fields.surname)) + u", "_s + simplified(row.cell(fields.forename));
    const QString birth = fields.birth.isEmpty() ? QString() : row.dateOfBirth(fields.birth);
    row.print(fields.key, key);
    row.print(fields.name, nameKey(name));
    if (key.isEmpty() && name.isEmpty())
        return std::nullopt;
    const bool isCompany
        = key.isEmpty() && !isNobodysName(name) && isCompanyTitle(row.columnTitle(fields.name));
    const Reading<Subject> subject = isCompany ? Reading<Subject>(context.knowledge.company(name))
                                               : context.knowledge.person(context.space(), key, name, birth);
    const QString &field = key.isEmpty() ? fields.name : fields.key;
    if (!subject) {
        row.reject(field, subject.reason());
        return std::nullopt;
    }
    if (!subject->note.isEmpty())
        row.tell(field, subject->note);
    if (subject->isNobody)
        return std::nullopt;
    return *subject;
}

std::optional<Subject> identifier(FieldRow &row, const QString &field, EntityKind kind,
                                  std::string_view region)
{
    const std::string_view text = row.cell(field);
    if (text.empty())
        return std::nullopt;
    const Reading<Subject> subject = readSubject(kind, text, region);
    if (!subject) {
        row.reject(field, subject.reason());
        return std::nullopt;
    }
    row.print(field, subject->canonical());
    if (!subject->note.isEmpty())
        row.tell(field, subject->note);
    return *subject;
}

/// Commas part items only where every part is a key or an identifier; names hold commas too.
static QStringList partedAtCommas(const QStringList &items)
{
    QStringList parts;
    for (const QString &item : items) {
        const QStringList pieces = item.split(u',', Qt::SkipEmptyParts);
        const bool areItems = std::all_of(pieces.begin(), pieces.end(), [](const QString &piece) {
            return std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isDigit(); });
        });
        if (!areItems || pieces.size() < 2) {
            parts << item;
            continue;
        }
        for (const QString &piece : pieces)
            parts << piece.simplified();
    }
    return parts;
}

/// A nickname, or one name of a person: no digits, no signs of a reference.
static bool isWord(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetter() || c == u'\'' || c == u'-' || c == u'\u2019' || c == u' ' || c == u'.';
    });
}

std::vector<Subject> several(FieldRow &row, ImportContext &context, const QString &field, const QString &kind,
                             QStringList *unreadable)
{
    std::vector<Subject> subjects;
    const bool isAddress = kind == u"address";
    const QStringList items = isAddress ? row.list(field) : partedAtCommas(row.list(field));
    for (const QString &item : items) {
        Reading<Subject> subject
            = context.knowledge.anything(context.space(), item, kind, {}, {}, context.plan.region);
        if (!subject && field == u"people" && isWord(item))
            subject = context.knowledge.person(context.space(), {}, item, {}); // "Bob", "Tiny"
        if (!subject && unreadable) {
            row.tell(field, subject.reason() + u' ' + tr("It is kept as written."));
            *unreadable << item;
            continue;
        }
        if (!subject) {
            row.reject(field, subject.reason());
            return {};
        }
        if (subject->isNobody)
            continue;
        if (!subject->note.isEmpty())
            row.tell(field, subject->note);
        subjects.push_back(*subject);
    }
    return subjects;
}

Period period(FieldRow &row, const QString &from, const QString &to)
{
    Period found{row.timeIn(from), row.timeIn(to)};
    if (found.start && found.finish && found.finish->latest < found.start->earliest)
        row.reject(to, tr("It ends before it begins."));
    return found;
}

Strength strength(FieldRow &row)
{
    static const std::array<std::pair<QString, Strength>, 9> words{{{u"high"_s, Strength::Confirmed},
                                                                    {u"strong"_s, Strength::Confirmed},
                                                                    {u"certain"_s, Strength::Confirmed},
                                                                    {u"medium"_s, Strength::Unconfirmed},
                                                                    {u"moderate"_s, Strength::Unconfirmed},
                                                                    {u"probable"_s, Strength::Unconfirmed},
                                                                    {u"low"_s, Strength::Tentative},
                                                                    {u"weak"_s, Strength::Tentative},
                                                                    {u"possible"_s, Strength::Tentative}}};
    const QString text = row.text(u"strength"_s).toLower();
    if (text.isEmpty())
        return Strength::Confirmed;
    if (const auto known = fromCode(strengths, text))
        return *known;
    for (const auto &[word, strength] : words)
        if (text == word)
            return strength;
    row.reject(u"strength"_s, tr("“%1” is none of confirmed, unconfirmed, tentative.").arg(text));
    return Strength::Tentative;
}

static Position fromCoordinates(const Coordinates &coordinates)
{
    return {QString::number(coordinates.latitude, 'f', 6),
            QString::number(coordinates.longitude, 'f', 6),
            {},
            {}};
}

static Position fromGrid(const GridPosition &grid)
{
    Position position = fromCoordinates(toWgs84(grid));
    position.easting = QString::number(grid.easting, 'f', 0);
    position.northing = QString::number(grid.northing, 'f', 0);
    return position;
}

Position position(FieldRow &row, const QString &prefix)
{
    const auto cell = [&](const char16_t *name) {
        const std::string_view text = row.cell(prefix + QString::fromUtf16(name));
        return isNothing(text) ? std::string_view() : text;
    };
    const auto told = [&](const char16_t *name, const auto &reading, auto convert) -> Position {
        if (reading) {
            const Position found = convert(*reading);
            row.print(prefix + u"position"_s, found.latitude + u' ' + found.longitude);
            return found;
        }
        row.tell(prefix + QString::fromUtf16(name), reading.reason());
        row.print(prefix + u"position"_s, simplified(cell(name)));
        return {};
    };
    const auto coordinates = [&](const char16_t *name, const Reading<Coordinates> &reading) {
        if (reading && reading->isMended)
            row.tell(prefix + QString::fromUtf16(name),
                     tr("Latitude and longitude were exchanged or wrongly signed: read as %1.")
                         .arg(QString::fromStdString(reading->display())));
        return told(name, reading, fromCoordinates);
    };
    if (!cell(u"latitude").empty() && !cell(u"longitude").empty())
        return coordinates(u"latitude", parseCoordinates(cell(u"latitude"), cell(u"longitude")));
    if (!cell(u"position").empty())
        return coordinates(u"position", parseCoordinates(cell(u"position")));
    if (!cell(u"easting").empty() && !cell(u"northing").empty())
        return told(u"easting", parseEastingNorthing(cell(u"easting"), cell(u"northing")), fromGrid);
    if (!cell(u"grid").empty())
        return told(u"grid", parseGridReference(cell(u"grid")), fromGrid);
    for (const char16_t *half : {u"latitude", u"longitude", u"easting", u"northing"})
        if (!cell(half).empty()) {
            row.tell(prefix + QString::fromUtf16(half),
                     tr("Half of a position: the other number is missing. The row is kept without it."));
            row.print(prefix + u"position"_s, simplified(cell(half)));
            break;
        }
    return {};
}

void addPosition(ImportContext &context, EntityId entity, const Position &position, const Origin &origin)
{
    context.addAttribute(entity, attribute::Latitude, position.latitude, origin);
    context.addAttribute(entity, attribute::Longitude, position.longitude, origin);
    context.addAttribute(entity, attribute::Easting, position.easting, origin);
    context.addAttribute(entity, attribute::Northing, position.northing, origin);
}

} // namespace import_fields

} // namespace skein
