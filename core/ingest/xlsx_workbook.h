// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace skein {

/// What a workbook has beside its cells.
struct SheetInfo
{
    QString name;
    std::string part; ///< Its member of the container.
    bool isHidden = false;
};

/// How the numbers of a cell style are meant.
enum class NumberStyle : unsigned char { Plain, Date, Time, DateTime, Duration, Padded };

/// The style of a cell: for Padded the number of digits ("00000000000").
struct CellStyle
{
    NumberStyle style = NumberStyle::Plain;
    unsigned char digits = 0;
};

/// An XLSX workbook: its sheets, shared strings and cell styles. Formulas are not run (their kept values are
/// read), macros and outside links never looked at. The bytes must outlive it.
class XlsxWorkbook
{
public:
    /// Throws Error when it is no workbook, damaged, encrypted or passes a bound.
    explicit XlsxWorkbook(std::string_view bytes);
    ~XlsxWorkbook();

    const std::vector<SheetInfo> &sheets() const { return m_sheets; }
    std::unique_ptr<TableReader> read(const SheetInfo &sheet) const;

    /// What the reader of a sheet needs.
    struct Tables
    {
        std::string strings; ///< All shared strings, one after another.
        std::vector<size_t> ends; ///< Where each ends.
        std::vector<CellStyle> styles;
        bool is1904 = false;

        bool hasString(size_t index) const { return index < ends.size(); }
        std::string_view sharedString(size_t index) const;
    };

private:
    void readParts();
    std::vector<std::pair<std::string, std::string>> relations() const;
    void readSharedStrings();
    void readStyles();

    std::string_view m_bytes;
    std::vector<SheetInfo> m_sheets;
    std::shared_ptr<Tables> m_tables;
};

/// A cell's number as text: dates as 2024-03-31, date-times as 2024-03-31 14:05:00, times as 14:05:00, whole
/// numbers digit by digit, and a number too long to be exact in its scientific form, so that nobody takes it
/// for an identifier.
std::string numberText(std::string_view number, CellStyle style, bool is1904);

/// A built-in number format (ECMA-376 part 1, 18.8.30), as far as it is of dates or times.
CellStyle builtInStyle(long long id);
/// What a number format ("dd/mm/yyyy hh:mm", "00000000000") makes of a number.
CellStyle styleOfFormat(std::string_view format);

} // namespace skein
