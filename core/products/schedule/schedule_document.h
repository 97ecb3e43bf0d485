// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"
#include "core/products/schedule/routine.h"

#include <optional>

namespace skein {

/// What a schedule or a chronology says about itself on its first page.
struct ScheduleTitle
{
    QString operation;
    Marking marking;
    QString subject; ///< Whom it is about: "07700 900123, Jordan EXAMPLE"; empty: all events of the case.
    QString author;
    TimeWindow window;
    qint64 writtenAt = 0; ///< Milliseconds since 1970, UTC.
};

/// A sequence-of-events schedule on A3, with the chart before it when there is one.
Document scheduleDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title,
                          const std::optional<Figure> &chart);

/// A chronology on A4, grouped by day. The lines as chronologyLines() gives them for the schedule.
Document chronologyDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title,
                            const std::vector<ChronologyLine> &lines);

} // namespace skein
