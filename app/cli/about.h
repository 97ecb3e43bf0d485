// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/model/entity.h"
#include "core/storage/chart_store.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace skein {
class Database;
struct Event;
struct Source;
} // namespace skein

namespace skein::cli {

/// The entity meant by an ABOUT: an id, an identifier in any common spelling, or a label. Throws Error when
/// there is none, or when there are several, which are then listed with their ids.
Entity entityMeant(const Database &database, const QString &about);
std::vector<EntityId> entitiesMeant(const Database &database, const QStringList &abouts);

/// --from and --to: a date, or a date and time with or without an offset. Throws UsageError.
TimeWindow windowMeant(const QString &from, const QString &to);

/// The chart of this name or id. Throws Error when there is none.
ChartId chartMeant(const Database &database, const QString &name);

/// The source with this id. Throws Error when there is none.
Source sourceMeant(const Database &database, const QString &text);

/// Keys that say where a statement comes from: source, file, row, as_written, grade, assessed.
QJsonObject originObject(const Database &database, const Origin &origin);

/// When an event was: the instant, of two readings the earlier one; a date or month alone as such.
QString eventTime(const RecordedTime &time);
/// The later reading or the end of what is known of an instant; null when it is exact.
QJsonValue latestTime(const RecordedTime &time);

/// A time as the JSON documents give it; null when there is none.
QJsonValue timeValue(const std::optional<RecordedTime> &time);

} // namespace skein::cli
