// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <map>
#include <vector>

namespace skein {

inline constexpr int ThemeColourCount = 8;

/// Colours (0 to 7) for theme lines: those kept in the case stay as they are, the others get the colour that
/// is used least so far, the lowest first. The order of the themes decides nothing that is kept.
std::vector<int> themeColours(const std::vector<EntityId> &themes, const std::map<EntityId, int> &kept);

} // namespace skein
