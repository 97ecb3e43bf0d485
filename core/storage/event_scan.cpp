// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_scan.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void EventScan::close()
{
    m_runs.clear();
    m_own.clear();
    m_ownAt = 0;
}

void EventScan::openOne(qint64 id)
{
    close();
    m_range = {};
    if (const auto chunk = m_chunks.holding(id)) {
        Run run;
        run.chunks = {*chunk};
        run.chunks.front().rows = id - chunk->firstEvent + 1; // ends with this event
        run.block = m_chunks.block(*chunk);
        run.row = int(id - chunk->firstEvent);
        run.start = run.block->value(EventColumn::Start, run.row);
        m_runs.push_back(std::move(run));
        return;
    }
    readOwn(u"id BETWEEN ?1 AND ?2"_s, id, id);
}

void EventScan::open(const EventRange &range)
{
    close();
    m_range = range;
    for (const EventChunk &chunk : m_chunks.within(range)) {
        if (m_runs.empty() || m_runs.back().chunks.front().source != chunk.source) {
            m_runs.emplace_back();
            m_runs.back().start = chunk.firstStart;
        }
        m_runs.back().chunks.push_back(chunk);
    }
    std::make_heap(m_runs.begin(), m_runs.end(), isLater);
    settle();
    if (!range.source)
        readOwn(u"start BETWEEN ?1 AND ?2"_s, range.from, range.to);
    else
        readOwn(u"start BETWEEN ?1 AND ?2 AND source = %1"_s.arg(*range.source), range.from, range.to);
}

void EventScan::readOwn(const QString &condition, qint64 first, qint64 last)
{
    Statement row = prepareOn(m_handle,
                              u"SELECT id, source, start, kind, zone, flags, ifnull(latest - start, 0), "
                              "ifnull(seconds + 1, 0), party_from, party_to, forwarded, handset, sim, place, "
                              "end_place, vehicle, title, grade, line FROM own_event WHERE %1 "
                              "ORDER BY start, id"_s.arg(condition));
    row.bind(first, last);
    constexpr int firstValue = 2;
    while (row.next()) {
        Own &own = m_own.emplace_back(Own{row.integer(0), row.optionalInteger(1), {}});
        for (int column = 0; column < EventColumnCount; ++column)
            own.values[size_t(column)] = row.integer(firstValue + column); // 0 for NULL
    }
}

bool EventScan::isOwnNext() const
{
    if (m_ownAt == m_own.size())
        return false;
    if (m_runs.empty())
        return true;
    const Own &own = m_own[m_ownAt];
    const Run &run = m_runs.front();
    const qint64 start = own.values[size_t(EventColumn::Start)];
    return start != run.start ? start < run.start : own.id < run.event();
}

/// Steps to the run's next event within the range; false at its end.
bool EventScan::advance(Run &run)
{
    if (!run.block) {
        run.block = m_chunks.block(run.chunks[run.at]);
        run.row = run.block->lowerBound(m_range.from);
    } else {
        ++run.row;
    }
    if (run.row == int(run.chunks[run.at].rows)) {
        if (++run.at == run.chunks.size())
            return false;
        run.block = nullptr;
        run.row = 0;
        run.start = run.chunks[run.at].firstStart;
        return true;
    }
    run.start = run.block->value(EventColumn::Start, run.row);
    return run.start <= m_range.to;
}

/// Reads blocks until the earliest run has its own.
void EventScan::settle()
{
    while (!m_runs.empty() && !m_runs.front().block) {
        std::pop_heap(m_runs.begin(), m_runs.end(), isLater);
        if (advance(m_runs.back()))
            std::push_heap(m_runs.begin(), m_runs.end(), isLater);
        else
            m_runs.pop_back();
    }
}

void EventScan::next()
{
    if (isOwnNext()) {
        ++m_ownAt;
        return;
    }
    std::pop_heap(m_runs.begin(), m_runs.end(), isLater);
    if (advance(m_runs.back()))
        std::push_heap(m_runs.begin(), m_runs.end(), isLater);
    else
        m_runs.pop_back();
    settle();
}

qint64 EventScan::id() const
{
    return isOwnNext() ? m_own[m_ownAt].id : m_runs.front().event();
}

std::optional<qint64> EventScan::source() const
{
    if (isOwnNext())
        return m_own[m_ownAt].source;
    const Run &run = m_runs.front();
    return run.chunks[run.at].source;
}

qint64 EventScan::value(EventColumn column) const
{
    if (isOwnNext())
        return m_own[m_ownAt].values[size_t(column)];
    const Run &run = m_runs.front();
    return run.block->value(column, run.row);
}

} // namespace skein
