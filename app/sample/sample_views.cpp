// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_views.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/chronology/theme_colours.h"
#include "core/layout/layout.h"
#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/theme_store.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/expansion.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("SampleViews", text);
}

static std::vector<EntityId> named(const Database &database, const QJsonArray &names)
{
    std::vector<EntityId> ids;
    for (const auto &name : names) {
        const std::vector<Entity> found = lookUp(database, name.toString());
        if (found.size() != 1)
            throw Error(tr("The sample files do not fit together. Install Skein again."), name.toString());
        ids.push_back(found.front().id);
    }
    return ids;
}

static bool addSampleChart(CaseSession &session, const QJsonObject &wanted, Progress &progress)
{
    const Database &database = session.database();
    const std::vector<EntityId> entities = surroundings(
        database, named(database, wanted[u"about"_s].toArray()), {wanted[u"steps"_s].toInt(), 0}, progress);
    const QString name = wanted[u"name"_s].toString();
    ChartContent content;
    content.items = itemsOf(entities);
    const ChartFacts facts = readFacts(database, entities);
    const LayoutKind kind = layoutKindNamed(wanted[u"layout"_s].toString()).value_or(LayoutKind::Organic);
    const Layout layout = layOut(kind, layoutInput(makePicture(content, facts), facts), progress);
    if (!layout.isComplete)
        return false;
    for (size_t i = 0; i < content.items.size(); ++i)
        content.items[i].position = layout.positions[i];
    session.edit(tr("New chart %1").arg(name), [&](Database &writer) {
        addChartItems(writer, addChart(writer, name, session.user()), content.items);
    });
    return true;
}

bool addSampleViews(CaseSession &session, Progress &progress)
{
    const QJsonObject views = QJsonDocument::fromJson(readResource(u"samples/views.json"_s)).object();
    for (const auto &chart : views[u"charts"_s].toArray())
        if (!addSampleChart(session, chart.toObject(), progress))
            return false;
    const std::vector<EntityId> themes = named(session.database(), views[u"themes"_s].toArray());
    session.edit(tr("Theme lines"), [&](Database &writer) {
        setThemeLines(writer, themes, themeColours(themes, themeColoursKept(writer)));
    });
    return true;
}

} // namespace skein
