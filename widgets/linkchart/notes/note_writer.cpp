// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_writer.h"

#include "widgets/base/guarded.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_editor.h"
#include "widgets/linkchart/notes/note_edits.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace skein {

static constexpr QSizeF TextSize(210, 68); ///< Of a new one, in chart units, before it is written.

NoteWriter::NoteWriter(ChartView &view, NoteHand &hand, Prompts &prompts)
    : QObject(&view)
    , m_view(view)
    , m_hand(hand)
    , m_prompts(prompts)
    , m_editor(new NoteEditor(&view))
{
    connect(m_editor, &NoteEditor::written, this, &NoteWriter::keep);
    connect(m_editor, &NoteEditor::refused, &view, &ChartView::announced);
    connect(&view, &ChartView::viewChanged, this, &NoteWriter::follow);
}

PlacedNote NoteWriter::sample() const
{
    const PictureNote empty;
    return layNote(m_view.scene().picture(), empty, m_view.scene().scale(), m_view.scene().style(),
                   m_view.measure());
}

QRect NoteWriter::placeOf(const ChartNote &note) const
{
    const ChartPicture &picture = m_view.scene().picture();
    PictureNote each{note, -1, {}};
    if (note.kind == ChartNoteKind::AtItem)
        each.item = picture.places.value(note.entity, -1);
    const PlacedNote placed
        = layNote(picture, each, m_view.scene().scale(), m_view.scene().style(), m_view.measure());
    const QPointF corner = m_view.viewPoint(placed.box.topLeft() / m_view.scene().scale());
    return QRectF(corner, placed.title().size()).toAlignedRect();
}

void NoteWriter::write(const ChartNote &note)
{
    m_written = note;
    m_editor->open(placeOf(note), sample().letter, note.text);
}

/// The chart was panned or zoomed under it.
void NoteWriter::follow()
{
    if (m_editor->isVisible())
        m_editor->moveTo(placeOf(m_written));
}

/// No item and no note lies in the box, in pixels of the scene.
static bool isClear(const ChartScene &scene, const QRectF &box)
{
    return scene.isClear(box)
        && std::none_of(scene.notes().begin(), scene.notes().end(),
                        [&box](const PlacedNote &note) { return note.box.intersects(box); });
}

/// As near to the middle of the view as there is such room.
static std::optional<QPointF> nearestFree(const QRectF &first,
                                          const std::function<bool(const QRectF &)> &isFree)
{
    constexpr int rings = 6;
    for (int ring = 0; ring <= rings; ++ring)
        for (int down = -ring; down <= ring; ++down)
            for (int across = -ring; across <= ring; ++across) {
                const QPointF by(across * first.width() / 2, down * first.height());
                if (std::max(std::abs(across), std::abs(down)) == ring && isFree(first.translated(by)))
                    return first.topLeft() + by;
            }
    return std::nullopt;
}

/// Free of items, lines and other notes; where lines are everywhere, of the others.
QRectF NoteWriter::freeArea(QSizeF needed) const
{
    const ChartScene &scene = m_view.scene();
    const QSizeF size = needed * sample().unit() / scene.scale(); // as large as it will be read
    const QPointF middle = m_view.visibleArea().center();
    const QRectF first(middle - QPointF(size.width(), size.height()) / 2, size);
    const auto pixels = [&scene](const QRectF &area) {
        return QRectF(area.topLeft() * scene.scale(), area.size() * scene.scale());
    };
    const auto isFree = [&](const QRectF &area) { return isClear(scene, pixels(area)); };
    std::optional<QPointF> corner = nearestFree(first, [&](const QRectF &area) {
        return isFree(area) && scene.linksIn(pixels(area)).empty() && scene.labelsIn(pixels(area)).empty();
    });
    if (!corner)
        corner = nearestFree(first, isFree);
    return {corner.value_or(first.topLeft()), needed};
}

/// Beside its item where nothing is covered, in view if that can be.
QRectF NoteWriter::areaBeside(EntityId entity, QSizeF needed) const
{
    const ChartScene &scene = m_view.scene();
    const double unit = sample().unit();
    const QPointF item
        = scene.picture().items[size_t(scene.picture().places.value(entity))].position * scene.scale();
    constexpr double aside = 48;
    const double left = -aside - needed.width(), above = -aside - needed.height();
    const QPointF corners[] = {{aside, above},
                               {left, above},
                               {aside, aside},
                               {left, aside},
                               {2 * aside, -needed.height() / 2},
                               {left - aside, -needed.height() / 2},
                               {-needed.width() / 2, above - aside}};
    const QRectF first(corners[0], needed);
    const QRectF seen(m_view.visibleArea().topLeft() * scene.scale(),
                      m_view.visibleArea().size() * scene.scale());
    std::optional<QRectF> best;
    int highest = 0;
    for (const QPointF &corner : corners) {
        const QRectF area(corner, needed);
        const QRectF box(item + corner * unit, needed * unit);
        const int worth = (isClear(scene, box) ? 4 : 0) + (seen.contains(box) ? 2 : 0)
            + (scene.labelsIn(box).empty() ? 1 : 0);
        if (worth > highest) {
            highest = worth;
            best = area;
        }
    }
    return best.value_or(first);
}

void NoteWriter::addText()
{
    ChartNote note;
    note.chart = m_view.model().chart();
    note.area = m_place ? QRectF(*m_place, TextSize) : freeArea(TextSize);
    m_isPlaced = m_place.has_value();
    write(note);
}

void NoteWriter::addBox()
{
    constexpr double margin = 20;
    constexpr double title = 16;
    ChartNote note;
    note.chart = m_view.model().chart();
    note.kind = ChartNoteKind::Box;
    const ChartScene &scene = m_view.scene();
    for (int i = 0; i < int(scene.picture().items.size()); ++i)
        if (m_view.isChosen(i))
            note.area |= scene.box(i);
    for (const PlacedLabel &label : scene.labels())
        if (!label.isOfLink && m_view.isChosen(label.owner))
            note.area |= label.box;
    for (size_t i = 0; i < scene.notes().size(); ++i)
        if (const int item = scene.picture().notes[i].item; item >= 0 && m_view.isChosen(item))
            note.area |= scene.notes()[i].box;
    note.area = {note.area.topLeft() / scene.scale(), note.area.size() / scene.scale()};
    if (!note.area.isEmpty())
        note.area.adjust(-margin, -margin - title, margin, margin);
    else
        note.area = {m_place.value_or(m_view.visibleArea().center() - QPointF(160, 100)), QSizeF(320, 200)};
    guarded(m_prompts, [&] {
        const ChartNoteId id = note_edits::add(m_view.model().session(), note);
        m_view.selection().clear();
        m_hand.choose({id});
        Q_EMIT m_view.announced(tr("Box added; F2 writes its title, its corners size it"));
    });
}

void NoteWriter::addNote()
{
    const std::vector<EntityId> &entities = m_view.selection().entities();
    const ChartPicture &picture = *m_view.model().picture();
    const auto on = std::find_if(entities.begin(), entities.end(),
                                 [&picture](EntityId each) { return picture.places.contains(each); });
    if (on == entities.end())
        return Q_EMIT m_view.announced(tr("Choose the item that the note is about"));
    ChartNote note;
    note.chart = m_view.model().chart();
    note.kind = ChartNoteKind::AtItem;
    note.entity = *on;
    note.area = areaBeside(note.entity, TextSize);
    m_isPlaced = false;
    write(note);
}

bool NoteWriter::editChosen()
{
    const std::vector<ChartNote> notes = m_hand.chosenNotes();
    if (notes.size() != 1 || !m_view.selection().entities().empty())
        return false;
    m_isPlaced = true;
    write(notes[0]);
    return true;
}

void NoteWriter::setColour(NoteColour colour)
{
    const std::vector<ChartNote> notes = m_hand.chosenNotes();
    if (!notes.empty())
        guarded(m_prompts, [&] { note_edits::setColour(m_view.model().session(), notes, colour); });
}

/// No wider than its words, so that a short one leaves the chart its room.
static double fittingWidth(const ChartNote &note, const PlacedNote &placed, TextMeasure &measure)
{
    double widest = 0;
    for (const QString &line : placed.lines)
        widest = std::max(widest, measure.detailWidth(line, placed.letter));
    const double needed = (widest + 2 * placed.pad() + placed.mark()) / placed.unit() + 2;
    return std::clamp(std::ceil(needed), LeastNote.width(), note.area.width());
}

/// As large as its words need, where there is room for that.
ChartNote NoteWriter::fitted(ChartNote note) const
{
    if (note.kind == ChartNoteKind::Box)
        return note;
    if (note.kind == ChartNoteKind::AtItem && !m_view.model().contains(note.entity)) {
        note.kind = ChartNoteKind::Text; // its item was taken off while it was written
        note.entity = {};
    }
    const ChartScene &scene = m_view.scene();
    LabelStyle readable = scene.style();
    readable.readsNotesFrom = 0;
    const PictureNote signedNote{note, -1, QStringLiteral(" ")};
    const PlacedNote placed = layNote(scene.picture(), signedNote, scene.scale(), readable, m_view.measure());
    note.area.setWidth(fittingWidth(note, placed, m_view.measure()));
    const QSizeF needed(note.area.width(), placed.box.height() / placed.unit());
    if (!m_isPlaced)
        note.area = note.entity ? areaBeside(note.entity, needed) : freeArea(needed);
    return note;
}

void NoteWriter::keep(const QString &text)
{
    guarded(m_prompts, [&] {
        CaseSession &session = m_view.model().session();
        if (const auto note = findChartNote(session.database(), m_written.id))
            return note_edits::setText(session, *note, text);
        if (text.isEmpty())
            return;
        m_written.id = {}; // taken off while it was written: these words are kept as a new one
        m_written.text = text;
        const ChartNoteId id = note_edits::add(session, fitted(m_written));
        m_view.selection().clear();
        m_hand.choose({id});
    });
}

} // namespace skein
