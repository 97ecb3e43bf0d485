// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/formats/xls_records.h"
#include "core/ingest/sheet_row.h"
#include "core/ingest/table_reader.h"
#include "core/ingest/xlsx_workbook.h"

namespace skein {

/// Reads one sheet of an XLS workbook, of at most 65,536 rows: all its cells first, for they need not stand
/// in order. Rows that the file leaves out come as empty rows.
class XlsSheetReader final : public TableReader
{
public:
    XlsSheetReader(std::shared_ptr<const XlsxWorkbook::Tables> tables,
                   std::shared_ptr<const std::string> stream, size_t at);

    bool next(TableRow &row) override;
    qint64 position() const override { return m_line; }
    QStringList notes() const override { return m_notes.notes(); }

private:
    struct Cell
    {
        size_t row = 0;
        size_t column = 0;
        std::string text;
        const char *problem = nullptr; ///< With a place for the cell.
    };

    void take(const XlsRecord &record);
    void takeNumbers(const XlsRecord &record);
    void takeFormula(const XlsRecord &record);
    void takeMerged(const XlsRecord &record);
    void add(std::string_view data, std::string text, const char *problem = nullptr);
    void put(Cell cell);
    std::string styled(double value, size_t style) const;

    std::shared_ptr<const XlsxWorkbook::Tables> m_tables;
    std::shared_ptr<const std::string> m_stream;
    std::vector<Cell> m_cells;
    std::vector<bool> m_hiddenRows;
    SheetNotes m_notes;
    bool m_awaitsText = false; ///< The last cell is a formula whose text comes in a record of its own.
    size_t m_at = 0; ///< Of m_cells.
    qint64 m_line = 0;
    SheetRow m_row;
};

} // namespace skein
