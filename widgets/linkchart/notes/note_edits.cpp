// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_edits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

namespace skein::note_edits {

static QString tr(const char *text)
{
    return QCoreApplication::translate("NoteEdits", text);
}

QString kindText(ChartNoteKind kind)
{
    switch (kind) {
    case ChartNoteKind::Box:
        return tr("box");
    case ChartNoteKind::AtItem:
        return tr("note");
    case ChartNoteKind::Text:
        break;
    }
    return tr("text");
}

/// "a box", "3 items and a note", "12 items", "2 notes".
static QString whatText(size_t items, const std::vector<ChartNote> &notes)
{
    QStringList parts;
    if (items > 0)
        parts << (items == 1 ? tr("1 item") : tr("%1 items").arg(items));
    if (notes.size() == 1)
        parts << tr("a %1").arg(kindText(notes[0].kind));
    else if (!notes.empty())
        parts << tr("%1 notes").arg(notes.size());
    return parts.join(tr(" and "));
}

static ChartNote written(ChartNote note, const CaseSession &session)
{
    note.writtenBy = session.user();
    note.writtenAt = QDateTime::currentMSecsSinceEpoch();
    return note;
}

ChartNoteId add(CaseSession &session, const ChartNote &note)
{
    ChartNoteId id;
    session.edit(tr("Add a %1 to the chart").arg(kindText(note.kind)),
                 [&](Database &database) { id = addChartNote(database, written(note, session)); });
    return id;
}

void setText(CaseSession &session, const ChartNote &note, const QString &text)
{
    if (text.isEmpty() && note.kind != ChartNoteKind::Box)
        return remove(session, note.chart, {}, {note});
    ChartNote after = written(note, session);
    after.text = text;
    session.edit(tr("Write a %1 on the chart").arg(kindText(note.kind)),
                 [&](Database &database) { updateChartNote(database, after); });
}

void setColour(CaseSession &session, const std::vector<ChartNote> &notes, NoteColour colour)
{
    session.edit(tr("Colour %1").arg(whatText(0, notes)), [&](Database &database) {
        for (ChartNote note : notes) {
            note.colour = colour;
            updateChartNote(database, note);
        }
    });
}

void resize(CaseSession &session, const ChartNote &note, const QRectF &area, quint64 gesture)
{
    ChartNote after = note;
    after.area = area;
    session.edit(tr("Size a %1 on the chart").arg(kindText(note.kind)),
                 [&](Database &database) { updateChartNote(database, after); }, {.gesture = gesture});
}

void move(CaseSession &session, ChartId chart, const chart_edits::Positions &items,
          const std::vector<ChartNote> &notes, quint64 gesture)
{
    if (notes.empty())
        return chart_edits::move(session, chart, items, chart_edits::MovedBy::Person, gesture);
    const auto place = [&items](ChartItem &item) {
        if (const auto found = items.find(item.id); found != items.end()) {
            item.position = found->second;
            item.isPlaced = true;
        }
    };
    session.edit(tr("Move %1").arg(whatText(items.size(), notes)),
                 [&](Database &database) {
                     if (!items.empty())
                         alterChartItems(database, chart, place);
                     for (const ChartNote &note : notes)
                         updateChartNote(database, note);
                 },
                 {.gesture = gesture});
}

void remove(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
            const std::vector<ChartNote> &notes)
{
    if (notes.empty())
        return chart_edits::removeItems(session, chart, items);
    const QSet<ChartItemId> gone(items.begin(), items.end());
    session.edit(tr("Take %1 off the chart").arg(whatText(items.size(), notes)), [&](Database &database) {
        if (!items.empty())
            chart_edits::takeOff(database, chart,
                                 [&gone](const ChartItem &item) { return gone.contains(item.id); });
        for (const ChartNote &note : notes)
            removeChartNote(database, note.id);
    });
}

std::set<ChartNoteId> paste(CaseSession &session, ChartId chart, const ChartClip &clip)
{
    std::set<ChartNoteId> pasted;
    session.edit(tr("Paste %1").arg(whatText(clip.items.size(), clip.notes)), [&](Database &database) {
        addChartItems(database, chart, clip.items);
        for (ChartNote note : clip.notes) {
            note.chart = chart;
            pasted.insert(addChartNote(database, note));
        }
        for (const LineLabel &each : clip.lineLabels)
            setLineLabel(database, chart, each);
    });
    return pasted;
}

} // namespace skein::note_edits
