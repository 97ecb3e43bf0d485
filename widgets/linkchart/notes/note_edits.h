// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_note_store.h"
#include "widgets/linkchart/chart_clipboard.h"
#include "widgets/linkchart/chart_edits.h"

#include <set>

namespace skein::note_edits {

/// Each is one undo step. Who writes and when is noted with the words.
ChartNoteId add(CaseSession &session, const ChartNote &note);
/// An empty text gives a text or a note nothing to be there for: it goes.
void setText(CaseSession &session, const ChartNote &note, const QString &text);
void setColour(CaseSession &session, const std::vector<ChartNote> &notes, NoteColour colour);
void resize(CaseSession &session, const ChartNote &note, const QRectF &area, quint64 gesture = 0);

/// Items and notes together; the notes are given as they shall be. A person's move pins items.
void move(CaseSession &session, ChartId chart, const chart_edits::Positions &items,
          const std::vector<ChartNote> &notes, quint64 gesture = 0);
void remove(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
            const std::vector<ChartNote> &notes);
/// As it is given, notes as they were written. Returns the new notes.
std::set<ChartNoteId> paste(CaseSession &session, ChartId chart, const ChartClip &clip);

/// "box", "note", "text".
QString kindText(ChartNoteKind kind);

} // namespace skein::note_edits
