// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"

#include <string_view>

namespace skein {

/// A Maltego graph: a zip file with GraphML under Graphs/. Keys are found by what lies in them, for their
/// names vary. Throws Error when the zip or the GraphML is damaged or passes a bound.
GraphReading readMtgx(std::string_view bytes, Progress &progress);
WrittenGraph writeMtgx(const GraphDocument &document);

/// Whether a zip file holds a graph as Maltego packs it.
bool looksLikeMtgx(std::string_view bytes);

} // namespace skein
