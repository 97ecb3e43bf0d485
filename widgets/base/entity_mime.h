// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QMimeData>

#include <vector>

namespace skein {

/// What a drag of entities carries between tables, charts and timelines of one case.
inline constexpr char EntityMimeType[] = "application/x-skein-entities";

/// The ids, and labels as plain text for other programs. The caller owns the result.
QMimeData *entityMimeData(const std::vector<EntityId> &entities, const QString &labels = {});

/// The ids in the order given; empty when the data holds none or is malformed.
std::vector<EntityId> entitiesIn(const QMimeData &data);

} // namespace skein
