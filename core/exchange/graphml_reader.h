// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

#include <string_view>

namespace skein {

/// Reads GraphML as igraph, NetworkX, Gephi and yEd write it. Nested graphs are read flat; hyperedges and
/// links to nodes that are not there are left out and told. A row's number is that of the element among all
/// nodes and edges. Throws Error when the XML is damaged or passes a bound.
GraphReading readGraphml(std::string_view bytes, Progress &progress);

} // namespace skein
