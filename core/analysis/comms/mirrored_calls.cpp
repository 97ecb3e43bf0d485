// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/comms/mirrored_calls.h"

#include "core/base/resource_folder.h"
#include "core/storage/event_store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr qint64 Second = 1000;
constexpr qint64 Hour = 3600 * Second;

MirrorRule MirrorRule::standard()
{
    const QJsonObject file
        = QJsonDocument::fromJson(readResource(u"communications/mirrored_calls.json"_s)).object();
    return {file.value(u"start_seconds"_s).toInteger(), file.value(u"duration_seconds"_s).toInteger()};
}

MirrorRecord MirrorRecord::of(const Event &event)
{
    return {event.id,
            event.kind,
            event.party(PartyRole::From),
            event.party(PartyRole::To),
            event.time.earliest,
            event.time.latest,
            event.seconds,
            event.origin.source};
}

MirrorRecord MirrorRecord::of(const EventBrief &brief)
{
    return {brief.id,
            brief.kind,
            brief.party(PartyRole::From),
            brief.party(PartyRole::To),
            brief.earliest,
            brief.latest,
            brief.seconds,
            brief.source};
}

MirrorFinder::MirrorFinder(const MirrorRule &rule, BodyOf bodyOf)
    : m_rule(rule)
    , m_bodyOf(std::move(bodyOf))
{
}

/// A call, text or message between two numbers, known to the second: at most with the two readings of the
/// repeated hour.
static bool canBeMirrored(const MirrorRecord &record)
{
    const qint64 width = record.latest - record.earliest;
    const bool isTold = record.kind == EventKind::Call || record.kind == EventKind::Text
        || record.kind == EventKind::Message;
    return isTold && record.from && record.to && record.source && (width == 0 || width == Hour);
}

bool MirrorFinder::isSame(const Known &known, const MirrorRecord &record) const
{
    const MirrorRecord &first = known.first;
    if (first.latest - first.earliest != record.latest - record.earliest)
        return false;
    if (first.seconds && record.seconds
        && std::abs(*first.seconds - *record.seconds) > m_rule.durationSeconds)
        return false;
    if (std::find(known.sources.begin(), known.sources.end(), record.source) != known.sources.end())
        return false;
    if (record.kind == EventKind::Call)
        return true;
    const QString own = m_bodyOf(record.id);
    const QString other = own.isEmpty() ? QString() : m_bodyOf(first.id);
    return own.isEmpty() || other.isEmpty() || own.simplified() == other.simplified();
}

EventId MirrorFinder::firstOf(const MirrorRecord &record)
{
    if (!canBeMirrored(record))
        return {};
    std::vector<Known> &known = m_known[{record.kind, record.from, record.to}];
    const qint64 reach = record.earliest - m_rule.startSeconds * Second;
    std::erase_if(known, [reach](const Known &each) { return each.first.earliest < reach; });
    Known *best = nullptr;
    for (Known &each : known) // the nearest before; of two at one second the first, as returns keep order
        if ((!best || each.first.earliest > best->first.earliest) && isSame(each, record))
            best = &each;
    if (!best) {
        known.push_back({record, {record.source}});
        return {};
    }
    best->sources.push_back(record.source);
    return best->first.id;
}

MirrorFinder::BodyOf bodiesIn(const Database &database)
{
    return [&database](EventId id) {
        const auto event = findEvent(database, id);
        return event ? event->text : QString();
    };
}

} // namespace skein
