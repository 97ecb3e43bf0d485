// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace skein {

class Database;

/// What a transaction changes in the text index: written in one go before the commit.
class SearchQueue
{
public:
    /// The text that a row of search_text shall have; an empty one takes the row out.
    void put(qint64 row, const QString &text) { m_texts.insert(row, text); }
    void clear() { m_texts.clear(); }
    /// Inside the transaction under way; forgets them.
    void writeTo(const Database &database);

private:
    QHash<qint64, QString> m_texts;
};

} // namespace skein
