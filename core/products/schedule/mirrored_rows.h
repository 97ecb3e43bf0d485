// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/event_wording.h"
#include "core/products/schedule/schedule.h"

namespace skein {

/// Puts the records of one call or text that several sources hold into one row, which then says all that any
/// of them says: references, cells, marks, and where they differ. Rows must be in order of time.
void foldMirrors(Schedule &schedule, EventWording &wording);

} // namespace skein
