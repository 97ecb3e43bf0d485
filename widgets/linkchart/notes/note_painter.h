// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"
#include "widgets/linkchart/chart_scene.h"

class QPainter;

namespace skein {

/// Boxes, and what ties a note to its item, lie behind lines and items; texts and notes before them.
enum class NoteLayer { Behind, Before };

/// Draws what the analyst wrote so that nobody takes it for evidence: dashed, on tinted paper, with a pencil.
void paintNotes(QPainter &painter, const ChartScene &scene, NoteLayer layer, const QRectF &area,
                const ChartLook &look);
void paintNote(QPainter &painter, const PictureNote &note, const PlacedNote &placed, const ChartLook &look);

/// Where boxes tint the page, each over those before it.
std::vector<std::pair<QRectF, QColor>> boxGrounds(const ChartScene &scene, const ChartLook &look);

/// The pencil and its frame, for legends.
void paintNoteSample(QPainter &painter, const QRectF &area, const ChartLook &look);

QColor noteHue(NoteColour colour, const ChartLook &look);

} // namespace skein
