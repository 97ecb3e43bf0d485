// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <map>
#include <vector>

namespace skein {

/// The theme lines of the case's sequence, in order from the top. Entities that no longer count are left out.
std::vector<EntityId> themeLines(const Database &database);

/// The colour (0 to 7) of every entity that ever was a theme line: it is kept when the line is taken away.
std::map<EntityId, int> themeColoursKept(const Database &database);

/// Makes these the theme lines. colours has one entry for each; a colour kept before is not changed.
void setThemeLines(Database &database, const std::vector<EntityId> &lines, const std::vector<int> &colours);

} // namespace skein
