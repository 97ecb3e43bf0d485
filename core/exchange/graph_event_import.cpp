// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_event_import.h"

#include "core/base/time_text.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

Reading<RecordedTime> readGraphTime(const QString &text)
{
    Reading<RecordedTime> reading = readTimeOrYear(text.section(u'/', 0, 0).toStdString());
    if (text.count(u'/') == 1 && reading) { // "2019-01-01T00:00:00+00:00/2019-12-31T23:59:59+00:00"
        const Reading<RecordedTime> end = readTime(text.section(u'/', 1).toStdString());
        if (end && end->latest >= reading->earliest)
            reading->latest = end->latest;
        else
            reading = readTime(text.toStdString());
    } else if (text.contains(u'/')) {
        reading = readTime(text.toStdString());
    }
    if (reading)
        reading->asWritten = text;
    return reading;
}

GraphEventImport::GraphEventImport(Database &database, SourceId source)
    : m_events(database, source, Duplicates::FindPlain)
{
}

/// False when the role has another entity already or is none that an event keeps in itself.
static bool setParty(NewEvent &event, PartyRole role, EntityId entity)
{
    EntityId *const places[]{&event.from, &event.to,    &event.forwarded, &event.handset,
                             &event.sim,  &event.place, &event.endPlace,  &event.vehicle};
    const size_t place = size_t(role) - size_t(PartyRole::From);
    if (place >= std::size(places) || *places[place])
        return false;
    *places[place] = entity;
    return true;
}

QString GraphEventImport::add(const GraphEvent &event, const std::vector<EntityId> &entities)
{
    const Reading<RecordedTime> time = readGraphTime(event.time);
    if (!time)
        return event.time.isEmpty() ? u"an event needs a time"_s : time.reason();
    const std::optional<EventKind> kind = fromCode(eventKinds, event.kind);
    NewEvent row;
    row.kind = kind.value_or(EventKind::Other);
    row.start = time->earliest;
    row.latest = time->latest;
    row.flags = time->flags;
    row.seconds = event.seconds.value_or(-1);
    row.row = event.row;
    EventExtra extra;
    extra.text = event.text;
    for (const GraphParty &party : event.parties) {
        const PartyRole role = fromCode(partyRoles, party.role).value_or(PartyRole::Involved);
        if (!setParty(row, role, entities[size_t(party.node)]))
            extra.parties.push_back({entities[size_t(party.node)], role});
    }
    const bool isPlain = extra.text.isEmpty() && extra.parties.empty();
    row.zone = m_events.zone(time->zone);
    row.title = m_events.phrase(event.title.isEmpty() && !kind ? event.kind : event.title);
    const std::optional<Grading> grade = parseGrading(event.grade);
    row.grade = m_events.phrase(grade ? grade->code() : QString());
    m_hasEvents = true;
    if (isPlain)
        m_events.add(row);
    else
        m_events.add(row, std::move(extra));
    return {};
}

qint64 GraphEventImport::finish()
{
    return m_hasEvents ? m_events.finish().repeats : 0;
}

} // namespace skein
