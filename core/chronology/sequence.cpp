// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/sequence.h"

#include <algorithm>
#include <tuple>

namespace skein {

void Sequence::arrange()
{
    std::sort(events.begin(), events.end(), [](const SequenceEvent &a, const SequenceEvent &b) {
        return std::tie(a.earliest, a.latest, a.id) < std::tie(b.earliest, b.latest, b.id);
    });
    longest = 0;
    for (const SequenceEvent &event : events)
        longest = std::max({longest, event.finish() - event.earliest, event.latest - event.earliest});
}

std::optional<TimeRange> Sequence::range() const
{
    if (events.empty())
        return std::nullopt;
    TimeRange range{events.front().earliest, events.front().earliest + 1};
    for (const SequenceEvent &event : events)
        range.to = std::max({range.to, event.finish() + 1, event.latest + 1});
    return range;
}

std::pair<size_t, size_t> Sequence::startingIn(const TimeRange &range) const
{
    const auto before = [](const SequenceEvent &event, qint64 utc) { return event.earliest < utc; };
    const auto first = std::lower_bound(events.begin(), events.end(), range.from, before);
    const auto last = std::lower_bound(first, events.end(), range.to, before);
    return {size_t(first - events.begin()), size_t(last - events.begin())};
}

std::vector<qint64> orderedInstants(const Sequence &sequence)
{
    std::vector<qint64> instants;
    instants.reserve(sequence.events.size());
    for (const SequenceEvent &event : sequence.events) {
        instants.push_back(event.earliest);
        if (event.latest != event.earliest)
            instants.push_back(event.latest);
    }
    return instants;
}

} // namespace skein
