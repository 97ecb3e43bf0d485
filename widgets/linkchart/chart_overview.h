// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace skein {

class ChartView;

/// The whole chart in small, in the corner of the view, with the part that is seen framed. A click or drag
/// looks there.
class ChartOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartOverview(ChartView &view);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void follow();
    QRectF whole() const; ///< In chart units.
    double scale() const;
    void lookAt(QPointF point);

    ChartView &m_view;
};

} // namespace skein
