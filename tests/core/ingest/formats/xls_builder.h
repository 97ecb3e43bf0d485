// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace skein {

/// Makes XLS workbooks record by record, so that a test decides on every byte.
class XlsBuilder
{
public:
    static std::string u16(unsigned value);
    static std::string u32(uint32_t value);
    static std::string f64(double value);
    static std::string record(unsigned id, const std::string &data);
    /// A text with its length in front, one byte a character.
    static std::string text(const std::string &latin1);
    /// The row, the column and the style that cells begin with.
    static std::string cell(unsigned row, unsigned column, unsigned style = 0);

    /// Records of the workbook, between its beginning and its sheets.
    std::string globals;
    /// Name, visibility and the records of each sheet.
    struct Sheet
    {
        std::string name;
        unsigned visibility = 0;
        std::string records;
    };
    std::vector<Sheet> sheets;

    std::string stream() const;
    /// The stream in a compound file, as long as it is (short ones in small sectors) or filled up with zeros.
    enum class Size { AsItIs, Filled };
    QByteArray bytes(Size size = Size::Filled) const;
};

} // namespace skein
