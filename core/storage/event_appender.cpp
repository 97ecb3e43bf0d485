// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"

#include "core/storage/row_sum.h"
#include "core/storage/source_store.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Everything of an event that a repeat must share; not its row or grade.
static auto content(const NewEvent &event)
{
    return std::tuple(event.start, int(event.kind), event.from, event.to, event.vehicle, event.place,
                      event.latest, event.seconds, event.forwarded, event.handset, event.sim, event.endPlace,
                      event.title);
}

EventAppender::EventAppender(Database &database, SourceId source, Duplicates duplicates)
    : m_database(database)
    , m_source(source)
    , m_duplicates(duplicates)
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

int EventAppender::grade(const QString &code)
{
    const auto known = std::find(m_grades.begin(), m_grades.end(), code);
    if (known != m_grades.end())
        return int(known - m_grades.begin());
    m_grades.push_back(code);
    return int(m_grades.size()) - 1;
}

void EventAppender::add(const NewEvent &event)
{
    m_events.push_back(event);
}

void EventAppender::add(const NewEvent &event, EventExtra extra)
{
    m_extras.emplace_back(quint32(m_events.size()), std::move(extra));
    m_events.push_back(event);
}

EventAppender::Outcome EventAppender::finish()
{
    std::vector<quint32> order(m_events.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
        return std::tuple(content(m_events[a]), a) < std::tuple(content(m_events[b]), b);
    });
    Outcome outcome;
    outcome.ids.resize(m_events.size());
    outcome.isRepeat.resize(m_events.size());
    if (m_duplicates == Duplicates::Find) {
        markRepeatsInCase(order, outcome);
        markRepeatsWithin(order, outcome);
    }
    insertEvents(order, outcome);

    std::vector<Involvement> involvements;
    involvements.reserve(m_events.size() * 2);
    for (size_t i = 0; i < m_events.size(); ++i) {
        if (outcome.isRepeat[i])
            continue;
        const NewEvent &event = m_events[i];
        const auto involve = [&](EntityId entity, PartyRole role) {
            if (entity)
                involvements.push_back({entity.value, event.start, outcome.ids[i].value, int(role)});
        };
        involve(event.from, PartyRole::From);
        involve(event.to, PartyRole::To);
        involve(event.forwarded, PartyRole::Forwarded);
        involve(event.handset, PartyRole::Handset);
        involve(event.sim, PartyRole::Sim);
        involve(event.place, PartyRole::Place);
        involve(event.endPlace, PartyRole::EndPlace);
        involve(event.vehicle, PartyRole::Vehicle);
    }
    insertExtras(outcome, involvements);
    insertInvolvements(std::move(involvements));
    return outcome;
}

/// Equal events stand side by side in the order; the first of them in the file is the one that is stored.
void EventAppender::markRepeatsWithin(const std::vector<quint32> &order, Outcome &outcome)
{
    size_t first = 0;
    for (size_t i = 1; i < order.size(); ++i) {
        if (content(m_events[order[i]]) != content(m_events[order[first]])) {
            first = i;
            continue;
        }
        if (outcome.isRepeat[order[i]])
            continue; // of one in the case: noted there
        outcome.isRepeat[order[i]] = true;
        ++outcome.repeats;
        addRepeat(m_database, {m_source, m_events[order[first]].row, m_source, m_events[order[i]].row});
    }
}

/// Walks through the case's events of the same time span beside ours, both in order of time.
void EventAppender::markRepeatsInCase(const std::vector<quint32> &order, Outcome &outcome)
{
    if (order.empty())
        return;
    Statement row = m_database.prepare(u"SELECT start, kind, party_from, party_to, vehicle, place, "
                                       u"ifnull(latest, start), ifnull(seconds, -1), forwarded, "
                                       "handset, sim, end_place, title, id, source, line FROM event "
                                       "WHERE start BETWEEN ? AND ? AND source IS NOT NULL ORDER BY start"_s);
    row.bind(m_events[order.front()].start, m_events[order.back()].start);
    size_t begin = 0;
    while (row.next()) {
        NewEvent known;
        known.start = row.integer(0);
        known.kind = EventKind(row.integer(1));
        known.from = row.id<EntityId>(2);
        known.to = row.id<EntityId>(3);
        known.vehicle = row.id<EntityId>(4);
        known.place = row.id<EntityId>(5);
        known.latest = row.integer(6);
        known.seconds = row.integer(7);
        known.forwarded = row.id<EntityId>(8);
        known.handset = row.id<EntityId>(9);
        known.sim = row.id<EntityId>(10);
        known.endPlace = row.id<EntityId>(11);
        known.title = row.integer(12);
        while (begin < order.size() && m_events[order[begin]].start < known.start)
            ++begin;
        for (size_t i = begin; i < order.size() && m_events[order[i]].start == known.start; ++i) {
            if (outcome.isRepeat[order[i]] || content(m_events[order[i]]) != content(known))
                continue;
            outcome.isRepeat[order[i]] = true;
            outcome.ids[order[i]] = row.id<EventId>(13);
            ++outcome.repeats;
            addRepeat(m_database, {row.id<SourceId>(14), row.integer(15), m_source, m_events[order[i]].row});
        }
    }
}

void EventAppender::insertEvents(const std::vector<quint32> &order, Outcome &outcome)
{
    Statement insert = m_database.prepare(
        u"INSERT INTO event (id, kind, start, latest, zone, flags, seconds, party_from, party_to, forwarded, "
        u"handset, sim, "
        "place, end_place, vehicle, title, source, line, grade) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Statement last = m_database.prepare(u"SELECT ifnull(max(id), 0) FROM event"_s);
    last.next();
    qint64 id = last.integer(0);
    last.rewind();
    EventId stored; // the event that repeats within the file are repeats of
    for (const quint32 index : order) {
        if (outcome.isRepeat[index]) {
            if (!outcome.ids[index])
                outcome.ids[index] = stored;
            else
                stored = outcome.ids[index];
            continue;
        }
        const NewEvent &event = m_events[index];
        stored = outcome.ids[index] = EventId{++id};
        ++outcome.stored;
        RowHash hash;
        int column = 0;
        insert.rewind();
        const auto number = [&](qint64 value, bool isPresent) {
            ++column;
            if (isPresent)
                insert.bindAt(column, value);
            hash.addOptional(value, isPresent);
        };
        number(id, true);
        number(int(event.kind), true);
        number(event.start, true);
        number(event.latest, event.latest != event.start);
        number(event.zone, true);
        number(int(event.flags), true);
        number(event.seconds, event.seconds >= 0);
        for (const EntityId party : {event.from, event.to, event.forwarded, event.handset, event.sim,
                                     event.place, event.endPlace, event.vehicle})
            number(party.value, bool(party));
        number(event.title, event.title != 0);
        number(m_source.value, true);
        number(event.row, true);
        if (event.grade != 0) {
            const std::string grade = m_grades[size_t(event.grade)].toStdString();
            insert.bindAt(++column, std::string_view(grade));
            hash.add(grade);
            insert.run();
        } else {
            hash.addNull();
            insert.run();
        }
        m_database.sums().insert("event", hash.value());
    }
}

void EventAppender::insertExtras(const Outcome &outcome, std::vector<Involvement> &involvements)
{
    if (m_extras.empty())
        return;
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
            party.bind(id, each.entity, int(each.role), m_source, m_events[index].row).run();
            involvements.push_back({each.entity.value, m_events[index].start, id.value, int(each.role)});
        }
    }
}

static void insertInvolvement(Database &database, Statement &insert, qint64 entity, qint64 start,
                              qint64 event, int role)
{
    insert.bind(entity, start, event, role).run();
    if (database.changeCount() == 0)
        return; // the same party in the same role twice
    RowHash hash;
    for (const qint64 value : {entity, start, event, qint64(role)})
        hash.add(value);
    database.sums().insert("involvement", hash.value());
}

static const char16_t insertInvolvementSql[]
    = u"INSERT OR IGNORE INTO involvement (entity, start, event, role) VALUES (?, ?, ?, ?)";

void EventAppender::insertInvolvements(std::vector<Involvement> involvements)
{
    const auto key
        = [](const Involvement &each) { return std::tie(each.entity, each.start, each.event, each.role); };
    std::sort(involvements.begin(), involvements.end(),
              [key](const Involvement &a, const Involvement &b) { return key(a) < key(b); });
    Statement insert = m_database.prepare(QString::fromUtf16(insertInvolvementSql));
    for (const Involvement &each : involvements)
        insertInvolvement(m_database, insert, each.entity, each.start, each.event, each.role);
}

static void insertParty(Database &database, EventId event, Party party, const Origin &origin)
{
    database.prepare(u"INSERT INTO event_party (event, entity, role, source, line) VALUES (?, ?, ?, ?, ?)"_s)
        .bind(event, party.entity, int(party.role), origin.source, origin.row)
        .run();
}

static qint64 startOf(const Database &database, EventId event)
{
    Statement row = database.prepare(u"SELECT start FROM event WHERE id = ?"_s);
    return row.bind(event).next() ? row.integer(0) : 0;
}

void addParty(Database &database, EventId event, Party party, const Origin &origin)
{
    insertParty(database, event, party, origin);
    database.prepare(QString::fromUtf16(insertInvolvementSql))
        .bind(party.entity, startOf(database, event), event, int(party.role))
        .run();
}

void appendParty(Database &database, EventId event, Party party, const Origin &origin)
{
    insertParty(database, event, party, origin);
    Statement insert = database.prepare(QString::fromUtf16(insertInvolvementSql));
    insertInvolvement(database, insert, party.entity.value, startOf(database, event), event.value,
                      int(party.role));
}

} // namespace skein
