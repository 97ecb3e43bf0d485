// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/csv_reader.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// The first byte picks the delimiter. Lines must rise, cells must be bounded, and the reader must come to an
/// end.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::string_view delimiters = ",;\t|";
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    CsvReader reader(text, delimiters[data[0] % delimiters.size()]);
    TableRow row;
    qint64 line = 0;
    while (reader.next(row)) {
        demand(row.line > line);
        line = row.line;
        demand(row.cells.size() <= MaxColumns + 1);
        demand(reader.position() <= qint64(text.size()));
        std::size_t letters = 0;
        for (const std::string_view cell : row.cells)
            letters += trimmed(cell).size();
        demand(letters <= text.size() + row.cells.size());
    }
    return 0;
}
