// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/audit_log.h"

#include "core/base/digest.h"
#include "core/storage/database.h"

#include <QDateTime>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Length before content, so that no two entries write the same bytes.
static void addField(Sha256 &digest, const QByteArray &field)
{
    digest.add(QByteArray::number(field.size()).append(':').toStdString());
    digest.add(std::string_view(field.constData(), size_t(field.size())));
}

QByteArray expectedDigest(const AuditEntry &entry)
{
    Sha256 digest;
    addField(digest, "skein-audit-1");
    addField(digest, entry.previous);
    addField(digest, QByteArray::number(entry.sequence));
    addField(digest, QByteArray::number(entry.at));
    for (const QString &text :
         {entry.user, entry.note.action, entry.note.object, entry.note.detail, entry.note.reason})
        addField(digest, text.toUtf8());
    addField(digest, entry.state);
    return digest.result();
}

QByteArray stateDigest(const Database &database)
{
    Sha256 digest;
    Statement row = database.prepare(
        u"SELECT name, row_count, sum FROM table_sum WHERE name <> 'audit' ORDER BY name"_s);
    while (row.next()) {
        addField(digest, row.text(0).toUtf8());
        addField(digest, QByteArray::number(row.integer(1)));
        addField(digest, QByteArray::number(row.integer(2)));
    }
    return digest.result();
}

static AuditEntry readEntry(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.text(2), {row.text(3), row.text(4), row.text(5), row.text(6)},
            row.blob(7),    row.blob(8),    row.blob(9)};
}

/// The end of the chain as one number, for table_sum.
static qint64 endOf(const QByteArray &digest)
{
    qint64 end = 0;
    std::memcpy(&end, digest.constData(), std::min<size_t>(sizeof end, size_t(digest.size())));
    return end;
}

bool isEndOfAudit(const Database &database, const AuditEntry &last)
{
    Statement row = database.prepare(u"SELECT row_count, sum FROM table_sum WHERE name = 'audit'"_s);
    return row.next() && row.integer(0) == last.sequence && row.integer(1) == endOf(last.digest);
}

static const QString columns
    = u"seq, at, user, action, object, detail, reason, state, previous, digest"_s; // NOLINT(bugprone-throwing-static-initialization)

void appendAudit(Database &database, const QString &user, const AuditNote &note)
{
    AuditEntry entry;
    Statement last = database.prepare(u"SELECT %1 FROM audit ORDER BY seq DESC LIMIT 1"_s.arg(columns));
    if (last.next()) {
        const AuditEntry before = readEntry(last);
        entry.sequence = before.sequence + 1;
        entry.previous = before.digest;
    } else {
        entry.sequence = 1;
        entry.previous = QByteArray(32, '\0');
    }
    entry.at = QDateTime::currentMSecsSinceEpoch();
    entry.user = user;
    entry.note = note;
    entry.state = stateDigest(database);
    entry.digest = expectedDigest(entry);
    database.prepare(u"INSERT INTO audit (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns))
        .bind(entry.sequence, entry.at, entry.user, note.action, note.object, note.detail, note.reason,
              entry.state, entry.previous, entry.digest)
        .run();
    database.prepare(u"INSERT OR REPLACE INTO table_sum (name, row_count, sum) VALUES ('audit', ?, ?)"_s)
        .bind(entry.sequence, endOf(entry.digest))
        .run();
}

std::vector<AuditEntry> auditEntries(const Database &database)
{
    std::vector<AuditEntry> entries;
    Statement row = database.prepare(u"SELECT %1 FROM audit ORDER BY seq"_s.arg(columns));
    while (row.next())
        entries.push_back(readEntry(row));
    return entries;
}

} // namespace skein
