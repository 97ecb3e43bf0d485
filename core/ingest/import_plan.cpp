// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_plan.h"

#include "core/base/error.h"
#include "core/ingest/bulk_importer.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int FirstShortYear = 1980;
static constexpr std::array<const char16_t *, 6> DateFields{u"datetime", u"date",  u"end_date",
                                                            u"from",     u"start", u"dob"};

static QString tr(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
}

/// Columns that may hold dates which need an order of day and month.
static std::vector<int> dateColumns(const Recognition &recognition)
{
    std::vector<int> columns;
    const bool isBulk = BulkImporter::isBulk(recognition.specification.kind);
    for (const char16_t *field : DateFields) {
        const QString name = QString::fromUtf16(field);
        if (isBulk && (name == u"from" || name == u"start"))
            continue; // numbers, there
        if (const int column = recognition.mapping.first(name); column >= 0)
            columns.push_back(column);
    }
    return columns;
}

/// Up to the date that decides, or all when none does.
static DateOrderEvidence evidenceIn(const TableFile &file, size_t table, const Recognition &recognition,
                                    const std::vector<int> &columns, Progress &progress)
{
    constexpr qint64 bytesToLetGo = qint64(16) << 20;
    DateOrderEvidence evidence;
    const auto reader = file.read(table, recognition.delimiter);
    qint64 letGo = 0;
    for (TableRow row; reader->next(row);) {
        if (row.line <= recognition.headerLine)
            continue;
        for (const int column : columns)
            if (const std::string_view text = trimmed(row.cell(size_t(column))); !text.empty())
                evidence.add(text);
        if (evidence.dayFirst > 0)
            break;
        if (reader->position() - letGo > bytesToLetGo) {
            if (!progress.advance(0, 0))
                break;
            file.letGo(table, letGo, reader->position());
            letGo = reader->position();
        }
    }
    return evidence;
}

/// Whether any date of the first rows needs an order at all: if not, the file is not read twice.
static bool needsOrder(const TableFile &file, size_t table, const Recognition &recognition,
                       const std::vector<int> &columns)
{
    DateOrderEvidence evidence;
    for (const TableSample::Row &row : file.sample(table, recognition.delimiter).rows)
        if (row.line > recognition.headerLine)
            for (const int column : columns)
                evidence.add(row.cells.value(column).toStdString());
    return evidence.either + evidence.dayFirst + evidence.monthFirst + evidence.yearFirst > 0;
}

/// Whether a date of the first rows has a year of two digits: 14/06/25, 14-JUN-25.
static bool hasShortYears(const TableFile &file, size_t table, const Recognition &recognition)
{
    static const QRegularExpression shortYear(
        u"^'?\\d{1,2}[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ]\\d{2}(\\D|$)"_s);
    const QString birth = u"dob"_s;
    std::vector<int> columns = dateColumns(recognition);
    std::erase(columns, recognition.mapping.first(birth));
    for (const TableSample::Row &row : file.sample(table, recognition.delimiter).rows)
        if (row.line > recognition.headerLine)
            for (const int column : columns)
                if (row.cells.value(column).contains(shortYear))
                    return true;
    return false;
}

static DateOrder orderFor(const TableFile &file, size_t table, const Recognition &recognition,
                          QStringList &notes, Progress &progress)
{
    const QString &said = recognition.specification.dateOrder;
    if (!said.isEmpty())
        return said == u"monthFirst" ? DateOrder::MonthFirst
            : said == u"yearFirst"   ? DateOrder::YearFirst
                                     : DateOrder::DayFirst;
    const std::vector<int> columns = dateColumns(recognition);
    if (columns.empty() || !needsOrder(file, table, recognition, columns))
        return DateOrder::DayFirst;
    const DateOrderEvidence evidence = evidenceIn(file, table, recognition, columns, progress);
    if (const auto order = evidence.order()) {
        if (*order == DateOrder::MonthFirst)
            notes << tr("Dates were read month first (%1 of them can only be read so).")
                         .arg(evidence.monthFirst);
        return *order;
    }
    if (evidence.isAmbiguous())
        notes << tr(
            "All dates could be read in more than one order of day, month and year: they were read day "
            "first. Check.");
    return DateOrder::DayFirst;
}

QString noteOnMixedDates(const ImportPlan &plan, const std::vector<RowIssue> &issues)
{
    const Recognition &recognition = plan.recognition;
    if (plan.times.order != DateOrder::DayFirst || !recognition.specification.dateOrder.isEmpty())
        return {};
    QStringList titles;
    for (const int column : dateColumns(recognition))
        titles << recognition.header.value(column);
    DateOrderEvidence refused;
    qint64 first = 0;
    qint64 last = 0;
    for (const RowIssue &issue : issues) {
        if (!issue.isRejected || !titles.contains(issue.column))
            continue;
        const qint64 before = refused.monthFirst;
        refused.add(issue.value.toStdString());
        if (refused.monthFirst == before)
            continue;
        first = before == 0 ? issue.row : first;
        last = issue.row;
    }
    if (refused.monthFirst == 0)
        return {};
    return tr("Dates were read day first, and %1 were refused that fit only month first (lines %2 to %3). "
              "Rows among them that fit both may be stored with day and month exchanged. Withdraw this "
              "source, mend the file and import it again.")
        .arg(refused.monthFirst)
        .arg(first)
        .arg(last);
}

static TimeZone zoneNamed(const QByteArray &name)
{
    const auto zone = TimeZone::named(std::string_view(name.constData(), size_t(name.size())));
    if (!zone)
        throw Error(
            tr("There is no time zone “%1”. Give one such as Europe/London or +01:00. Nothing was changed.")
                .arg(QString::fromUtf8(name)));
    return *zone;
}

/// "Time (UTC)": a title that says the zone.
static bool saysUtc(const Recognition &recognition)
{
    for (const char16_t *field : {u"datetime", u"time", u"date"})
        if (const int column = recognition.mapping.first(QString::fromUtf16(field)); column >= 0)
            if (normalisedTitle(recognition.header.value(column)).split(u' ').contains(u"utc"_s))
                return true;
    return false;
}

/// Titles that stand over several columns of one field: of calls and reads only the first with a text is
/// read.
static QString noteOnRepeatedTitles(const Recognition &recognition)
{
    QStringList repeated;
    for (const auto &[field, columns] : recognition.mapping.columns)
        for (size_t at = 1; at < columns.size(); ++at) {
            const QString title = recognition.header.value(columns[at]).simplified();
            if (title == recognition.header.value(columns[0]).simplified() && !repeated.contains(title))
                repeated << title;
        }
    return repeated.isEmpty() ? QString()
                              : tr("Titles that stand over more than one column: %1. Of each row the first "
                                   "of them that is not empty "
                                   "was read.")
                                    .arg(repeated.join(u", "_s));
}

/// Columns that hold something in the first rows and have no title: no field can be read from them.
static QString noteOnUntitled(const TableFile &file, size_t table, const Recognition &recognition)
{
    QStringList untitled;
    const std::vector<TableSample::Row> rows = file.sample(table, recognition.delimiter).rows;
    for (qsizetype column = 0; column < recognition.header.size(); ++column) {
        if (!recognition.header[column].trimmed().isEmpty())
            continue;
        const auto holds = [&](const TableSample::Row &row) {
            return row.line > recognition.headerLine && !row.cells.value(column).isEmpty();
        };
        if (std::any_of(rows.begin(), rows.end(), holds))
            untitled << QString::number(column + 1);
    }
    return untitled.isEmpty()
        ? QString()
        : tr("Columns without a title hold something and were not read: %1. Give them a "
             "title, or a mapping.")
              .arg(untitled.join(u", "_s));
}

ImportPlan planFor(const TableFile &file, size_t table, const Recognition &recognition,
                   const ImportRequest &request, QStringList &notes, LastingStop &progress)
{
    ImportPlan plan;
    plan.recognition = recognition;
    const Specification &specification = recognition.specification;
    if (saysUtc(recognition)) {
        plan.times.zone = TimeZone::utc();
        plan.times.isZoneStated = true;
    } else if (!request.zone.isEmpty()) {
        plan.times.zone = zoneNamed(request.zone);
    } else if (!specification.zone.isEmpty()) {
        plan.times.zone = zoneNamed(specification.zone);
    }
    plan.times.order = orderFor(file, table, recognition, notes, progress);
    plan.times.firstTwoDigitYear = FirstShortYear; // of births it is not asked
    if (hasShortYears(file, table, recognition))
        notes
            << tr("Years of two digits were read as %1 to %2.").arg(FirstShortYear).arg(FirstShortYear + 99);
    if (BulkImporter::isBulk(specification.kind))
        if (const QString repeated = noteOnRepeatedTitles(recognition); !repeated.isEmpty())
            notes << repeated;
    if (const QString untitled = noteOnUntitled(file, table, recognition); !untitled.isEmpty())
        notes << untitled;
    if (!specification.region.isEmpty())
        plan.region = specification.region.toStdString();
    return plan;
}

} // namespace skein
