// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_store.h"
#include "tests/support/temporary_case.h"
#include "widgets/linkchart/chart_picture.h"

namespace skein {

/// A small invented case with one chart of eight entities: a child victim, a suspect, phones attributed to
/// them, calls, a car seen at a camera, and an inference.
class SampleChart
{
public:
    SampleChart();

    TemporaryCase file;
    EntityId victim, suspect, victimPhone, suspectPhone, car, camera, group, address;
    ChartId chart;
    LinkId association; ///< From a source.
    LinkId inference; ///< The analyst's own.

    ChartItem item(EntityId entity) const;
    QPointF positionOf(EntityId entity) const { return item(entity).position; }

private:
    void addPeople(Database &database);
    void addLinks(Database &database);
    void addEvents(Database &database);
    void addChartItems(Database &database);

    SourceId m_source;
};

/// A made picture of so many items in communities, scattered without overlap, with three lines to two items.
ChartPicture largePicture(int items);

} // namespace skein
