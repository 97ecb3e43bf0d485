// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/format_places.h"

namespace skein {

/// GraphML as Gephi, yEd, igraph and NetworkX read it; positions as x and y, y downwards.
WrittenGraph writeGraphml(const GraphDocument &document);

/// GEXF 1.3; positions with y upwards, as Gephi has it.
WrittenGraph writeGexf(const GraphDocument &document);

} // namespace skein
