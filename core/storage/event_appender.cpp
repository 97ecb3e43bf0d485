// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"

#include "core/base/steps.h"
#include "core/storage/event_repeats.h"
#include "core/storage/involvement_sort.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t EventsInMemory = size_t(1) << 18; // 21 MB, twice
static constexpr size_t PartsInRun = size_t(1) << 20; // 8 MB, up to three times

/// Where a case's passing data go: beside it, where there must be room for it anyway.
static QString roomBeside(const Database &database)
{
    const QFileInfo file(database.path());
    return file.exists() ? file.absolutePath() : QDir::tempPath();
}

EventAppender::EventAppender(Database &database, SourceId source, Duplicates duplicates)
    : m_database(database)
    , m_source(source)
    , m_duplicates(duplicates)
    , m_names(database, source)
    , m_events(roomBeside(database), EventsInMemory)
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

qint64 EventAppender::zoneAtLength(const QByteArray &name)
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
    m_first = std::min(m_first, event.start);
    m_last = std::max(m_last, event.start);
    m_events.add(PackedEvent(event, m_count++));
}

void EventAppender::add(const NewEvent &event, EventExtra extra)
{
    m_extras.emplace_back(m_count, std::move(extra));
    add(event);
}

/// Puts events into the case as they come in order, and who takes part in them at the end.
class EventAppender::Writer
{
public:
    Writer(EventAppender &appender, qint64 firstId)
        : m_appender(appender)
        , m_firstId(firstId)
        , m_events(appender.m_database, appender.m_source.value, firstId)
        , m_parts(appender.m_database, appender.m_source.value, firstId, PartsInRun)
        , m_text(appender.m_database.prepare(
              u"INSERT INTO event_text (event, text, as_written, is_assessed) VALUES (?, ?, ?, ?)"_s))
        , m_party(appender.m_database.prepare(
              u"INSERT INTO event_party (event, entity, role, source, line) VALUES (?, ?, ?, ?, ?)"_s))
    {
    }

    EventId store(const PackedEvent &event)
    {
        const qint64 at = m_count++;
        m_events.add(event.row());
        const auto extra
            = std::lower_bound(m_appender.m_extras.begin(), m_appender.m_extras.end(), event.index,
                               [](const auto &each, quint32 index) { return each.first < index; });
        if (extra != m_appender.m_extras.end() && extra->first == event.index) {
            storeExtra(event, extra->second, at);
        } else {
            for (size_t role = 0; role < event.parties.size(); ++role)
                if (event.parties[role] != 0)
                    m_parts.add(event.parties[role], at, int(role) + int(PartyRole::From));
        }
        return EventId{m_firstId + at};
    }

    qint64 count() const { return m_count; }

    void finish()
    {
        m_events.finish();
        m_parts.finish();
    }

private:
    void storeExtra(const PackedEvent &event, const EventExtra &extra, qint64 at)
    {
        const EventId id{m_firstId + at};
        if (!extra.text.isEmpty() || !extra.asWritten.isEmpty() || extra.isAssessed)
            m_text.bind(id, extra.text, extra.asWritten, extra.isAssessed).run();
        std::set<std::pair<int, qint64>> parts; ///< Role and entity, each once.
        for (size_t role = 0; role < event.parties.size(); ++role)
            if (event.parties[role] != 0)
                parts.emplace(int(role) + int(PartyRole::From), event.parties[role]);
        for (const Party &each : extra.parties) {
            const EntityId entity = m_appender.m_names.resolved(each.entity);
            m_party.bind(id, entity, int(each.role), m_appender.m_source, qint64(event.line())).run();
            parts.emplace(int(each.role), entity.value);
        }
        for (const auto &[role, entity] : parts)
            m_parts.add(entity, at, role);
    }

    EventAppender &m_appender;
    qint64 m_firstId;
    qint64 m_count = 0;
    EventChunkWriter m_events;
    InvolvementSort m_parts;
    Statement m_text;
    Statement m_party;
};

/// Puts the ids of the entities in the place of provisional ones.
void EventAppender::resolveParties(PackedEvent &event) const
{
    for (qint32 &party : event.parties)
        if (party < 0)
            party = qint32(m_names.resolved(EntityId{party}).value);
}

/// Calls work with the events of each moment, in order of time, and with what says whether to go on; false
/// when it was stopped.
template<typename Work>
bool EventAppender::eachMoment(Progress &progress, Work work)
{
    constexpr qint64 betweenReports = 65'536;
    qint64 count = 0;
    const auto isBefore = [](const EventMoment::Entry &a, const EventMoment::Entry &b) {
        return std::tuple_cat(a.event.content(), std::tie(a.event.index))
            < std::tuple_cat(b.event.content(), std::tie(b.event.index));
    };
    EventMoment moment;
    const std::function<bool()> goesOn = [&] { return progress.advance(count, qint64(m_count)); };
    const auto close = [&] {
        for (EventMoment::Entry &entry : moment.entries)
            resolveParties(entry.event);
        if (moment.entries.size() > 1)
            std::sort(moment.entries.begin(), moment.entries.end(), isBefore);
        const bool isWhole = moment.entries.empty() || work(moment, goesOn);
        moment.entries.clear();
        return isWhole;
    };
    const auto expect = [this](const PackedEvent &event) {
        for (const qint32 party : event.parties)
            m_names.prefetch(EntityId{party});
    };
    while (const PackedEvent *event = m_events.next(expect)) {
        ++count;
        if (count % betweenReports == 0 && !goesOn())
            return false;
        if (!moment.entries.empty() && moment.entries.front().event.start != event->start && !close())
            return false;
        moment.entries.push_back({*event});
    }
    return close();
}

bool EventAppender::hasExtra(quint32 index) const
{
    const auto found = std::lower_bound(m_extras.begin(), m_extras.end(), index,
                                        [](const auto &each, quint32 wanted) { return each.first < wanted; });
    return found != m_extras.end() && found->first == index;
}

bool EventAppender::store(Writer &writer, Outcome &outcome, Progress &progress)
{
    if (m_duplicates == Duplicates::None) {
        outcome.ids.resize(m_count);
        return eachMoment(progress, [&](const EventMoment &moment, const auto & /*goesOn*/) {
            for (const EventMoment::Entry &entry : moment.entries)
                outcome.ids[entry.event.index] = writer.store(entry.event);
            return true;
        });
    }
    EventRepeats repeats(m_database, m_source.value, m_first, m_last);
    const bool isWhole = eachMoment(progress, [&](EventMoment &moment, const auto &goesOn) {
        const auto isOwn = [this](const EventMoment::Entry &entry) { return hasExtra(entry.event.index); };
        if (m_duplicates == Duplicates::FindPlain)
            for (const EventMoment::Entry &entry : moment.entries)
                if (isOwn(entry))
                    writer.store(entry.event);
        if (m_duplicates == Duplicates::FindPlain)
            std::erase_if(moment.entries, isOwn);
        if (!moment.entries.empty() && !repeats.mark(moment, goesOn))
            return false;
        for (const EventMoment::Entry &entry : moment.entries)
            if (!entry.isRepeat)
                writer.store(entry.event);
        return true;
    });
    outcome.repeats = repeats.count();
    return isWhole;
}

std::optional<EventAppender::Outcome> EventAppender::finish(Progress &progress)
{
    constexpr double namesShare = 0.1;
    ProgressPart names(progress, 0, namesShare);
    if (!m_names.write(names))
        return std::nullopt;
    m_events.finish();
    Writer writer(*this, nextEventId(m_database));
    Outcome outcome;
    ProgressPart ordering(progress, namesShare, 1);
    if (!store(writer, outcome, ordering))
        return std::nullopt;
    writer.finish();
    outcome.stored = writer.count();
    return outcome;
}

EventAppender::Outcome EventAppender::finish()
{
    NoProgress progress;
    return std::move(*finish(progress));
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
