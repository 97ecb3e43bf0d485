// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/external_sort.h"
#include "core/base/progress.h"
#include "core/model/event.h"
#include "core/storage/entity_batch.h"
#include "core/storage/packed_event.h"

#include <QHash>

#include <limits>
#include <optional>
#include <vector>

namespace skein {

/// One event on its way into the case.
struct NewEvent
{
    EventKind kind = EventKind::Other;
    qint64 start = 0; ///< Milliseconds since 1970, UTC.
    qint64 latest = 0; ///< The same as start when the time is exact.
    qint64 zone = 0; ///< From EventAppender::zone().
    TimeFlags flags;
    qint64 seconds = -1; ///< -1 unknown.
    EntityId from, to, forwarded, handset, sim, place, endPlace, vehicle;
    qint64 title = 0; ///< From EventAppender::phrase(); 0 none.
    qint64 row = 0;
    qint64 grade = 0; ///< From EventAppender::phrase(); 0 none of its own.
};

/// What only events of lists have.
struct EventExtra
{
    QString text;
    QString asWritten; ///< Of the time, when it cannot be read from the row.
    bool isAssessed = false;
    std::vector<Party> parties; ///< Beside those in NewEvent.
};

enum class Duplicates {
    Find, ///< Calls and reads: equal content in this file or in the case is a repeat.
    FindPlain, ///< The same, but an event with an EventExtra repeats none.
    None, ///< Lists: the importer has compared the rows.
};

/// Writes the events of one source: gathers, sorts by time (in memory as far as they fit, beside the case
/// beyond that), and appends them with their involvements in one go. For an import's own connection
/// (CaseSession::writer()), inside its transaction. The one door for bulk events.
class EventAppender
{
public:
    EventAppender(Database &database, SourceId source, Duplicates duplicates);
    ~EventAppender();
    EventAppender(const EventAppender &) = delete;
    EventAppender &operator=(const EventAppender &) = delete;

    qint64 zone(const QByteArray &name)
    {
        if (m_lastZoneId == 0 || m_lastZone.constData() != name.constData()) {
            m_lastZoneId = zoneAtLength(name);
            m_lastZone = name; // shares the bytes, so that their place tells them
        }
        return m_lastZoneId;
    }
    qint64 phrase(const QString &text);
    /// An entity that is found or added when the events are written; until then its id is provisional and
    /// good for events only.
    EntityId name(const EntityNaming &naming) { return m_names.add(naming); }

    /// Its id in the case, once finish() is done.
    EntityId resolved(EntityId id) const { return m_names.resolved(id); }

    void add(const NewEvent &event);
    void add(const NewEvent &event, EventExtra extra);

    struct Outcome
    {
        std::vector<EventId> ids; ///< One for each added event, in order; none unless Duplicates::None.
        qint64 stored = 0;
        qint64 repeats = 0;
    };
    /// Writes all; to be called once. Repeats are noted in row_repeat. Nothing when it was stopped: the
    /// transaction must be rolled back then. Throws Error when the disk is full.
    std::optional<Outcome> finish(Progress &progress);
    Outcome finish();

private:
    class Writer;

    qint64 zoneAtLength(const QByteArray &name);
    template<typename Work>
    [[nodiscard]] bool eachMoment(Progress &progress, Work work);
    [[nodiscard]] bool store(Writer &writer, Outcome &outcome, Progress &progress);
    bool hasExtra(quint32 index) const;
    void resolveParties(PackedEvent &event) const;

    Database &m_database;
    SourceId m_source;
    Duplicates m_duplicates;
    EntityBatch m_names;
    ExternalSort<PackedEvent, PackedEventOrder> m_events;
    quint32 m_count = 0;
    qint64 m_first = std::numeric_limits<qint64>::max(); ///< Start of the earliest event.
    qint64 m_last = std::numeric_limits<qint64>::min();
    std::vector<std::pair<quint32, EventExtra>> m_extras; ///< By index of the event, rising.
    QHash<QByteArray, qint64> m_zones;
    QByteArray m_lastZone;
    qint64 m_lastZoneId = 0;
    QHash<QString, qint64> m_phrases;
};

/// Adds one event of the analyst's own (or of a list) on the session's connection: recorded and undoable.
EventId addEvent(Database &database, const Event &event);
/// Removes the analyst's own event. Throws Error for one that a source gave.
void removeEvent(Database &database, EventId id);
/// Adds a party that a further row (or the analyst, without a source) names.
void addParty(Database &database, EventId event, Party party, const Origin &origin);

} // namespace skein
