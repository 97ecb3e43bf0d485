// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/schedule.h"

#include <QJsonObject>

namespace skein {

/// A chronology: fewer columns than a schedule, for reading. The same rows in the same order.
Table chronologyTable(const Schedule &schedule);

/// One row for programs: ids, times in ISO 8601 with offset, parties with their roles, the words of the
/// table.
QJsonObject jsonOf(const ScheduleRow &row, CaseBook &book);

} // namespace skein
