// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"

#include <string_view>

namespace skein {

/// A zip file with a node list (id, label, kind, identity, x, y ...) and an edge list (source, target ...) as
/// CSV. Rows of the edge list count on behind those of the node list. Throws Error when there is no CSV.
GraphReading readCsvLists(std::string_view bytes, Progress &progress);
WrittenGraph writeCsvLists(const GraphDocument &document);

/// The edge list alone.
WrittenGraph writeEdgeList(const GraphDocument &document);

} // namespace skein
