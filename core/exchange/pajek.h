// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"

#include <string_view>

namespace skein {

/// A Pajek network: *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist and *Matrix; other sections of a project
/// are passed over. Every line of a vertex or a link is a row. Throws Error when there are no vertices.
GraphReading readPajek(std::string_view bytes, Progress &progress);

/// Labels are made unique, for other programs take them for ids; positions are scaled to the unit square.
WrittenGraph writePajek(const GraphDocument &document);

} // namespace skein
