// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_line_store.h"
#include "core/storage/chart_note_store.h"
#include "core/storage/chart_store.h"

#include <QMimeData>

#include <memory>

namespace skein {

/// What is copied of a chart: items with their places and looks, notes, and the words on lines.
struct ChartClip
{
    std::vector<ChartItem> items;
    std::vector<ChartNote> notes;
    std::vector<LineLabel> lineLabels;

    bool isEmpty() const { return items.empty() && notes.empty(); }
};

/// For another chart of the same case; other programs get the text.
std::unique_ptr<QMimeData> chartMimeData(const ChartClip &clip, const QString &caseId, const QString &text);

/// What was copied, without charts, groups and numbers; empty when there is nothing, when it is malformed, or
/// when it comes from another case.
ChartClip chartClipIn(const QMimeData &data, const QString &caseId);

/// How far items, arranged as they are, are moved aside as a whole where they would lie on what is there.
QPointF wayBeside(const std::vector<ChartItem> &items, const std::vector<ChartItem> &others);

} // namespace skein
