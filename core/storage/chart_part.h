// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_store.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace skein {

/// Items of a chart are kept in parts of so many, each part one value: what concerns a whole chart, such as
/// a layout and taking it back, writes hundreds of rows and not tens of thousands. A full part fits a page.
inline constexpr size_t ItemsPerPart = 256;

/// The number of the format, then the number of items, then by columns: entities as differences, places as
/// two doubles, a byte of flags; groups and styles only of those that have them.
std::string packedPart(const std::vector<ChartItem> &items);

/// Appends the items of a part. Throws DamagedFile when it is none.
void appendPart(QByteArrayView bytes, ChartId chart, std::vector<ChartItem> &items);

} // namespace skein
