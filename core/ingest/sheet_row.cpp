// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/sheet_row.h"

#include "core/ingest/csv_reader.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("SheetNotes", text);
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

/// 1 -> "A", 28 -> "AB".
QString columnLetters(int column)
{
    constexpr int letters = 26;
    QString text;
    for (; column > 0; column = (column - 1) / letters)
        text.prepend(QChar(u'A' + (column - 1) % letters));
    return text;
}

void SheetRow::clear()
{
    m_cells.clear();
    m_text.clear();
}

void SheetRow::add(size_t column, std::string_view text)
{
    m_cells.push_back({column, m_text.size(), m_text.size() + text.size()});
    m_text += text;
}

void SheetRow::deliver(TableRow &row)
{
    m_raw.clear();
    for (const Cell &cell : m_cells) {
        if (row.cells.size() <= cell.column)
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
}

void SheetNotes::addHiddenColumns(int first, int last, int lastOfAll)
{
    constexpr qsizetype mostTold = 100;
    if (first < 1 || last < first || last >= lastOfAll || m_hiddenColumns.size() > mostTold)
        return;
    m_hiddenColumns << (first == last ? columnLetters(first)
                                      : tr("%1 to %2").arg(columnLetters(first), columnLetters(last)));
}

void SheetNotes::addMerged(const QString &reference)
{
    if (++m_merged == 1)
        m_firstMerged = reference;
}

QStringList SheetNotes::notes() const
{
    QStringList notes;
    if (!m_hiddenColumns.isEmpty())
        notes << tr("Columns are hidden in the workbook (%1); they were read too.")
                     .arg(m_hiddenColumns.join(u", "_s));
    if (m_merged > 0)
        notes << tr("Cells are merged over several rows in %1 places (first: %2). Only the first row of each "
                    "holds the value, the others are read as empty: check the rows there.")
                     .arg(m_merged)
                     .arg(m_firstMerged);
    return notes;
}

} // namespace skein
