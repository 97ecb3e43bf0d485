// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/record_reader.h"

#include "core/ingest/csv_reader.h"
#include "core/ingest/sheet_row.h"

#include <algorithm>

namespace skein {

/// A zero byte would cut the text off where other programs read it: it is shown as the sign for it.
static void showZeroBytes(std::string &text)
{
    for (size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at))
        text.replace(at, 1, "\xE2\x90\x80");
}

void RecordReader::deliver(const std::vector<std::string> &cells, TableRow &row)
{
    m_raw.clear();
    for (size_t column = 0; column < cells.size(); ++column) {
        row.cells.emplace_back(cells[column]);
        if (cells[column].size() > MaxCellBytes)
            row.flaw = RowFlaw::CellTooLong;
        appendCsvCell(m_raw, cells[column], column == 0);
    }
    row.raw = m_raw;
}

RecordReader::RecordReader(std::vector<std::string> titles)
    : m_titles(std::move(titles))
{
    std::for_each(m_titles.begin(), m_titles.end(), showZeroBytes);
}

bool RecordReader::next(TableRow &row)
{
    row.cells.clear();
    row.flaw = RowFlaw::None;
    row.problem.clear();
    row.isHidden = false;
    if (!m_hasGivenTitles) {
        m_hasGivenTitles = true;
        row.line = 0;
        deliver(m_titles, row);
        return true;
    }
    m_record.line = 0;
    m_record.problem.clear();
    m_record.cells.resize(width());
    std::for_each(m_record.cells.begin(), m_record.cells.end(), [](std::string &cell) { cell.clear(); });
    if (!nextRecord(m_record))
        return false;
    std::for_each(m_record.cells.begin(), m_record.cells.end(), showZeroBytes);
    row.line = m_record.line;
    deliver(m_record.cells, row);
    if (!m_record.problem.empty()) {
        row.flaw = RowFlaw::Unreadable;
        row.problem = m_record.problem;
    }
    return true;
}

} // namespace skein
