// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/live_sql.h"

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

} // namespace skein
