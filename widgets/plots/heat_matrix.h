// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/comms/contacts.h"

#include <QWidget>

namespace skein {

/// Events by weekday and hour: a colour for the amount, and the number itself where it fits. With the sums of
/// the hours above and of the days at the right.
class HeatMatrix final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMatrix(QWidget *parent = nullptr);

    void show(const ActivityPattern &pattern);
    const ActivityPattern &pattern() const { return m_pattern; }
    QSize sizeHint() const override { return {640, 300}; }
    QSize minimumSizeHint() const override { return {320, 190}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Frame
    {
        QRectF cells;
        double width = 0;
        double height = 0;
    };
    Frame frame() const;
    void paintScales(QPainter &painter, const Frame &frame) const;

    ActivityPattern m_pattern;
    qint64 m_most = 0;
};

} // namespace skein
