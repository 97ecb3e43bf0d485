// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/recogniser.h"

#include "core/base/time_text.h"
#include "core/ingest/company_name.h"
#include "core/ingest/content_guess.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double LeastGenericScore = 0.45;

static QStringList normalised(const QStringList &cells)
{
    QStringList titles;
    for (const QString &cell : cells)
        titles << normalisedTitle(cell);
    return titles;
}

/// The first cell below a title that says anything.
static QString firstBelow(const TableSample &sample, size_t row, qsizetype column)
{
    for (size_t below = row + 1; below < sample.rows.size(); ++below)
        if (const QString cell = sample.rows[below].cells.value(column).trimmed(); !cell.isEmpty())
            return cell;
    return {};
}

/// Whether it is a date with a time of day.
static bool isWholeTime(const QString &cell)
{
    return cell.contains(u':') && bool(readTime(cell.toStdString()));
}

static bool isTimeOfDay(const QString &cell)
{
    static const QRegularExpression clock(u"^\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?$"_s);
    return cell.contains(clock);
}

/// The titles of a row; "Start Time" over "13/01/2025 10:11:12" is called a date and time where the
/// specification finds no date in them, and "Capture Time" over "10:11:12" a time where it finds one.
static QStringList titlesFor(const ColumnFinder &finder, const TableSample &sample, size_t row)
{
    QStringList titles = sample.rows[row].cells;
    const auto saysTime = [](const QString &title) { return title.contains(u"time", Qt::CaseInsensitive); };
    if (std::none_of(titles.cbegin(), titles.cend(), saysTime)) // not begin(), which would copy the list
        return titles;
    const ColumnMapping mapping = finder.map(titles);
    const int time = mapping.first(u"time"_s);
    const int whole = mapping.first(u"datetime"_s);
    const bool hasDate = mapping.has(u"date"_s);
    if (time >= 0 && whole < 0 && !hasDate && isWholeTime(firstBelow(sample, row, time)))
        titles[time] = u"date time"_s;
    else if (time < 0 && whole >= 0 && hasDate && isTimeOfDay(firstBelow(sample, row, whole)))
        titles[whole] = u"time"_s;
    return titles;
}

/// The target that a metadata row names: what the specification's expression finds in the rows before the
/// header.
static QString targetIn(const std::vector<TableSample::Row> &banner, const QString &expression)
{
    if (expression.isEmpty())
        return {};
    const QRegularExpression pattern(expression, QRegularExpression::CaseInsensitiveOption);
    for (const TableSample::Row &row : banner) {
        QStringList cells = row.cells;
        cells.removeAll(QString());
        if (const auto match = pattern.match(cells.join(u' ')); match.hasMatch())
            return match.captured(1).trimmed();
    }
    return {};
}

static Recognition recognition(const ColumnFinder &finder, const TableSample &sample, size_t row,
                               double score)
{
    Recognition result;
    result.specification = finder.specification();
    result.delimiter = sample.delimiter;
    result.confidence = std::min(score, 1.0);
    result.header = sample.rows[row].cells;
    result.headerLine = sample.rows[row].line;
    result.linesBefore = int(row);
    result.banner.assign(sample.rows.begin(), sample.rows.begin() + qsizetype(row));
    result.mapping = finder.map(titlesFor(finder, sample, row));
    result.target = targetIn(result.banner, result.specification.banner);
    return result;
}

static Recognition headerless(const ColumnFinder &finder, const TableSample &sample)
{
    Recognition result;
    result.specification = finder.specification();
    result.delimiter = sample.delimiter;
    result.confidence = 1;
    result.header = numberedTitles(sample.rows);
    result.mapping = finder.map(result.header);
    return result;
}

/// Rows that may be the header: of records only the first, which the format itself gives.
static size_t mayBeHeader(const TableFile &file, size_t table, const TableSample &sample)
{
    return file.hasRecords(table) ? std::min<size_t>(1, sample.rows.size()) : sample.rows.size();
}

static qsizetype filledCells(const TableSample::Row &row)
{
    return row.cells.size() - row.cells.count(QString());
}

/// Whether a row stands below several that are nearly as full as it is: a row of data in which words of a
/// header happen to stand.
static bool standsAmongData(const TableSample &sample, size_t row)
{
    constexpr qsizetype leastWidth = 3;
    constexpr size_t rowsAbove = 5;
    const qsizetype width = filledCells(sample.rows[row]);
    if (row < rowsAbove || width < leastWidth)
        return false;
    return std::all_of(sample.rows.begin() + qsizetype(row - rowsAbove), sample.rows.begin() + qsizetype(row),
                       [&](const TableSample::Row &above) { return filledCells(above) * 4 >= width * 3; });
}

/// Whether many cells of that field name companies: of lists of companies some do not say their form.
static bool isListOfCompanies(const ColumnFinder &finder, const TableSample &sample, size_t row)
{
    constexpr int leastShare = 4; // one in so many
    const int column = finder.map(sample.rows[row].cells).first(finder.specification().companies);
    int names = 0;
    int companies = 0;
    for (size_t below = row + 1; below < sample.rows.size() && column >= 0; ++below) {
        const QString cell = sample.rows[below].cells.value(column).trimmed();
        names += cell.isEmpty() ? 0 : 1;
        companies += isCompanyName(cell) ? 1 : 0;
    }
    return companies > 0 && companies * leastShare >= names;
}

/// Whether nothing but numbers stands where the names of people should: they are keys of another table.
static bool hasNumbersForNames(const ColumnFinder &finder, const TableSample &sample, size_t row)
{
    constexpr int enough = 3;
    const QString &field = finder.specification().persons;
    const int column = field.isEmpty() ? -1 : finder.map(sample.rows[row].cells).first(field);
    int numbers = 0;
    for (size_t below = row + 1; below < sample.rows.size() && column >= 0; ++below) {
        const QString cell = sample.rows[below].cells.value(column).trimmed();
        if (!std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); }))
            return false;
        numbers += cell.isEmpty() ? 0 : 1;
    }
    return numbers >= enough;
}

/// 0 when what stands below the titles is not of the specification. The row's cells are given as normalised()
/// has them, too: dozens of specifications ask for each of some hundred rows.
static double scoreOf(const ColumnFinder &finder, const TableSample &sample, size_t row,
                      const QStringList &plain, bool isAnyKind)
{
    constexpr double sayingSo = 0.5; // what cells say counts more than what titles may mean
    const Specification &specification = finder.specification();
    if (isAnyKind && specification.isGeneric && standsAmongData(sample, row))
        return 0;
    const QStringList titles = titlesFor(finder, sample, row);
    const bool arePlain = titles.isSharedWith(sample.rows[row].cells);
    const double score = finder.score(arePlain ? plain : normalised(titles));
    if (score > 0 && isAnyKind && hasNumbersForNames(finder, sample, row))
        return 0;
    if (score == 0 || specification.companies.isEmpty() || !isAnyKind)
        return score;
    return isListOfCompanies(finder, sample, row) ? score + sayingSo : 0;
}

std::vector<Recognition> recognise(const TableFile &file, size_t table,
                                   const std::vector<Specification> &specifications, const QString &kind)
{
    struct Hit
    {
        double score;
        size_t finder;
        size_t sample;
        size_t row;
    };
    std::vector<ColumnFinder> finders;
    for (const Specification &each : specifications)
        if (kind.isEmpty() || each.kind == kind)
            finders.emplace_back(each);
    const std::vector<TableSample> samples = file.samples(table);
    std::vector<std::vector<QStringList>> plain(samples.size()); // of each row of each sample
    for (size_t sample = 0; sample < samples.size(); ++sample)
        for (size_t row = 0; row < mayBeHeader(file, table, samples[sample]); ++row)
            plain[sample].push_back(normalised(samples[sample].rows[row].cells));
    std::vector<Hit> hits;
    for (size_t finder = 0; finder < finders.size(); ++finder) {
        Hit best{0, finder, 0, 0};
        for (size_t sample = 0; sample < samples.size(); ++sample) {
            for (size_t row = 0; row < plain[sample].size(); ++row) {
                const double score
                    = scoreOf(finders[finder], samples[sample], row, plain[sample][row], kind.isEmpty());
                if (score > best.score)
                    best = {score, finder, sample, row};
            }
        }
        if (best.score >= LeastGenericScore || (!kind.isEmpty() && best.score > 0))
            hits.push_back(best);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    std::vector<Recognition> result;
    for (const Hit &hit : hits)
        result.push_back(recognition(finders[hit.finder], samples[hit.sample], hit.row, hit.score));
    return result;
}

std::optional<Recognition> recogniseAs(const TableFile &file, size_t table,
                                       const Specification &specification)
{
    const ColumnFinder finder(specification);
    const std::vector<TableSample> samples = file.samples(table);
    if (specification.isHeaderless)
        return headerless(finder, samples.front());
    std::optional<Recognition> best;
    size_t mostFound = 0;
    for (const TableSample &sample : samples) {
        for (size_t row = 0; row < mayBeHeader(file, table, sample); ++row) {
            const double score = finder.score(normalised(titlesFor(finder, sample, row)));
            const ColumnMapping mapping = finder.map(titlesFor(finder, sample, row));
            if (score > 0 && mapping.columns.size() > mostFound) {
                mostFound = mapping.columns.size();
                best = recognition(finder, sample, row, score);
            }
        }
    }
    return best;
}

Recognition bestGuess(const TableFile &file, size_t table)
{
    const std::vector<TableSample> samples = file.samples(table);
    const TableSample &sample = samples.front();
    Recognition result;
    result.delimiter = sample.delimiter;
    if (!file.hasRecords(table) && beginsWithData(sample)) {
        result.header = numberedTitles(sample.rows);
        return result;
    }
    qsizetype most = 0;
    for (size_t row = 0; row < mayBeHeader(file, table, sample); ++row) {
        const QStringList &cells = sample.rows[row].cells;
        const auto texts = std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
            return !cell.isEmpty()
                && std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
        });
        if (texts <= most)
            continue;
        most = texts;
        result.header = cells;
        result.headerLine = sample.rows[row].line;
        result.linesBefore = int(row);
    }
    result.banner.assign(sample.rows.begin(), sample.rows.begin() + result.linesBefore);
    return result;
}

LineFilter::LineFilter(const QStringList &header)
{
    for (const QString &title : header)
        m_header.push_back(title.trimmed().toStdString());
}

/// A line of dashes or the like, whatever delimiters stand in it.
static bool isRule(const TableRow &row)
{
    const std::string_view raw = trimmed(row.raw);
    return raw.size() >= 3 && raw.find_first_not_of("-=_*#+,;|\t \"") == raw.npos
        && raw.find_first_of("-=_*#+") != raw.npos && (raw.size() > 8 || row.cells.size() == 1);
}

static std::string lowered(std::string_view text)
{
    std::string lower(trimmed(text));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 32) : c; });
    return lower;
}

/// "(s)", "[km]", "hh:mm:ss", "text": the row under a header that says what the columns are measured in.
bool LineFilter::isUnits(const TableRow &row) const
{
    static constexpr std::array<std::string_view, 26> words{
        "text",    "string",   "number", "numeric",    "integer",    "date",    "time", "datetime", "secs",
        "seconds", "hh:mm:ss", "hh:mm",  "dd/mm/yyyy", "yyyy-mm-dd", "degrees", "deg",  "m",        "km",
        "kb",      "mb",       "bytes",  "utc",        "local",      "mph",     "%",    "e.164"};
    int units = 0;
    for (const std::string_view cell : row.cells) {
        const std::string text = lowered(cell);
        if (text.empty())
            continue;
        const bool isBracketed = text.size() > 2
            && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'));
        if (!isBracketed && std::find(words.begin(), words.end(), text) == words.end())
            return false;
        ++units;
    }
    return units >= 2;
}

/// "*** END OF REPORT ***", "CDR COUNT : 2", "Total,,,17": few cells, the first with a word that ends
/// reports.
bool LineFilter::isTrailer(const TableRow &row) const
{
    static constexpr std::array<std::string_view, 20> beginnings{"***",
                                                                 "end of",
                                                                 "cdr count",
                                                                 "record count",
                                                                 "records:",
                                                                 "records found",
                                                                 "row count",
                                                                 "rows:",
                                                                 "total",
                                                                 "grand total",
                                                                 "count:",
                                                                 "count :",
                                                                 "number of records",
                                                                 "number of rows",
                                                                 "printed on",
                                                                 "generated on",
                                                                 "generated by",
                                                                 "page ",
                                                                 "report ends",
                                                                 "-- end"};
    if (m_header.size() < 3)
        return false;
    int filled = 0;
    for (const std::string_view cell : row.cells)
        if (!trimmed(cell).empty() && ++filled > 2)
            return false;
    const std::string text = lowered(row.cells.front());
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

LineFilter::Line LineFilter::classify(const TableRow &row)
{
    if (isBlank(row))
        return Line::Blank;
    if (row.flaw == RowFlaw::None || row.flaw == RowFlaw::CutOff) {
        if (isRule(row))
            return Line::Rule;
        if (m_isFirst && isUnits(row))
            return Line::Units;
        if (isTrailer(row))
            return Line::Trailer;
        if (row.cells.size() == m_header.size()
            && std::equal(
                row.cells.begin(), row.cells.end(), m_header.begin(),
                [](std::string_view cell, const std::string &title) { return trimmed(cell) == title; }))
            return Line::Header;
    }
    m_isFirst = false;
    return Line::Data;
}

} // namespace skein
