// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/database_layout.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDebug>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr std::array<std::pair<const char16_t *, TimeUnit>, 6> Units{
    {{u"unix-s", TimeUnit::UnixSeconds},
     {u"unix-ms", TimeUnit::UnixMilliseconds},
     {u"unix-us", TimeUnit::UnixMicroseconds},
     {u"unix-ns", TimeUnit::UnixNanoseconds},
     {u"apple", TimeUnit::AppleSeconds},
     {u"webkit-us", TimeUnit::WebKitMicroseconds}}};

[[noreturn]] static void fail(const QString &file, const QString &why)
{
    throw Error(QCoreApplication::translate("DatabaseLayout",
                                            "The database layout %1 cannot be used: %2. Nothing was changed.")
                    .arg(file, why));
}

static double millisecondsOf(double count, TimeUnit unit)
{
    constexpr double appleEpoch = 978'307'200'000; // 1 January 2001
    constexpr double webKitEpoch = 11'644'473'600'000; // from 1601 to 1970
    constexpr double leastNanoseconds = 1e12;
    switch (unit) {
    case TimeUnit::UnixSeconds:
        return count * 1e3;
    case TimeUnit::UnixMilliseconds:
        return count;
    case TimeUnit::UnixMicroseconds:
        return count / 1e3;
    case TimeUnit::UnixNanoseconds:
        return count / 1e6;
    case TimeUnit::AppleSeconds:
        return appleEpoch + (std::abs(count) >= leastNanoseconds ? count / 1e6 : count * 1e3);
    case TimeUnit::WebKitMicroseconds:
        return count / 1e3 - webKitEpoch;
    }
    return 0;
}

std::string timeOfCount(double count, const std::string &asWritten, TimeUnit unit)
{
    constexpr double first = 315'532'800'000; // 1980
    constexpr double last = 4'102'444'800'000; // 2100
    if (count == 0)
        return {};
    const double milliseconds = millisecondsOf(count, unit);
    if (!(milliseconds >= first && milliseconds < last))
        return asWritten;
    return QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

static QHash<QString, QStringList> tablesOf(const QJsonObject &object, const QString &file)
{
    QHash<QString, QStringList> tables;
    for (auto it = object.begin(); it != object.end(); ++it) {
        QStringList columns;
        for (const auto &column : it.value().toArray())
            columns << column.toString().toLower();
        if (columns.isEmpty() || columns.contains(QString()))
            fail(file, u"the table “%1” names no columns"_s.arg(it.key()));
        tables.insert(it.key().toLower(), columns);
    }
    return tables;
}

static DatabaseQuery queryOf(const QJsonObject &object, const QString &app, const QString &file)
{
    DatabaseQuery query;
    query.app = app;
    query.name = object.value(u"name"_s).toString();
    query.needs = tablesOf(object.value(u"needs"_s).toObject(), file);
    query.without = tablesOf(object.value(u"without"_s).toObject(), file);
    QStringList lines;
    for (const auto &line : object.value(u"sql"_s).toArray())
        lines << line.toString();
    query.sql = lines.join(u'\n');
    if (query.name.isEmpty() || query.needs.isEmpty() || query.sql.isEmpty())
        fail(file, u"a query lacks its name, its tables or its SQL"_s);
    const QJsonObject times = object.value(u"times"_s).toObject();
    for (auto it = times.begin(); it != times.end(); ++it) {
        const QString code = it.value().toString();
        const auto *unit = std::find_if(Units.begin(), Units.end(),
                                        [&](const auto &each) { return code == QStringView(each.first); });
        if (unit == Units.end())
            fail(file, u"the unit of time “%1” is not known"_s.arg(code));
        query.times[it.key().toStdString()] = unit->second;
    }
    return query;
}

std::vector<DatabaseQuery> parseDatabaseQueries(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        fail(fileName, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (object.value(u"skein-database"_s).toInt() != 1)
        fail(fileName, u"it does not begin with \"skein-database\": 1"_s);
    std::vector<DatabaseQuery> queries;
    for (const auto &each : object.value(u"queries"_s).toArray())
        queries.push_back(queryOf(each.toObject(), object.value(u"name"_s).toString(), fileName));
    return queries;
}

const std::vector<DatabaseQuery> &shippedDatabaseQueries()
{
    static const std::vector<DatabaseQuery> all = [] {
        std::vector<DatabaseQuery> queries;
        for (const QString &path : resourceFiles(u"databases"_s, u"json"_s)) {
            QFile file(path);
            try {
                if (file.open(QIODevice::ReadOnly))
                    for (DatabaseQuery &query : parseDatabaseQueries(file.readAll(), path))
                        queries.push_back(std::move(query));
            } catch (const Error &error) {
                qWarning().noquote() << error.message();
            }
        }
        return queries;
    }();
    return all;
}

} // namespace skein
