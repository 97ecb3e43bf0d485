// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_keeping.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

SourceKeeping sourceKeeping(const Database &database)
{
    Statement row = database.prepare(u"SELECT value FROM case_setting WHERE name = 'sources'"_s);
    if (!row.next())
        return SourceKeeping::Kept;
    return fromCode(sourceKeepings, row.text(0)).value_or(SourceKeeping::Kept);
}

void setSourceKeeping(const Database &database, SourceKeeping keeping)
{
    database.prepare(u"INSERT OR REPLACE INTO case_setting (name, value) VALUES ('sources', ?)"_s)
        .bind(codeOf(sourceKeepings, keeping))
        .run();
}

} // namespace skein
