// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"
#include "widgets/linkchart/chart_clipboard.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/notes/note_edits.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/notes/note_painter.h"
#include "widgets/linkchart/notes/note_writer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString colourAction(NoteColour colour)
{
    return u"chart-note-colour-%1"_s.arg(int(colour));
}

void ChartRoom::makeNoteActions()
{
    NoteWriter &writer = m_view->noteWriter();
    NoteHand &hand = m_view->notes();
    add({u"chart-note-text"_s, tr("Write a text"), u"edit"_s, QKeySequence(u"T"_s),
         [&writer] { writer.addText(); }});
    add({u"chart-note-box"_s, tr("Box around what is chosen"), u"select"_s, QKeySequence(u"B"_s),
         [&writer] { writer.addBox(); }});
    add({u"chart-note-item"_s, tr("Note at the item"), u"note"_s, QKeySequence(u"Ctrl+Alt+N"_s),
         [&writer] { writer.addNote(); }});
    add({u"chart-note-next"_s, tr("Go to the next note"), u"chevron-right"_s, QKeySequence(u"M"_s),
         [&hand] { hand.step(1); }});
    add({u"chart-note-before"_s, tr("Go to the note before"), u"back"_s, QKeySequence(u"Shift+M"_s),
         [&hand] { hand.step(-1); }});
    const std::pair<NoteColour, QString> colours[]
        = {{NoteColour::Plain, tr("Grey")},    {NoteColour::Yellow, tr("Yellow")},
           {NoteColour::Orange, tr("Orange")}, {NoteColour::Green, tr("Green")},
           {NoteColour::Blue, tr("Blue")},     {NoteColour::Purple, tr("Purple")}};
    for (const auto &[colour, title] : colours) {
        QAction *made
            = add({colourAction(colour), tr("Note: %1").arg(title), u"note"_s, {}, [&writer, which = colour] {
                       writer.setColour(which);
                   }});
        made->setIcon(icon(u"note"_s, noteHue(colour, m_view->look())));
    }
    connect(&hand, &NoteHand::chosenChanged, this, &ChartRoom::updateActions);
}

QMenu *ChartRoom::makeNoteMenu()
{
    auto *menu = new QMenu(this);
    for (const char16_t *id : {u"chart-note-text", u"chart-note-box", u"chart-note-item"})
        menu->addAction(action(QString::fromUtf16(id)));
    menu->addMenu(makeNoteColourMenu(menu));
    menu->addSeparator();
    for (const char16_t *id : {u"chart-note-next", u"chart-note-before"})
        menu->addAction(action(QString::fromUtf16(id)));
    return menu;
}

QMenu *ChartRoom::makeNoteColourMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Colour of the note"), parent);
    menu->setIcon(icon(u"theme"_s));
    for (int colour = int(NoteColour::Plain); colour <= int(NoteColour::Purple); ++colour)
        menu->addAction(action(colourAction(NoteColour(colour))));
    return menu;
}

/// Notes at items that are copied go with them, and the words on lines between them.
void ChartRoom::copyChosen()
{
    const std::vector<ChartItemId> chosenIds = chosenItems();
    const QSet<ChartItemId> chosen(chosenIds.begin(), chosenIds.end());
    QSet<EntityId> entities;
    ChartClip clip;
    QStringList labels;
    for (const ChartItem &item : m_model->content().items)
        if (chosen.contains(item.id)) {
            clip.items.push_back(item);
            entities.insert(item.entity);
            labels << m_model->facts().entities.at(item.entity).label;
        }
    for (const ChartNote &note : m_model->content().notes)
        if (m_view->notes().chosen().contains(note.id) || entities.contains(note.entity)) {
            clip.notes.push_back(note);
            labels << note.text;
        }
    for (const LineLabel &each : m_model->content().lineLabels)
        if (entities.contains(each.line.first) && entities.contains(each.line.second))
            clip.lineLabels.push_back(each);
    if (clip.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(
        chartMimeData(clip, m_context.session.info().uuid, labels.join(u'\n')).release());
    QStringList what;
    if (!clip.items.empty())
        what << (clip.items.size() == 1 ? tr("1 item copied") : tr("%1 items copied").arg(clip.items.size()));
    if (!clip.notes.empty())
        what << (clip.notes.size() == 1 ? tr("1 note copied") : tr("%1 notes copied").arg(clip.notes.size()));
    Q_EMIT noticed(what.join(u", "_s));
}

/// The notes as they go onto this chart: those at an item that it has not become texts, those that it has
/// already stay out.
std::vector<ChartNote> ChartRoom::notesToPaste(const ChartClip &clip, QPointF way) const
{
    const std::vector<ChartNote> &here = m_model->content().notes;
    const auto isThere = [&here](const ChartNote &note) {
        return std::any_of(here.begin(), here.end(), [&note](const ChartNote &other) {
            return other.entity == note.entity && other.text == note.text;
        });
    };
    const auto isTaken = [&here](const ChartNote &note) {
        return std::any_of(here.begin(), here.end(), [&note](const ChartNote &other) {
            return !other.entity && other.area.topLeft() == note.area.topLeft();
        });
    };
    std::vector<ChartNote> notes;
    for (ChartNote note : clip.notes) {
        const bool comes = std::any_of(clip.items.begin(), clip.items.end(),
                                       [&note](const ChartItem &item) { return item.entity == note.entity; });
        if (note.entity && (comes || m_model->contains(note.entity))) {
            if (!isThere(note))
                notes.push_back(note);
            continue;
        }
        if (note.entity) {
            note.kind = ChartNoteKind::Text;
            note.entity = {};
            note.area.moveCenter(m_view->visibleArea().center());
        }
        note.area.translate(way);
        while (isTaken(note))
            note.area.translate(GridStep, GridStep);
        notes.push_back(note);
    }
    return notes;
}

/// What is on the chart already stays where it is and as it is labelled, and is only chosen.
void ChartRoom::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    ChartClip clip = held ? chartClipIn(*held, m_context.session.info().uuid) : ChartClip();
    if (clip.isEmpty())
        return Q_EMIT noticed(tr("Nothing that was copied from a chart of this case"));
    std::vector<EntityId> entities;
    for (const ChartItem &item : clip.items)
        entities.push_back(item.entity);
    const size_t noteCount = clip.notes.size();
    std::erase_if(clip.items, [this](const ChartItem &item) { return m_model->contains(item.entity); });
    std::erase_if(clip.lineLabels, [this](const LineLabel &each) {
        return m_model->contains(each.line.first) && m_model->contains(each.line.second);
    });
    const QPointF way = wayBeside(clip.items, m_model->content().items);
    for (ChartItem &item : clip.items)
        item.position += way;
    clip.notes = notesToPaste(clip, way);
    NoteHand::Notes pasted;
    if (!clip.isEmpty())
        pasted = note_edits::paste(m_context.session, chart(), clip);
    m_context.selection.setEntities(entities);
    m_view->notes().choose(std::move(pasted));
    m_view->showAll(entities);
    if (entities.empty() && !clip.notes.empty() && !m_view->visibleArea().intersects(clip.notes.front().area))
        m_view->lookAt(clip.notes.front().area.center());
    const size_t items = clip.items.size();
    QString words = tr("%1 pasted, %2 were on the chart already").arg(items).arg(entities.size() - items);
    if (noteCount > 0)
        words += tr(", %1 of %2 notes").arg(clip.notes.size()).arg(noteCount);
    Q_EMIT noticed(words);
}

} // namespace skein
