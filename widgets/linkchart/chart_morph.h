// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QVariantAnimation>

#include <vector>

class QPainter;

namespace skein {

struct ChartPicture;
class ChartView;

/// Shows items on their way from where they stood in the view to where they are now, so that the eye can
/// follow them. Only a look: the chart has changed already. Large charts change at once.
class ChartMorph final : public QObject
{
public:
    explicit ChartMorph(ChartView &view);

    enum class Shown { No, Yes };
    void setShown(Shown shown);

    /// To be called when a picture takes the place of that one, and before the view changes.
    void begin(const ChartPicture &before);
    void end();
    bool isRunning() const { return m_way.state() == QAbstractAnimation::Running; }
    void paint(QPainter &painter) const;

private:
    QPointF placeOf(size_t item) const; ///< In the view, now.

    ChartView &m_view;
    std::vector<QPointF> m_from; ///< In the view.
    QVariantAnimation m_way;
    Shown m_shown = Shown::No;
};

} // namespace skein
