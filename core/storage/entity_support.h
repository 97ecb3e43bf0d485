// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/origin.h"
#include "core/storage/database.h"

namespace skein {

/// Notes that a further row names an entity.
void addSupport(Database &database, EntityId entity, const Origin &origin);

} // namespace skein
