// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/storage/database.h"

#include <QHash>

#include <vector>

namespace skein {

/// One event on its way into the case: flat, so that a million of them fit into memory.
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
    int grade = 0; ///< From EventAppender::grade(); 0 none of its own.
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
    None, ///< Lists: the importer has compared the rows.
};

/// Writes the events of one source: gathers, sorts by time, and appends them with their involvements in one
/// go. For an import's own connection (CaseSession::writer()), inside its transaction. The one door for bulk
/// events.
class EventAppender
{
public:
    EventAppender(Database &database, SourceId source, Duplicates duplicates);
    ~EventAppender();
    EventAppender(const EventAppender &) = delete;
    EventAppender &operator=(const EventAppender &) = delete;

    qint64 zone(const QByteArray &name);
    qint64 phrase(const QString &text);
    int grade(const QString &code);

    void add(const NewEvent &event);
    void add(const NewEvent &event, EventExtra extra);

    struct Outcome
    {
        std::vector<EventId> ids; ///< One for each added event, in order; that of the first for a repeat.
        std::vector<bool> isRepeat;
        qint64 stored = 0;
        qint64 repeats = 0;
    };
    /// Writes all; to be called once. Repeats are noted in row_repeat.
    Outcome finish();

private:
    struct Involvement
    {
        qint64 entity, start, event;
        int role;
    };

    void markRepeatsWithin(const std::vector<quint32> &order, Outcome &outcome);
    void markRepeatsInCase(const std::vector<quint32> &order, Outcome &outcome);
    void insertEvents(const std::vector<quint32> &order, Outcome &outcome);
    void insertExtras(const Outcome &outcome, std::vector<Involvement> &involvements);
    void insertInvolvements(std::vector<Involvement> involvements);

    Database &m_database;
    SourceId m_source;
    Duplicates m_duplicates;
    std::vector<NewEvent> m_events;
    std::vector<std::pair<quint32, EventExtra>> m_extras;
    QHash<QByteArray, qint64> m_zones;
    QHash<QString, qint64> m_phrases;
    std::vector<QString> m_grades{QString()};
};

/// Adds one event of the analyst's own (or of a list) on the session's connection: recorded and undoable.
EventId addEvent(Database &database, const Event &event);
/// Removes the analyst's own event. Throws Error for one that a source gave.
void removeEvent(Database &database, EventId id);
/// Adds a party that a further row (or the analyst, without a source) names.
void addParty(Database &database, EventId event, Party party, const Origin &origin);
/// The same on an import's connection, where involvement keeps its own sums.
void appendParty(Database &database, EventId event, Party party, const Origin &origin);

} // namespace skein
