// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/events_room.h"

#include "app/rooms/room_page.h"
#include "core/storage/case_session.h"
#include "core/storage/event_store.h"
#include "widgets/base/empty_state.h"
#include "widgets/base/figure.h"
#include "widgets/base/flow_layout.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/models/event_model.h"
#include "widgets/models/filter_header.h"
#include "widgets/models/table_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

namespace {

enum Scope { Everyone, Chosen, KeyEvents };

QList<int> allColumns()
{
    QList<int> columns;
    for (int column = EventModel::Time; column <= EventModel::Grade; ++column)
        columns << column;
    return columns;
}

} // namespace

EventsRoom::EventsRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent)
    : Room({u"events"_s, tr("Events"), u"table"_s}, parent)
    , m_context(context)
    , m_model(new EventModel(context.session, this, context.zone, EventModel::Start::Paused))
    , m_table(new TableView(this))
    , m_kind(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
{
    makeActions();
    m_head = new RoomHead(tr("Events"), m_actions.mid(0, 3), this);
    prepareTable();
    fillPages(caseActions);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(filterRow());
    column->addWidget(m_pages, 1);
    followChoices();
    sayCount();
}

void EventsRoom::makeActions()
{
    const auto make = [this](const char *name, const QString &iconName, const QString &text, auto work) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, work);
        m_actions << action;
    };
    make("note-event", u"note"_s, tr("&Note …"), &EventsRoom::addNote);
    make("key-event", u"key-event"_s, tr("&Key event"),
         [this] { alterMarks(tr("Mark key events"), [](EventMark &mark) { mark.isKey = !mark.isKey; }); });
    make("hide-event", u"hide"_s, tr("&Leave out …"), &EventsRoom::hideEvents);
    make("show-event", u"show"_s, tr("Take &in again"), [this] {
        alterMarks(tr("Take events in again"), [](EventMark &mark) { mark.hiddenBecause.clear(); });
    });
}

void EventsRoom::prepareTable()
{
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->filters()->setColumnsWithoutFilter(allColumns());
    m_table->showPaged(m_model);
    m_table->addActions(m_actions);
    for (const auto &[column, width] :
         {std::pair(EventModel::Time, 176), std::pair(EventModel::Kind, 120), std::pair(EventModel::Who, 170),
          std::pair(EventModel::With, 150), std::pair(EventModel::Place, 170),
          std::pair(EventModel::Duration, 76), std::pair(EventModel::What, 220),
          std::pair(EventModel::Note, 110), std::pair(EventModel::SourceColumn, 180)})
        m_table->setColumnWidth(column, width);
    followEvents(*m_table, m_context.selection);
}

/// The row of words, kind and scope.
QLayout *EventsRoom::filterRow()
{
    m_words->setObjectName(u"eventWords"_s);
    m_words->setPlaceholderText(tr("Words in texts and notes"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(240);
    m_kind->setAccessibleName(tr("Kind of event"));
    m_kind->addItem(tr("All kinds"), 0);
    for (const auto &term : eventKinds)
        m_kind->addItem(icon(term.value), titleOf(eventKinds, term.value), int(term.value));
    m_scope->setAccessibleName(tr("Whose events"));
    m_scope->addItem(tr("Of everyone"), Everyone);
    m_scope->addItem(tr("Of the chosen entities"), Chosen);
    m_scope->addItem(tr("Key events only"), KeyEvents);
    auto *filters = new FlowLayout;
    filters->setContentsMargins(grid::large, 0, grid::normal, grid::small);
    filters->setSpacing(grid::small);
    filters->addWidget(m_words);
    filters->addWidget(m_kind);
    filters->addWidget(m_scope);
    return filters;
}

void EventsRoom::fillPages(const QList<QAction *> &caseActions)
{
    m_pages->addWidget(m_table);
    auto *allTimes = new QAction(icon(u"clock"_s), tr("Look at all events"), this);
    allTimes->setObjectName(u"clear-event-filter"_s);
    connect(allTimes, &QAction::triggered, this, &EventsRoom::clearFilter);
    m_pages->addWidget(new EmptyState({u"timeline"_s, tr("No events yet"),
                                       tr("Calls, texts, ANPR reads, sightings, incidents and intelligence "
                                          "items stand here in order of time once they are imported.")},
                                      caseActions, this));
    m_pages->addWidget(new EmptyState({u"filter"_s, tr("No event fits"),
                                       tr("Nothing happened in this time window, or the words, kind and "
                                          "people chosen leave nothing over.")},
                                      {allTimes}, this));
}

/// What is typed, chosen or selected changes what is shown; in a row, after a pause.
void EventsRoom::followChoices()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &EventsRoom::filter);
    const auto later = [this] { m_pause.start(); };
    connect(m_words, &QLineEdit::textChanged, this, later);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventsRoom::filter);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_about = m_context.selection.entities();
        filter();
    });
    connect(&m_context.selection, &Selection::windowChanged, this, later);
    connect(&m_context.selection, &Selection::changed, this, [this](const Selection::Items &items) {
        if (m_scope->currentData() == Chosen && !items.entities.empty()) {
            m_about = items.entities;
            m_pause.start();
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &EventsRoom::sayCount);
    connect(m_model, &EventModel::loaded, this, [this] {
        sayCount();
        showSought();
    });
}

void EventsRoom::filter()
{
    guarded(m_context.prompts, [this] {
        EventFilter wanted;
        wanted.window = m_context.selection.window();
        wanted.text = m_words->text().trimmed();
        if (const int kind = m_kind->currentData().toInt())
            wanted.kinds = {EventKind(kind)};
        if (m_scope->currentData() == Chosen)
            wanted.about = m_about;
        wanted.onlyKey = m_scope->currentData() == KeyEvents;
        m_model->setFilter(wanted);
        sayCount();
    });
}

bool EventsRoom::isFiltered() const
{
    return !m_words->text().isEmpty() || m_kind->currentIndex() > 0 || m_scope->currentData() != Everyone
        || m_context.selection.window() != TimeWindow{};
}

void EventsRoom::clearFilter()
{
    m_words->clear();
    m_kind->setCurrentIndex(0);
    m_scope->setCurrentIndex(Everyone);
    m_context.selection.setWindow({});
    filter();
}

void EventsRoom::sayCount()
{
    const qint64 all = eventCount(m_context.session.database()), shown = m_model->rowCount();
    const bool isLoading = m_model->isLoading();
    m_head->setCount(isLoading          ? tr("being read …")
                         : all == shown ? figure(all)
                                        : tr("%1 of %2").arg(figure(shown), figure(all)));
    m_pages->setCurrentIndex(all == 0 ? 1 : shown == 0 && !isLoading ? 2 : 0);
}

void EventsRoom::alterMarks(const QString &title, const std::function<void(EventMark &)> &alter)
{
    guarded(m_context.prompts, [&] {
        std::vector<EventId> ids;
        for (const qint64 key : m_table->chosenKeys())
            ids.push_back({key});
        const std::vector<Event> events = eventsById(m_context.session.database(), ids);
        m_context.session.edit(title, [&](Database &database) {
            for (const Event &event : events) {
                EventMark mark = event.mark;
                alter(mark);
                setMark(database, event.id, mark);
            }
        });
    });
}

void EventsRoom::addNote()
{
    if (m_table->chosenKeys().empty())
        return;
    const std::optional<Event> event
        = findEvent(m_context.session.database(), {m_table->chosenKeys().front()});
    const auto note = m_context.prompts.textFor(tr("Note"), tr("What is to be said about it"),
                                                event ? event->mark.note : QString());
    if (note)
        alterMarks(tr("Note on an event"), [&note](EventMark &mark) { mark.note = *note; });
}

void EventsRoom::hideEvents()
{
    if (m_table->chosenKeys().empty())
        return;
    const auto reason = m_context.prompts.textFor(tr("Leave out of chronologies"),
                                                  tr("Why? The reason is kept and listed."), QString());
    if (reason)
        alterMarks(tr("Leave events out"), [&reason](EventMark &mark) { mark.hiddenBecause = *reason; });
}

void EventsRoom::showEvent(QShowEvent *event)
{
    Room::showEvent(event);
    enter();
}

/// What changes while nobody looks is read when somebody does.
void EventsRoom::hideEvent(QHideEvent *event)
{
    m_model->pause();
    Room::hideEvent(event);
}

void EventsRoom::enter()
{
    guarded(m_context.prompts, [this] { m_model->resume(); });
    sayCount();
}

bool EventsRoom::reveal(const Target &target)
{
    if (!target.event)
        return false;
    m_sought = target.event;
    enter();
    showSought();
    return true;
}

/// Chooses what was to be revealed; where the filter leaves it out, without the filter.
void EventsRoom::showSought()
{
    if (!m_sought || m_model->isLoading())
        return;
    const EventId sought = std::exchange(m_sought, {});
    if (m_model->rowOf(sought.value) < 0 && isFiltered()) {
        m_sought = sought;
        clearFilter();
        showSought();
        return;
    }
    m_context.selection.setEvents({sought});
    m_table->chooseKeys({sought.value});
    m_table->setFocus();
}

QByteArray EventsRoom::saveLayout() const
{
    return m_table->saveLayout();
}

void EventsRoom::restoreLayout(const QByteArray &layout)
{
    m_table->restoreLayout(layout);
}

} // namespace skein
