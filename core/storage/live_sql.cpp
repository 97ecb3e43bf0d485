// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/live_sql.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString liveRow(const QString &alias)
{
    return u"(%1.source IS NULL OR %1.source IN live_source OR EXISTS (SELECT 1 FROM row_repeat AS again "
           "WHERE again.first_source = %1.source AND again.first_row = %1.line AND again.source IN live_source))"_s
               .arg(alias);
}

QString liveEntity(const QString &alias)
{
    // A phone that an inactive source named first lives on in the calls of another.
    return u"(%1 OR EXISTS (SELECT 1 FROM entity_support AS support WHERE support.entity = %2.id "
           "AND support.source IN live_source) OR EXISTS (SELECT 1 FROM involvement AS part JOIN event AS "
           "happened "
           "ON happened.id = part.event WHERE part.entity = %2.id AND %3))"_s.arg(liveRow(alias), alias,
                                                                                  liveRow(u"happened"_s));
}

/// Its own source and line, or those of the first of the selects that finds a row.
static QString firstLive(const QString &alias, const QStringList &selects)
{
    const auto column = [&](const QString &name) {
        QString others;
        for (const QString &select : selects)
            others += u"(SELECT %1 %2), "_s.arg(name, select);
        return u"CASE WHEN %1.source IS NULL OR %1.source IN live_source THEN %1.%3 ELSE coalesce(%2%1.%3) END"_s
            .arg(alias, others, name);
    };
    return column(u"source"_s) + u", "_s + column(u"line"_s);
}

static QString repeats(const QString &alias)
{
    return u"FROM row_repeat AS again WHERE again.first_source = %1.source AND again.first_row = %1.line AND "
           "again.source IN live_source ORDER BY again.source, again.line LIMIT 1"_s.arg(alias);
}

QString liveOrigin(const QString &alias)
{
    return firstLive(alias, {repeats(alias)});
}

QString liveEntityOrigin(const QString &alias)
{
    return firstLive(
        alias,
        {repeats(alias),
         u"FROM entity_support AS support WHERE support.entity = %1.id AND support.source IN live_source "
         "ORDER BY support.source, support.line LIMIT 1"_s.arg(alias),
         u"FROM involvement AS part JOIN event AS happened ON happened.id = part.event WHERE part.entity = "
         "%1.id AND happened.source IN live_source LIMIT 1"_s.arg(alias)});
}

} // namespace skein
