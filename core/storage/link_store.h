// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// Links and attributions. Readers see only links that count now and whose two ends do.

std::optional<Link> findLink(const Database &database, LinkId id);
std::vector<Link> links(const Database &database);
std::vector<Link> linksOf(const Database &database, EntityId entity); ///< Either end.
std::vector<Link> linksAmong(const Database &database, const std::vector<EntityId> &entities);
/// Attributions of one phone, vehicle or account, or to one person.
std::vector<Link> attributionsOf(const Database &database, EntityId entity);

/// Attributions of these phones, vehicles or accounts, in the order asked.
std::vector<Link> attributionsFrom(const Database &database, const std::vector<EntityId> &entities);

LinkId addLink(Database &database, const Link &link);
/// Changes type, strength, dates, label and grounds of the analyst's own link. Throws Error for one that a
/// source gave.
void updateLink(Database &database, const Link &link);
void removeLink(Database &database, LinkId id);

} // namespace skein
