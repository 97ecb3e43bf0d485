// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/bulk_times.h"

#include "core/base/time_format.h"
#include "core/ingest/cell_time.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("BulkTimes", text);
}

BulkTimes::BulkTimes(const ImportPlan &plan, ImportLedger &ledger)
    : m_plan(plan)
    , m_ledger(ledger)
    , m_datetime(plan, u"datetime"_s)
    , m_date(plan, u"date"_s)
    , m_time(plan, u"time"_s)
    , m_endDatetime(plan, u"end_datetime"_s)
    , m_endDate(plan, u"end_date"_s)
    , m_endTime(plan, u"end_time"_s)
    , m_duration(plan, u"duration"_s)
{
}

static std::string_view unwrapped(std::string_view cell)
{
    if (cell.size() > 1 && cell.front() == '\'' && cell.back() == '\'')
        return trimmed(cell.substr(1, cell.size() - 2));
    return cell;
}

bool BulkTimes::reject(const TableRow &row, const FieldColumns &column, const QString &reason)
{
    m_ledger.reject({row.line, column.title(), simplified(column.cell(row)), reason, true});
    return false;
}

void BulkTimes::tellNote(const TableRow &row, const FieldColumns &column)
{
    if (!m_note.isEmpty())
        m_ledger.tell({row.line, column.title(), simplified(column.cell(row)), m_note, false}, m_note);
}

BulkTimes::Cells BulkTimes::cells(const TableRow &row) const
{
    return {unwrapped(m_datetime.cell(row)), unwrapped(m_date.cell(row)), unwrapped(m_time.cell(row))};
}

Reading<RecordedTime> BulkTimes::readCells(const Cells &cells)
{
    return cells.whole.empty() ? readCellTime(cells.date, cells.time, m_plan.times, m_note)
                               : readCellTime(cells.whole, m_plan.times, m_note);
}

std::optional<RecordedTime> BulkTimes::start(const TableRow &row, const Cells &cells)
{
    const Reading<RecordedTime> reading = readCells(cells);
    if (reading) {
        tellNote(row, cells.whole.empty() ? m_date : m_datetime);
        return *reading;
    }
    if (!cells.whole.empty()) {
        reject(row, m_datetime, reading.reason());
        return std::nullopt;
    }
    const bool isTimeWrong = !cells.date.empty() && !cells.time.empty() && readTime(cells.date, m_plan.times);
    reject(row, isTimeWrong ? m_time : m_date.exists() ? m_date : m_datetime, reading.reason());
    return std::nullopt;
}

bool BulkTimes::setDuration(const TableRow &row, NewEvent &event)
{
    if (const std::string_view text = unwrapped(m_duration.cell(row)); !isNothing(text)) {
        const Reading<qint64> seconds = readDuration(text);
        if (!seconds)
            return reject(row, m_duration, seconds.reason());
        event.seconds = *seconds;
        return true;
    }
    std::string_view date = unwrapped(m_endDate.cell(row));
    const std::string_view time = unwrapped(m_endTime.cell(row));
    if (date.empty() && !time.empty())
        date = unwrapped(m_date.cell(row));
    const std::string_view whole = unwrapped(m_endDatetime.cell(row));
    if (isNothing(whole) && isNothing(date))
        return true;
    const Reading<RecordedTime> end = isNothing(whole) ? readCellTime(date, time, m_plan.times, m_note)
                                                       : readCellTime(whole, m_plan.times, m_note);
    if (end && end->isExact() && event.start == event.latest && end->earliest >= event.start)
        event.seconds = (end->earliest - event.start) / 1000;
    else
        tellEnd(row, end, event);
    return true;
}

/// An end that gives no duration.
void BulkTimes::tellEnd(const TableRow &row, const Reading<RecordedTime> &end, const NewEvent &event)
{
    const bool isBefore = end && end->latest < event.start;
    if (end && !isBefore)
        return; // only the day is known, or the hour is one that the clocks repeat
    const FieldColumns &column = m_endDatetime.exists() ? m_endDatetime
        : m_endTime.exists()                            ? m_endTime
                                                        : m_endDate;
    const QString reason = isBefore ? tr("It ends before it begins.") : end.reason();
    m_ledger.tell({row.line, column.title(), simplified(column.cell(row)),
                   reason + u' ' + tr("The row is kept without a duration."), false},
                  isBefore ? u"before"_s : u"end"_s);
}

bool BulkTimes::read(const TableRow &row, NewEvent &event, EventAppender &events)
{
    const Cells when = cells(row);
    return (readByDay(when, event, events) || readAtLength(row, when, event, events))
        && setDuration(row, event);
}

/// A time of day on a day that has been looked at. False when it has to be read at length.
bool BulkTimes::readByDay(const Cells &cells, NewEvent &event, EventAppender &events)
{
    const bool isWhole = !cells.whole.empty();
    const auto clock = ClockText::in(isWhole ? cells.whole : cells.time);
    if (!clock)
        return false;
    const auto readWith = [&](const std::string &text) {
        const Reading<RecordedTime> reading
            = readCells(isWhole ? Cells{text, {}, {}} : Cells{{}, cells.date, text});
        return reading && m_note.isEmpty() ? std::optional(*reading) : std::nullopt;
    };
    // By reference: a function that holds so much is memory of its own, for each row.
    const DayMemo::Day *day
        = m_days.find(isWhole ? std::string_view() : cells.date, *clock, std::cref(readWith));
    if (!day || !day->isEven)
        return false;
    event.start = day->midnight + clock->milliseconds;
    event.latest = event.start + day->span;
    event.flags = day->flags;
    event.zone = events.zone(day->zone);
    return true;
}

bool BulkTimes::readAtLength(const TableRow &row, const Cells &cells, NewEvent &event, EventAppender &events)
{
    const std::optional<RecordedTime> time = start(row, cells);
    if (!time)
        return false;
    event.start = time->earliest;
    event.latest = time->latest;
    event.flags = time->flags;
    event.zone = events.zone(time->zone);
    const FieldColumns &column = cells.whole.empty() ? m_time : m_datetime;
    if (event.flags.testFlag(TimeFlag::Ambiguous))
        m_ledger.tell(
            {row.line, column.title(), simplified(column.cell(row)),
             tr("In the hour that the clocks repeat: both readings are kept (%1).").arg(isoText(*time)),
             false},
            u"ambiguous"_s);
    if (event.flags.testFlag(TimeFlag::Nonexistent))
        m_ledger.tell({row.line, column.title(), simplified(column.cell(row)),
                       tr("In the hour that the clocks skip: read as if they had not changed (%1).")
                           .arg(isoText(*time)),
                       false},
                      u"nonexistent"_s);
    return true;
}

} // namespace skein
