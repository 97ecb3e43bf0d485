// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"

#include "core/storage/event_scan.h"
#include "core/storage/involvement_chunks.h"
#include "core/storage/source_store.h"

#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

EventAppender::Packed::Packed(const NewEvent &event)
    : start(event.start)
    , late(event.latest - event.start)
    , parties{}
    , seconds(event.seconds)
    , title(quint32(event.title))
    , grade(quint32(event.grade))
    , line(quint32(event.row))
    , zone(quint16(event.zone))
    , flags(quint16(int(event.flags)))
    , kind(quint8(event.kind))
{
    size_t at = 0;
    for (const EntityId party : {event.from, event.to, event.forwarded, event.handset, event.sim, event.place,
                                 event.endPlace, event.vehicle})
        parties[at++] = qint32(party.value);
}

EventAppender::Packed::Packed(const EventScan &scan)
    : start(scan.value(EventColumn::Start))
    , late(scan.value(EventColumn::Latest))
    , parties{}
    , seconds(scan.value(EventColumn::Seconds) - 1)
    , title(quint32(scan.value(EventColumn::Title)))
    , grade(quint32(scan.value(EventColumn::Grade)))
    , line(quint32(scan.value(EventColumn::Row)))
    , zone(quint16(scan.value(EventColumn::Zone)))
    , flags(quint16(scan.value(EventColumn::Flags)))
    , kind(quint8(scan.value(EventColumn::Kind)))
{
    for (size_t at = 0; at < parties.size(); ++at)
        parties[at] = qint32(scan.value(EventColumn(int(EventColumn::From) + int(at))));
}

EventRow EventAppender::Packed::row() const
{
    return {start,      kind,       zone,       flags,      late,       seconds + 1,
            parties[0], parties[1], parties[2], parties[3], parties[4], parties[5],
            parties[6], parties[7], title,      grade,      line};
}

EventAppender::EventAppender(Database &database, SourceId source, Duplicates duplicates)
    : m_database(database)
    , m_source(source)
    , m_duplicates(duplicates)
    , m_names(database, source)
{
}

EventAppender::~EventAppender() = default;

/// The id of a text in a two-column table, added if it is new.
static qint64 idOf(Database &database, const QString &table, const QString &column, const QString &text)
{
    Statement find = database.prepare(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(table, column));
    if (find.bind(text).next())
        return find.integer(0);
    database.prepare(u"INSERT INTO %1 (%2) VALUES (?)"_s.arg(table, column)).bind(text).run();
    return database.lastInsertId();
}

qint64 EventAppender::zone(const QByteArray &name)
{
    if (const auto known = m_zones.constFind(name); known != m_zones.cend())
        return *known;
    return m_zones[name] = idOf(m_database, u"time_zone"_s, u"name"_s, QString::fromUtf8(name));
}

qint64 EventAppender::phrase(const QString &text)
{
    if (text.isEmpty())
        return 0;
    if (const auto known = m_phrases.constFind(text); known != m_phrases.cend())
        return *known;
    return m_phrases[text] = idOf(m_database, u"phrase"_s, u"text"_s, text);
}

void EventAppender::add(const NewEvent &event)
{
    m_events.emplace_back(event);
}

void EventAppender::add(const NewEvent &event, EventExtra extra)
{
    m_extras.emplace_back(quint32(m_events.size()), std::move(extra));
    m_events.emplace_back(event);
}

EventAppender::Outcome EventAppender::finish()
{
    nameParties();
    const std::vector<quint32> order = inOrder();
    Outcome outcome;
    outcome.ids.resize(m_events.size());
    outcome.isRepeat.resize(m_events.size());
    if (m_duplicates == Duplicates::Find) {
        markRepeatsInCase(order, outcome);
        markRepeatsWithin(order, outcome);
    }
    const qint64 firstId = nextEventId(m_database);
    const std::vector<quint32> stored = insertEvents(order, firstId, outcome);
    insertInvolvements(stored, firstId, insertExtras(outcome));
    return outcome;
}

/// Puts the ids of the entities in the place of provisional ones.
void EventAppender::nameParties()
{
    m_names.write();
    for (Packed &event : m_events)
        for (qint32 &party : event.parties)
            if (party < 0)
                party = qint32(m_names.resolved(EntityId{party}).value);
    for (auto &[index, extra] : m_extras)
        for (Party &party : extra.parties)
            party.entity = m_names.resolved(party.entity);
}

/// By time; events of the same time by their content, so that equal ones stand side by side, the first of the
/// file in front.
std::vector<quint32> EventAppender::inOrder() const
{
    std::vector<Order> byTime;
    byTime.reserve(m_events.size());
    for (quint32 index = 0; index < m_events.size(); ++index)
        byTime.push_back({m_events[index].start, index});
    std::sort(byTime.begin(), byTime.end());
    const auto isBefore = [this](const Order &a, const Order &b) {
        const auto &left = m_events[a.index];
        const auto &right = m_events[b.index];
        return std::tuple_cat(left.content(), std::tie(a.index))
            < std::tuple_cat(right.content(), std::tie(b.index));
    };
    for (auto begin = byTime.begin(); begin != byTime.end();) {
        const auto end = std::find_if(
            begin, byTime.end(), [start = begin->start](const Order &each) { return each.start != start; });
        if (end - begin > 1)
            std::sort(begin, end, isBefore);
        begin = end;
    }
    std::vector<quint32> order;
    order.reserve(byTime.size());
    for (const Order &each : byTime)
        order.push_back(each.index);
    return order;
}

/// Equal events stand side by side in the order; the first of them in the file is the one that is stored.
void EventAppender::markRepeatsWithin(const std::vector<quint32> &order, Outcome &outcome)
{
    size_t first = 0;
    for (size_t i = 1; i < order.size(); ++i) {
        if (m_events[order[i]].content() != m_events[order[first]].content()) {
            first = i;
            continue;
        }
        if (outcome.isRepeat[order[i]])
            continue; // of one in the case: noted there
        outcome.isRepeat[order[i]] = true;
        ++outcome.repeats;
        addRepeat(m_database, {m_source, m_events[order[first]].line, m_source, m_events[order[i]].line});
    }
}

/// Walks through the case's events of the same time span beside ours, both in order of time.
void EventAppender::markRepeatsInCase(const std::vector<quint32> &order, Outcome &outcome)
{
    if (order.empty())
        return;
    EventChunks chunks(m_database.handle());
    EventScan scan(m_database.handle(), chunks);
    const auto isBefore
        = [this](quint32 index, const Packed &known) { return m_events[index].content() < known.content(); };
    EventRange range;
    range.from = m_events[order.front()].start;
    range.to = m_events[order.back()].start;
    auto begin = order.begin();
    for (scan.open(range); !scan.isAtEnd(); scan.next()) {
        const qint64 start = scan.value(EventColumn::Start);
        while (begin != order.end() && m_events[*begin].start < start)
            ++begin;
        if (begin == order.end())
            return;
        if (m_events[*begin].start > start || !scan.source())
            continue;
        const Packed known(scan);
        for (auto same = std::lower_bound(begin, order.end(), known, isBefore);
             same != order.end() && m_events[*same].content() == known.content(); ++same) {
            if (outcome.isRepeat[*same])
                continue;
            outcome.isRepeat[*same] = true;
            outcome.ids[*same] = EventId{scan.id()};
            ++outcome.repeats;
            addRepeat(
                m_database,
                {SourceId{*scan.source()}, scan.value(EventColumn::Row), m_source, m_events[*same].line});
        }
    }
}

/// Returns what was stored, in order of id.
std::vector<quint32> EventAppender::insertEvents(const std::vector<quint32> &order, qint64 firstId,
                                                 Outcome &outcome)
{
    EventChunkWriter writer(m_database, m_source.value, firstId);
    std::vector<quint32> stored;
    stored.reserve(order.size());
    EventId last; // the event that repeats within the file are repeats of
    for (const quint32 index : order) {
        if (!outcome.isRepeat[index]) {
            last = outcome.ids[index] = EventId{firstId + qint64(stored.size())};
            stored.push_back(index);
            writer.add(m_events[index].row());
        } else if (!outcome.ids[index]) {
            outcome.ids[index] = last;
        } else {
            last = outcome.ids[index];
        }
    }
    writer.finish();
    outcome.stored = qint64(stored.size());
    return stored;
}

/// Returns who takes part beside those that the events themselves name.
std::vector<Involvement> EventAppender::insertExtras(const Outcome &outcome)
{
    std::vector<Involvement> involvements;
    if (m_extras.empty())
        return involvements;
    Statement text = m_database.prepare(
        u"INSERT INTO event_text (event, text, as_written, is_assessed) VALUES (?, ?, ?, ?)"_s);
    Statement party = m_database.prepare(
        u"INSERT INTO event_party (event, entity, role, source, line) VALUES (?, ?, ?, ?, ?)"_s);
    for (const auto &[index, extra] : m_extras) {
        if (outcome.isRepeat[index])
            continue;
        const EventId id = outcome.ids[index];
        if (!extra.text.isEmpty() || !extra.asWritten.isEmpty() || extra.isAssessed)
            text.bind(id, extra.text, extra.asWritten, extra.isAssessed).run();
        for (const Party &each : extra.parties) {
            party.bind(id, each.entity, int(each.role), m_source, qint64(m_events[index].line)).run();
            involvements.push_back({each.entity.value, id.value, int(each.role)});
        }
    }
    return involvements;
}

void EventAppender::insertInvolvements(const std::vector<quint32> &stored, qint64 firstId,
                                       const std::vector<Involvement> &extras)
{
    // One number for each, which sorts as entity, event and role do.
    constexpr int roleBits = 5;
    constexpr int eventBits = 28;
    std::vector<quint64, LargePages<quint64>> keys;
    keys.reserve(stored.size() * 4);
    const auto add = [&keys](qint64 entity, qint64 event, int role) {
        keys.push_back(quint64(entity) << (eventBits + roleBits) | quint64(event) << roleBits
                       | quint64(role));
    };
    for (size_t event = 0; event < stored.size(); ++event) {
        const auto &parties = m_events[stored[event]].parties;
        for (size_t role = 0; role < parties.size(); ++role)
            if (parties[role] != 0)
                add(parties[role], qint64(event), int(role) + int(PartyRole::From));
    }
    for (const Involvement &extra : extras)
        add(extra.entity, extra.event - firstId, extra.role);
    boost::sort::spreadsort::integer_sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    InvolvementChunkWriter writer(m_database, m_source.value, firstId);
    for (const quint64 key : keys)
        writer.add({qint64(key >> (eventBits + roleBits)),
                    firstId + qint64(key >> roleBits & ((quint64(1) << eventBits) - 1)),
                    int(key & ((1U << roleBits) - 1))});
    writer.finish();
}

static qint64 startOf(const Database &database, EventId event)
{
    Statement row = database.prepare(u"SELECT start FROM event WHERE id = ?"_s);
    return row.bind(event).next() ? row.integer(0) : 0;
}

void addParty(Database &database, EventId event, Party party, const Origin &origin)
{
    database.prepare(u"INSERT INTO event_party (event, entity, role, source, line) VALUES (?, ?, ?, ?, ?)"_s)
        .bind(event, party.entity, int(party.role), origin.source, origin.row)
        .run();
    database
        .prepare(u"INSERT OR IGNORE INTO own_involvement (entity, start, event, role) VALUES (?, ?, ?, ?)"_s)
        .bind(party.entity, startOf(database, event), event, int(party.role))
        .run();
}

} // namespace skein
