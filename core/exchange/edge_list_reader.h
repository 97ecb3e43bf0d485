// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

#include <string_view>

namespace skein {

/// Reads links one a row: `source,target[,weight]`, in any order under a header that names them (`from` and
/// `to` are understood), else in this one. A column of times and any further columns are kept. Delimiters
/// comma, semicolon, tab, bar or blank. Ids keep their text without blanks around it. A row without both ends
/// or with a weight that is none is left out and told.
GraphReading readEdgeList(std::string_view bytes, Progress &progress);

class GraphBuilder;

/// Its rows into a graph that has nodes already; rows are counted on from those before. False when stopped.
bool readEdgeRows(std::string_view text, qint64 rowsBefore, GraphBuilder &builder, Progress &progress);

} // namespace skein
