// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace skein {

class EventModel;
class PlainLabel;
class SequenceView;
class TableView;

/// The sequence chart with its tools above and the table of the same events below.
class SequencePage final : public QWidget
{
    Q_OBJECT

public:
    explicit SequencePage(const RoomContext &context, QWidget *parent = nullptr);

    SequenceView &view() const { return *m_view; }
    QSplitter &splitter() const { return *m_splitter; }
    QList<QAction *> tools() const { return m_actions; }
    void exportTo();

Q_SIGNALS:
    void noticed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTools();
    void makeActions();
    QAction *add(const QString &iconName, const QString &text, const QString &name);
    void pickTheme();
    void showThemes();
    void updateSummary();

    RoomContext m_context;
    SequenceView *m_view;
    EventModel *m_events;
    TableView *m_table;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    PlainLabel *m_summary;
    QList<QAction *> m_actions;
    QAction *m_addTheme = nullptr;
    QAction *m_addChosen = nullptr;
    QAction *m_ordered = nullptr;
};

} // namespace skein
