// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/sequence/case_sequence.h"
#include "core/base/progress.h"
#include "core/products/table_writer.h"
#include "core/storage/event_store.h"

namespace skein {

/// One row of a schedule of events, as it is read.
struct ScheduleRow
{
    Event event; ///< Its mark is that of all the records of this row.
    std::vector<Event> mirrors; ///< Records of the same call or text in other sources. See MirrorFinder.
    int item = 0; ///< Counted from 1 over all rows that are shown.
    QString date;
    QString time; ///< Local, with BST or GMT.
    QString duration;
    QString type;
    QString from;
    QString to;
    QString content;
    QString cellSite;
    QString location;
    QString source;
    QString grade;
    QString comment; ///< The analyst's; not evidence.
    QString disclosure;
    QString orderLock; ///< Why it stands here when its time does not say so.
    bool isIntelligence = false; ///< One of its records is.
};

struct Schedule
{
    std::vector<ScheduleRow> rows; ///< In the one order that its times, sources and rows give.
    std::vector<ScheduleRow> hidden; ///< Left out with the analyst's reason; never deleted.
    qint64 intelligence = 0; ///< Left out of the evidential edition.
    qint64 mirrored = 0; ///< Records that stand in the row of another.
    Edition edition = Edition::Full;
    std::vector<SourceId> sources; ///< In order of first use.

    /// All events of the case that the rows tell of.
    qint64 events() const { return qint64(rows.size()) + mirrored; }
};

struct ScheduleRequest
{
    /// Whose events: of a person also those of what is attributed to them, while it is. Empty: of anyone.
    std::vector<EntityId> about;
    EventFilter filter; ///< Its `about` and `withHidden` are of no effect: what is hidden is in `hidden`.
    Edition edition = Edition::Full;
};

/// Throws Stopped.
Schedule scheduleOf(CaseBook &book, const ScheduleRequest &request, Progress *progress = nullptr);

/// In the columns of a sequence-of-events schedule.
Table scheduleTable(const Schedule &schedule);
/// What the analyst hid, and why; empty when nothing is hidden.
Table hiddenTable(const Schedule &schedule);

/// "14 events; 2 hidden with reasons; 1 left out as intelligence only": what a reader must know.
QString scheduleRemark(const Schedule &schedule);

} // namespace skein
