// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/field_row.h"

#include "core/base/digest.h"
#include "core/base/text_fold.h"
#include "core/base/time_format.h"
#include "core/identifiers/birth_date.h"
#include "core/ingest/cell_time.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("FieldRow", text);
}

QString simplified(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).simplified();
}

FieldRow::FieldRow(const ImportPlan &plan, ImportLedger &ledger)
    : m_plan(plan)
    , m_mapping(plan.recognition.mapping)
    , m_ledger(ledger)
{
    const auto &constants = plan.recognition.specification.constants;
    for (auto it = constants.begin(); it != constants.end(); ++it)
        m_constants[it.key()] = it.value().toStdString();
}

void FieldRow::open(const TableRow &row)
{
    m_row = &row;
    m_line = row.line;
    m_rejection.reset();
    m_doubts.clear();
    m_printed.clear();
}

std::string_view FieldRow::cell(const QString &field) const
{
    if (const auto found = m_mapping.columns.find(field); found != m_mapping.columns.end())
        for (const int column : found->second)
            if (const std::string_view text = trimmed(m_row->cell(size_t(column))); !text.empty())
                return text;
    const auto constant = m_constants.find(field);
    return constant == m_constants.end() ? std::string_view() : std::string_view(constant->second);
}

QString FieldRow::text(const QString &field)
{
    QString value = simplified(cell(field));
    const auto &values = m_plan.recognition.specification.values;
    if (const auto meanings = values.find(field); meanings != values.end())
        value = meanings->second.value(value.toLower(), value);
    print(field, value);
    return value;
}

QStringList FieldRow::list(const QString &field)
{
    static const QRegularExpression separators(u"[;|\\r\\n]+"_s);
    QStringList items;
    m_listed.insert(field);
    const auto found = m_mapping.columns.find(field);
    const std::vector<int> none;
    for (const int column : found == m_mapping.columns.end() ? none : found->second) {
        const std::string_view text = m_row->cell(size_t(column));
        for (const QString &item :
             QString::fromUtf8(text.data(), qsizetype(text.size())).split(separators, Qt::SkipEmptyParts))
            if (const QString clean = item.simplified(); !clean.isEmpty())
                items << clean;
    }
    if (const auto constant = m_constants.find(field); items.isEmpty() && constant != m_constants.end())
        items << QString::fromStdString(constant->second);
    print(field, items.join(u'\x1e'));
    return items;
}

QString FieldRow::title(int column) const
{
    return m_plan.recognition.header.value(column);
}

QString FieldRow::columnTitle(const QString &field) const
{
    const auto found = m_mapping.columns.find(field);
    if (found == m_mapping.columns.end() || found->second.empty())
        return field;
    for (const int column : found->second)
        if (!trimmed(m_row->cell(size_t(column))).empty())
            return title(column);
    return title(found->second.front());
}

/// Columns that say something else than the column before them that feeds the same field, which is the one
/// that is read.
std::vector<int> FieldRow::passedOver() const
{
    std::vector<int> others;
    for (const auto &[field, columns] : m_mapping.columns) {
        if (columns.size() < 2 || field == u"details" || m_listed.contains(field))
            continue;
        const QString taken = simplified(cell(field));
        for (const int column : columns)
            if (const QString text = simplified(m_row->cell(size_t(column)));
                !text.isEmpty() && text.compare(taken, Qt::CaseInsensitive) != 0)
                others.push_back(column);
    }
    return others;
}

std::vector<std::pair<QString, QString>> FieldRow::attributes()
{
    std::vector<std::pair<QString, QString>> found;
    const auto add = [&](const QString &name, int column) {
        const QString value = simplified(m_row->cell(size_t(column)));
        if (value.isEmpty())
            return;
        print(u"+"_s + name, value);
        found.emplace_back(name, value);
    };
    for (const auto &[name, columns] : m_mapping.attributes)
        for (const int column : columns)
            add(name, column);
    for (const int column : m_mapping.unmapped)
        add(title(column), column);
    for (const int column : passedOver())
        add(title(column), column);
    return found;
}

QString FieldRow::asWritten(const QString &field)
{
    QString value = text(field); // which also notes that it was read
    const std::string_view tidy = cell(field);
    if (value != simplified(tidy))
        return value; // the specification says what it stands for
    const auto found = m_mapping.columns.find(field);
    if (found == m_mapping.columns.end())
        return value;
    for (const int column : found->second)
        if (const std::string_view whole = m_row->cell(size_t(column)); trimmed(whole) == tidy)
            return verbatim(whole);
    return value;
}

/// "last_outcome" as a person reads it: "Last outcome".
static QString readable(QString title)
{
    if (!title.contains(u'_'))
        return title;
    title = title.replace(u'_', u' ').simplified();
    return title.isEmpty() ? title : title.at(0).toUpper() + title.mid(1);
}

QString FieldRow::details()
{
    QStringList lines;
    const auto add = [&](int column) {
        const QString value = simplified(m_row->cell(size_t(column)));
        if (value.isEmpty())
            return;
        print(u"+"_s + title(column), value);
        lines << readable(title(column)) + u": "_s + value;
    };
    if (const auto found = m_mapping.columns.find(u"details"_s); found != m_mapping.columns.end())
        std::for_each(found->second.begin(), found->second.end(), add);
    for (const auto &[name, columns] : m_mapping.attributes)
        std::for_each(columns.begin(), columns.end(), add);
    std::for_each(m_mapping.unmapped.begin(), m_mapping.unmapped.end(), add);
    const std::vector<int> others = passedOver();
    std::for_each(others.begin(), others.end(), add);
    return lines.join(u'\n');
}

std::optional<RecordedTime> FieldRow::checked(const QString &field, const Reading<RecordedTime> &reading)
{
    if (!reading) {
        reject(field, reading.reason());
        return std::nullopt;
    }
    if (reading->flags.testFlag(TimeFlag::Ambiguous))
        tell(field,
             tr("In the hour that the clocks repeat: both readings are kept (%1).").arg(isoText(*reading)));
    if (reading->flags.testFlag(TimeFlag::Nonexistent))
        tell(field,
             tr("In the hour that the clocks skip: read as if they had not changed (%1).")
                 .arg(isoText(*reading)));
    print(field, isoText(*reading) + (reading->flags.testFlag(TimeFlag::About) ? u"~"_s : QString()));
    return *reading;
}

/// The time of the cells, also when it is a count; that is told then.
std::optional<RecordedTime> FieldRow::counted(const QString &field, std::string_view date,
                                              std::string_view clock)
{
    if (clock.empty())
        if (const Reading<RecordedTime> plain = readTimeOrYear(date, m_plan.times))
            return checked(field, plain);
    QString note;
    const Reading<RecordedTime> reading = readCellTime(date, clock, m_plan.times, note);
    if (reading && !note.isEmpty())
        tell(field, note);
    return checked(field, reading);
}

std::optional<RecordedTime> FieldRow::time(const QString &prefix)
{
    const QString whole = prefix + u"datetime"_s;
    if (const std::string_view text = cell(whole); !text.empty())
        return counted(whole, text, {});
    const QString day = prefix + u"date"_s;
    const std::string_view date = cell(day);
    const std::string_view clock = cell(prefix + u"time"_s);
    if (date.empty() && clock.empty())
        return std::nullopt;
    const bool isClockWrong = !clock.empty() && !date.empty() && !readTime(date, clock, m_plan.times)
        && readTime(date, m_plan.times);
    return counted(isClockWrong ? prefix + u"time"_s : day, date, clock);
}

std::optional<RecordedTime> FieldRow::timeIn(const QString &field)
{
    static const QStringList open{u"present"_s, u"ongoing"_s,   u"current"_s,   u"now"_s,
                                  u"to date"_s, u"-"_s,         u"open"_s,      u"unknown"_s,
                                  u"n/a"_s,     u"not known"_s, u"continuing"_s};
    const std::string_view text = cell(field);
    if (text.empty() || open.contains(simplified(text).toLower()))
        return std::nullopt;
    return counted(field, text, {});
}

std::optional<qint64> FieldRow::duration(const QString &field)
{
    const std::string_view text = cell(field);
    if (text.empty() || text == "-")
        return std::nullopt;
    const Reading<qint64> reading = readDuration(text);
    if (!reading) {
        reject(field, reading.reason());
        return std::nullopt;
    }
    print(field, QString::number(*reading));
    return *reading;
}

QString FieldRow::dateOfBirth(const QString &field)
{
    const QString text = simplified(cell(field));
    static const QStringList none{u"unknown"_s, u"n/a"_s, u"not known"_s, u"-"_s, u"nk"_s, u"u/k"_s};
    if (text.isEmpty() || none.contains(text.toLower()))
        return {};
    const Reading<BirthDate> reading = parseBirthDate(text.toStdString(), m_plan.times.order);
    if (!reading) {
        reject(field, reading.reason());
        return {};
    }
    const QString date = QString::fromStdString(reading->canonical);
    if (date > QDate::currentDate().toString(Qt::ISODate).left(date.size()))
        tell(field, tr("This date of birth is yet to come. Check."));
    print(field, date);
    return date;
}

Grading FieldRow::grading()
{
    QString text = simplified(cell(u"grade"_s));
    QString field = u"grade"_s;
    if (text.isEmpty() && (has(u"source_evaluation"_s) || has(u"assessment"_s))) {
        field = u"source_evaluation"_s;
        for (const QString &part : {u"source_evaluation"_s, u"assessment"_s, u"handling"_s})
            text += simplified(cell(part)).left(1).toUpper();
    }
    if (text.isEmpty())
        return {};
    const std::optional<Grading> grading = parseGrading(text);
    if (!grading) {
        reject(field, tr("“%1” is no grade of 3x5x2 (such as 1BP) and of no other scheme.").arg(text));
        return {};
    }
    print(u"grade"_s, grading->code());
    return *grading;
}

void FieldRow::reject(const QString &field, const QString &reason)
{
    if (!m_rejection)
        m_rejection = RowIssue{m_line, columnTitle(field), simplified(cell(field)), reason, true};
}

void FieldRow::tell(const QString &field, const QString &reason)
{
    m_doubts.emplace_back(RowIssue{m_line, columnTitle(field), simplified(cell(field)), reason, false},
                          reason.left(24));
}

void FieldRow::print(const QString &field, const QString &canonical)
{
    if (!canonical.isEmpty())
        m_printed.push_back(field + u'\x1f' + canonical);
}

QByteArray FieldRow::printDigest() const
{
    std::vector<QString> parts = m_printed;
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    Sha256 digest;
    digest.add(m_plan.recognition.specification.kind.toStdString());
    for (const QString &part : parts)
        digest.add("\x1d" + part.toStdString());
    return digest.result();
}

void FieldRow::closeRejected()
{
    m_ledger.reject(*m_rejection);
}

void FieldRow::closeStored()
{
    m_ledger.addStored();
    tellDoubts();
}

void FieldRow::tellDoubts()
{
    for (auto &[issue, kind] : m_doubts)
        m_ledger.tell(std::move(issue), kind);
    m_doubts.clear();
}

} // namespace skein
