// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Calendars (iCalendar, RFC 5545, and vCalendar 1.0): one row an event or task, known by the line of its
/// BEGIN. An event that repeats is one row; its rule is kept as text.
FileFormat calendarFormat();

} // namespace skein
