// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// A part in which links are longer the weaker they are: those of the strongest third one link, of the middle
/// third two, of the weakest three, over further nodes behind those of the part. Links between the same nodes
/// add up.
LayoutGraph stretchedByStrength(const LayoutInput &input, const LayoutPart &part);

} // namespace skein
