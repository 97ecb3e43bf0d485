// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/theme_colours.h"

#include <algorithm>
#include <array>

namespace skein {

std::vector<int> themeColours(const std::vector<EntityId> &themes, const std::map<EntityId, int> &kept)
{
    std::array<int, ThemeColourCount> uses{};
    const auto use = [&uses](int colour) { ++uses[size_t(colour % ThemeColourCount)]; };
    for (const auto &[entity, colour] : kept)
        use(colour);
    std::map<EntityId, int> given = kept;
    std::vector<int> colours;
    for (const EntityId theme : themes) {
        if (!given.contains(theme)) {
            const int least = int(std::min_element(uses.begin(), uses.end()) - uses.begin());
            given[theme] = least;
            use(least);
        }
        colours.push_back(given[theme] % ThemeColourCount);
    }
    return colours;
}

} // namespace skein
