// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/xlsx_workbook.h"

namespace skein {

/// An XLS workbook of Excel 97 to 2003 (BIFF8): its sheets, shared strings and cell styles, which are those
/// that XLSX has. Formulas are not run (their kept values are read), macros and outside links never looked
/// at. The bytes are only needed while it is made.
class XlsWorkbook
{
public:
    /// Throws Error when it is no such workbook, damaged or protected by a password.
    explicit XlsWorkbook(std::string_view bytes);

    /// Whether the bytes are a document of the old format that holds a workbook.
    static bool looksLikeXls(std::string_view bytes);

    struct Sheet
    {
        QString name;
        bool isHidden = false;
        size_t at = 0; ///< Where its records begin.
    };
    const std::vector<Sheet> &sheets() const { return m_sheets; }
    std::unique_ptr<TableReader> read(const Sheet &sheet) const;

private:
    void readGlobals();
    void takeStyles(const std::vector<uint16_t> &formats,
                    const std::vector<std::pair<uint16_t, CellStyle>> &own);

    std::shared_ptr<const std::string> m_stream;
    std::vector<Sheet> m_sheets;
    std::shared_ptr<XlsxWorkbook::Tables> m_tables;
};

} // namespace skein
