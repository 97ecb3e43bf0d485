// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/notes/note_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace skein {

static double onGrid(double value)
{
    return std::round(value / GridStep) * GridStep;
}

std::optional<int> NoteHand::onlyChosen() const
{
    const std::vector<PictureNote> &notes = m_view.scene().picture().notes;
    std::optional<int> only;
    for (int i = 0; i < int(notes.size()); ++i) {
        if (!m_chosen.contains(notes[size_t(i)].note.id))
            continue;
        if (only)
            return std::nullopt;
        only = i;
    }
    return m_view.selection().entities().empty() ? only : std::nullopt;
}

/// A text is as high as it needs to be: only its width is given.
std::vector<int> NoteHand::edgesOf(int note) const
{
    const ChartScene &scene = m_view.scene();
    if (scene.notes()[size_t(note)].isFolded)
        return {};
    if (scene.picture().notes[size_t(note)].note.kind != ChartNoteKind::Box)
        return {Left, Right};
    return {Left, Right, Top, Bottom, Left + Top, Right + Top, Left + Bottom, Right + Bottom};
}

QPointF NoteHand::gripOf(const QRectF &box, int edges) const
{
    QPointF grip = box.center();
    if (edges & Left)
        grip.setX(box.left() - 2);
    if (edges & Right)
        grip.setX(box.right() + 2);
    if (edges & Top)
        grip.setY(box.top() - 2);
    if (edges & Bottom)
        grip.setY(box.bottom() + 2);
    return grip;
}

int NoteHand::edgesAt(QPointF point) const
{
    constexpr double reach = 7;
    const std::optional<int> only = onlyChosen();
    if (!only)
        return 0;
    for (const int edges : edgesOf(*only)) {
        const QPointF away = gripOf(viewBox(*only), edges) - point;
        if (std::max(std::abs(away.x()), std::abs(away.y())) <= reach)
            return edges;
    }
    return 0;
}

/// The area with some of its edges moved; those opposite stay.
QRectF NoteHand::sized(int index, int edges, QPointF pixels) const
{
    const ChartNote &note = m_view.scene().picture().notes[size_t(index)].note;
    const double unit = m_view.scene().notes()[size_t(index)].unit();
    const bool isBox = note.kind == ChartNoteKind::Box;
    const QPointF by = pixels / (isBox ? m_view.zoom() : unit);
    QRectF area = note.area;
    if (edges & Left)
        area.setLeft(std::min(area.left() + by.x(), area.right() - LeastNote.width()));
    if (edges & Right)
        area.setRight(std::max(area.right() + by.x(), area.left() + LeastNote.width()));
    if (edges & Top)
        area.setTop(std::min(area.top() + by.y(), area.bottom() - LeastNote.height()));
    if (edges & Bottom)
        area.setBottom(std::max(area.bottom() + by.y(), area.top() + LeastNote.height()));
    if (isBox && m_view.model().options().snapsToGrid)
        area.setCoords(onGrid(area.left()), onGrid(area.top()),
                       std::max(onGrid(area.right()), onGrid(area.left()) + 3 * GridStep),
                       std::max(onGrid(area.bottom()), onGrid(area.top()) + 2 * GridStep));
    else if (note.kind == ChartNoteKind::Text && edges & Left) // its corner counts in units of the chart
        area.moveLeft(note.area.left() + (area.left() - note.area.left()) * unit / m_view.zoom());
    return area;
}

std::vector<int> NoteHand::movable() const
{
    std::vector<int> found;
    const std::vector<PictureNote> &notes = m_view.scene().picture().notes;
    for (int i = 0; i < int(notes.size()); ++i) {
        const PictureNote &each = notes[size_t(i)];
        if (m_chosen.contains(each.note.id) && !(each.item >= 0 && m_view.isChosen(each.item)))
            found.push_back(i);
    }
    return found;
}

ChartNote NoteHand::moved(int index, QPointF units) const
{
    const PictureNote &each = m_view.scene().picture().notes[size_t(index)];
    ChartNote note = each.note;
    if (each.item >= 0) {
        const double unit = m_view.scene().notes()[size_t(index)].unit();
        note.area.translate(units * m_view.scene().scale() / unit);
        return note;
    }
    note.area.translate(units);
    if (m_view.model().options().snapsToGrid)
        note.area.moveTo(onGrid(note.area.left()), onGrid(note.area.top()));
    return note;
}

/// A single note that is moved comes into line with what is seen, where no grid does that.
Guides NoteHand::guides() const
{
    constexpr double within = 5;
    constexpr size_t most = 400;
    const std::optional<int> only = onlyChosen();
    if (m_drag != Drag::Moving || !only || m_view.model().options().snapsToGrid)
        return {};
    const ChartScene &scene = m_view.scene();
    const QRectF view = m_view.rect();
    std::vector<QRectF> others;
    for (int i = 0; i < int(scene.notes().size()); ++i)
        if (i != *only && viewBox(i).intersects(view))
            others.push_back(viewBox(i));
    const QRectF seen = m_view.visibleArea();
    const QRectF area(seen.topLeft() * scene.scale(), seen.size() * scene.scale());
    const std::vector<int> items = scene.itemsIn(area);
    for (size_t i = 0; i < std::min(items.size(), most); ++i)
        others.push_back(m_view.itemArea(items[i]));
    return guidesFor(viewBox(*only).translated(m_now - m_start), others, within);
}

QPointF NoteHand::way() const
{
    return m_now - m_start + guides().shift;
}

void NoteHand::paintGhosts(QPainter &painter, QPointF pixels) const
{
    const std::vector<PictureNote> &notes = m_view.scene().picture().notes;
    painter.save();
    painter.setOpacity(0.75);
    for (size_t i = 0; i < notes.size(); ++i) {
        if (!m_chosen.contains(notes[i].note.id))
            continue;
        PlacedNote ghost = m_view.scene().notes()[i];
        ghost.box = viewBox(int(i)).translated(pixels);
        paintNote(painter, notes[i], ghost, m_view.look());
    }
    painter.restore();
}

void NoteHand::paint(QPainter &painter) const
{
    const std::vector<PictureNote> &notes = m_view.scene().picture().notes;
    const ChartLook &look = m_view.look();
    const std::optional<int> only = onlyChosen();
    for (int i = 0; i < int(notes.size()) && m_drag == Drag::None; ++i) {
        if (!m_chosen.contains(notes[size_t(i)].note.id))
            continue;
        const QRectF box = viewBox(i);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accent, 1.6));
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5);
        painter.setBrush(look.paper);
        for (const int edges : only ? edgesOf(i) : std::vector<int>())
            painter.drawRect(QRectF(gripOf(box, edges) - QPointF(3.5, 3.5), QSizeF(7, 7)));
    }
    if (m_drag == Drag::Moving) {
        m_view.paintGhosts(painter, way());
        const Guides near = guides();
        painter.setPen(QPen(look.accent, 1, Qt::DashLine));
        if (near.across)
            painter.drawLine(QPointF(*near.across, 0), QPointF(*near.across, m_view.height()));
        if (near.down)
            painter.drawLine(QPointF(0, *near.down), QPointF(m_view.width(), *near.down));
    } else if (m_drag == Drag::Sizing && only) {
        PictureNote ghost = notes[size_t(*only)];
        ghost.note.area = sized(*only, m_edges, m_now - m_start);
        PlacedNote placed = layNote(m_view.scene().picture(), ghost, m_view.scene().scale(),
                                    m_view.scene().style(), m_view.measure());
        placed.box.moveTo(m_view.viewPoint(placed.box.topLeft() / m_view.scene().scale()));
        paintNote(painter, ghost, placed, look);
    }
}

} // namespace skein
