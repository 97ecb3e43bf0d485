// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/row_finder.h"

#include "core/ingest/csv_reader.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString textOf(const TableRow &row)
{
    constexpr size_t most = 4000;
    const auto beginning = [](std::string_view text) {
        const std::string_view shown = text.substr(0, most);
        return QString::fromUtf8(shown.data(), qsizetype(shown.size()));
    };
    if (!row.raw.empty())
        return beginning(row.raw);
    QStringList cells;
    for (const std::string_view cell : row.cells)
        cells << beginning(cell);
    return cells.join(u" | "_s);
}

std::optional<FoundRow> findRow(const TableFile &file, size_t table, char delimiter, qint64 line,
                                const std::vector<RowMark> &marks, Progress &progress)
{
    constexpr qint64 rowsBetweenReports = 8192;
    RowMark from;
    const DecodedText *text = file.hasRecords(table) ? nullptr : file.text(table);
    const auto after
        = std::upper_bound(marks.begin(), marks.end(), line,
                           [](qint64 wanted, const RowMark &mark) { return wanted < mark.line; });
    if (text && after != marks.begin())
        from = *std::prev(after);
    std::unique_ptr<TableReader> reader = text
        ? std::make_unique<CsvReader>(text->text.substr(size_t(from.offset)), delimiter)
        : file.read(table, delimiter);
    const auto total = qint64(text ? text->text.size() : 0);
    qint64 count = 0;
    for (TableRow row; reader->next(row);) {
        const qint64 at = text ? row.line + from.line - 1 : row.line;
        if (at == line) {
            FoundRow found{line, textOf(row)};
            file.input().checkWhole();
            return found;
        }
        if (at > line || (++count % rowsBetweenReports == 0 && !progress.advance(reader->position(), total)))
            break;
    }
    return std::nullopt;
}

} // namespace skein
