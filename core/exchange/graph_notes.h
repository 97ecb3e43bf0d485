// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"
#include "core/storage/chart_note_store.h"

namespace skein {

/// A note of a chart as files have it. `middle` is that of the item it is at.
GraphNote exportedNote(const ChartNote &note, QPointF middle);

/// Puts the texts and boxes of a document on a chart; `entities` are those of its nodes. Where the file does
/// not say who wrote them, the name of the file stands.
void addGraphNotes(Database &database, ChartId chart, const GraphDocument &document,
                   const std::vector<EntityId> &entities, const QString &file);

/// In "#rrggbb"; empty for plain. Of resources/exchange/appearance.json.
QString exportedColour(NoteColour colour);
/// The nearest; plain for none and for what is hardly a colour.
NoteColour noteColourLike(const QString &colour);

} // namespace skein
