// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QScrollArea;
class QVBoxLayout;

namespace skein {

/// What the case holds at a glance: counts by kind, the span of time, the last imports and acts, and what
/// could be done next. It counts on another thread; until it has, the counts before stand there.
class OverviewRoom final : public Room
{
    Q_OBJECT

public:
    OverviewRoom(const RoomContext &context, const QList<QAction *> &nextActions, QWidget *parent = nullptr);

    void enter() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        QString icon;
        QColor colour; ///< Invalid: that of the text.
        QString text;
        QString figure;
    };

    struct Counts
    {
        std::vector<KindCount> entities;
        std::vector<EventKindCount> events;
        std::optional<TimeSpan> span;
    };

    void count();
    void refresh();
    QWidget *card(const QString &title, const QList<Line> &lines, const QString &whenEmpty);
    QWidget *countsCard();
    QWidget *eventsCard();
    QWidget *sourcesCard();
    QWidget *auditCard();
    QWidget *nextCard();
    QWidget *title();

    RoomContext m_context;
    QList<QAction *> m_nextActions;
    QScrollArea *m_area;
    std::optional<Counts> m_counts; ///< None before it was counted for the first time.
    quint64 m_request = 0; ///< Only what was counted last is shown.
    bool m_isStale = true;
    bool m_isNarrow = false; ///< Room for one card a row.
};

} // namespace skein
