// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// SQL conditions that say which rows count now: those of an active source, those that an active source
/// repeats, and the analyst's own. The argument is the table's alias.
QString liveRow(const QString &alias);
QString liveEntity(const QString &alias);

/// The same for a select that asks it of many entities: it begins with withLiveParties(), and the events are
/// gone through once instead of being looked up for each.
QString withLiveParties();
QString liveEntityOfMany(const QString &alias);

/// Source and line of a row as two columns: of the first that counts now, where its own was withdrawn and
/// another source says the same.
QString liveOrigin(const QString &alias);
QString liveEntityOrigin(const QString &alias);
QString liveEntityOriginOfMany(const QString &alias);

} // namespace skein
