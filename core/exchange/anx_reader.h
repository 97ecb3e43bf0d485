// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

#include <string_view>

namespace skein {

/// Reads an i2 chart (ANX, any encoding). Every chart item is a row. Entities become nodes, dated event
/// frames and dated links of an event's type (a call) become events, other links stay links. Throws Error
/// when it is no well-formed XML or passes a bound.
GraphReading readAnx(std::string_view bytes, Progress &progress);

} // namespace skein
