// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xlsx_source.h"

#include "core/base/error.h"
#include "core/ingest/formats/workbook_source.h"
#include "core/ingest/xlsx_workbook.h"
#include "core/ingest/zip_container.h"

namespace skein {

namespace {

constexpr double damaged = 0.6;

double likeness(const FileHead &head)
{
    if (!ZipContainer::looksLikeZip(head.bytes))
        return 0;
    try {
        return ZipContainer(head.bytes).has("[Content_Types].xml") ? 1 : 0;
    } catch (const Error &) {
        return damaged; // the workbook's message says what to do
    }
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<WorkbookSource<XlsxWorkbook>>(input);
}

} // namespace

FileFormat xlsxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "XLSX workbook"), likeness, open};
}

} // namespace skein
