// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/search_queue.h"

#include "core/base/text_fold.h"
#include "core/storage/database.h"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void SearchQueue::writeTo(const Database &database)
{
    if (m_texts.isEmpty())
        return;
    std::vector<qint64> rows(m_texts.keyBegin(), m_texts.keyEnd());
    std::sort(rows.begin(), rows.end()); // the index appends rising rows fastest
    Statement known = database.prepare(u"SELECT 1 FROM search_text WHERE rowid = ?"_s);
    Statement remove = database.prepare(u"DELETE FROM search_text WHERE rowid = ?"_s);
    Statement insert = database.prepare(u"INSERT INTO search_text (rowid, text) VALUES (?, ?)"_s);
    for (const qint64 row : rows) {
        const bool isKnown = known.bind(row).next();
        known.rewind();
        if (isKnown)
            remove.bind(row).run();
        if (const QString text = folded(m_texts.value(row)); !text.isEmpty())
            insert.bind(row, text).run();
    }
    clear();
}

} // namespace skein
