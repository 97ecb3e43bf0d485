// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_store.h"

#include <QMimeData>

#include <memory>

namespace skein {

/// Items of a chart with their places and looks, to be put onto another chart of the same case; other
/// programs get the labels.
std::unique_ptr<QMimeData> chartMimeData(const std::vector<ChartItem> &items, const QString &caseId,
                                         const QString &labels);

/// The items without chart, group and number; empty when there are none, when they are malformed, or when
/// they come from another case.
std::vector<ChartItem> chartItemsIn(const QMimeData &data, const QString &caseId);

/// The items arranged as they are, moved aside as a whole where they would lie on what is there.
std::vector<ChartItem> besideOthers(std::vector<ChartItem> items, const std::vector<ChartItem> &others);

} // namespace skein
