// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule_files.h"

#include "core/base/error.h"
#include "core/products/document_writer.h"
#include "core/products/schedule/chronology.h"
#include "core/storage/case_session.h"

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

ScheduleTitle titleOf(const CaseSession &session, CaseBook &book, const ScheduleRequest &request)
{
    const CaseInfo info = session.info();
    QStringList subjects;
    for (const EntityId entity : request.about)
        subjects << book.label(entity);
    ScheduleTitle title;
    title.operation = info.operation;
    title.marking = info.marking;
    title.subject = subjects.join(u", "_s);
    title.author = session.user();
    title.window = request.filter.window;
    title.writtenAt = QDateTime::currentSecsSinceEpoch() * 1000;
    return title;
}

QStringList chronologyEndings()
{
    return QStringList{u"csv"_s, u"xlsx"_s, u"json"_s} + documentEndings();
}

qint64 writeChronology(const QString &path, CaseBook &book, const Schedule &schedule,
                       const ScheduleTitle &title, const ChronologyChoice &choice)
{
    const QString ending = endingOf(path);
    if (ending == u"json")
        writeJsonFile(path, eventsJson(schedule, book));
    else if (ending == u"csv" || ending == u"xlsx")
        writeTables(path, tablesOf(chronologyTable(schedule), schedule), {title.marking, title.operation});
    else {
        const auto lines = chronologyLines(schedule, book, choice.subjects, choice.routine);
        writeDocument(path, chronologyDocument(book, schedule, title, lines));
        return eventsInSums(schedule, lines);
    }
    return 0;
}

} // namespace skein
