// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_hand.h"

#include "core/base/time_format.h"
#include "widgets/base/guarded.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_edits.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

NoteHand::NoteHand(ChartView &view, Prompts &prompts)
    : QObject(&view)
    , m_view(view)
    , m_prompts(prompts)
{
    connect(&view.selection(), &Selection::changed, this, [this] {
        if (!m_isKeeping)
            unchoose();
    });
}

void NoteHand::choose(Notes notes)
{
    if (notes == m_chosen)
        return;
    m_chosen = std::move(notes);
    m_view.update();
    Q_EMIT chosenChanged();
}

std::vector<ChartNote> NoteHand::chosenNotes() const
{
    std::vector<ChartNote> notes;
    for (const ChartNote &note : m_view.model().content().notes)
        if (m_chosen.contains(note.id))
            notes.push_back(note);
    return notes;
}

QRectF NoteHand::viewBox(int note) const
{
    const ChartScene &scene = m_view.scene();
    const QRectF &box = scene.notes()[size_t(note)].box;
    return {m_view.viewPoint(box.topLeft() / scene.scale()), box.size()};
}

NoteHand::Notes NoteHand::within(const QPolygonF &area) const
{
    Notes found;
    const auto isIn = [&area](QPointF corner) { return area.containsPoint(corner, Qt::OddEvenFill); };
    for (int i = 0; i < int(m_view.scene().notes().size()); ++i) {
        const QPolygonF corners(viewBox(i));
        if (std::all_of(corners.begin(), corners.end(), isIn))
            found.insert(m_view.scene().picture().notes[size_t(i)].note.id);
    }
    return found;
}

/// The topmost. A box is taken by its frame or its title, so that what lies in it can be reached.
std::optional<int> NoteHand::noteAt(QPointF point) const
{
    constexpr double reach = 5;
    const ChartScene &scene = m_view.scene();
    std::optional<int> box;
    for (int i = int(scene.notes().size()) - 1; i >= 0; --i) {
        const QRectF area = viewBox(i);
        const QRectF wide = area.adjusted(-reach, -reach, reach, reach);
        if (scene.picture().notes[size_t(i)].note.kind != ChartNoteKind::Box) {
            if (area.contains(point))
                return i;
        } else if (!box && wide.contains(point)) {
            const QRectF title(area.topLeft(), scene.notes()[size_t(i)].title().size());
            const bool isInside = area.adjusted(reach, reach, -reach, -reach).contains(point);
            if (!isInside || title.contains(point))
                box = i;
        }
    }
    return box && !m_view.itemAt(point) && !m_view.linkAt(point) ? box : std::nullopt;
}

bool NoteHand::chooseAt(QPointF point)
{
    const std::optional<int> found = noteAt(point);
    if (!found)
        return false;
    const ChartNoteId id = m_view.scene().picture().notes[size_t(*found)].note.id;
    if (m_chosen.contains(id))
        return true;
    m_view.selection().clear();
    choose({id});
    Q_EMIT m_view.announced(described(*found));
    return true;
}

bool NoteHand::press(const QMouseEvent &event)
{
    m_start = m_now = event.position();
    m_isOneOfMany = false;
    m_edges = edgesAt(m_start);
    if (m_edges != 0) {
        m_drag = Drag::Sizing;
        return true;
    }
    const bool isAdding = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const std::optional<int> found = noteAt(m_start);
    if (!found) {
        const std::optional<int> item = m_view.itemAt(m_start);
        if (!isAdding && !(item && m_view.isChosen(*item)))
            unchoose();
        return false;
    }
    m_pressed = m_view.scene().picture().notes[size_t(*found)].note.id;
    if (isAdding) {
        Notes notes = m_chosen;
        if (notes.erase(m_pressed) == 0)
            notes.insert(m_pressed);
        choose(std::move(notes));
        return true;
    }
    m_isOneOfMany = m_chosen.contains(m_pressed);
    m_drag = Drag::Moving;
    return chooseAt(m_start);
}

bool NoteHand::move(const QMouseEvent &event)
{
    if (m_drag == Drag::None)
        return false;
    m_now = event.position();
    m_view.update();
    return true;
}

bool NoteHand::release(const QMouseEvent &event)
{
    if (m_drag == Drag::None)
        return false;
    m_now = event.position();
    const QPointF pixels = way();
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool isMeant = (m_now - m_start).manhattanLength() >= QApplication::startDragDistance();
    const std::optional<int> only = onlyChosen();
    if (isMeant && drag == Drag::Moving) {
        m_view.moveChosen(pixels / m_view.zoom());
    } else if (isMeant && only) {
        const ChartNote note = m_view.scene().picture().notes[size_t(*only)].note;
        const QRectF area = sized(*only, m_edges, pixels);
        guarded(m_prompts, [&] { note_edits::resize(m_view.model().session(), note, area); });
    } else if (m_isOneOfMany) {
        m_view.selection().clear();
        choose({m_pressed});
    }
    m_view.update();
    return true;
}

bool NoteHand::cancel()
{
    const bool hadAny = m_drag != Drag::None || hasChosen();
    m_drag = Drag::None;
    unchoose();
    m_view.update();
    return hadAny;
}

std::optional<Qt::CursorShape> NoteHand::cursorAt(QPointF point) const
{
    switch (edgesAt(point)) {
    case Left:
    case Right:
        return Qt::SizeHorCursor;
    case Top:
    case Bottom:
        return Qt::SizeVerCursor;
    case Left + Top:
    case Right + Bottom:
        return Qt::SizeFDiagCursor;
    case Right + Top:
    case Left + Bottom:
        return Qt::SizeBDiagCursor;
    default:
        return noteAt(point) ? std::optional(Qt::SizeAllCursor) : std::nullopt;
    }
}

bool NoteHand::sizeByKey(int key, double step)
{
    const std::optional<int> only = onlyChosen();
    if (!only)
        return false;
    const ChartNote note = m_view.scene().picture().notes[size_t(*only)].note;
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    if (!isAcross && note.kind != ChartNoteKind::Box)
        return true;
    const double by = key == Qt::Key_Left || key == Qt::Key_Up ? -step : step;
    QRectF area = note.area;
    isAcross ? area.setWidth(std::max(LeastNote.width(), area.width() + by))
             : area.setHeight(std::max(LeastNote.height(), area.height() + by));
    const quint64 sizing = 0x73697a65 + quint64(note.id.value); // one undo step for as long as it goes on
    guarded(m_prompts, [&] { note_edits::resize(m_view.model().session(), note, area, sizing); });
    return true;
}

/// Alt and arrows size what is chosen; moving is done with whatever else is chosen.
bool NoteHand::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        return cancel();
    if (!event.modifiers().testFlag(Qt::AltModifier) || !hasChosen())
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return sizeByKey(event.key(), event.modifiers().testFlag(Qt::ShiftModifier) ? 1 : GridStep);
    default:
        return false;
    }
}

void NoteHand::step(int by)
{
    const std::vector<PictureNote> &notes = m_view.model().picture()->notes;
    const int count = int(notes.size());
    if (count == 0)
        return Q_EMIT m_view.announced(tr("There is no note on this chart"));
    int place = by > 0 ? 0 : count - 1;
    for (int i = 0; i < count; ++i)
        if (m_chosen.contains(notes[size_t(i)].note.id))
            place = (i + by + count) % count;
    m_view.selection().clear();
    choose({notes[size_t(place)].note.id});
    if (!m_view.rect().toRectF().contains(viewBox(place).center()))
        m_view.lookAt(m_view.chartPoint(viewBox(place).center()));
    const QString words = described(place);
    m_view.setAccessibleDescription(words);
    const ChartPicture &picture = *m_view.model().picture();
    QAccessibleEvent event(&m_view, QAccessible::Focus);
    event.setChild(int(picture.items.size() + picture.links.size()) + place);
    QAccessible::updateAccessibility(&event);
    Q_EMIT m_view.announced(words);
}

QString NoteHand::described(int index) const
{
    const ChartPicture &picture = *m_view.model().picture();
    const PictureNote &each = picture.notes[size_t(index)];
    const ChartNote &note = each.note;
    QString kind = tr("Text");
    if (note.kind == ChartNoteKind::Box)
        kind = tr("Box");
    else if (each.item >= 0)
        kind = tr("Note at %1").arg(picture.items[size_t(each.item)].name);
    const QString text = note.text.isEmpty() ? tr("without a title") : note.text;
    const QString words = tr("%1, %2 of %3, the analyst's own: %4")
                              .arg(kind)
                              .arg(index + 1)
                              .arg(picture.notes.size())
                              .arg(text);
    return note.writtenBy.isEmpty()
        ? words
        : tr("%1. Written by %2, %3").arg(words, note.writtenBy, describeTime(note.writtenAt));
}

} // namespace skein
