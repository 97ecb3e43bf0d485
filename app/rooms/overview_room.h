// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QScrollArea;
class QVBoxLayout;

namespace skein {

/// What the case holds at a glance: counts by kind, the span of time, the last imports and acts, and what
/// could be done next.
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
    bool m_isStale = true;
    bool m_isNarrow = false; ///< Room for one card a row.
};

} // namespace skein
