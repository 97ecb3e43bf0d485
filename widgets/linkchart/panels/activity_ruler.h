// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_filter.h"

#include <QWidget>

namespace skein {

/// A chart's events over its time, with the window that is looked at. A drag moves the window.
class ActivityRuler final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityRuler(QWidget *parent = nullptr);

    void setActivity(const ChartActivity &activity, const TimeWindow &span);
    void setWindow(const TimeWindow &window);

    QSize sizeHint() const override { return {400, 40}; }

Q_SIGNALS:
    void pressed();
    void endWanted(qint64 end);
    void released();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void recount();
    double xOf(qint64 time) const;
    void drag(double x);

    ChartActivity m_activity;
    TimeWindow m_span{0, 1};
    TimeWindow m_window{0, 0};
    std::vector<qint64> m_counts;
};

} // namespace skein
