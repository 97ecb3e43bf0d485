// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xls_workbook.h"

#include "core/base/error.h"
#include "core/ingest/formats/ole_container.h"
#include "core/ingest/formats/xls_records.h"
#include "core/ingest/formats/xls_sheet.h"
#include "core/ingest/little_endian.h"

#include <QCoreApplication>

namespace skein {

static constexpr std::string_view StreamName = "Workbook";

static QString tr(const char *text)
{
    return QCoreApplication::translate("XlsWorkbook", text);
}

bool XlsWorkbook::looksLikeXls(std::string_view bytes)
{
    if (!OleContainer::looksLikeOle(bytes))
        return false;
    try {
        const OleContainer container(bytes);
        return container.has(StreamName) || container.has("Book");
    } catch (const Error &) {
        return false;
    }
}

XlsWorkbook::XlsWorkbook(std::string_view bytes)
    : m_tables(std::make_shared<XlsxWorkbook::Tables>())
{
    const OleContainer container(bytes);
    if (!container.has(StreamName))
        throw Error(
            tr("This workbook is of Excel 95 or before. Save it as XLSX or CSV. Nothing was changed."));
    m_stream = std::make_shared<const std::string>(container.read(StreamName));
    readGlobals();
}

static void readStrings(const XlsRecord &record, XlsxWorkbook::Tables &tables)
{
    constexpr size_t behindCounts = 4;
    XlsCursor cursor(record, behindCounts);
    for (uint32_t left = cursor.u32(); left > 0; --left) {
        tables.strings += cursor.richText();
        tables.ends.push_back(tables.strings.size());
    }
}

static XlsWorkbook::Sheet readSheet(const XlsRecord &record)
{
    XlsCursor cursor(record);
    XlsWorkbook::Sheet sheet;
    sheet.at = cursor.u32();
    sheet.isHidden = (cursor.byte() & 3) != 0;
    cursor.skip(1);
    const size_t length = cursor.byte();
    sheet.name = QString::fromStdString(cursor.text(length));
    return sheet;
}

void XlsWorkbook::readGlobals()
{
    enum Id : uint16_t {
        Bof = 0x809,
        Eof = 0x0A,
        FilePass = 0x2F,
        Date1904 = 0x22,
        BoundSheet = 0x85,
        Sst = 0xFC,
        Format = 0x41E,
        Xf = 0xE0
    };
    constexpr uint16_t biff8 = 0x600;
    constexpr size_t worksheetTypeAt = 5;
    std::vector<uint16_t> formats; // of each style
    std::vector<std::pair<uint16_t, CellStyle>> own;
    XlsRecords records(*m_stream);
    bool isFirst = true;
    for (XlsRecord record; records.next(record) && record.id != Eof; isFirst = false) {
        const std::string_view data = record.data();
        if (isFirst && (record.id != Bof || littleEndian<uint16_t>(data, 0) != biff8))
            throw Error(
                tr("This workbook is of Excel 95 or before. Save it as XLSX or CSV. Nothing was changed."));
        if (record.id == FilePass)
            throw Error(
                tr("The workbook is protected by a password. Save it without one, or ask for it without "
                   "one. Nothing was changed."));
        if (record.id == Date1904)
            m_tables->is1904 = littleEndian<uint16_t>(data, 0) == 1;
        else if (record.id == BoundSheet && data.size() > worksheetTypeAt && data[worksheetTypeAt] == 0)
            m_sheets.push_back(readSheet(record));
        else if (record.id == Sst)
            readStrings(record, *m_tables);
        else if (record.id == Format)
            own.emplace_back(littleEndian<uint16_t>(data, 0), styleOfFormat(XlsCursor(record, 2).richText()));
        else if (record.id == Xf)
            formats.push_back(littleEndian<uint16_t>(data, 2));
    }
    takeStyles(formats, own);
}

void XlsWorkbook::takeStyles(const std::vector<uint16_t> &formats,
                             const std::vector<std::pair<uint16_t, CellStyle>> &own)
{
    for (const uint16_t format : formats) {
        CellStyle style = builtInStyle(format);
        for (const auto &[id, ownStyle] : own)
            if (id == format)
                style = ownStyle;
        m_tables->styles.push_back(style);
    }
}

std::unique_ptr<TableReader> XlsWorkbook::read(const Sheet &sheet) const
{
    return std::make_unique<XlsSheetReader>(m_tables, m_stream, sheet.at);
}

} // namespace skein
