// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/day_memo.h"
#include "core/ingest/field_columns.h"
#include "core/storage/event_appender.h"

namespace skein {

/// Start, end and duration of bulk rows.
class BulkTimes
{
public:
    BulkTimes(const ImportPlan &plan, ImportLedger &ledger);

    /// False when the row was rejected. Sets start, latest, flags and seconds; zone by the caller's function.
    bool read(const TableRow &row, NewEvent &event, EventAppender &events);

private:
    /// The cells that say when it was.
    struct Cells
    {
        std::string_view whole, date, time;
    };
    Cells cells(const TableRow &row) const;
    Reading<RecordedTime> readCells(const Cells &cells);
    bool readByDay(const Cells &cells, NewEvent &event, EventAppender &events);
    bool readAtLength(const TableRow &row, const Cells &cells, NewEvent &event, EventAppender &events);
    std::optional<RecordedTime> start(const TableRow &row, const Cells &cells);
    bool setDuration(const TableRow &row, NewEvent &event);
    void tellEnd(const TableRow &row, const Reading<RecordedTime> &end, const NewEvent &event);
    bool reject(const TableRow &row, const FieldColumns &column, const QString &reason);
    void tellNote(const TableRow &row, const FieldColumns &column);

    const ImportPlan &m_plan;
    ImportLedger &m_ledger;
    QString m_note; ///< Of the time read last.
    FieldColumns m_datetime, m_date, m_time, m_endDatetime, m_endDate, m_endTime, m_duration;
    DayMemo m_days;
};

} // namespace skein
