// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_note_store.h"
#include "core/storage/chart_store.h"

#include <QMimeData>

#include <memory>

namespace skein {

/// Items of a chart with their places and looks, and notes, to be put onto another chart of the same case;
/// other programs get the labels.
std::unique_ptr<QMimeData> chartMimeData(const std::vector<ChartItem> &items,
                                         const std::vector<ChartNote> &notes, const QString &caseId,
                                         const QString &labels);

/// The items without chart, group and number; empty when there are none, when they are malformed, or when
/// they come from another case.
std::vector<ChartItem> chartItemsIn(const QMimeData &data, const QString &caseId);
std::vector<ChartNote> chartNotesIn(const QMimeData &data, const QString &caseId);

/// How far items, arranged as they are, are moved aside as a whole where they would lie on what is there.
QPointF wayBeside(const std::vector<ChartItem> &items, const std::vector<ChartItem> &others);

} // namespace skein
