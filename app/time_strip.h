// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_store.h"
#include "widgets/base/room_context.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace skein {

/// The activity of the case over time. Brushing sets the time window that every room follows; a double click
/// or Escape looks at all times again; the arrow keys move the window.
class TimeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStrip(const RoomContext &context, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    void refresh(); ///< Counts again, on a worker thread.

Q_SIGNALS:
    void counted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Activity
    {
        std::optional<TimeSpan> span;
        std::vector<qint64> counts;
        qint64 before = 0; ///< Events that lie too far from the rest to be drawn.
        qint64 after = 0;
    };
    static Activity countActivity(const Database &database, int parts);
    enum class Grip { None, New, From, To, Whole };

    QRect plot() const;
    int xOf(qint64 utc) const;
    qint64 timeAt(int x) const;
    Grip gripAt(int x) const;
    void move(qint64 by);
    void paintBars(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintWindow(QPainter &painter) const;

    RoomContext m_context;
    Activity m_activity;
    bool m_isCounted = false;
    QTimer m_recount;
    quint64 m_request = 0;
    Grip m_grip = Grip::None;
    qint64 m_anchor = 0;
    TimeWindow m_before;
};

/// "3 Jun 2025 – 17 Jun 2025"; "all times" when it is open at both ends.
QString describeWindow(const TimeWindow &window, const TimeZone &zone);

} // namespace skein
