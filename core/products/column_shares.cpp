// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/column_shares.h"

#include "core/products/document_flow.h"
#include "core/products/page_size.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

namespace {

/// What a column would like, in widths of a digit at the size of a table's text.
struct Wish
{
    double word = 3; ///< The longest word, so that it need not break.
    double line = 3; ///< The typical text on one line.
};

constexpr double DigitMillimetres = 1.85; ///< Of Noto Sans and Arial at 9 points.
constexpr double CellEdges = 2; ///< Both sides of a cell, in digits.
constexpr double LongestWord = 24; ///< A longer one, as an address on the web, is broken.

double widthOf(QChar letter)
{
    if (letter.isLower())
        return letter == u'm' || letter == u'w' ? 1.6 : 0.96;
    if (letter.isUpper())
        return letter == u'M' || letter == u'W' ? 1.65 : 1.16;
    if (letter.isDigit())
        return 1;
    return letter.unicode() < 0x250 ? 0.7 : 1.8;
}

/// The text's longest word, at most LongestWord; lines may break at spaces only.
double longestWord(QStringView text)
{
    double longest = 0;
    double word = 0;
    for (const QChar letter : text) {
        word = letter.isSpace() ? 0 : word + widthOf(letter);
        longest = std::max(longest, word);
    }
    return std::min(longest, LongestWord);
}

double letters(const Values &cell)
{
    qsizetype longest = 0;
    for (const Value &each : cell)
        longest = std::max(longest, each.text.size() + citationText(each.evidence).size());
    return double(longest);
}

Wish wishOf(const TableBlock &table, size_t column)
{
    constexpr size_t Sample = 500;
    constexpr double BoldIsWider = 1.1;
    Wish wish;
    wish.word = std::max(wish.word, longestWord(table.columns[column].title) * BoldIsWider);
    double longest = 0;
    double squares = 0;
    const size_t rows = std::min(table.rows.size(), Sample);
    for (size_t sample = 0; sample < rows; ++sample) {
        const size_t row
            = rows < 2 ? 0 : sample * (table.rows.size() - 1) / (rows - 1); // evenly, the last too
        if (column >= table.rows[row].size())
            continue;
        const Values &cell = table.rows[row][column];
        for (const Value &each : cell)
            wish.word = std::max(wish.word, longestWord(each.text));
        const double length = std::min(letters(cell), 400.0);
        longest = std::max(longest, length);
        squares += length * length;
    }
    const double typical = rows ? std::sqrt(squares / double(rows)) : 0;
    wish.line = std::max(wish.word, std::min(longest, std::max(16.0, typical)));
    return wish;
}

/// What each column needs, and of what is left over its part of the wish for more.
std::vector<double> wishedShares(const TableBlock &table, double digits)
{
    std::vector<double> shares;
    std::vector<double> more;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const Wish wish = wishOf(table, column);
        shares.push_back(wish.word + CellEdges);
        more.push_back(std::sqrt(wish.line - wish.word) + 0.2);
    }
    const double rest = digits - std::accumulate(shares.cbegin(), shares.cend(), 0.0);
    const double wished = std::accumulate(more.cbegin(), more.cend(), 0.0);
    for (size_t column = 0; rest > 0 && column < shares.size(); ++column)
        shares[column] += rest * more[column] / wished;
    return shares;
}

} // namespace

std::vector<double> columnShares(const TableBlock &table, PageShape page)
{
    std::vector<double> shares;
    if (std::any_of(table.columns.cbegin(), table.columns.cend(),
                    [](const TableHeading &each) { return each.weight > 0; })) {
        for (const TableHeading &each : table.columns)
            shares.push_back(std::max(each.weight, 0.1));
    } else {
        shares = wishedShares(table, bodyMillimetres(page).width() / DigitMillimetres);
    }
    const double total = std::accumulate(shares.cbegin(), shares.cend(), 0.0);
    for (double &share : shares)
        share /= total;
    return shares;
}

} // namespace skein
