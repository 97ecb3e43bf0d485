// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_morph.h"

#include "widgets/linkchart/chart_view.h"

#include <QPainter>

#include <algorithm>

namespace skein {

static constexpr size_t MostItems = 2'000;
static constexpr int Milliseconds = 320;

ChartMorph::ChartMorph(ChartView &view)
    : m_view(view)
{
    m_way.setStartValue(0.0);
    m_way.setEndValue(1.0);
    m_way.setDuration(Milliseconds);
    m_way.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_way, &QVariantAnimation::valueChanged, &view, qOverload<>(&QWidget::update));
    connect(&m_way, &QVariantAnimation::finished, &view, qOverload<>(&QWidget::update));
}

void ChartMorph::setShown(Shown shown)
{
    m_shown = shown;
    if (shown == Shown::No)
        end();
}

/// The same items in the same order, at least one of them elsewhere.
static bool isMoved(const ChartPicture &before, const ChartPicture &after)
{
    if (before.items.size() != after.items.size() || after.items.size() > MostItems)
        return false;
    bool isMoved = false;
    for (size_t i = 0; i < after.items.size(); ++i) {
        const PictureItem &was = before.items[i];
        const PictureItem &is = after.items[i];
        if (was.item != is.item || was.group != is.group)
            return false;
        isMoved = isMoved || was.position != is.position;
    }
    return isMoved;
}

void ChartMorph::begin(const ChartPicture &before)
{
    if (m_shown == Shown::No || !m_view.isVisible() || !isMoved(before, *m_view.model().picture()))
        return end();
    std::vector<QPointF> from;
    from.reserve(before.items.size());
    for (size_t i = 0; i < before.items.size(); ++i)
        from.push_back(m_view.viewPoint(before.items[i].position));
    m_from = std::move(from);
    m_way.stop();
    m_way.start();
}

void ChartMorph::end()
{
    m_way.stop();
    m_view.update();
}

QPointF ChartMorph::placeOf(size_t item) const
{
    const QPointF to = m_view.viewPoint(m_view.model().picture()->items[item].position);
    return m_from[item] + (to - m_from[item]) * m_way.currentValue().toDouble();
}

void ChartMorph::paint(QPainter &painter) const
{
    const ChartPicture &picture = *m_view.model().picture();
    if (m_from.size() != picture.items.size())
        return;
    std::vector<QPointF> places;
    places.reserve(m_from.size());
    for (size_t i = 0; i < m_from.size(); ++i)
        places.push_back(placeOf(i));
    const QRectF seen = QRectF(m_view.rect()).adjusted(-60, -60, 60, 60);
    painter.setPen(QPen(m_view.look().line, 1));
    for (const PictureLink &link : picture.links)
        painter.drawLine(places[size_t(link.from)], places[size_t(link.to)]);
    for (size_t i = 0; i < places.size(); ++i)
        if (seen.contains(places[i]))
            m_view.paintItemAt(painter, int(i), places[i]);
}

} // namespace skein
