// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xlsx_sheet.h"

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 MaxRows = 1'048'576;

static QString tr(const char *text)
{
    return QCoreApplication::translate("XlsxSheetReader", text);
}

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

static bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

/// "C2:C4" takes up several rows.
static bool spansRows(std::string_view reference)
{
    const size_t colon = reference.find(':');
    constexpr std::string_view digits = "0123456789";
    if (colon == std::string_view::npos)
        return false;
    const std::string_view first = reference.substr(0, colon);
    const std::string_view last = reference.substr(colon + 1);
    return first.substr(std::min(first.find_first_of(digits), first.size()))
        != last.substr(std::min(last.find_first_of(digits), last.size()));
}

/// Hidden columns, which stand before the rows, and merged cells, which stand behind them.
void XlsxSheetReader::noteAside()
{
    constexpr int mostColumns = 16'384;
    if (m_xml.name() == "col" && (isTrue(m_xml.attribute("hidden")) || m_xml.attribute("width") == "0")) {
        const int first = numberOf(m_xml.attribute("min"), 0);
        m_notes.addHiddenColumns(first, numberOf(m_xml.attribute("max"), first), mostColumns);
    }
    if (m_xml.name() == "mergeCell" && spansRows(m_xml.attribute("ref")))
        m_notes.addMerged(QString::fromUtf8(m_xml.attribute("ref")));
}

QStringList XlsxSheetReader::notes() const
{
    return m_notes.notes();
}

/// Reads on to the next row element and its cells; false at the end of the sheet.
bool XlsxSheetReader::findRow()
{
    for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
        if (token == Token::Start)
            noteAside();
        if (token != Token::Start || m_xml.name() != "row")
            continue;
        const auto number = numberOf<qint64>(m_xml.attribute("r"), m_rowNumber + 1);
        if (number <= m_rowNumber || number > MaxRows)
            throw Error(QCoreApplication::translate("XlsxSheetReader",
                                                    "The workbook is damaged: its rows are "
                                                    "not in order. Nothing was changed."));
        m_rowNumber = number;
        m_isHidden = isTrue(m_xml.attribute("hidden")) || m_xml.attribute("ht") == "0";
        readCells();
        return true;
    }
    return false;
}

void XlsxSheetReader::readCells()
{
    m_cells.clear();
    m_problem.clear();
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
    const std::string formula = readCellContent(value);
    const bool isWithoutResult = value.empty() && !formula.empty() && type != "str";
    if (value.empty() && !isWithoutResult)
        return;
    if (column < after || column >= MaxColumns) {
        complain(QT_TRANSLATE_NOOP("XlsxSheetReader",
                                   "The cell %1 stands where no cell may stand: the workbook is damaged."),
                 column);
        return;
    }
    std::string text = isWithoutResult ? formula : cellText(value, type, style);
    if (isWithoutResult)
        complain(QT_TRANSLATE_NOOP("XlsxSheetReader",
                                   "The formula in %1 has no result: open the workbook in the program that "
                                   "made it, let it calculate, and save it."),
                 column);
    if (type == "s" && !m_tables->hasString(numberOf<size_t>(value, size_t(-1)))) {
        complain(QT_TRANSLATE_NOOP("XlsxSheetReader",
                                   "The text of %1 is missing from the workbook, which is damaged."),
                 column);
        text = "?";
    }
    m_cells.add(column, text);
}

/// Of the row's problems the first is told, with the place of its cell.
void XlsxSheetReader::complain(const char *problem, size_t column)
{
    const QString place = columnLetters(int(std::min(column, MaxColumns)) + 1) + QString::number(m_rowNumber);
    if (m_problem.empty())
        m_problem = tr(problem).arg(place).toStdString();
}

/// The content of <v>, or of the <t> runs of an inline string.
std::string XlsxSheetReader::readCellContent(std::string &value)
{
    const size_t depth = m_xml.depth();
    std::string formula;
    bool isValue = false;
    bool isFormula = false;
    size_t phonetic = 0;
    for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
        if (token == Token::End && m_xml.depth() < depth)
            break;
        if (token == Token::Start) {
            isValue = m_xml.name() == "v" || m_xml.name() == "t";
            isFormula = m_xml.name() == "f";
            if (isFormula)
                formula = "=";
            phonetic += m_xml.name() == "rPh";
        } else if (token == Token::End) {
            isValue = isFormula = false;
            phonetic -= m_xml.name() == "rPh";
        } else if (isValue && phonetic == 0 && value.size() <= MaxCellBytes) {
            value += m_xml.text();
        } else if (isFormula && formula.size() <= MaxCellBytes) {
            formula += m_xml.text();
        }
    }
    return formula;
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
    m_cells.deliver(row);
    if (!m_problem.empty()) {
        row.flaw = RowFlaw::Unreadable;
        row.problem = m_problem;
    }
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
    row.problem.clear();
    row.isHidden = false;
    row.line = ++m_line;
    if (m_line == m_rowNumber) {
        deliver(row);
        m_hasRow = false;
    }
    return true;
}

} // namespace skein
