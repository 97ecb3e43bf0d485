// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/written_row.h"

#include "core/base/text_fold.h"
#include "core/ingest/csv_reader.h"
#include "core/storage/source_text.h"

namespace skein {

/// The delimiter that gives as many cells as there are titles.
static QList<std::pair<QString, QString>> cellsOf(const QByteArray &record, const QStringList &header)
{
    for (const char delimiter : {',', '\t', ';', '|'}) {
        CsvReader reader(std::string_view(record.constData(), size_t(record.size())), delimiter);
        TableRow row;
        if (!reader.next(row) || qsizetype(row.cells.size()) < 2
            || qsizetype(row.cells.size()) > header.size())
            continue;
        QList<std::pair<QString, QString>> cells;
        for (size_t i = 0; i < row.cells.size(); ++i)
            cells.append({header.value(qsizetype(i)),
                          withHiddenCharactersShown(
                              QString::fromUtf8(row.cells[i].data(), qsizetype(row.cells[i].size())))});
        return cells;
    }
    return {};
}

std::optional<WrittenRow> writtenRow(const Database &database, const Source &source, const Origin &origin)
{
    if (!origin.source || origin.row <= 0)
        return std::nullopt;
    const std::optional<QByteArray> record = sourceRow(database, origin.source, origin.row);
    if (!record)
        return std::nullopt;
    return WrittenRow{withHiddenCharactersShown(QString::fromUtf8(*record)), cellsOf(*record, source.header)};
}

} // namespace skein
