// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"

#include "core/storage/entity_store.h"

namespace skein {

static QStringList cellsOf(const TableRow &row)
{
    QStringList cells;
    for (const std::string_view cell : row.cells)
        cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    return cells;
}

std::vector<QStringList> FormatFixture::rows(const QString &path, size_t table) const
{
    const TableFile file(path);
    const auto reader = file.read(table, ',');
    std::vector<QStringList> all;
    for (TableRow row; reader->next(row);)
        if (row.line > 0)
            all.push_back(QStringList{QString::number(row.line)} + cellsOf(row));
    return all;
}

QStringList FormatFixture::titles(const QString &path, size_t table) const
{
    const TableFile file(path);
    const auto reader = file.read(table, ',');
    TableRow row;
    return reader->next(row) && row.line == 0 ? cellsOf(row) : QStringList();
}

QString FormatFixture::cell(const QString &path, size_t row, const QString &title, size_t table) const
{
    const qsizetype column = titles(path, table).indexOf(title);
    EXPECT_GE(column, 0) << title.toStdString();
    const std::vector<QStringList> all = rows(path, table);
    return row < all.size() ? all[row].value(column + 1) : QString();
}

QString FormatFixture::refusal(const QString &path)
{
    try {
        const TableFile file(path);
        for (size_t table = 0; table < file.tables().size(); ++table) {
            const auto reader = file.read(table, ',');
            for (TableRow row; reader->next(row);) { }
        }
    } catch (const Error &error) {
        return error.message();
    }
    return {};
}

QStringList FormatFixture::labels(EntityKind kind)
{
    QStringList found;
    for (const Entity &entity : all(kind))
        found << entity.label;
    found.sort();
    return found;
}

QStringList FormatFixture::values(EntityId entity, const QString &attribute)
{
    QStringList found;
    for (const Attribute &each : attributesOf(database(), entity))
        if (each.name == attribute)
            found << each.value;
    return found;
}

std::vector<Event> FormatFixture::happenings()
{
    return events(database());
}

QString FormatFixture::label(EntityId entity)
{
    const auto found = findEntity(database(), entity);
    return found ? found->label : QString();
}

} // namespace skein
