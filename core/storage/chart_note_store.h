// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace skein {

using ChartNoteId = Id<struct ChartNoteTag>;

enum class ChartNoteKind {
    Text = 1,
    Box, ///< A frame behind items, with its title at the top.
    AtItem, ///< Goes where its item goes.
};

/// Told apart by people who see few colours; none says anything by itself.
enum class NoteColour { Plain = 0, Yellow, Orange, Green, Blue, Purple };

/// The analyst's own words or frame on a chart; never evidence.
struct ChartNote
{
    ChartNoteId id;
    ChartId chart;
    ChartNoteKind kind = ChartNoteKind::Text;
    EntityId entity; ///< Of AtItem only.
    QRectF area; ///< In chart units; of AtItem its corner counts from the middle of the item. Only a box has
                 ///< its own height: a text is as high as it needs to be.
    NoteColour colour = NoteColour::Plain;
    QString text; ///< Plain, at most MostNoteLetters.
    qint64 writtenAt = 0; ///< When these words were written, UTC milliseconds.
    QString writtenBy;
    friend bool operator==(const ChartNote &, const ChartNote &) = default;
};

inline constexpr int MostNoteLetters = 2000;

/// Those whose entity counts now, in the order in which they came.
std::vector<ChartNote> chartNotes(const Database &database, ChartId chart);
std::optional<ChartNote> findChartNote(const Database &database, ChartNoteId id);

/// Both throw Error for more letters than a note holds.
ChartNoteId addChartNote(Database &database, const ChartNote &note);
void updateChartNote(Database &database, const ChartNote &note); ///< All but chart, kind and entity.

void removeChartNote(Database &database, ChartNoteId id);
/// Those at these entities, when their items leave the chart.
void removeChartNotesAt(Database &database, ChartId chart, const std::function<bool(EntityId)> &isGone);

} // namespace skein
