// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/audit_model.h"

#include "core/base/time_format.h"
#include "core/storage/case_session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

AuditModel::AuditModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, &AuditModel::load);
    load();
}

void AuditModel::load()
{
    std::vector<AuditRow> rows;
    for (AuditEntry &entry : auditEntries(m_session.database()))
        rows.push_back({std::move(entry)});
    std::reverse(rows.begin(), rows.end());
    setRows(std::move(rows));
}

QStringList AuditModel::titles() const
{
    return {tr("No."), tr("When"), tr("Who"), tr("Act"), tr("What"), tr("Why"), tr("Digest")};
}

CellType AuditModel::cellType(int column) const
{
    switch (column) {
    case Number:
        return CellType::Number;
    case When:
        return CellType::Time;
    case Digest:
        return CellType::Identifier;
    default:
        return CellType::Text;
    }
}

QVariant AuditModel::cell(const AuditRow &row, int column, int role) const
{
    constexpr int shortDigest = 12;
    const AuditEntry &entry = row.entry;
    if (role == SortRole && (column == Number || column == When))
        return column == Number ? entry.sequence : entry.at;
    if (role == Qt::ToolTipRole)
        return column == Digest ? QString::fromLatin1(entry.digest.toHex()) : entry.note.detail;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Number:
        return QString::number(entry.sequence);
    case When:
        return describeTime(entry.at / 1000 * 1000);
    case Who:
        return entry.user;
    case Action:
        return entry.note.action;
    case Object:
        return entry.note.object;
    case Reason:
        return entry.note.reason;
    case Digest:
        return QString::fromLatin1(entry.digest.toHex().left(shortDigest));
    default:
        return {};
    }
}

} // namespace skein
