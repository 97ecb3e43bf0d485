// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/content_guess.h"

#include "core/base/error.h"
#include "core/base/time_text.h"
#include "core/identifiers/imei.h"
#include "core/ingest/field_titles.h"
#include "core/ingest/import_preview.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ContentGuess", text);
}

/// What the cells of a column are.
enum class Content {
    Other,
    Moment, ///< A date with a time of day.
    Date,
    Clock,
    Phone,
    Count,
    Code, ///< "SMS", "out": what the kind's specification has a meaning for.
};

bool isPhone(const QString &cell)
{
    static const QRegularExpression form(u"^(\\+|00)?[\\d ()./-]{7,20}$"_s);
    static const QRegularExpression since1970(u"^1\\d{9}(\\d{3})?$"_s); // and no number of the UK
    static const QRegularExpression decimal(u"^[+-]?\\d{1,3}\\.\\d+$"_s); // a coordinate
    constexpr qsizetype fewest = 9;
    constexpr qsizetype most = 15;
    const auto digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    const bool isNumber = cell.contains(since1970) || cell.contains(decimal);
    if (!cell.contains(form) || isNumber || digits < fewest || digits > most)
        return false;
    return digits != most || !parseImei(cell.toStdString());
}

bool isDay(const QString &cell)
{
    static const QRegularExpression form(u"[-/.]|[A-Za-z]{3}|^(19|20)\\d{6}$"_s);
    TimeRules monthFirst;
    monthFirst.order = DateOrder::MonthFirst;
    const std::string text = cell.toStdString();
    return cell.contains(form) && (readTime(text) || readTime(text, monthFirst));
}

bool isOf(Content content, const QString &cell, const Specification &calls)
{
    static const QRegularExpression clock(u"^\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?$"_s);
    static const QRegularExpression count(u"^\\d{1,5}$"_s);
    switch (content) {
    case Content::Moment:
        return cell.contains(u':') && !cell.contains(clock) && isDay(cell);
    case Content::Date:
        return !cell.contains(u':') && !isPhone(cell) && isDay(cell);
    case Content::Clock:
        return cell.contains(clock);
    case Content::Phone:
        return isPhone(cell);
    case Content::Count:
        return cell.contains(count);
    case Content::Code:
        return calls.codes.contains(cell.toLower());
    case Content::Other:
        break;
    }
    return false;
}

/// What most of a column's cells are; short codes and withheld numbers stand among numbers.
Content contentOf(const TableSample &sample, size_t firstRow, qsizetype column, const Specification &calls)
{
    constexpr double enough = 0.8;
    static constexpr std::array all{Content::Moment, Content::Date,  Content::Clock,
                                    Content::Phone,  Content::Count, Content::Code};
    for (const Content content : all) {
        int filled = 0;
        int fitting = 0;
        for (size_t row = firstRow; row < sample.rows.size(); ++row) {
            const QString cell = sample.rows[row].cells.value(column);
            filled += cell.isEmpty() ? 0 : 1;
            fitting += !cell.isEmpty() && isOf(content, cell, calls) ? 1 : 0;
        }
        if (fitting > 0 && fitting >= enough * filled)
            return content;
    }
    return Content::Other;
}

qsizetype widthOf(const TableSample &sample)
{
    qsizetype width = 0;
    for (const TableSample::Row &row : sample.rows)
        width = std::max(width, row.cells.size());
    return width;
}

const Specification *genericCalls(const std::vector<Specification> &specifications)
{
    const auto found
        = std::find_if(specifications.begin(), specifications.end(),
                       [](const Specification &each) { return each.isGeneric && each.kind == u"calls"_s; });
    return found == specifications.end() ? nullptr : &*found;
}

/// The fields of calls, given out to columns in the order in which they stand.
class CallFields
{
public:
    /// `phones` are the fields of the first two columns of numbers.
    explicit CallFields(QStringList phones)
        : m_phones(std::move(phones))
    {
    }

    /// Empty: the column is not read.
    QString take(Content content)
    {
        switch (content) {
        case Content::Phone:
            return next(m_phones);
        case Content::Moment:
            return next({u"datetime"_s, u"end_datetime"_s});
        case Content::Date:
            return has(u"datetime"_s) ? QString() : next({u"date"_s});
        case Content::Clock:
            return has(u"datetime"_s) ? next({u"duration"_s}) : next({u"time"_s, u"duration"_s});
        case Content::Count:
            return next({u"duration"_s});
        case Content::Code:
            return next({u"type"_s});
        case Content::Other:
            break;
        }
        return {};
    }

    bool has(const QString &field) const { return m_given.contains(field); }

private:
    QString next(const QStringList &fields)
    {
        for (const QString &field : fields)
            if (!has(field)) {
                m_given << field;
                return field;
            }
        return {};
    }

    QStringList m_phones;
    QStringList m_given;
};

/// Of a column's cells how many are different, and whether one says "in" or "out".
struct Values
{
    Values(const TableSample &sample, size_t firstRow, qsizetype column, const Specification &calls)
    {
        QStringList seen;
        for (size_t row = firstRow; row < sample.rows.size(); ++row) {
            const QString cell = sample.rows[row].cells.value(column);
            if (!cell.isEmpty() && !seen.contains(cell))
                seen << cell;
            hasDirection
                = hasDirection || calls.codes.value(cell.toLower()).direction != CallDirection::Unknown;
        }
        isOne = seen.size() == 1 && sample.rows.size() > firstRow + 1;
    }

    bool isOne = false;
    bool hasDirection = false;
};

/// Who rings whom, unless rows are seen from one number: then it is the target, and a code says which way.
QStringList phoneFields(const TableSample &sample, size_t firstRow, const std::vector<Content> &contents,
                        const Specification &calls)
{
    std::vector<bool> areOne;
    bool hasDirection = false;
    for (size_t column = 0; column < contents.size(); ++column) {
        const Values values(sample, firstRow, qsizetype(column), calls);
        if (contents[column] == Content::Phone)
            areOne.push_back(values.isOne);
        hasDirection = hasDirection || (contents[column] == Content::Code && values.hasDirection);
    }
    if (!hasDirection || areOne.size() < 2 || areOne[0] == areOne[1])
        return {u"from"_s, u"to"_s};
    return areOne[0] ? QStringList{u"target"_s, u"other"_s} : QStringList{u"other"_s, u"target"_s};
}

/// The table's titles as far as it has any, with these fields read from its columns.
Recognition withFields(Recognition result, const QString &kind, const QStringList &fields,
                       const std::vector<Specification> &specifications)
{
    std::vector<std::pair<QString, QString>> columns;
    for (qsizetype column = 0; column < fields.size(); ++column) {
        if (fields[column].isEmpty())
            continue;
        columns.emplace_back(fields[column], result.header.value(column));
        result.mapping.columns[fields[column]].push_back(int(column));
    }
    result.specification = mappingOf(tr("Columns as they were named"), kind, columns, specifications);
    result.specification.isHeaderless = result.headerLine == 0;
    return result;
}

} // namespace

QStringList numberedTitles(const std::vector<TableSample::Row> &rows)
{
    QStringList titles;
    for (qsizetype column = 1; column <= widthOf({',', rows}); ++column)
        titles << u"Column %1"_s.arg(column);
    return titles;
}

bool beginsWithData(const TableSample &sample)
{
    if (sample.rows.empty())
        return false;
    const Specification none;
    const size_t others = sample.rows.size() > 1 ? 1 : 0;
    int speaking = 0;
    int alike = 0;
    for (qsizetype column = 0; column < widthOf(sample); ++column) {
        const Content content = contentOf(sample, others, column, none);
        if (content == Content::Other || content == Content::Count)
            continue;
        ++speaking;
        alike += isOf(content, sample.rows.front().cells.value(column), none) ? 1 : 0;
    }
    return alike * 2 > speaking;
}

std::optional<Recognition> proposeByContent(const TableFile &file, size_t table,
                                            const std::vector<Specification> &specifications)
{
    constexpr double unsure = 0.5;
    const Specification *calls = genericCalls(specifications);
    if (!calls || file.hasRecords(table))
        return std::nullopt;
    Recognition guess = bestGuess(file, table);
    const TableSample sample = file.sample(table, guess.delimiter);
    const auto first = std::find_if(sample.rows.begin(), sample.rows.end(),
                                    [&](const auto &row) { return row.line > guess.headerLine; });
    const auto firstRow = size_t(first - sample.rows.begin());
    std::vector<Content> contents;
    for (qsizetype column = 0; column < guess.header.size(); ++column)
        contents.push_back(contentOf(sample, firstRow, column, *calls));
    CallFields fields(phoneFields(sample, firstRow, contents, *calls));
    QStringList given;
    for (const Content content : contents)
        given << fields.take(content);
    if ((!fields.has(u"to"_s) && !(fields.has(u"target"_s) && fields.has(u"other"_s)))
        || !(fields.has(u"date"_s) || fields.has(u"datetime"_s)))
        return std::nullopt;
    guess.confidence = unsure;
    return withFields(std::move(guess), calls->kind, given, specifications);
}

Recognition recogniseByColumns(const TableFile &file, size_t table, const QString &kind,
                               const QStringList &fields, const std::vector<Specification> &specifications)
{
    Recognition guess = bestGuess(file, table);
    QStringList known;
    for (const FieldInfo &info : fieldsOf(kind, specifications))
        known << info.name;
    QStringList given;
    for (const QString &field : fields) {
        const QString name = field.trimmed();
        if (!name.isEmpty() && name != u"-"_s && !known.contains(name))
            throw Error(tr("“%1” is no field of %2: it has %3. Nothing was changed.")
                            .arg(name, kind, known.join(u", "_s)));
        given << (name == u"-"_s ? QString() : name);
    }
    if (given.size() > guess.header.size())
        throw Error(tr("%1 columns were named, and %2 has %3. Nothing was changed.")
                        .arg(given.size())
                        .arg(file.input().path())
                        .arg(guess.header.size()));
    guess.confidence = 1;
    return withFields(std::move(guess), kind, given, specifications);
}

static QString fieldAt(const Recognition &recognition, int column)
{
    for (const auto &[field, columns] : recognition.mapping.columns)
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            return field;
    return {};
}

QString columnsInOrder(const Recognition &recognition)
{
    QStringList fields;
    for (int column = 0; column < int(recognition.header.size()); ++column) {
        const QString field = fieldAt(recognition, column);
        fields << (field.isEmpty() ? u"-"_s : field);
    }
    while (!fields.isEmpty() && fields.last() == u"-"_s)
        fields.removeLast();
    return fields.join(u',');
}

QString columnsInWords(const Recognition &recognition, const TableSample &sample,
                       const std::vector<Specification> &specifications)
{
    const std::vector<FieldInfo> infos = fieldsOf(recognition.specification.kind, specifications);
    const auto first = std::find_if(sample.rows.begin(), sample.rows.end(),
                                    [&](const auto &row) { return row.line > recognition.headerLine; });
    QStringList parts;
    for (int column = 0; column < int(recognition.header.size()); ++column) {
        const QString field = fieldAt(recognition, column);
        const auto info = std::find_if(infos.begin(), infos.end(),
                                       [&](const FieldInfo &each) { return each.name == field; });
        if (info != infos.end())
            parts << tr("“%1” as %2 (%3)")
                         .arg(recognition.header[column].simplified(), inSentence(info->title),
                              first == sample.rows.end() ? QString() : first->cells.value(column));
    }
    return parts.join(u", "_s);
}

} // namespace skein
