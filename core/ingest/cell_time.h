// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_text.h"

#include <QString>

namespace skein {

/// The time that a cell says, written as a time or counted: seconds, milliseconds or microseconds since 1970
/// (ten, thirteen or sixteen digits, 2001 to 2099, in UTC) or the day number of a spreadsheet (2000 to 2099,
/// in the zone of the rules). What was counted is told in `note`, which is empty otherwise.
Reading<RecordedTime> readCellTime(std::string_view text, const TimeRules &rules, QString &note);

/// The same for date and time of day in two cells; an empty time gives the whole day.
Reading<RecordedTime> readCellTime(std::string_view date, std::string_view timeOfDay, const TimeRules &rules,
                                   QString &note);

} // namespace skein
