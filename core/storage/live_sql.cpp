// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/live_sql.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// The plus keeps SQLite from looking for a row of each live source, of which there may be hundreds, where it
/// can read the few that the key has.
QString liveRow(const QString &alias)
{
    return u"(%1.source IS NULL OR %1.source IN live_source OR EXISTS (SELECT 1 FROM row_repeat AS again "
           "WHERE again.first_source = %1.source AND again.first_row = %1.line AND +again.source IN live_source))"_s
               .arg(alias);
}

/// A phone that an inactive source named first lives on in the calls of another: that is the condition.
static QString liveOrParty(const QString &alias, const QString &isParty)
{
    return u"(%1 OR EXISTS (SELECT 1 FROM entity_support AS support WHERE support.entity = %2.id "
           "AND +support.source IN live_source) OR %3)"_s.arg(liveRow(alias), alias, isParty);
}

QString liveEntity(const QString &alias)
{
    return liveOrParty(
        alias,
        u"EXISTS (SELECT 1 FROM involvement AS part JOIN event AS happened ON happened.id = part.event "
        "WHERE part.entity = %1.id AND %2)"_s.arg(alias, liveRow(u"happened"_s)));
}

QString withLiveParties()
{
    return u"WITH any_party (entity, event) AS MATERIALIZED (SELECT entity, event FROM live_party) "_s;
}

QString liveEntityOfMany(const QString &alias)
{
    return liveOrParty(alias, u"%1.id IN (SELECT entity FROM any_party)"_s.arg(alias));
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

static QString entityOrigin(const QString &alias, const QString &parties)
{
    return firstLive(
        alias,
        {repeats(alias),
         u"FROM entity_support AS support WHERE support.entity = %1.id AND +support.source IN live_source "
         "ORDER BY support.source, support.line LIMIT 1"_s.arg(alias),
         u"FROM %2 AS part JOIN event AS happened ON happened.id = part.event WHERE part.entity = "
         "%1.id AND happened.source IN live_source LIMIT 1"_s.arg(alias, parties)});
}

QString liveEntityOrigin(const QString &alias)
{
    return entityOrigin(alias, u"involvement"_s);
}

QString liveEntityOriginOfMany(const QString &alias)
{
    return entityOrigin(alias, u"any_party"_s);
}

} // namespace skein
