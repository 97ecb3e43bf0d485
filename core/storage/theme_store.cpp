// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/theme_store.h"

#include "core/storage/live_sql.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::vector<EntityId> themeLines(const Database &database)
{
    Statement row = database.prepare(
        u"SELECT t.entity FROM theme_line AS t JOIN entity AS e ON e.id = t.entity "
        u"WHERE t.position IS NOT NULL AND %1 ORDER BY t.position"_s.arg(liveEntity(u"e"_s)));
    std::vector<EntityId> lines;
    while (row.next())
        lines.push_back(row.id<EntityId>(0));
    return lines;
}

std::map<EntityId, int> themeColoursKept(const Database &database)
{
    Statement row = database.prepare(u"SELECT entity, colour FROM theme_line"_s);
    std::map<EntityId, int> colours;
    while (row.next())
        colours[row.id<EntityId>(0)] = int(row.integer(1));
    return colours;
}

void setThemeLines(Database &database, const std::vector<EntityId> &lines, const std::vector<int> &colours)
{
    Q_ASSERT(lines.size() == colours.size());
    database.execute(u"UPDATE theme_line SET position = NULL WHERE position IS NOT NULL"_s);
    Statement set = database.prepare(u"INSERT INTO theme_line (entity, position, colour) VALUES (?, ?, ?) "
                                     u"ON CONFLICT (entity) DO UPDATE SET position = excluded.position"_s);
    for (size_t line = 0; line < lines.size(); ++line)
        set.bind(lines[line], qint64(line), colours[line]).run();
}

} // namespace skein
