// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/room_list.h"

#include "app/actions.h"
#include "app/edits/entity_edits.h"
#include "app/figures/form_chart.h"
#include "app/rooms/audit_room.h"
#include "app/rooms/entities_room.h"
#include "app/rooms/events_room.h"
#include "app/rooms/overview_room.h"
#include "app/rooms/sources_room.h"
#include "app/workspace.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/plots/activity_page.h"
#include "widgets/products/products_room.h"
#include "widgets/timeline/timeline_room.h"

namespace skein {

void addRooms(Workspace &workspace, const RoomContext &context, const Actions &actions,
              const EntityEdits &edits)
{
    QAction *import = actions["import-files"];
    QAction *addEntity = actions["add-entity"];
    auto *sources = new SourcesRoom(context, {import});
    workspace.addRoom(
        new OverviewRoom(context, {import, addEntity, actions["add-attribution"], actions["verify"]}));
    workspace.addRoom(sources);
    workspace.addRoom(new EntitiesRoom(context, {addEntity, import}, edits.actions()));
    workspace.addRoom(new EventsRoom(context, {import}));
    workspace.addRoom(new ChartRoom(context));
    auto *timeline = new TimelineRoom(context);
    timeline->addPage(new ActivityPage(context), QObject::tr("Activity"), QStringLiteral("overview"));
    workspace.addRoom(timeline);
    workspace.addRoom(new ProductsRoom(context, formChart()));
    workspace.addRoom(new AuditRoom(context, {actions["verify"]}));
    QObject::connect(actions["export-rejects"], &QAction::triggered, sources, &SourcesRoom::exportRejects);
}

} // namespace skein
