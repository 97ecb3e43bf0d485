// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/sheet_row.h"
#include "core/ingest/table_reader.h"
#include "core/ingest/xlsx_workbook.h"
#include "core/ingest/xml_pull.h"
#include "core/ingest/zip_container.h"

namespace skein {

/// Reads one sheet of a workbook row by row. Rows that the file leaves out come as empty rows.
class XlsxSheetReader final : public TableReader
{
public:
    XlsxSheetReader(std::shared_ptr<const XlsxWorkbook::Tables> tables,
                    std::unique_ptr<ZipContainer::Stream> stream);

    bool next(TableRow &row) override;
    qint64 position() const override { return m_position; }
    QStringList notes() const override;

private:
    bool findRow();
    void readCells();
    void readCell();
    /// The formula of a cell that has one, behind "="; empty otherwise.
    std::string readCellContent(std::string &value);
    std::string cellText(std::string_view value, std::string_view type, size_t style) const;
    void noteAside();
    void complain(const char *problem, size_t column);
    void deliver(TableRow &row);

    std::shared_ptr<const XlsxWorkbook::Tables> m_tables;
    std::unique_ptr<ZipContainer::Stream> m_stream;
    qint64 m_position = 0;
    XmlPull m_xml;
    bool m_hasRow = false; ///< m_cells hold a row that was read but not delivered.
    bool m_isHidden = false;
    qint64 m_rowNumber = 0; ///< Of the row that m_cells hold.
    qint64 m_line = 0; ///< Of the last row delivered.
    SheetRow m_cells;
    size_t m_nextColumn = 0; ///< Of a cell that does not say its own.
    std::string m_problem; ///< What is wrong with the row that m_cells hold.
    SheetNotes m_notes;
};

} // namespace skein
