// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace skein {

/// How a column of a database counts time.
enum class TimeUnit {
    UnixSeconds,
    UnixMilliseconds,
    UnixMicroseconds,
    UnixNanoseconds,
    AppleSeconds, ///< Since 2001, UTC; newer systems count nanoseconds in the same columns: told by the size.
    WebKitMicroseconds, ///< Since 1601, UTC.
};

/// A count as ISO text in UTC. Zero is no time: empty. A count beyond 1980 to 2099 comes as it is, so that
/// its row is refused with it.
std::string timeOfCount(double count, const std::string &asWritten, TimeUnit unit);

/// One table that can be had from the databases of some app, and how they are known. Data, not code: they lie
/// under resources/databases.
struct DatabaseQuery
{
    QString app; ///< "Android call log"
    QString name; ///< "Calls"
    QHash<QString, QStringList> needs; ///< Tables with the columns they must have; all in lower case.
    QHash<QString, QStringList> without; ///< Tables with columns they must not have.
    QString sql; ///< A SELECT; a first column "#" is the number that a row is known by.
    std::map<std::string, TimeUnit> times; ///< By the column's title.
};

/// Reads a file of queries. Throws Error with one clear line when it is malformed or of a newer version.
std::vector<DatabaseQuery> parseDatabaseQueries(const QByteArray &json, const QString &fileName);

/// All that lie under resources/databases; malformed files are left out.
const std::vector<DatabaseQuery> &shippedDatabaseQueries();

} // namespace skein
