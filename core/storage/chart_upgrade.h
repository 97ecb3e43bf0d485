// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace skein {

/// True for a case whose charts were made when every item was a row of its own.
bool hasOlderCharts(const Database &database);

/// Puts those items into parts, in the transaction under way: same places, looks and groups, in the same
/// order. How many there were.
qint64 packOlderCharts(Database &database);

} // namespace skein
