// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace skein {

static constexpr size_t LeastQuoteReach = 4096;

std::string_view trimmedAtLength(std::string_view text)
{
    const auto isBlankAt = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (;;) {
        if (!text.empty() && isBlankAt(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isBlankAt(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

bool isBlank(const TableRow &row)
{
    return row.flaw == RowFlaw::None
        && std::all_of(row.cells.begin(), row.cells.end(),
                       [](std::string_view cell) { return trimmed(cell).empty(); });
}

static const char *find(std::string_view text, size_t from, char wanted)
{
    return static_cast<const char *>(std::memchr(text.data() + from, wanted, text.size() - from));
}

/// Files of the classic Macintosh end their lines with a carriage return alone.
static char lineEndOf(std::string_view text)
{
    const std::string_view sample = text.substr(0, size_t(1) << 16);
    const bool isMac
        = sample.find('\n') == std::string_view::npos && sample.find('\r') != std::string_view::npos;
    return isMac ? '\r' : '\n';
}

CsvReader::CsvReader(std::string_view text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_lineEnd(lineEndOf(text))
    , m_marks(text, {delimiter, m_lineEnd, '"', 0})
{
}

size_t CsvReader::lineEnd(size_t from) const
{
    const char *end = find(m_text, from, m_lineEnd);
    return end ? size_t(end - m_text.data()) : m_text.size();
}

bool CsvReader::next(TableRow &row)
{
    if (m_at >= m_text.size())
        return false;
    row.line = m_line;
    row.cells.clear();
    row.flaw = RowFlaw::None;
    row.isHidden = false;
    if (!nextPlain(row))
        readQuoted(row);
    return true;
}

/// A line without quotation marks is split where the delimiters stand. False if it has one.
bool CsvReader::nextPlain(TableRow &row)
{
    const char *const begin = m_text.data() + m_at;
    const char *const stop = m_text.data() + m_text.size();
    const char *from = begin;
    const char *at = m_marks.next();
    bool hasZeros = false;
    for (; at < stop && *at != m_lineEnd; at = m_marks.next()) {
        if (*at == '"')
            return false;
        if (*at == 0) {
            hasZeros = true;
        } else if (row.cells.size() < MaxColumns) {
            row.cells.emplace_back(from, size_t(at - from));
            from = at + 1;
        }
    }
    row.raw = std::string_view(begin, size_t(at - begin));
    if (row.raw.ends_with('\r'))
        row.raw.remove_suffix(1);
    if (row.cells.size() == MaxColumns)
        row.flaw = RowFlaw::TooManyColumns;
    const char *const rawEnd = row.raw.data() + row.raw.size();
    row.cells.emplace_back(from, size_t(std::max(from, rawEnd) - from));
    if (row.raw.size() > MaxCellBytes
        && std::any_of(row.cells.begin(), row.cells.end(),
                       [](std::string_view cell) { return cell.size() > MaxCellBytes; }))
        row.flaw = RowFlaw::CellTooLong;
    finish(row, size_t(at - m_text.data()));
    if (hasZeros && row.flaw == RowFlaw::None)
        row.flaw = RowFlaw::ZeroBytes;
    return true;
}

/// Whether a quotation mark that may close a cell does: one that closes in another line stands before a
/// delimiter or a line end, or it is a mark within text and the lines between are rows of their own.
bool CsvReader::endsCell(size_t opened, size_t closed) const
{
    const char after = closed + 1 < m_text.size() ? m_text[closed + 1] : m_lineEnd;
    return after == m_delimiter || after == m_lineEnd || after == '\r' || after == ' '
        || !std::memchr(m_text.data() + opened, m_lineEnd, closed - opened);
}

/// Where the record that starts at `from` ends when quotes may hold line ends; npos if a quote stays open.
size_t CsvReader::quotedEnd(size_t from) const
{
    bool isInside = false;
    bool isCellStart = true;
    size_t opened = from;
    for (size_t at = from; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (isInside) {
            if (c != '"')
                continue;
            if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
                ++at;
                continue;
            }
            if (!endsCell(opened, at))
                return std::string_view::npos;
            isInside = false;
        } else if (c == '"' && isCellStart) {
            opened = at;
            const char *close
                = find(m_text.substr(0, std::min(m_text.size(), at + 1 + m_quoteReach)), at + 1, '"');
            if (!close)
                return std::string_view::npos;
            isInside = true;
            isCellStart = false;
        } else if (c == m_lineEnd) {
            return at;
        } else {
            isCellStart = c == m_delimiter || (isCellStart && c == ' ');
        }
        if (at - from > m_quoteReach && isInside)
            return std::string_view::npos;
    }
    return isInside ? std::string_view::npos : m_text.size();
}

void CsvReader::readQuoted(TableRow &row)
{
    size_t end = quotedEnd(m_at);
    if (end == std::string_view::npos) {
        m_quoteReach = std::max(LeastQuoteReach, m_quoteReach / 2);
        end = lineEnd(m_at);
        row.flaw = RowFlaw::UnclosedQuote;
    }
    std::string_view record = m_text.substr(m_at, end - m_at);
    if (record.ends_with('\r'))
        record.remove_suffix(1);
    row.raw = record;
    row.cells.clear();
    if (row.flaw == RowFlaw::UnclosedQuote)
        splitUnclosed(record, row);
    else
        splitQuoted(record, row);
    m_line += std::count(record.begin(), record.end(), m_lineEnd);
    finish(row, end);
    m_marks.seek(m_text.data() + m_at);
    if (row.flaw == RowFlaw::None && record.find('\0') != std::string_view::npos)
        row.flaw = RowFlaw::ZeroBytes;
}

/// Between tabs a quotation mark is rarely one of CSV: a line as wide as the one before it is a row as it
/// stands.
void CsvReader::splitUnclosed(std::string_view record, TableRow &row)
{
    const size_t width = 1 + size_t(std::count(record.begin(), record.end(), m_delimiter));
    if (m_delimiter != '\t' || width < 3 || width != m_width || record.size() > MaxCellBytes) {
        row.cells.push_back(record);
        return;
    }
    row.flaw = RowFlaw::None;
    for (size_t at = 0; at <= record.size();) {
        const size_t end = std::min(record.find(m_delimiter, at), record.size());
        row.cells.push_back(record.substr(at, end - at));
        at = end + 1;
    }
}

void CsvReader::splitQuoted(std::string_view record, TableRow &row)
{
    std::string &unquoted = m_unquoted[m_unquotedAt];
    m_unquotedAt = (m_unquotedAt + 1) % m_unquoted.size();
    unquoted.clear();
    unquoted.reserve(record.size()); // so that the cells that point into it stay where they are
    size_t at = 0;
    for (;;) {
        size_t first = at;
        while (first < record.size() && record[first] == ' ')
            ++first;
        if (first == record.size() || record[first] != '"') {
            const size_t end = std::min(record.find(m_delimiter, at), record.size());
            row.cells.push_back(record.substr(at, end - at));
            at = end;
        } else {
            const size_t begin = unquoted.size();
            bool isInside = true;
            for (at = first + 1; at < record.size() && (isInside || record[at] != m_delimiter); ++at) {
                if (record[at] != '"' || !isInside)
                    unquoted += record[at];
                else if (at + 1 < record.size() && record[at + 1] == '"')
                    unquoted += record[++at];
                else
                    isInside = false;
            }
            row.cells.emplace_back(unquoted.data() + begin, unquoted.size() - begin);
        }
        if (row.cells.back().size() > MaxCellBytes)
            row.flaw = RowFlaw::CellTooLong;
        if (at >= record.size())
            return;
        if (row.cells.size() == MaxColumns) {
            row.flaw = RowFlaw::TooManyColumns;
            return;
        }
        ++at;
    }
}

void CsvReader::finish(TableRow &row, size_t end)
{
    if (end == m_text.size() && row.flaw == RowFlaw::None && m_width > 2 && row.cells.size() < m_width
        && row.cells.size() > 1)
        row.flaw = RowFlaw::CutOff;
    m_width = row.cells.size();
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
}

} // namespace skein
