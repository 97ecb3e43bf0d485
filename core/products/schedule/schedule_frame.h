// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/schedule_document.h"

#include <QHash>

namespace skein {

/// What schedules and chronologies have in common as documents: their first page, sources, and what was
/// hidden.
class ScheduleFrame
{
public:
    ScheduleFrame(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title);

    Document &document() { return m_document; }
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    void addNote(const QString &text);
    /// Counts, times covered, and how the rows are to be read.
    QString remark() const;
    /// The rows of the sources that an event and its other records stand on.
    std::vector<Citation> evidenceOf(const ScheduleRow &row) const;
    TableBlock emptyTable(const Table &table) const;
    /// What was hidden, and the sources.
    Document finish();

private:
    void addSources();

    CaseBook &m_book;
    const Schedule &m_schedule;
    TimeWindow m_window;
    QHash<SourceId, int> m_numbers;
    Document m_document;
};

} // namespace skein
