// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/header_finder.h"

#include <algorithm>

namespace skein {

/// More than is asked of the only header of a file: a row of data must not pass for one.
static constexpr double LeastScore = 0.7;
static constexpr size_t FewestTitles = 3;

HeaderFinder::HeaderFinder(const std::vector<Specification> &specifications, const QString &kind)
{
    for (const Specification &each : specifications)
        if (kind.isEmpty() || each.kind == kind)
            m_finders.emplace_back(each);
}

/// Titles begin with a letter and hold no digits, at least the first two of them.
static bool mayBeTitle(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return !text.empty() && text.size() < 60
        && std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a banner's rows from `first` on fill at least half of so many columns, two of them or more.
static bool areData(const std::vector<TableSample::Row> &rows, size_t first, qsizetype width)
{
    constexpr int fewest = 2;
    int filled = 0;
    for (size_t row = first; row < rows.size(); ++row)
        if (rows[row].cells.size() - rows[row].cells.count(QString()) >= (width + 1) / 2)
            ++filled;
    return filled >= fewest;
}

std::optional<Recognition> HeaderFinder::before(const Recognition &recognition)
{
    const std::vector<TableSample::Row> &rows = recognition.banner;
    for (size_t row = 0; row < rows.size(); ++row) {
        std::optional<Recognition> found = find(rows[row].cells, rows[row].line, recognition.delimiter);
        if (!found || !areData(rows, row + 1, found->header.size()))
            continue;
        found->linesBefore = int(row);
        found->banner.assign(rows.begin(), rows.begin() + qsizetype(row));
        m_known = recognition;
        m_known->linesBefore = 0;
        m_known->banner.clear();
        return found;
    }
    return std::nullopt;
}

std::optional<Recognition> HeaderFinder::find(const TableRow &row, char delimiter) const
{
    if (m_known && row.line == m_known->headerLine)
        return m_known;
    if (row.cells.size() < FewestTitles || row.flaw != RowFlaw::None || !mayBeTitle(row.cells[0])
        || !mayBeTitle(row.cells[1]))
        return std::nullopt;
    QStringList cells;
    for (const std::string_view cell : row.cells) {
        const std::string_view text = trimmed(cell);
        cells << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return find(cells, row.line, delimiter);
}

std::optional<Recognition> HeaderFinder::find(const QStringList &cells, qint64 line, char delimiter) const
{
    QStringList titles;
    for (const QString &cell : cells)
        titles << normalisedTitle(cell);
    const ColumnFinder *best = nullptr;
    double most = 0;
    for (const ColumnFinder &finder : m_finders) {
        const double score = finder.score(titles);
        if (score > most) {
            most = score;
            best = &finder;
        }
    }
    if (most < LeastScore)
        return std::nullopt;
    Recognition result;
    result.specification = best->specification();
    result.mapping = best->map(cells);
    result.confidence = std::min(most, 1.0);
    result.delimiter = delimiter;
    result.headerLine = line;
    result.header = cells;
    return result;
}

} // namespace skein
