// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/audit_log.h"
#include "widgets/models/rows_model.h"

namespace skein {

class CaseSession;

/// An entry of the audit log; entries are never altered, so the number and digest say all.
struct AuditRow
{
    AuditEntry entry;
    friend bool operator==(const AuditRow &a, const AuditRow &b)
    {
        return a.entry.sequence == b.entry.sequence && a.entry.digest == b.entry.digest;
    }
};

/// Who did what, when and why; the newest first. Follows the session by itself.
class AuditModel final : public RowsModel<AuditRow>
{
    Q_OBJECT

public:
    enum Column { Number, When, Who, Action, Object, Reason, Digest };

    explicit AuditModel(CaseSession &session, QObject *parent = nullptr);

    void load(); ///< Also for what was logged without a change.

private:
    QStringList titles() const override;
    QVariant cell(const AuditRow &row, int column, int role) const override;
    qint64 key(const AuditRow &row) const override { return row.entry.sequence; }
    CellType cellType(int column) const override;

    CaseSession &m_session;
};

} // namespace skein
