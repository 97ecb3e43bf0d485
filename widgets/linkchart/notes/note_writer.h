// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_note_store.h"
#include "widgets/linkchart/notes/note_layout.h"

#include <QObject>
#include <QPointF>
#include <QRect>

#include <optional>

namespace skein {

class ChartView;
class NoteEditor;
class NoteHand;
class Prompts;

/// Brings notes onto a chart and writes them where they stand.
class NoteWriter final : public QObject
{
    Q_OBJECT

public:
    NoteWriter(ChartView &view, NoteHand &hand, Prompts &prompts);

    /// Where the next text goes, in chart units; without one it finds room in the middle of the view.
    void offerPlace(std::optional<QPointF> place) { m_place = place; }

    void addText(); ///< It is there when something was written.
    void addBox(); ///< Around what is chosen.
    void addNote(); ///< At the item that is chosen.
    bool editChosen(); ///< False when it is not one note that is chosen.
    void setColour(NoteColour colour); ///< Of those chosen.

private:
    void write(const ChartNote &note);
    void keep(const QString &text);
    ChartNote fitted(ChartNote note) const;
    QRect placeOf(const ChartNote &note) const; ///< In the view.
    PlacedNote sample() const; ///< How large letters are now.
    QRectF freeArea(QSizeF needed) const; ///< For a text; in units of its width.
    QRectF areaBeside(EntityId entity, QSizeF needed) const; ///< For a note at an item.
    void follow();

    ChartView &m_view;
    NoteHand &m_hand;
    Prompts &m_prompts;
    NoteEditor *m_editor;
    std::optional<QPointF> m_place;
    bool m_isPlaced = false; ///< Somebody said where what is written goes.
    ChartNote m_written; ///< What the editor is about; without an id it is not in the case yet.
};

} // namespace skein
