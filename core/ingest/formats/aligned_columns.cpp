// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/aligned_columns.h"

#include "core/ingest/table_reader.h"

#include <algorithm>
#include <map>

namespace skein {

static constexpr size_t FewestColumns = 3;
static constexpr size_t FewestLines = 3;
static constexpr size_t MostLines = 400;
static constexpr size_t WidestLine = 4'000;

static bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// By character, whether it is a blank.
static std::vector<bool> blanksOf(std::string_view line)
{
    std::vector<bool> blanks;
    for (const char c : line)
        if (!continuesCharacter(c))
            blanks.push_back(c == ' ');
    return blanks;
}

static std::vector<std::string_view> linesOf(std::string_view head)
{
    std::vector<std::string_view> lines;
    while (!head.empty() && lines.size() < MostLines) {
        const size_t end = head.find('\n');
        if (end == std::string_view::npos && !lines.empty())
            break; // it may be cut off
        std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(line.size() + 1, head.size()));
        while (line.ends_with('\r') || line.ends_with(' '))
            line.remove_suffix(1);
        if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

/// The lines that have two wide gaps: banners and trailers have none.
static std::vector<std::string_view> gappedLines(const std::vector<std::string_view> &lines)
{
    std::vector<std::string_view> gapped;
    for (const std::string_view line : lines) {
        int gaps = 0;
        for (size_t at = line.find("  "); at != std::string_view::npos; at = line.find("  ", at)) {
            ++gaps;
            at = std::min(line.find_first_not_of(' ', at), line.size());
        }
        if (gaps > 1)
            gapped.push_back(line);
    }
    return gapped.size() < FewestLines ? lines : gapped;
}

/// Whether two lines or more have as many of a delimiter, and enough for so many columns.
static bool areDelimited(const std::vector<std::string_view> &lines, size_t columns)
{
    for (const char delimiter : {',', '\t', ';', '|', '^', '~'}) {
        std::map<size_t, size_t> widths;
        for (const std::string_view line : lines)
            ++widths[size_t(std::count(line.begin(), line.end(), delimiter)) + 1];
        for (const auto &[width, count] : widths)
            if (width >= columns && count > 1)
                return true;
    }
    return false;
}

/// "-----------  ------  ---": it says where the columns lie.
static bool isRule(std::string_view line)
{
    return line.find_first_not_of("-= ") == std::string_view::npos && line.find(' ') != std::string_view::npos
        && line.size() > 8;
}

static bool isMostlyFilled(const std::vector<std::string_view> &cells)
{
    const auto filled = std::count_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); });
    return size_t(filled) * 2 > cells.size();
}

/// "Region ; Type ; Number": delimited text whose cells are filled up with blanks.
static bool hasDelimiterAlone(const std::vector<std::string_view> &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.size() == 1 && std::string_view(",;|^~").find(cell) != std::string_view::npos;
    });
}

bool AlignedColumns::findByRule(const std::vector<std::string_view> &lines)
{
    const auto rule = std::find_if(lines.begin(), lines.end(), isRule);
    if (rule == lines.end())
        return false;
    const std::vector<bool> blanks = blanksOf(*rule);
    for (size_t at = 0; at < blanks.size(); ++at) {
        if (blanks[at] || (at > 0 && !blanks[at - 1]))
            continue;
        size_t gap = at;
        while (gap > 0 && blanks[gap - 1])
            --gap;
        m_begins.push_back(m_begins.empty() ? 0 : at);
        m_ends.push_back(gap);
    }
    return true;
}

/// Blanks in the same place of nearly all lines part columns.
void AlignedColumns::findBy(const std::vector<std::string_view> &lines)
{
    std::vector<size_t> inked; // lines that have a sign there
    for (const std::string_view line : lines) {
        const std::vector<bool> blanks = blanksOf(line.substr(0, WidestLine));
        inked.resize(std::max(inked.size(), blanks.size()), 0);
        for (size_t at = 0; at < blanks.size(); ++at)
            inked[at] += blanks[at] ? 0 : 1;
    }
    constexpr size_t some = 5;
    constexpr size_t few = 12; // one in so many runs over a border
    const size_t stray = lines.size() < some ? 0 : std::max<size_t>(1, lines.size() / few);
    bool wasGap = true;
    size_t gap = 0;
    for (size_t at = 0; at < inked.size(); ++at) {
        const bool isGap = inked[at] <= stray;
        if (isGap && !wasGap)
            gap = at;
        if (!isGap && wasGap) {
            m_begins.push_back(m_begins.empty() ? 0 : at);
            m_ends.push_back(gap);
        }
        wasGap = isGap;
    }
}

/// One blank may stand within a value ("14 Jun 2025"): it parts columns only if the header has it too, and a
/// title behind it.
void AlignedColumns::joinParts(const std::vector<std::string_view> &lines)
{
    AlignedColumns wide;
    for (size_t column = 0; column < m_begins.size(); ++column)
        if (column == 0 || m_begins[column] - m_ends[column] > 1) {
            wide.m_begins.push_back(m_begins[column]);
            wide.m_ends.push_back(m_ends[column]);
        }
    std::vector<std::string_view> cells;
    const auto header = std::find_if(lines.begin(), lines.end(), [&](std::string_view line) {
        const bool isSplit = wide.split(line, cells);
        return isSplit && isMostlyFilled(cells);
    });
    const std::vector<bool> blanks = blanksOf(header == lines.end() ? lines.front() : *header);
    for (size_t column = m_begins.size(); column-- > 1;) {
        const size_t begin = m_begins[column];
        const bool isTitle = begin < blanks.size() && !blanks[begin] && blanks[begin - 1];
        if (begin - m_ends[column] > 1 || isTitle)
            continue;
        m_begins.erase(m_begins.begin() + std::ptrdiff_t(column));
        m_ends.erase(m_ends.begin() + std::ptrdiff_t(column));
    }
}

AlignedColumns::AlignedColumns(std::string_view head)
{
    const std::vector<std::string_view> lines = linesOf(head);
    if (lines.size() < FewestLines || head.find('\t') != std::string_view::npos)
        return;
    bool hasWideBorders = findByRule(lines);
    if (!hasWideBorders) {
        const std::vector<std::string_view> gapped = gappedLines(lines);
        findBy(gapped);
        joinParts(gapped);
        for (size_t column = 1; column < m_begins.size(); ++column) // prose has single blanks only
            hasWideBorders = hasWideBorders || m_begins[column] - m_ends[column] > 1;
    }
    size_t fitting = 0;
    std::vector<std::string_view> cells;
    for (const std::string_view line : lines) {
        const bool isSplit = split(line, cells);
        fitting += isSplit && isMostlyFilled(cells) && !hasDelimiterAlone(cells) ? 1 : 0;
    }
    const bool isAligned = m_begins.size() >= FewestColumns && fitting >= FewestLines && hasWideBorders
        && fitting * 10 >= lines.size() * 6 && !areDelimited(lines, m_begins.size());
    if (!isAligned) {
        m_begins.clear();
        m_ends.clear();
    }
}

/// Cuts behind the last blank before a column: a long value may reach into the blanks from either side.
bool AlignedColumns::split(std::string_view line, std::vector<std::string_view> &cells) const
{
    cells.clear();
    std::vector<size_t> places; // of characters, in bytes
    for (size_t at = 0; at < line.size(); ++at)
        if (!continuesCharacter(line[at]))
            places.push_back(at);
    size_t from = 0;
    for (size_t column = 1; column < m_begins.size(); ++column) {
        size_t cut = std::min(m_begins[column], places.size());
        while (cut > m_ends[column] && cut < places.size() && line[places[cut - 1]] != ' ')
            --cut;
        if (cut == m_ends[column] && cut < places.size() && line[places[cut]] != ' ') {
            cells.assign(1, trimmed(line));
            return false;
        }
        const size_t end = cut < places.size() ? places[cut] : line.size();
        cells.push_back(trimmed(line.substr(std::min(from, end), end - std::min(from, end))));
        from = end;
    }
    if (!m_begins.empty())
        cells.push_back(trimmed(line.substr(from)));
    return true;
}

} // namespace skein
