// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

#include <string_view>

namespace skein {

/// Reads GEXF 1.1draft to 1.3 in any of its namespaces: attributes, positions, colours, times of links.
/// Nested nodes are read flat. What it leaves out is told as by readGraphml. Throws Error when the XML is
/// damaged.
GraphReading readGexf(std::string_view bytes, Progress &progress);

} // namespace skein
