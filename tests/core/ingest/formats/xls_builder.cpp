// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/xls_builder.h"

#include <algorithm>
#include <cstring>

namespace skein {

static constexpr size_t SectorBytes = 512;
static constexpr uint32_t End = 0xFFFFFFFE;
static constexpr uint32_t Free = 0xFFFFFFFF;

static std::string bytesOf(uint64_t value, size_t count)
{
    std::string bytes;
    for (size_t at = 0; at < count; ++at)
        bytes += char(value >> (8 * at));
    return bytes;
}

std::string XlsBuilder::u16(unsigned value)
{
    return bytesOf(value, 2);
}

std::string XlsBuilder::u32(uint32_t value)
{
    return bytesOf(value, 4);
}

std::string XlsBuilder::f64(double value)
{
    uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return bytesOf(bits, 8);
}

std::string XlsBuilder::record(unsigned id, const std::string &data)
{
    return u16(id) + u16(unsigned(data.size())) + data;
}

std::string XlsBuilder::text(const std::string &latin1)
{
    return u16(unsigned(latin1.size())) + '\0' + latin1;
}

std::string XlsBuilder::cell(unsigned row, unsigned column, unsigned style)
{
    return u16(row) + u16(column) + u16(style);
}

std::string XlsBuilder::stream() const
{
    const auto begin
        = [](unsigned type) { return record(0x809, u16(0x600) + u16(type) + std::string(12, '\0')); };
    const std::string end = record(0x0A, {});
    size_t at = begin(5).size() + globals.size() + end.size();
    for (const Sheet &sheet : sheets)
        at += 4 + 8 + sheet.name.size();
    std::string whole = begin(5) + globals;
    std::string bodies;
    for (const Sheet &sheet : sheets) {
        whole += record(0x85,
                        u32(uint32_t(at + bodies.size())) + char(sheet.visibility) + '\0'
                            + char(sheet.name.size()) + '\0' + sheet.name);
        bodies += begin(0x10) + sheet.records + end;
    }
    return whole + end + bodies;
}

static std::string entry(const std::string &name, char type, uint32_t start, size_t size)
{
    std::string bytes;
    for (const char c : name)
        bytes += {c, '\0'};
    bytes.resize(64, '\0');
    bytes += XlsBuilder::u16(unsigned(name.size() + 1) * 2) + type + '\1';
    bytes.resize(116, '\0');
    return bytes + XlsBuilder::u32(start) + XlsBuilder::u32(uint32_t(size)) + XlsBuilder::u32(0);
}

/// The table sector first, then the directory, the table of small sectors (when there are any), the content.
QByteArray XlsBuilder::bytes(Size size) const
{
    std::string content = stream();
    if (size == Size::Filled && content.size() < 4096)
        content.resize(4096, '\0');
    const size_t length = content.size();
    const bool isSmall = length < 4096;
    content.resize((length + SectorBytes - 1) / SectorBytes * SectorBytes, '\0');
    const uint32_t first = isSmall ? 3 : 2;
    const auto sectors = uint32_t(content.size() / SectorBytes);
    std::string table = u32(0xFFFFFFFD) + u32(End) + (isSmall ? u32(End) : std::string());
    for (uint32_t number = 1; number <= sectors; ++number)
        table += u32(number == sectors ? End : first + number);
    std::string small;
    for (uint32_t number = 1; isSmall && number <= (length + 63) / 64; ++number)
        small += u32(number == (length + 63) / 64 ? End : number);
    for (std::string *each : {&table, &small})
        while (each->size() < SectorBytes)
            *each += u32(Free);
    std::string directory = entry("Root Entry", 5, isSmall ? first : End, isSmall ? content.size() : 0)
        + entry("Workbook", 2, isSmall ? 0 : first, length);
    directory.resize(SectorBytes, '\0');
    std::string header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header.resize(24, '\0');
    header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + std::string(10, '\0') + u32(1) + u32(1)
        + u32(0) + u32(4096) + u32(isSmall ? 2 : End) + u32(isSmall ? 1 : 0) + u32(End) + u32(0) + u32(0);
    while (header.size() < SectorBytes)
        header += u32(Free);
    const std::string whole = header + table + directory + (isSmall ? small : std::string()) + content;
    return QByteArray(whole.data(), qsizetype(whole.size()));
}

} // namespace skein
