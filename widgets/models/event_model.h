// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_zone.h"
#include "core/storage/event_store.h"
#include "widgets/models/keyed_rows.h"
#include "widgets/models/source_names.h"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>

namespace skein {

class CaseSession;

/// Events in order of time, read in blocks as they come into view: a million rows scroll like a hundred.
/// What is shown is chosen by a filter, not by a proxy. Follows the session by itself. Which events there are
/// is found on another thread where a case has many; what was shown stays until then.
class EventModel final : public QAbstractTableModel, public KeyedRows
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Who, With, Place, Duration, What, Note, SourceColumn, Grade };

    enum class Start { Reading, Paused };
    /// Which events a filter means; as eventIds().
    using Finder = std::function<std::vector<EventId>(const Database &, const EventFilter &)>;

    explicit EventModel(CaseSession &session, QObject *parent = nullptr,
                        const TimeZone &zone = TimeZone::london(), Start start = Start::Reading,
                        Finder finder = eventIds);

    const EventFilter &filter() const { return m_filter; }
    void setFilter(const EventFilter &filter);
    void pause(); ///< Reads nothing until it is resumed: for tables that nobody sees.
    void resume(); ///< Reads again if anything changed meanwhile.
    const std::vector<EventId> &ids() const { return m_ids; }
    bool isLoading() const { return m_isLoading; } ///< What is shown is not yet what the filter means.

    const Event &eventAt(int row) const; ///< Valid until the next call.
    QString labelOf(EntityId id) const;
    /// "CDR_B.csv, row 7": where else the same call or text is recorded; empty when nowhere.
    QString alsoRecorded(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override; ///< By time only.

    qint64 keyAt(int row) const override { return m_ids[size_t(row)].value; }
    int rowOf(qint64 key) const override;

Q_SIGNALS:
    void loaded(); ///< What was found on another thread is here.

private:
    struct Block
    {
        std::vector<Event> events;
        QHash<EventId, QString> alsoIn; ///< "CDR_B.csv, row 7": other records of the same call.
    };

    void follow(); ///< Reads again now, or when it is resumed.
    void load();
    void loadElsewhere();
    void show(std::vector<EventId> ids);
    std::vector<Event> eventsAt(const std::vector<EventId> &ids) const;
    const Block &block(int number) const;
    QHash<EventId, QString> repeatsOf(const std::vector<Event> &events) const;
    QString text(const Event &event, int column) const;
    QString labels(const Event &event, const std::vector<PartyRole> &wanted) const;

    CaseSession &m_session;
    SourceNames m_sources;
    TimeZone m_zone;
    EventFilter m_filter;
    Finder m_finder;
    bool m_isPaused;
    bool m_isStale = true;
    bool m_isLoading = false;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<EventId> m_ids;
    mutable QCache<int, Block> m_blocks;
    mutable QHash<EntityId, QString> m_labels;
};

} // namespace skein
