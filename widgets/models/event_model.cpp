// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/event_model.h"

#include "core/base/text_fold.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_labels.h"
#include "core/storage/mirrored_calls.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/run_job.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int BlockSize = 256;
constexpr int BlocksKept = 64;

static const std::vector<PartyRole> subjects{PartyRole::From,     PartyRole::Vehicle,  PartyRole::Victim,
                                             PartyRole::Suspect,  PartyRole::Involved, PartyRole::Witness,
                                             PartyRole::Mentioned};
static const std::vector<PartyRole> others{PartyRole::To, PartyRole::Forwarded, PartyRole::Officer};
static const std::vector<PartyRole> places{PartyRole::Place, PartyRole::EndPlace};

EventModel::EventModel(CaseSession &session, QObject *parent, const TimeZone &zone, Start start,
                       Finder finder)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_sources(session.database())
    , m_zone(zone)
    , m_finder(std::move(finder))
    , m_isPaused(start == Start::Paused)
    , m_blocks(BlocksKept)
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"event"_s) || changes.touches(u"event_party"_s) || changes.touches(u"entity"_s)
            || changes.touches(u"event_mark"_s) || changes.touches(u"link"_s))
            follow();
    });
    follow();
}

void EventModel::follow()
{
    m_isStale = true;
    if (!m_isPaused)
        load();
}

void EventModel::pause()
{
    m_isPaused = true;
}

void EventModel::resume()
{
    m_isPaused = false;
    if (m_isStale)
        load();
}

void EventModel::setFilter(const EventFilter &filter)
{
    m_filter = filter;
    follow();
}

void EventModel::load()
{
    if (m_isLoading)
        return; // it is looked again when that has come
    constexpr qint64 mostAtOnce = 20'000;
    m_isStale = false;
    if (eventCount(m_session.database()) > mostAtOnce)
        loadElsewhere();
    else
        show(m_finder(m_session.database(), m_filter));
}

void EventModel::loadElsewhere()
{
    using Ids = std::shared_ptr<std::vector<EventId>>;
    const auto reader = std::make_shared<Database>(m_session.reader());
    m_isLoading = true;
    const auto end = [this] {
        m_isLoading = false;
        if (m_isStale && !m_isPaused)
            load();
        if (!m_isLoading)
            Q_EMIT loaded();
    };
    runJob(
        this,
        [reader, find = m_finder, filter = m_filter](Progress &) {
            return std::make_shared<std::vector<EventId>>(find(*reader, filter));
        },
        [this, end](const Ids &ids) {
            if (!m_isStale)
                show(std::move(*ids));
            end();
        },
        [end](const std::exception &error) {
            qWarning() << error.what();
            end();
        });
}

void EventModel::show(std::vector<EventId> ids)
{
    if (m_order == Qt::DescendingOrder)
        std::reverse(ids.begin(), ids.end());
    m_blocks.clear();
    m_labels.clear();
    m_sources.refresh(m_session.database());
    if (ids == m_ids) {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

void EventModel::sort(int column, Qt::SortOrder order)
{
    if (column != Time || order == m_order)
        return;
    m_order = order;
    beginResetModel();
    std::reverse(m_ids.begin(), m_ids.end());
    m_blocks.clear();
    endResetModel();
}

int EventModel::rowOf(qint64 key) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), EventId{key});
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

/// In the order asked, with an empty event for what is not there any more: the ids may be of before a change.
std::vector<Event> EventModel::eventsAt(const std::vector<EventId> &ids) const
{
    std::vector<Event> found = eventsById(m_session.database(), ids);
    if (found.size() == ids.size())
        return found;
    std::vector<Event> all(ids.size());
    auto next = found.begin();
    for (size_t at = 0; at < ids.size() && next != found.end(); ++at)
        if (next->id == ids[at])
            all[at] = std::move(*next++);
    return all;
}

const EventModel::Block &EventModel::block(int number) const
{
    if (const Block *known = m_blocks.object(number))
        return *known;
    const auto first = m_ids.begin() + qptrdiff(number) * BlockSize;
    const auto last = first + std::min<qptrdiff>(BlockSize, m_ids.end() - first);
    auto *read = new Block{eventsAt({first, last}), {}};
    read->alsoIn = repeatsOf(read->events);
    std::vector<EntityId> unknown;
    for (const Event &event : read->events)
        for (const Party &party : event.parties)
            if (!m_labels.contains(party.entity))
                unknown.push_back(party.entity);
    std::sort(unknown.begin(), unknown.end());
    unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
    m_labels.insert(labelsOf(m_session.database(), unknown));
    m_blocks.insert(number, read);
    return *read;
}

QHash<EventId, QString> EventModel::repeatsOf(const std::vector<Event> &events) const
{
    QHash<EventId, QString> texts;
    const QHash<EventId, std::vector<EventId>> repeats = otherRecords(m_session.database(), events);
    for (auto each = repeats.begin(); each != repeats.end(); ++each) {
        QStringList where;
        for (const Event &record : eventsById(m_session.database(), each.value()))
            where << m_sources.place(record.origin);
        texts.insert(each.key(), where.join(u"; "_s));
    }
    return texts;
}

QString EventModel::alsoRecorded(int row) const
{
    const EventId id = m_ids[size_t(row)];
    return block(row / BlockSize).alsoIn.value(id);
}

const Event &EventModel::eventAt(int row) const
{
    static const Event none;
    const std::vector<Event> &events = block(row / BlockSize).events;
    const size_t place = size_t(row % BlockSize);
    return place < events.size() ? events[place] : none;
}

QString EventModel::labelOf(EntityId id) const
{
    return m_labels.value(id);
}

QString EventModel::labels(const Event &event, const std::vector<PartyRole> &wanted) const
{
    QStringList found;
    for (const Party &party : event.parties)
        if (std::find(wanted.begin(), wanted.end(), party.role) != wanted.end())
            found << m_labels.value(party.entity);
    found.removeDuplicates();
    return found.join(u", "_s);
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Grade + 1;
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{tr("Time"),     tr("Kind"), tr("Who"),  tr("With"),   tr("Where"),
                                    tr("Duration"), tr("What"), tr("Note"), tr("Source"), tr("Grade")};
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle ? QVariant(titles.value(section)) : QVariant();
}

QString EventModel::text(const Event &event, int column) const
{
    switch (column) {
    case Time:
        return describeTime(event.time, TimeStyle::Short, m_zone);
    case Kind:
        return titleOf(eventKinds, event.kind);
    case Who:
        return labels(event, subjects);
    case With:
        return labels(event, others);
    case Place:
        return labels(event, places);
    case Duration:
        return event.seconds ? describeDuration(*event.seconds) : QString();
    case What:
        return withHiddenCharactersShown(
            event.text.isEmpty()
                ? event.title
                : (event.title.isEmpty() ? event.text : event.title + u": "_s + event.text).simplified());
    case Note:
        return event.mark.note;
    case SourceColumn:
        return m_sources.place(event.origin);
    case Grade:
        return m_sources.grading(event.origin).code();
    default:
        return {};
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Duration ? Qt::AlignRight : Qt::AlignLeft));
    if (role == CellTypeRole)
        return int(column == Time ? CellType::Time : column == Duration ? CellType::Number : CellType::Text);
    const Event &event = eventAt(index.row());
    if (column == SourceColumn && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        if (const QString elsewhere = alsoRecorded(index.row()); !elsewhere.isEmpty())
            return role == Qt::DisplayRole
                ? tr("%1 · also recorded in %2").arg(text(event, column), elsewhere)
                : tr("%1\n\nThe same call is also recorded in %2. It counts once in charts, contacts and "
                     "activity.")
                      .arg(m_sources.describe(event.origin), elsewhere);
    if (role == Qt::DisplayRole)
        return text(event, column);
    if (role == Qt::DecorationRole && column == Kind)
        return icon(event.kind);
    if (role == Qt::DecorationRole && column == Note && event.mark.isKey)
        return icon(u"key-event"_s);
    if (role == Qt::ForegroundRole && !event.mark.hiddenBecause.isEmpty())
        return quietText(QGuiApplication::palette());
    if (role == Qt::ToolTipRole)
        return column == What && !event.text.isEmpty() ? event.text : m_sources.describe(event.origin);
    return {};
}

} // namespace skein
