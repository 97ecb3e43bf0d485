// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QHash>

#include <vector>

namespace skein {

/// The labels of entities whether they count or not: for those that something names which counts, and much
/// faster than to read the entities.
QHash<EntityId, QString> labelsOf(const Database &database, const std::vector<EntityId> &ids);

} // namespace skein
