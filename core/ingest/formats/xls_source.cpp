// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xls_source.h"

#include "core/ingest/formats/workbook_source.h"
#include "core/ingest/formats/xls_workbook.h"

namespace skein {

namespace {

double likeness(const FileHead &head)
{
    return XlsWorkbook::looksLikeXls(head.bytes) ? 1 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<WorkbookSource<XlsWorkbook>>(input);
}

} // namespace

FileFormat xlsFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "XLS workbook (Excel 97 to 2003)"), likeness, open};
}

} // namespace skein
