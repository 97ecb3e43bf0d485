// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xls_sheet.h"

#include "core/ingest/little_endian.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Id : uint16_t {
    Formula = 0x06,
    EndOfPart = 0x0A,
    ColumnInfo = 0x7D,
    ManyNumbers = 0xBD,
    RichLabel = 0xD6,
    Merged = 0xE5,
    SharedLabel = 0xFD,
    Number = 0x203,
    Label = 0x204,
    BoolOrError = 0x205,
    Text = 0x207,
    Row = 0x208,
    ShortNumber = 0x27E,
    BeginOfPart = 0x809,
};

constexpr size_t MostColumns = 256;
constexpr size_t ValueAt = 6; ///< Behind the row, the column and the style of a cell.

uint16_t u16(std::string_view data, size_t at)
{
    return littleEndian<uint16_t>(data, at);
}

/// A number of 30 bits: whole or the upper half of a double, or a hundredth of it.
double shortNumber(uint32_t bits)
{
    constexpr uint32_t isHundredth = 1;
    constexpr uint32_t isWhole = 2;
    double value = 0;
    if ((bits & isWhole) != 0) {
        value = int32_t(bits) >> 2;
    } else {
        const uint64_t whole = uint64_t(bits & ~3U) << 32;
        std::memcpy(&value, &whole, sizeof value);
    }
    return (bits & isHundredth) != 0 ? value / 100 : value;
}

std::string errorText(uint8_t code)
{
    static constexpr std::array<std::pair<uint8_t, std::string_view>, 7> errors{{{0x00, "#NULL!"},
                                                                                 {0x07, "#DIV/0!"},
                                                                                 {0x0F, "#VALUE!"},
                                                                                 {0x17, "#REF!"},
                                                                                 {0x1D, "#NAME?"},
                                                                                 {0x24, "#NUM!"},
                                                                                 {0x2A, "#N/A"}}};
    for (const auto &[known, text] : errors)
        if (known == code)
            return std::string(text);
    return "#ERROR";
}

} // namespace

XlsSheetReader::XlsSheetReader(std::shared_ptr<const XlsxWorkbook::Tables> tables,
                               std::shared_ptr<const std::string> stream, size_t at)
    : m_tables(std::move(tables))
    , m_stream(std::move(stream))
{
    XlsRecords records(*m_stream, at);
    int depth = 0; // pictures of figures are parts of a sheet
    for (XlsRecord record; records.next(record);) {
        depth += record.id == BeginOfPart ? 1 : record.id == EndOfPart ? -1 : 0;
        if (depth <= 0)
            break;
        if (depth == 1)
            take(record);
    }
    std::stable_sort(m_cells.begin(), m_cells.end(), [](const Cell &a, const Cell &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
}

void XlsSheetReader::add(std::string_view data, std::string text, const char *problem)
{
    put({u16(data, 0), u16(data, 2), std::move(text), problem});
}

void XlsSheetReader::put(Cell cell)
{
    if (cell.column >= MostColumns) {
        cell.column = MostColumns;
        cell.problem = QT_TRANSLATE_NOOP(
            "XlsxSheetReader", "The cell %1 stands where no cell may stand: the workbook is damaged.");
    }
    m_cells.push_back(std::move(cell));
}

std::string XlsSheetReader::styled(double value, size_t style) const
{
    constexpr double mostExact = 1e15;
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value,
                                            std::abs(value) < mostExact ? std::chars_format::fixed
                                                                        : std::chars_format::scientific);
    const std::string number(text.data(), error == std::errc() ? end : text.data());
    const CellStyle cell = style < m_tables->styles.size() ? m_tables->styles[style] : CellStyle{};
    return numberText(number, cell, m_tables->is1904);
}

void XlsSheetReader::takeNumbers(const XlsRecord &record)
{
    constexpr size_t pairBytes = 6;
    const std::string_view data = record.data();
    size_t column = u16(data, 2);
    for (size_t at = 4; at + pairBytes + 2 <= data.size(); at += pairBytes, ++column)
        put({u16(data, 0), column, styled(shortNumber(littleEndian<uint32_t>(data, at + 2)), u16(data, at)),
             nullptr});
}

void XlsSheetReader::takeFormula(const XlsRecord &record)
{
    enum Kind : char { IsText = 0, IsBool = 1, IsError = 2 };
    const std::string_view data = record.data();
    if (u16(data, ValueAt + 6) != 0xFFFF) {
        add(data, styled(littleEndian<double>(data, ValueAt), u16(data, 4)));
        return;
    }
    const char kind = data.size() > ValueAt + 2 ? data[ValueAt] : char(IsText);
    const auto value = littleEndian<uint8_t>(data, ValueAt + 2);
    m_awaitsText = kind == IsText;
    add(data, kind == IsBool ? (value != 0 ? "TRUE" : "FALSE") : kind == IsError ? errorText(value) : "");
}

void XlsSheetReader::takeMerged(const XlsRecord &record)
{
    constexpr size_t areaBytes = 8;
    const std::string_view data = record.data();
    for (size_t at = 2; at + areaBytes <= data.size(); at += areaBytes) {
        const int first = u16(data, at);
        const int last = u16(data, at + 2);
        if (first != last)
            m_notes.addMerged(u"%1%2:%3%4"_s.arg(columnLetters(u16(data, at + 4) + 1))
                                  .arg(first + 1)
                                  .arg(columnLetters(u16(data, at + 6) + 1))
                                  .arg(last + 1));
    }
}

void XlsSheetReader::take(const XlsRecord &record)
{
    constexpr uint16_t isHiddenRow = 0x20;
    const std::string_view data = record.data();
    const size_t style = u16(data, 4);
    const auto index = littleEndian<uint32_t>(data, ValueAt);
    switch (record.id) {
    case SharedLabel:
        add(data, m_tables->hasString(index) ? std::string(m_tables->sharedString(index)) : "?",
            m_tables->hasString(index)
                ? nullptr
                : QT_TRANSLATE_NOOP("XlsxSheetReader",
                                    "The text of %1 is missing from the workbook, which is damaged."));
        break;
    case Label:
    case RichLabel:
        add(data, XlsCursor(record, ValueAt).richText());
        break;
    case Number:
        add(data, styled(littleEndian<double>(data, ValueAt), style));
        break;
    case ShortNumber:
        add(data, styled(shortNumber(index), style));
        break;
    case ManyNumbers:
        takeNumbers(record);
        break;
    case BoolOrError: {
        const auto value = littleEndian<uint8_t>(data, ValueAt);
        const bool isError = littleEndian<uint8_t>(data, ValueAt + 1) != 0;
        add(data, isError ? errorText(value) : value != 0 ? "TRUE" : "FALSE");
        break;
    }
    case Formula:
        takeFormula(record);
        break;
    case Text:
        if (std::exchange(m_awaitsText, false))
            m_cells.back().text = XlsCursor(record).richText();
        break;
    case Row:
        if ((u16(data, 12) & isHiddenRow) != 0) {
            m_hiddenRows.resize(std::max(m_hiddenRows.size(), size_t(u16(data, 0)) + 1));
            m_hiddenRows[u16(data, 0)] = true;
        }
        break;
    case ColumnInfo:
        if ((u16(data, 8) & 1) != 0)
            m_notes.addHiddenColumns(u16(data, 0) + 1, u16(data, 2) + 1, int(MostColumns));
        break;
    case Merged:
        takeMerged(record);
        break;
    default:
        break;
    }
}

bool XlsSheetReader::next(TableRow &row)
{
    if (m_at >= m_cells.size())
        return false;
    row.cells.clear();
    row.raw = {};
    row.flaw = RowFlaw::None;
    row.problem.clear();
    row.line = ++m_line;
    const auto number = size_t(m_line - 1);
    row.isHidden = number < m_hiddenRows.size() && m_hiddenRows[number];
    m_row.clear();
    const char *problem = nullptr;
    QString place;
    for (; m_at < m_cells.size() && m_cells[m_at].row == number; ++m_at) {
        const Cell &cell = m_cells[m_at];
        if (!cell.text.empty())
            m_row.add(cell.column, cell.text);
        if (!cell.problem || problem)
            continue;
        problem = cell.problem;
        place = columnLetters(int(cell.column) + 1) + QString::number(m_line);
    }
    m_row.deliver(row);
    if (problem) {
        row.flaw = RowFlaw::Unreadable;
        row.problem = QCoreApplication::translate("XlsxSheetReader", problem).arg(place).toStdString();
    }
    return true;
}

} // namespace skein
