// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/xlsx_workbook.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// A workbook is read to its end or refused with an Error.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    try {
        const XlsxWorkbook book(bytes);
        for (const SheetInfo &sheet : book.sheets()) {
            const auto reader = book.read(sheet);
            TableRow row;
            while (reader->next(row))
                demand(row.line > 0);
        }
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
