// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_store.h"
#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

#include <QTimer>

class QComboBox;
class QLayout;
class QLineEdit;
class QStackedWidget;

namespace skein {

class EventModel;
class RoomHead;
class TableView;

/// All events in order of time: within the time window, by kind, words, and of whoever is chosen. Notes, key
/// events and events left out with a reason.
class EventsRoom final : public Room
{
    Q_OBJECT

public:
    EventsRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent = nullptr);

    QList<QAction *> roomActions() const override { return m_actions; }
    void enter() override;
    bool reveal(const Target &target) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void prepareTable();
    QLayout *filterRow();
    void fillPages(const QList<QAction *> &caseActions);
    void followChoices();
    void filter();
    bool isFiltered() const;
    void clearFilter();
    void sayCount();
    void showSought();
    void alterMarks(const QString &title, const std::function<void(EventMark &)> &alter);
    void addNote();
    void hideEvents();

    RoomContext m_context;
    QList<QAction *> m_actions;
    EventModel *m_model;
    TableView *m_table;
    QComboBox *m_kind;
    QComboBox *m_scope;
    QLineEdit *m_words;
    QStackedWidget *m_pages;
    RoomHead *m_head;
    QTimer m_pause;
    std::vector<EntityId> m_about;
    EventId m_sought; ///< To be shown once the events are read.
};

} // namespace skein
