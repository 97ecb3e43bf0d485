// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/figure.h"
#include "widgets/linkchart/chart_morph.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/legend_painter.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegion>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void ChartView::paintScene(QPainter &painter, const QRect &area)
{
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, m_look.paper);
    painter.translate(-m_offset);
    ChartPainter chart(*m_scene, m_look, &m_sprites);
    chart.setCrowded(m_isFrameCrowded);
    chart.paint(painter, QRectF(area).translated(m_offset));
    painter.restore();
}

/// The chart without what is chosen, kept as an image: a pan draws only the strips that come into view.
void ChartView::renderFrame()
{
    const double ratio = devicePixelRatioF();
    const QSize size = this->size() * ratio;
    const bool isOurs = m_frameZoom == m_zoom && m_frame.size() == size;
    const QPoint shift = (m_frameOffset - m_offset).toPoint();
    if (isOurs && shift.isNull())
        return;
    QImage next(size, QImage::Format_RGB32);
    next.setDevicePixelRatio(ratio);
    QPainter painter(&next);
    QRegion missing(rect());
    if (isOurs && rect().intersects(rect().translated(shift))) {
        painter.drawImage(shift, m_frame);
        missing -= rect().translated(shift);
    } else {
        m_isFrameCrowded = ChartPainter::isCrowded(*m_scene, QRectF(rect()).translated(m_offset));
    }
    for (const QRect &area : missing)
        paintScene(painter, area);
    painter.end();
    m_frame = std::move(next);
    m_frameOffset = m_offset;
    m_frameZoom = m_zoom;
}

void ChartView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    m_wasSeen = true;
    if (m_settle.isActive() && m_frameZoom > 0 && m_frameZoom != m_zoom) {
        const double stretch = m_zoom / m_frameZoom;
        painter.fillRect(rect(), m_look.paper);
        painter.drawImage(QRectF(m_frameOffset * stretch - m_offset, QSizeF(size()) * stretch), m_frame);
        return;
    }
    if (m_scene->scale() != m_zoom || !isLabelled())
        rebuildScene();
    if (m_morph->isRunning()) {
        painter.fillRect(rect(), m_look.paper);
        m_morph->paint(painter);
        return paintCorners(painter);
    }
    renderFrame();
    painter.drawImage(0, 0, m_frame);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_model.picture()->items.empty() && m_model.picture()->notes.empty()) {
        painter.setPen(m_look.quietText);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Type a name, a number or a plate above, or drag entities here from a table."));
    }
    paintChosen(painter);
    m_notes->paint(painter);
    m_tool->paint(painter);
    paintCorners(painter);
}

/// Everything but the words on these lines, which a line that stands out would strike through.
static QRegion besideWords(const ChartScene &scene, const std::vector<int> &links, QPointF offset,
                           const QRect &view)
{
    QRegion area(view);
    const std::set<int> wanted(links.begin(), links.end());
    for (const PlacedLabel &label : scene.labels())
        if (label.isOfLink && wanted.contains(label.owner))
            area -= label.box.translated(-offset).toAlignedRect();
    return area;
}

void ChartView::paintChosenLinks(QPainter &painter) const
{
    if (m_chosenLinks.empty())
        return;
    QColor glow = m_look.accent;
    glow.setAlphaF(0.22F);
    painter.save();
    painter.setClipRegion(besideWords(*m_scene, m_chosenLinks, m_offset, rect()));
    painter.setBrush(Qt::NoBrush);
    for (const int link : m_chosenLinks) {
        const LinkPath path = m_scene->path(link);
        QPainterPath line(path.start - m_offset);
        if (path.isBent)
            line.quadTo(path.control - m_offset, path.end - m_offset);
        else
            line.lineTo(path.end - m_offset);
        painter.setPen(QPen(glow, 10, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(line);
        painter.setPen(QPen(m_look.accent, 2));
        painter.drawPath(line);
    }
    painter.restore();
}

void ChartView::paintChosen(QPainter &painter) const
{
    paintChosenLinks(painter);
    const QRectF view = rect();
    QColor glow = m_look.accent;
    glow.setAlphaF(0.22F);
    constexpr double farAway = 0.2; // where items are dots: those chosen are dots of the accent
    const bool isFar = m_scene->scale() < farAway;
    QList<QRect> dots; // drawn at once: there may be tens of thousands
    for (int i = 0; i < int(m_isChosen.size()); ++i) {
        const bool isFocus = hasFocus() && m_focus == i;
        const QRectF box = m_scene->box(i).translated(-m_offset).adjusted(-4, -4, 4, 4);
        if ((!m_isChosen[size_t(i)] && !isFocus) || !box.intersects(view))
            continue;
        if (isFar && !isFocus) {
            dots << box.adjusted(3, 3, -3, -3).toRect();
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        if (m_isChosen[size_t(i)]) {
            painter.setPen(QPen(glow, 6));
            painter.drawRoundedRect(box, 8, 8);
            painter.setPen(QPen(m_look.accent, 1.6));
            painter.drawRoundedRect(box, 8, 8);
        } else {
            painter.setPen(QPen(m_look.accent, 1.2, Qt::DashLine));
            painter.drawRoundedRect(box, 8, 8);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.accent);
    painter.drawRects(dots);
    painter.restore();
}

void ChartView::paintGhosts(QPainter &painter, QPointF pixels)
{
    const ChartPicture &picture = *m_model.picture();
    const auto place = [&](int item) {
        return viewPoint(picture.items[size_t(item)].position) + (isChosen(item) ? pixels : QPointF());
    };
    painter.setPen(QPen(m_look.accent, 1));
    for (const PictureLink &link : picture.links)
        if (isChosen(link.from) || isChosen(link.to))
            painter.drawLine(place(link.from), place(link.to));
    for (int item = 0; item < int(picture.items.size()); ++item)
        if (isChosen(item))
            paintItemAt(painter, item, place(item));
    m_notes->paintGhosts(painter, pixels);
}

static constexpr double Edge = 12;
static constexpr double LegendPad = 8;

static double legendPixels(const QFont &font)
{
    return QFontInfo(font).pixelSize() * 0.86;
}

QRectF ChartView::legendArea() const
{
    const std::vector<LegendEntry> &entries = m_model.picture()->legend;
    if (!m_hasLegend || entries.empty())
        return {};
    const LegendPainter legend(entries, m_look, legendPixels(font()));
    const QSizeF size(legend.columnWidth(), legend.heightFor(legend.columnWidth()));
    QRectF area(Edge, Edge, size.width() + 2 * LegendPad, size.height() + 2 * LegendPad);
    if (m_legendCorner == Qt::TopRightCorner)
        area.moveRight(width() - Edge);
    else
        area.moveBottom(height() - Edge);
    // Where it would take a third of the view it is of no help.
    const bool hasRoom = area.width() * 3 < width() && area.height() + 2 * Edge < height();
    return hasRoom ? area : QRectF();
}

/// The chart is fitted beside it at the left; where names reach beyond their room it steps aside. In the
/// other corners stand what is hidden and the overview.
void ChartView::placeLegend()
{
    size_t least = 0;
    Qt::Corner best = Qt::BottomLeftCorner;
    for (const Qt::Corner corner : {Qt::BottomLeftCorner, Qt::TopRightCorner}) {
        m_legendCorner = corner;
        const QRectF covered = legendArea().translated(m_offset);
        size_t count = m_scene->itemsIn(covered).size();
        for (const int label : m_scene->labelsIn(covered))
            count += m_scene->labels()[size_t(label)].box.intersects(covered) ? 1 : 0;
        if (corner == Qt::BottomLeftCorner || count < least) {
            least = count;
            best = corner;
        }
    }
    m_legendCorner = best;
}

/// Legend, and how many items are hidden or had no room for their names.
void ChartView::paintCorners(QPainter &painter) const
{
    const ChartPicture &picture = *m_model.picture();
    painter.setFont(font());
    QStringList notes;
    if (picture.hiddenItems > 0)
        notes << tr("%L1 hidden").arg(picture.hiddenItems);
    if (picture.dimmedItems + picture.dimmedLinks > 0)
        notes << tr("%L1 of %L2 items and %L3 of %L4 lines dimmed")
                     .arg(picture.dimmedItems)
                     .arg(picture.items.size())
                     .arg(picture.dimmedLinks)
                     .arg(picture.links.size());
    const auto isFolded = [](const PlacedNote &note) { return note.isFolded; };
    const auto folded = std::count_if(m_scene->notes().begin(), m_scene->notes().end(), isFolded);
    if (folded > 0)
        notes << counted(folded, tr("1 note cannot be read at this zoom"),
                         tr("%L1 notes cannot be read at this zoom"));
    if (m_scene->unlabelledItems() > 0)
        notes << (m_scene->unlabelledItems() == 1
                      ? tr("1 name has no room at this zoom")
                      : tr("%L1 names have no room at this zoom").arg(m_scene->unlabelledItems()));
    painter.setPen(m_look.quietText);
    painter.drawText(QRectF(rect()).adjusted(Edge, Edge, -Edge, -Edge), Qt::AlignLeft | Qt::AlignTop,
                     notes.join(u" · "_s));
    const QRectF area = legendArea();
    if (area.isEmpty())
        return;
    QColor ground = m_look.paper;
    ground.setAlphaF(0.93F);
    painter.setPen(QPen(m_look.faded(m_look.faintLine, 0.5), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 4, 4);
    LegendPainter(picture.legend, m_look, legendPixels(font()))
        .paint(painter, area.adjusted(LegendPad, LegendPad, -LegendPad, -LegendPad));
}

} // namespace skein
