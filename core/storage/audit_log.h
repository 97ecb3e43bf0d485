// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace skein {

class Database;

/// What is logged of an act. Actions follow the verbs of the Data Protection Act 2018 section 62 where they
/// fit: collect, alter, consult, disclose, combine, erase; further: create, undo, redo, review, verify.
struct AuditNote
{
    QString action;
    QString object; ///< What it was done to, in words.
    QString detail; ///< JSON.
    QString reason;
};

struct AuditEntry
{
    qint64 sequence = 0;
    qint64 at = 0; ///< Milliseconds since 1970, UTC.
    QString user;
    AuditNote note;
    QByteArray state; ///< SHA-256 of all row sums at that moment: ties the chain to the content of the case.
    QByteArray previous;
    QByteArray
        digest; ///< SHA-256 over the previous digest and every field of this entry, each with its length.
};

/// Writes the entry in the transaction under way. The row sums of that transaction must have been written
/// before.
void appendAudit(Database &database, const QString &user, const AuditNote &note);

std::vector<AuditEntry> auditEntries(const Database &database);

/// The digest an entry must have. What verify compares.
QByteArray expectedDigest(const AuditEntry &entry);

/// Whether the log ends with this entry: its number and digest are kept beside the row sums, so that entries
/// cannot be cut off unnoticed.
bool isEndOfAudit(const Database &database, const AuditEntry &last);

/// SHA-256 over table_sum as it is now, without the end of the log.
QByteArray stateDigest(const Database &database);

} // namespace skein
