// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/search_queue.h"

#include "core/base/text_fold.h"
#include "core/storage/database.h"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// The words of a row; of labels and attributes a name with an apostrophe also as one word, as "obrien" is
/// written for O'Brien.
static QString indexedWords(qint64 row, const QString &text)
{
    QString words = folded(text);
    if (row % 8 > 2 || !words.contains(u'\''))
        return words;
    for (const QString &word : words.split(u' '))
        if (word.contains(u'\''))
            words += u' ' + QString(word).remove(u'\'');
    return words;
}

void SearchQueue::writeTo(const Database &database)
{
    if (m_texts.isEmpty())
        return;
    std::vector<qint64> rows(m_texts.keyBegin(), m_texts.keyEnd());
    std::sort(rows.begin(), rows.end()); // the index appends rising rows fastest
    Statement last = database.prepare(u"SELECT rowid FROM search_text ORDER BY rowid DESC LIMIT 1"_s);
    const qint64 lastRow = last.next() ? last.integer(0) : 0;
    last.rewind();
    Statement known = database.prepare(u"SELECT 1 FROM search_text WHERE rowid = ?"_s);
    Statement remove = database.prepare(u"DELETE FROM search_text WHERE rowid = ?"_s);
    Statement insert = database.prepare(u"INSERT INTO search_text (rowid, text) VALUES (?, ?)"_s);
    for (const qint64 row : rows) {
        const bool isKnown = row <= lastRow && known.bind(row).next();
        known.rewind();
        if (isKnown)
            remove.bind(row).run();
        if (const QString text = indexedWords(row, m_texts.value(row)); !text.isEmpty())
            insert.bind(row, text).run();
    }
    clear();
}

} // namespace skein
