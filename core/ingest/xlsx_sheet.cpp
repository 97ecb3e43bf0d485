// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xlsx_sheet.h"

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace skein {

static constexpr qint64 MaxRows = 1'048'576;

using Token = XmlPull::Token;

XlsxSheetReader::XlsxSheetReader(std::shared_ptr<const XlsxWorkbook::Tables> tables,
                                 std::unique_ptr<ZipContainer::Stream> stream)
    : m_tables(std::move(tables))
    , m_stream(std::move(stream))
    , m_xml([this](char *to, size_t size) {
        const size_t count = m_stream->read(to, size);
        m_position += qint64(count);
        return count;
    })
{
}

void appendCsvCell(std::string &record, std::string_view value, bool isFirst)
{
    if (!isFirst)
        record += ',';
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        record += value;
        return;
    }
    record += '"';
    for (const char c : value) {
        if (c == '"')
            record += '"';
        record += c;
    }
    record += '"';
}

template<typename Number>
static Number numberOf(std::string_view text, Number otherwise)
{
    Number value = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? value : otherwise;
}

/// "BC12" -> 54; npos-like when there are no letters.
static size_t columnOf(std::string_view reference, size_t otherwise)
{
    size_t column = 0;
    size_t letters = 0;
    while (letters < reference.size() && letters < 4 && reference[letters] >= 'A'
           && reference[letters] <= 'Z')
        column = column * 26 + size_t(reference[letters++] - 'A' + 1);
    return letters == 0 ? otherwise : column - 1;
}

/// Reads on to the next row element and its cells; false at the end of the sheet.
bool XlsxSheetReader::findRow()
{
    for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
        if (token != Token::Start || m_xml.name() != "row")
            continue;
        const auto number = numberOf<qint64>(m_xml.attribute("r"), m_rowNumber + 1);
        if (number <= m_rowNumber || number > MaxRows)
            throw Error(QCoreApplication::translate("XlsxSheetReader",
                                                    "The workbook is damaged: its rows are "
                                                    "not in order. Nothing was changed."));
        m_rowNumber = number;
        m_isHidden = m_xml.attribute("hidden") == "1" || m_xml.attribute("hidden") == "true";
        readCells();
        return true;
    }
    return false;
}

void XlsxSheetReader::readCells()
{
    m_cells.clear();
    m_text.clear();
    m_nextColumn = 0;
    const size_t depth = m_xml.depth();
    for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
        if (token == Token::End && m_xml.depth() < depth)
            return;
        if (token == Token::Start && m_xml.name() == "c")
            readCell();
    }
}

void XlsxSheetReader::readCell()
{
    const size_t after = m_nextColumn;
    const size_t column = columnOf(m_xml.attribute("r"), after);
    m_nextColumn = std::max(after, column + 1);
    const std::string type(m_xml.attribute("t"));
    const auto style = numberOf<size_t>(m_xml.attribute("s"), 0);
    std::string value;
    readCellContent(value);
    if (column < after || column >= MaxColumns || value.empty())
        return;
    const std::string text = cellText(value, type, style);
    m_cells.push_back({column, m_text.size(), m_text.size() + text.size()});
    m_text += text;
}

/// The content of <v>, or of the <t> runs of an inline string; formulas are passed over.
void XlsxSheetReader::readCellContent(std::string &value)
{
    const size_t depth = m_xml.depth();
    bool isValue = false;
    size_t phonetic = 0;
    for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
        if (token == Token::End && m_xml.depth() < depth)
            return;
        if (token == Token::Start) {
            isValue = m_xml.name() == "v" || m_xml.name() == "t";
            phonetic += m_xml.name() == "rPh";
        } else if (token == Token::End) {
            isValue = false;
            phonetic -= m_xml.name() == "rPh";
        } else if (isValue && phonetic == 0 && value.size() <= MaxCellBytes) {
            value += m_xml.text();
        }
    }
}

std::string XlsxSheetReader::cellText(std::string_view value, std::string_view type, size_t style) const
{
    if (type == "s")
        return std::string(m_tables->sharedString(numberOf<size_t>(value, size_t(-1))));
    if (type == "b")
        return value == "1" ? "TRUE" : "FALSE";
    if (type == "inlineStr" || type == "str" || type == "e")
        return std::string(value);
    if (type == "d") {
        std::string text(value);
        std::replace(text.begin(), text.end(), 'T', ' ');
        return text;
    }
    const CellStyle cell = style < m_tables->styles.size() ? m_tables->styles[style] : CellStyle{};
    return numberText(value, cell, m_tables->is1904);
}

void XlsxSheetReader::deliver(TableRow &row)
{
    m_raw.clear();
    for (const Cell &cell : m_cells) {
        row.cells.resize(cell.column + 1, std::string_view());
        row.cells[cell.column] = std::string_view(m_text).substr(cell.begin, cell.end - cell.begin);
        if (row.cells[cell.column].size() > MaxCellBytes)
            row.flaw = RowFlaw::CellTooLong;
    }
    for (size_t column = 0; column < row.cells.size(); ++column)
        appendCsvCell(m_raw, row.cells[column], column == 0);
    if (m_raw.find('\0') != std::string::npos)
        row.flaw = RowFlaw::ZeroBytes;
    row.raw = m_raw;
    row.isHidden = m_isHidden;
}

bool XlsxSheetReader::next(TableRow &row)
{
    if (!m_hasRow)
        m_hasRow = findRow();
    if (!m_hasRow)
        return false;
    row.cells.clear();
    row.raw = {};
    row.flaw = RowFlaw::None;
    row.isHidden = false;
    row.line = ++m_line;
    if (m_line == m_rowNumber) {
        deliver(row);
        m_hasRow = false;
    }
    return true;
}

} // namespace skein
