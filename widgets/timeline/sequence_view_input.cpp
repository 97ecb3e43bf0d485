// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "widgets/base/entity_mime.h"
#include "widgets/base/selection.h"
#include "widgets/timeline/sequence_view.h"

#include <QDropEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr double reach = 9; ///< How near the pointer must be.

QPointF SequenceView::toPicture(const QPointF &point) const
{
    return {point.x() - SequencePainter::gutter + m_offset, point.y() - SequencePainter::header + m_scrolled};
}

int SequenceView::lineAt(const QPointF &point) const
{
    const double y = toPicture(point).y();
    for (size_t line = 0; line < m_picture.lineY.size(); ++line)
        if (y > m_picture.lineY[line] - 20 && y < m_picture.lineY[line] + 36)
            return int(line);
    return -1;
}

QString SequenceView::tipAt(const QPointF &point) const
{
    if (point.x() < SequencePainter::gutter) {
        const int line = lineAt(point);
        if (line < 0)
            return {};
        const ThemeLine &theme = m_found.sequence.lines[size_t(line)];
        return theme.detail.isEmpty() ? theme.name : theme.name + u'\n' + theme.detail;
    }
    if (const auto event = eventAt(m_picture, toPicture(point), reach))
        return m_words->details(m_found.allOf(m_found.sequence.events[*event].id));
    if (const PlacedBand *band = bandAt(m_picture, toPicture(point), reach))
        return tr("%1 events, %2 to %3\nZoom in (double click) to tell them apart")
            .arg(QLocale().toString(band->count), describeTime(band->time.from), describeTime(band->time.to));
    return {};
}

bool SequenceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), viewport());
    return true;
}

void SequenceView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    const bool isAcross
        = std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (isAcross)
        setOffset(m_offset - (turn.x() != 0 ? turn.x() : turn.y()));
    else
        zoom(std::pow(1.0015, turn.y()), event->position().x() - SequencePainter::gutter);
    event->accept();
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedOffset = m_offset;
    m_isPanning = false;
}

void SequenceView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || !event->buttons().testFlag(Qt::LeftButton)) {
        const bool isOver = event->position().x() >= SequencePainter::gutter
            && eventAt(m_picture, toPicture(event->position()), reach).has_value();
        viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    constexpr double slip = 4;
    const double moved = event->position().x() - m_pressed->x();
    if (std::abs(moved) > slip && m_pressed->x() > SequencePainter::gutter)
        m_isPanning = true;
    if (m_isPanning)
        setOffset(m_pressedOffset - moved);
}

void SequenceView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed.reset();
    if (std::exchange(m_isPanning, false))
        return;
    if (event->position().x() < SequencePainter::gutter) {
        chooseLine(lineAt(event->position()));
        if (m_chosenLine >= 0)
            m_context.selection.setEntities({m_themes[size_t(m_chosenLine)]});
        return;
    }
    choose(eventAt(m_picture, toPicture(event->position()), reach), event->modifiers());
}

void SequenceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PlacedBand *band = bandAt(m_picture, toPicture(event->position()), reach);
    if (!band || event->position().x() < SequencePainter::gutter)
        return;
    const double centre = (band->from + band->to) / 2 / m_axis.width();
    const double factor = plotWidth() * 0.8 / std::max(1.0, band->to - band->from);
    zoom(factor, event->position().x() - SequencePainter::gutter);
    setOffset(centre * m_axis.width() - plotWidth() / 2);
}

void SequenceView::choose(std::optional<size_t> event, Qt::KeyboardModifiers modifiers)
{
    const bool adds = modifiers.testFlag(Qt::ControlModifier);
    if (!event) {
        if (!adds)
            m_context.selection.clear();
        return;
    }
    m_current = m_found.sequence.events[*event].id;
    std::vector<EventId> events = adds ? m_context.selection.events() : std::vector<EventId>();
    const bool isChosen = std::find(events.begin(), events.end(), m_current) != events.end();
    for (const EventId each : m_found.allOf(m_current)) // what is noted or hidden is so in all its records
        if (isChosen)
            std::erase(events, each);
        else
            events.push_back(each);
    m_context.selection.setEvents(std::move(events));
}

/// To the next or previous event, of the chosen line when there is one.
void SequenceView::step(int by)
{
    const std::vector<SequenceEvent> &events = m_found.sequence.events;
    const auto isWanted
        = [&](const SequenceEvent &event) { return m_chosenLine < 0 || event.isOn(m_chosenLine); };
    auto at = std::find_if(events.begin(), events.end(),
                           [&](const SequenceEvent &event) { return event.id == m_current; });
    auto index = at == events.end() ? (by > 0 ? -1 : qint64(events.size())) : qint64(at - events.begin());
    do
        index += by;
    while (index >= 0 && index < qint64(events.size()) && !isWanted(events[size_t(index)]));
    if (index < 0 || index >= qint64(events.size()))
        return;
    choose(size_t(index), Qt::NoModifier);
    reveal(m_current);
}

bool SequenceView::walk(int key, Qt::KeyboardModifiers modifiers)
{
    const bool moves = modifiers.testFlag(Qt::ControlModifier);
    const bool pans = modifiers.testFlag(Qt::ShiftModifier);
    const int by = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        pans ? setOffset(m_offset + by * plotWidth() / 4) : step(by);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moves ? moveTheme(m_chosenLine, by) : chooseLine(m_chosenLine + by);
        return true;
    case Qt::Key_Delete:
        removeTheme(m_chosenLine);
        return true;
    case Qt::Key_Home:
        setOffset(0);
        return true;
    case Qt::Key_End:
        setOffset(m_axis.width());
        return true;
    case Qt::Key_Escape:
        chooseLine(-1);
        m_context.selection.clear();
        return true;
    default:
        return false;
    }
}

bool SequenceView::scale(int key)
{
    constexpr double stride = 1.4;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(stride, plotWidth() / 2);
        return true;
    case Qt::Key_Minus:
        zoom(1 / stride, plotWidth() / 2);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    if (!walk(event->key(), event->modifiers()) && !scale(event->key()))
        QAbstractScrollArea::keyPressEvent(event);
}

void SequenceView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(EntityMimeType)))
        event->acceptProposedAction();
}

void SequenceView::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void SequenceView::dropEvent(QDropEvent *event)
{
    addThemes(entitiesIn(*event->mimeData()));
    event->acceptProposedAction();
}

void SequenceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_painter = SequencePainter(SequenceLook::of(palette(), font()));
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace skein
