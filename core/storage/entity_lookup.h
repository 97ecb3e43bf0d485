// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QStringList>

#include <vector>

namespace skein {

class Database;

/// The entities that a text can mean, as typed by a person or given as ABOUT: an id ("17"), an identifier in
/// any common spelling ("0044 7700 900123", "ab12cde"), a whole label in any case, or a source's own key
/// ("HER-N-001"). The surest kind of match only: an identifier hides a label. A bare number is an identifier
/// if the case knows it as one; else it is an id, which comes first, and a source's own key.
std::vector<Entity> lookUp(const Database &database, const QString &text);

/// Canonical identities that the text may be, for SearchRequest.
QStringList identitiesMeant(const QString &text);

} // namespace skein
