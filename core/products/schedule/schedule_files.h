// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/schedule.h"
#include "core/products/schedule/schedule_document.h"
#include "core/storage/case_session.h"

#include <QJsonObject>
#include <QStringList>

namespace skein {

/// The ending of a path in lower case, without its dot.
QString endingOf(const QString &path);

/// "events": the rows that are shown, "hidden": those that are not.
QJsonObject eventsJson(const Schedule &schedule, CaseBook &book);
/// Whole or not at all. Throws Error.
void writeJsonFile(const QString &path, const QJsonObject &object);

/// The table itself, and what was hidden where anything was.
std::vector<Table> tablesOf(const Table &table, const Schedule &schedule);

/// Of which case a schedule is, and who writes it.
struct ScheduleIssue
{
    CaseInfo info;
    QString author;
};
ScheduleIssue issueOf(const CaseSession &session);
ScheduleTitle titleOf(const ScheduleIssue &issue, CaseBook &book, const ScheduleRequest &request);

/// csv, xlsx, json and those of documents.
QStringList chronologyEndings();
struct ChronologyChoice
{
    std::vector<EntityId> subjects; ///< Whom it is about.
    RoutineEvents routine = RoutineEvents::Summed; ///< In documents; tables always have every row.
};

/// A chronology by the ending of the path. Throws Error, and Stopped. Documents need a QGuiApplication.
/// Returns how many events stand in sums.
qint64 writeChronology(const QString &path, CaseBook &book, const Schedule &schedule,
                       const ScheduleTitle &title, const ChronologyChoice &choice,
                       Progress *progress = nullptr);

} // namespace skein
