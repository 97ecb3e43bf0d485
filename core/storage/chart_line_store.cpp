// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_line_store.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::vector<LineLabel> lineLabels(const Database &database, ChartId chart)
{
    std::vector<LineLabel> labels;
    Statement row = database.prepare(u"SELECT first, second, respect, label FROM chart_line WHERE chart = ? "
                                     "ORDER BY first, second, respect"_s);
    row.bind(chart);
    while (row.next())
        labels.push_back({{row.id<EntityId>(0), row.id<EntityId>(1), row.text(2)}, row.text(3)});
    return labels;
}

static void removeLabel(Database &database, ChartId chart, const ChartLine &line)
{
    database.prepare(u"DELETE FROM chart_line WHERE chart = ? AND first = ? AND second = ? AND respect = ?"_s)
        .bind(chart, line.first, line.second, line.respect)
        .run();
}

void setLineLabel(Database &database, ChartId chart, const LineLabel &label)
{
    if (label.label.isEmpty())
        return removeLabel(database, chart, label.line);
    database
        .prepare(u"INSERT INTO chart_line (chart, first, second, respect, label) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (chart, first, second, respect) DO UPDATE SET label = excluded.label"_s)
        .bind(chart, label.line.first, label.line.second, label.line.respect, label.label)
        .run();
}

void removeLineLabelsAt(Database &database, ChartId chart, const std::function<bool(EntityId)> &isGone)
{
    for (const LineLabel &label : lineLabels(database, chart))
        if (isGone(label.line.first) || isGone(label.line.second))
            removeLabel(database, chart, label.line);
}

} // namespace skein
