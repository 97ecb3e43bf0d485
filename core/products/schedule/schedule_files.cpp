// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule_files.h"

#include "core/base/error.h"
#include "core/products/document_writer.h"
#include "core/products/schedule/chronology.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

QJsonObject eventsJson(const Schedule &schedule, CaseBook &book)
{
    QJsonArray shown;
    for (const ScheduleRow &row : schedule.rows)
        shown.append(jsonOf(row, book));
    QJsonArray hidden;
    for (const ScheduleRow &row : schedule.hidden)
        hidden.append(jsonOf(row, book));
    return {{u"events"_s, shown}, {u"hidden"_s, hidden}, {u"intelligence_left_out"_s, schedule.intelligence}};
}

void writeJsonFile(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        throw Error(
            QCoreApplication::translate("skein", "%1 could not be written; choose another place").arg(path),
            file.errorString());
}

std::vector<Table> tablesOf(const Table &table, const Schedule &schedule)
{
    std::vector<Table> tables{table};
    if (!schedule.hidden.empty())
        tables.push_back(hiddenTable(schedule));
    return tables;
}

ScheduleIssue issueOf(const CaseSession &session)
{
    return {session.info(), session.user()};
}

ScheduleTitle titleOf(const ScheduleIssue &issue, CaseBook &book, const ScheduleRequest &request)
{
    QStringList subjects;
    for (const EntityId entity : request.about)
        subjects << book.label(entity);
    ScheduleTitle title;
    title.operation = issue.info.operation;
    title.marking = issue.info.marking;
    title.subject = subjects.join(u", "_s);
    title.author = issue.author;
    title.window = request.filter.window;
    title.writtenAt = QDateTime::currentSecsSinceEpoch() * 1000;
    return title;
}

QStringList chronologyEndings()
{
    return QStringList{u"csv"_s, u"xlsx"_s, u"json"_s} + documentEndings();
}

qint64 writeChronology(const QString &path, CaseBook &book, const Schedule &schedule,
                       const ScheduleTitle &title, const ChronologyChoice &choice, Progress *progress)
{
    const QString ending = endingOf(path);
    if (ending == u"json")
        writeJsonFile(path, eventsJson(schedule, book));
    else if (ending == u"csv" || ending == u"xlsx")
        writeTables(path, tablesOf(chronologyTable(schedule), schedule), {title.marking, title.operation},
                    progress);
    else {
        const auto lines = chronologyLines(schedule, book, choice.subjects, choice.routine);
        writeDocument(path, chronologyDocument(book, schedule, title, lines), progress);
        return eventsInSums(schedule, lines);
    }
    return 0;
}

} // namespace skein
