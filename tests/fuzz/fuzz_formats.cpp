// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/file_format.h"
#include "tests/fuzz/fuzz_entry.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

QString write(const QTemporaryDir &folder, const char *bytes, std::size_t size)
{
    QFile file(folder.filePath(u"input"_s));
    demand(file.open(QIODevice::WriteOnly) && file.write(bytes, qint64(size)) == qint64(size));
    return file.fileName();
}

/// All rows: their numbers must rise, their cells fit the titles and be bounded, and there must be an end.
void readAll(const TableSource &source, std::size_t table)
{
    const auto reader = source.read(table, ',');
    TableRow row;
    qint64 line = -1;
    std::size_t width = 0;
    while (reader->next(row)) {
        demand(row.line > line);
        if (source.hasRecords(table)) {
            demand((line < 0) == (row.line == 0));
            width = line < 0 ? row.cells.size() : width;
            demand(row.cells.size() == width);
            demand((row.flaw == RowFlaw::Unreadable) == !row.problem.empty()
                   || row.flaw == RowFlaw::CellTooLong);
        }
        line = row.line;
        demand(row.cells.size() <= MaxColumns + 1);
    }
}

} // namespace

/// The first byte picks the format, the rest is the file ('a': the first of fileFormats(); what lies beyond
/// the last: recognised). It is read to its end or refused with an Error.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    static const QTemporaryDir folder;
    const auto formats = fileFormats();
    const std::size_t pick = (data[0] + 256U - 'a') % (formats.size() + 1);
    try {
        const InputFile input(write(folder, reinterpret_cast<const char *>(data) + 1, size - 1));
        const auto source = pick < formats.size() ? formats[pick].open(input) : openFormat(input).source;
        for (std::size_t table = 0; table < source->tables().size(); ++table) {
            readAll(*source, table);
            source->notes(table);
        }
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
