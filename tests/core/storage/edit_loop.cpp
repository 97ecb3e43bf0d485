// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits a case without end and says each edit that was acknowledged: edit_loop CASE. The test kills it.

#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    CaseSession session(app.arguments().at(1));
    ChartId chart;
    if (const std::vector<Chart> known = charts(session.database()); !known.empty())
        chart = known.front().id;
    else
        session.edit(u"Chart"_s,
                     [&](Database &database) { chart = addChart(database, u"All"_s, u"tester"_s); });
    for (qint64 round = 0;; ++round) {
        EntityId id;
        session.edit(u"Add"_s, [&](Database &database) {
            id = addEntity(database, {{}, EntityKind::Person, {}, u"Person %1"_s.arg(round), {}});
            for (int i = 0; i < 20; ++i)
                addAttribute(database, {{}, id, u"Note"_s, QString(200, u'x'), {}, {}, {}});
            ChartItem item;
            item.entity = id;
            addChartItems(database, chart, {item});
            alterChartItems(database, chart, [id](ChartItem &each) { each.position.setX(double(id.value)); });
        });
        if (round % 3 == 2) {
            session.undo(); // acknowledged too: this person must be gone
            std::printf("-%lld\n", static_cast<long long>(id.value));
        } else {
            std::printf("+%lld\n", static_cast<long long>(id.value));
        }
        std::fflush(stdout);
    }
}
