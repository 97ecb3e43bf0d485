// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/entity_mime.h"
#include "widgets/linkchart/chart_morph.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/notes/note_writer.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QNativeGestureEvent>

#include <cmath>

namespace skein {

static constexpr double WheelStep = 1.0015; ///< For each eighth of a degree of the wheel.

/// Until it was seen for the first time the chart is fitted into the view. From then on a panel that opens
/// beside it changes neither the scale nor what is in the middle.
void ChartView::resizeEvent(QResizeEvent *event)
{
    if (!m_wasSeen && m_isFitted) {
        fit();
    } else if (event->oldSize().isValid()) {
        const QSize less = event->oldSize() - size();
        m_offset += QPointF(std::round(less.width() / 2.0), std::round(less.height() / 2.0));
    }
    Q_EMIT viewChanged();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takeColours();
        rebuildScene();
    }
    QWidget::changeEvent(event);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        return m_hand->press(*event);
    if (event->button() != Qt::LeftButton || (m_toolKind == Tool::Select && m_notes->press(*event)))
        return;
    // More is chosen with Ctrl or Shift, and a chosen item is dragged with all that is chosen.
    const std::optional<int> item = itemAt(event->position());
    std::optional<NoteHand::Keeping> keeping;
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier) || (item && isChosen(*item)))
        keeping.emplace(*m_notes);
    m_tool->press(*event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::MiddleButton))
        return m_hand->move(*event);
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const NoteHand::Keeping keeping(*m_notes);
        if (!m_notes->move(*event))
            m_tool->move(*event);
    } else if (m_toolKind == Tool::Select) {
        const Qt::CursorShape shape = m_notes->cursorAt(event->position()).value_or(m_tool->cursor());
        if (shape != cursor().shape())
            setCursor(shape);
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        return m_hand->release(*event);
    if (event->button() != Qt::LeftButton)
        return;
    const NoteHand::Keeping keeping(*m_notes);
    if (!m_notes->release(*event))
        m_tool->release(*event);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_notes->chooseAt(event->position())) {
        m_noteWriter->editChosen();
        return;
    }
    const std::optional<int> item = itemAt(event->position());
    const std::optional<int> line = item ? std::nullopt : linkAt(event->position());
    if (line) {
        editLineLabel(*line);
    } else if (!item && m_toolKind == Tool::Select) {
        m_noteWriter->offerPlace(chartPoint(event->position()));
        m_noteWriter->addText();
        m_noteWriter->offerPlace({});
    } else if (item && !itemArea(*item).contains(event->position())) { // its label
        editLabel(*item);
    } else if (item) {
        Q_EMIT itemActivated(m_model.picture()->items[size_t(*item)].entity);
    }
}

/// A wheel zooms about the pointer; a touchpad, which knows pixels, pans, and zooms with Ctrl.
void ChartView::wheelEvent(QWheelEvent *event)
{
    const bool isTouchpad = !event->pixelDelta().isNull();
    if (isTouchpad && !event->modifiers().testFlag(Qt::ControlModifier))
        panBy(event->pixelDelta());
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        panBy({double(event->angleDelta().y()), double(event->angleDelta().x())});
    else
        setZoom(m_zoom * std::pow(WheelStep, event->angleDelta().y()), event->position());
    event->accept();
}

/// Whoever goes on with the chart does not wait for it.
static bool isDeed(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::KeyPress || type == QEvent::Wheel
        || type == QEvent::NativeGesture;
}

bool ChartView::event(QEvent *event)
{
    if (isDeed(event->type()) && m_morph->isRunning())
        m_morph->end();
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 1.25;
    if (m_notes->key(*event) || handleArrow(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        m_tool->cancel();
        m_selection.clear();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(step);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / step);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeChosen();
        break;
    case Qt::Key_N:
        walkLinks(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_noteWriter->editChosen())
            break;
        if (m_focusLink)
            followLink();
        else if (m_focus)
            Q_EMIT itemActivated(m_model.picture()->items[size_t(*m_focus)].entity);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

/// Of what is pointed at. Beside everything it is the menu of the chart, and what is chosen stays chosen.
void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const bool isOfNote = isByMouse && m_notes->chooseAt(event->pos());
    const std::optional<int> item = itemAt(event->pos());
    const std::optional<int> link = isByMouse && !item ? linkAt(event->pos()) : std::nullopt;
    if (!isOfNote && item && !isChosen(*item)) {
        setFocusItem(*item);
        m_selection.setEntities(m_model.entitiesOf(*item));
    } else if (!isOfNote && link) {
        chooseLink(*link); // what was chosen elsewhere is not what is pointed at
    }
    if (isByMouse)
        m_noteWriter->offerPlace(chartPoint(event->pos()));
    const bool isOfChart
        = isByMouse ? !isOfNote && !item && !link : m_selection.entities().empty() && !m_notes->hasChosen();
    Q_EMIT menuWanted(event->globalPos(), isOfChart ? MenuOf::Chart : MenuOf::Chosen);
    m_noteWriter->offerPlace({});
}

void ChartView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(EntityMimeType)))
        event->acceptProposedAction();
}

void ChartView::dropEvent(QDropEvent *event)
{
    const std::vector<EntityId> entities = entitiesIn(*event->mimeData());
    if (entities.empty())
        return;
    event->acceptProposedAction();
    Q_EMIT entitiesDropped(entities, chartPoint(event->position()));
}

} // namespace skein
