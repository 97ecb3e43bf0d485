// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule.h"

#include "core/analysis/case_events.h"
#include "core/base/steps.h"
#include "core/products/schedule/event_wording.h"
#include "core/products/schedule/mirrored_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Schedule", text);
}

static auto orderOf(const Event &event)
{
    return std::tuple(event.time.earliest, event.time.latest, event.origin.source, event.origin.row,
                      event.id);
}

static ScheduleRow rowOf(const Event &event, EventWording &wording, CaseBook &book)
{
    const EventWording::DateAndTime when = EventWording::dateAndTime(event.time);
    ScheduleRow row;
    row.event = event;
    row.date = when.date;
    row.time = when.time;
    row.duration = wording.duration(event);
    row.type = wording.type(event);
    row.from = wording.from(event);
    row.to = wording.to(event);
    row.content = wording.content(event);
    row.cellSite = wording.cellSite(event);
    row.location = wording.location(event);
    row.source = wording.sourceReference(event);
    row.grade = wording.grade(event);
    row.isIntelligence = isIntelligenceOnly(book, event.kind, event.origin.source, event.origin.grading);
    row.comment = event.mark.isKey ? tr("Key event. ") + event.mark.note : event.mark.note;
    row.disclosure = row.isIntelligence ? tr("Sensitive: intelligence only") : tr("To be assessed");
    return row;
}

/// Says why a row stands where it does when its time does not.
static void lockOrder(std::vector<ScheduleRow> &rows)
{
    for (size_t index = 0; index < rows.size(); ++index) {
        ScheduleRow &row = rows[index];
        row.item = int(index) + 1;
        const RecordedTime &time = row.event.time;
        QStringList reasons;
        if (index > 0 && rows[index - 1].event.time.earliest == time.earliest)
            reasons << tr("same start as item %1: by source and row").arg(index);
        if (!time.isExact())
            reasons << tr("time uncertain: by its earliest reading");
        row.orderLock = reasons.join(u"; "_s);
    }
}

static std::vector<Event> eventsOf(CaseBook &book, const ScheduleRequest &request)
{
    EventFilter filter = request.filter;
    filter.withHidden = true;
    filter.about = request.about;
    std::vector<Event> found = eventsById(book.database(), eventIdsAbout(book, filter));
    std::sort(found.begin(), found.end(),
              [](const Event &a, const Event &b) { return orderOf(a) < orderOf(b); });
    return found;
}

Schedule scheduleOf(CaseBook &book, const ScheduleRequest &request, Progress *progress)
{
    EventWording wording(book);
    Schedule schedule;
    schedule.edition = request.edition;
    const std::vector<Event> events = eventsOf(book, request);
    Steps steps(progress, qint64(events.size()));
    for (const Event &event : events) {
        steps.next();
        ScheduleRow row = rowOf(event, wording, book);
        if (row.isIntelligence && request.edition == Edition::Evidential) {
            ++schedule.intelligence;
            continue;
        }
        const SourceId source = event.origin.source;
        if (source
            && std::find(schedule.sources.begin(), schedule.sources.end(), source) == schedule.sources.end())
            schedule.sources.push_back(source);
        (event.mark.hiddenBecause.isEmpty() ? schedule.rows : schedule.hidden).push_back(std::move(row));
    }
    foldMirrors(schedule, wording);
    lockOrder(schedule.rows);
    return schedule;
}

static QStringList cellsOf(const ScheduleRow &row)
{
    return {QString::number(row.item),
            row.date,
            row.time,
            row.duration,
            row.type,
            row.from,
            row.to,
            row.content,
            row.cellSite,
            row.location,
            row.source,
            row.comment,
            row.disclosure,
            row.orderLock};
}

static std::vector<TableColumn> scheduleColumns()
{
    return {{tr("Item"), CellAlign::Right, CellKind::Number},
            {tr("Date")},
            {tr("Time (local, BST or GMT)")},
            {tr("Duration"), CellAlign::Right},
            {tr("Event type")},
            {tr("From")},
            {tr("To")},
            {tr("Content / description")},
            {tr("Cell site: ID, site name, address / postcode, azimuth, start and end")},
            {tr("Location / map ref")},
            {tr("Source / exhibit ref and row")},
            {tr("Comment (analyst; not evidence)")},
            {tr("Disclosure")},
            {tr("Order lock")}};
}

Table scheduleTable(const Schedule &schedule)
{
    Table table{tr("Schedule"), scheduleColumns(), {}};
    for (const ScheduleRow &row : schedule.rows)
        table.rows.push_back(cellsOf(row));
    return table;
}

Table hiddenTable(const Schedule &schedule)
{
    Table table{tr("Hidden"), {}, {}};
    if (schedule.hidden.empty())
        return table;
    table.columns = scheduleColumns();
    table.columns.erase(table.columns.begin());
    table.columns.push_back({tr("Hidden because")});
    for (const ScheduleRow &row : schedule.hidden)
        table.rows.push_back(cellsOf(row).mid(1) << row.event.mark.hiddenBecause);
    return table;
}

QString scheduleRemark(const Schedule &schedule)
{
    QStringList parts{tr("%1 events").arg(schedule.events())};
    if (schedule.mirrored > 0)
        parts.back()
            += tr(" in %1 rows (the same call or text recorded by another source too, listed once with "
                  "both references: %2)")
                   .arg(schedule.rows.size())
                   .arg(schedule.mirrored);
    if (!schedule.hidden.empty())
        parts << tr("%1 hidden with a reason").arg(schedule.hidden.size());
    if (schedule.edition == Edition::Evidential)
        parts << tr("evidential edition: %1 left out as intelligence only").arg(schedule.intelligence);
    else if (std::any_of(schedule.rows.begin(), schedule.rows.end(),
                         [](const ScheduleRow &row) { return row.isIntelligence; }))
        parts << tr("holds intelligence: not for disclosure as it is");
    return parts.join(u"; "_s);
}

} // namespace skein
