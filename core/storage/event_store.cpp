// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_store.h"

#include "core/storage/event_appender.h"
#include "core/storage/event_chunks.h"
#include "core/storage/live_sql.h"
#include "core/storage/row_values.h"
#include "core/storage/search.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

template<typename Value>
static QString listed(const std::vector<Value> &values)
{
    QStringList numbers;
    for (const Value &value : values) {
        if constexpr (std::is_enum_v<Value>)
            numbers << QString::number(int(value));
        else
            numbers << QString::number(value.value);
    }
    return numbers.join(u',');
}

static QString conditions(const EventFilter &filter)
{
    QString sql = liveRow(u"v"_s);
    if (!filter.kinds.empty())
        sql += u" AND v.kind IN (%1)"_s.arg(listed(filter.kinds));
    if (!filter.sources.empty())
        sql += u" AND v.source IN (%1)"_s.arg(listed(filter.sources));
    if (!filter.withHidden)
        sql += u" AND NOT EXISTS (SELECT 1 FROM event_mark AS m WHERE m.event = v.id AND m.hidden_because <> '')"_s;
    if (filter.onlyKey)
        sql += u" AND EXISTS (SELECT 1 FROM event_mark AS m WHERE m.event = v.id AND m.is_key)"_s;
    if (!filter.text.isEmpty())
        sql += u" AND (v.id IN (SELECT rowid / 8 FROM search_text WHERE search_text MATCH ?3 AND rowid % 8 "
               u"IN (4, 5)) "
               "OR v.title IN (SELECT id FROM phrase WHERE skein_fold(text) LIKE '%' || skein_fold(?4) || '%'))"_s;
    return sql;
}

static bool hasWithdrawn(const Database &database)
{
    return database.prepare(u"SELECT 1 FROM source WHERE state = 3 LIMIT 1"_s).next();
}

std::vector<EventId> eventIds(const Database &database, const EventFilter &filter)
{
    const qint64 from = filter.window.from.value_or(std::numeric_limits<qint64>::min());
    const qint64 to = filter.window.to.value_or(std::numeric_limits<qint64>::max());
    QString sql;
    if (filter.about.empty()) {
        sql = u"SELECT v.id FROM event AS v WHERE v.start >= ?1 AND v.start < ?2 AND %1 ORDER BY v.start, v.id"_s
                  .arg(conditions(filter));
    } else {
        // A party that only a withdrawn source named does not count.
        const QString partyCounts = hasWithdrawn(database)
            ? u" AND (p.entity IN (v.party_from, v.party_to, v.forwarded, v.handset, v.sim, v.place, "
              u"v.end_place, "
              "v.vehicle) OR EXISTS (SELECT 1 FROM event_party AS x WHERE x.event = v.id AND x.entity = "
              "p.entity "
              "AND "_s
                + liveRow(u"x"_s) + u"))"_s
            : QString();
        sql = u"SELECT DISTINCT v.id, v.start FROM involvement AS p CROSS JOIN event AS v ON v.id = p.event "
              "WHERE p.entity IN (%1) AND p.start >= ?1 AND p.start < ?2 AND %2%3 ORDER BY v.start, v.id"_s
                  .arg(listed(filter.about), conditions(filter), partyCounts);
    }
    if (filter.limit >= 0)
        sql += u" LIMIT %1"_s.arg(filter.limit);
    Statement row = database.prepare(sql);
    row.rewind();
    row.bindAt(1, from);
    row.bindAt(2, to);
    if (!filter.text.isEmpty()) {
        row.bindAt(3, matchExpression(filter.text));
        row.bindAt(4, filter.text);
    }
    std::vector<EventId> ids;
    while (row.next())
        ids.push_back(row.id<EventId>(0));
    return ids;
}

namespace {

constexpr std::pair<int, PartyRole> partyColumns[] = {
    {6, PartyRole::From}, {7, PartyRole::To},     {8, PartyRole::Forwarded}, {9, PartyRole::Handset},
    {10, PartyRole::Sim}, {11, PartyRole::Place}, {12, PartyRole::EndPlace}, {13, PartyRole::Vehicle},
};

/// Reads whole events; keeps its statements for many.
class EventReader
{
public:
    explicit EventReader(const Database &database)
        : m_event(database.prepare(
              u"SELECT v.kind, v.start, v.latest, z.name, v.flags, v.seconds, v.party_from, v.party_to, "
              u"v.forwarded, v.handset, "
              "v.sim, v.place, v.end_place, v.vehicle, f.text, v.source, v.line, v.grade, t.text, "
              "t.as_written, t.is_assessed, "
              "m.note, m.is_key, m.hidden_because FROM event AS v LEFT JOIN time_zone AS z ON z.id = v.zone "
              "LEFT JOIN phrase AS f ON f.id = v.title LEFT JOIN event_text AS t ON t.event = v.id "
              "LEFT JOIN event_mark AS m ON m.event = v.id WHERE v.id = ?"_s))
        , m_party(database.prepare(
              u"SELECT x.entity, x.role FROM event_party AS x WHERE x.event = ? AND %1 ORDER BY x.id"_s.arg(
                  liveRow(u"x"_s))))
        , m_repeat(database.prepare(
              u"SELECT source, line FROM row_repeat WHERE first_source = ? AND first_row = ? AND +source IN "
              "live_source ORDER BY source, line LIMIT 1"_s))
        , m_hasParties(database.prepare(u"SELECT 1 FROM event_party LIMIT 1"_s).next())
    {
        Statement gone = database.prepare(u"SELECT id FROM source WHERE id NOT IN live_source"_s);
        while (gone.next())
            m_gone.push_back(gone.id<SourceId>(0));
    }

    std::optional<Event> read(EventId id)
    {
        if (!m_event.bind(id).next())
            return std::nullopt;
        Event event;
        event.id = id;
        event.kind = EventKind(m_event.integer(0));
        event.time.earliest = m_event.integer(1);
        event.time.latest = m_event.isNull(2) ? event.time.earliest : m_event.integer(2);
        event.time.zone = m_event.text(3).toUtf8();
        event.time.flags = TimeFlags::fromInt(int(m_event.integer(4)));
        event.seconds = m_event.optionalInteger(5);
        for (const auto &[column, role] : partyColumns)
            if (!m_event.isNull(column))
                event.parties.push_back({m_event.id<EntityId>(column), role});
        event.title = m_event.text(14);
        event.origin.source = m_event.id<SourceId>(15);
        event.origin.row = m_event.integer(16);
        event.origin.grading = gradingFrom(m_event.text(17));
        event.text = m_event.text(18);
        event.time.asWritten = m_event.text(19);
        event.origin.isAssessed = m_event.flag(20);
        event.mark = {m_event.text(21), m_event.flag(22), m_event.text(23)};
        citeLiveSource(event.origin);
        if (m_hasParties)
            readParties(event);
        return event;
    }

private:
    /// What a withdrawn source said first is cited from the source that says it again.
    void citeLiveSource(Origin &origin)
    {
        if (std::find(m_gone.begin(), m_gone.end(), origin.source) == m_gone.end())
            return;
        if (m_repeat.bind(origin.source, origin.row).next()) {
            origin.source = m_repeat.id<SourceId>(0);
            origin.row = m_repeat.integer(1);
        }
    }

    void readParties(Event &event)
    {
        m_party.bind(event.id);
        while (m_party.next()) {
            const Party party{m_party.id<EntityId>(0), PartyRole(m_party.integer(1))};
            if (std::find(event.parties.begin(), event.parties.end(), party) == event.parties.end())
                event.parties.push_back(party);
        }
    }

    Statement m_event;
    Statement m_party;
    Statement m_repeat;
    bool m_hasParties;
    std::vector<SourceId> m_gone;
};

} // namespace

std::vector<Event> eventsById(const Database &database, const std::vector<EventId> &ids)
{
    std::vector<Event> found;
    found.reserve(ids.size());
    const Snapshot snapshot(database);
    EventReader reader(database);
    for (const EventId id : ids)
        if (auto event = reader.read(id))
            found.push_back(std::move(*event));
    return found;
}

std::vector<Event> events(const Database &database, const EventFilter &filter)
{
    const Snapshot snapshot(database);
    return eventsById(database, eventIds(database, filter));
}

std::optional<Event> findEvent(const Database &database, EventId id)
{
    return EventReader(database).read(id);
}

/// Bulk events of a source that does not count which a source that counts has repeated.
static const char16_t repeatedEvents[]
    = u"source AS gone CROSS JOIN event AS v ON v.source = gone.id WHERE "
      u"gone.id NOT IN live_source AND gone.id IN (SELECT first_source FROM row_repeat) AND v.id NOT IN "
      u"(SELECT id FROM own_event) AND %1";

qint64 eventCount(const Database &database)
{
    Statement row = database.prepare(
        u"SELECT (SELECT ifnull(sum(row_count), 0) FROM event_chunk WHERE source IN live_source) + "
        "(SELECT count(*) FROM own_event AS v WHERE %1) + (SELECT count(*) FROM %2)"_s.arg(
            liveRow(u"v"_s), QString::fromUtf16(repeatedEvents).arg(liveRow(u"v"_s))));
    row.next();
    return row.integer(0);
}

std::optional<TimeSpan> timeSpan(const Database &database)
{
    Statement row = database.prepare(
        u"SELECT min(first), max(last) FROM (SELECT min(first_start) AS first, max(last_start) AS last FROM "
        "event_chunk WHERE source IN live_source UNION ALL SELECT min(v.start), max(v.start) FROM own_event "
        "AS v WHERE %1 UNION ALL SELECT min(v.start), max(v.start) FROM %2)"_s.arg(
            liveRow(u"v"_s), QString::fromUtf16(repeatedEvents).arg(liveRow(u"v"_s))));
    if (!row.next() || row.isNull(0))
        return std::nullopt;
    return TimeSpan{row.integer(0), row.integer(1)};
}

static qint64 partWidth(TimeSpan span, size_t parts)
{
    return std::max<qint64>(1, (span.last - span.first) / qint64(parts) + 1);
}

void leaveOut(std::vector<qint64> &counts, TimeSpan span, const std::vector<EventBrief> &events)
{
    for (const EventBrief &event : events)
        if (event.earliest >= span.first && event.earliest <= span.last)
            --counts[size_t((event.earliest - span.first) / partWidth(span, counts.size()))];
}

std::vector<qint64> activity(const Database &database, TimeSpan span, int parts)
{
    std::vector<qint64> counts(size_t(std::max(parts, 1)));
    const qint64 width = partWidth(span, counts.size());
    Statement row = database.prepare(
        u"SELECT (v.start - ?1) / ?3, count(*) FROM event AS v WHERE v.start BETWEEN ?1 AND ?2 "
        "AND %1 GROUP BY 1"_s.arg(liveRow(u"v"_s)));
    row.bind(span.first, span.last, width);
    while (row.next())
        counts[size_t(row.integer(0))] = row.integer(1);
    return counts;
}

std::vector<EventKindCount> eventCounts(const Database &database)
{
    std::vector<EventKindCount> counts;
    Statement row = database.prepare(
        u"SELECT v.kind, count(*) FROM event AS v WHERE %1 GROUP BY v.kind ORDER BY v.kind"_s.arg(
            liveRow(u"v"_s)));
    while (row.next())
        counts.push_back({EventKind(row.integer(0)), row.integer(1)});
    return counts;
}

void setMark(Database &database, EventId event, const EventMark &mark)
{
    if (mark == EventMark{}) {
        database.prepare(u"DELETE FROM event_mark WHERE event = ?"_s).bind(event).run();
        return;
    }
    database
        .prepare(
            u"INSERT INTO event_mark (event, note, is_key, hidden_because) VALUES (?, ?, ?, ?) ON CONFLICT "
            u"(event) DO "
            "UPDATE SET note = excluded.note, is_key = excluded.is_key, hidden_because = excluded.hidden_because"_s)
        .bind(event, mark.note, mark.isKey, mark.hiddenBecause)
        .run();
}

/// The columns of the first party in each role; the rest go to event_party.
static std::vector<Party> splitParties(const Event &event, EntityId (&columns)[8])
{
    std::vector<Party> rest;
    for (const Party &party : event.parties) {
        const auto column = std::find_if(std::begin(partyColumns), std::end(partyColumns),
                                         [&](const auto &each) { return each.second == party.role; });
        if (column != std::end(partyColumns) && !columns[column->first - 6])
            columns[column->first - 6] = party.entity;
        else
            rest.push_back(party);
    }
    return rest;
}

static std::optional<qint64> idOfText(Database &database, const QString &table, const QString &column,
                                      const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    database.prepare(u"INSERT OR IGNORE INTO %1 (%2) VALUES (?)"_s.arg(table, column)).bind(text).run();
    Statement find = database.prepare(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(table, column));
    find.bind(text).next();
    return find.integer(0);
}

EventId addEvent(Database &database, const Event &event)
{
    EntityId columns[8];
    const std::vector<Party> rest = splitParties(event, columns);
    const QString zoneName
        = event.time.zone.isEmpty() ? u"Europe/London"_s : QString::fromUtf8(event.time.zone);
    const auto zone = idOfText(database, u"time_zone"_s, u"name"_s, zoneName);
    const auto title = idOfText(database, u"phrase"_s, u"text"_s, event.title);
    Statement insert = database.prepare(
        u"INSERT INTO own_event (id, kind, start, latest, zone, flags, seconds, party_from, party_to, "
        u"forwarded, "
        u"handset, sim, place, "
        "end_place, vehicle, title, source, line, grade) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const EventId id{nextEventId(database)};
    Binder binder(insert);
    binder.add(id).add(int(event.kind)).add(event.time.earliest);
    event.time.isExact() ? binder.add(nullptr) : binder.add(event.time.latest);
    binder.add(zone).add(int(event.time.flags)).add(event.seconds);
    for (const EntityId entity : columns)
        binder.add(entity);
    binder.add(title).add(event.origin.source).add(event.origin.row);
    binder.add(idOfText(database, u"phrase"_s, u"text"_s, event.origin.grading.code()));
    insert.run();

    database.prepare(u"INSERT INTO event_text (event, text, as_written, is_assessed) VALUES (?, ?, ?, ?)"_s)
        .bind(id, event.text, event.time.asWritten, event.origin.isAssessed)
        .run();
    Statement involve = database.prepare(
        u"INSERT OR IGNORE INTO own_involvement (entity, start, event, role) VALUES (?, ?, ?, ?)"_s);
    for (size_t i = 0; i < std::size(columns); ++i)
        if (columns[i])
            involve.bind(columns[i], event.time.earliest, id, int(partyColumns[i].second)).run();
    for (const Party &party : rest)
        addParty(database, id, party, event.origin);
    if (event.mark != EventMark{})
        setMark(database, id, event.mark);
    return id;
}

void removeEvent(Database &database, EventId id)
{
    Statement row = database.prepare(u"SELECT source FROM event WHERE id = ?"_s);
    if (row.bind(id).next() && !row.isNull(0))
        throw Error(
            QCoreApplication::translate("EventStore",
                                        "This event comes from a source and cannot be removed. Nothing "
                                        "was changed; hide it with a reason instead."));
    for (const QString &table : {u"event_text"_s, u"event_party"_s, u"event_mark"_s, u"own_involvement"_s})
        database.prepare(u"DELETE FROM %1 WHERE event = ?"_s.arg(table)).bind(id).run();
    database.prepare(u"DELETE FROM own_event WHERE id = ?"_s).bind(id).run();
}

} // namespace skein
