// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/issue_model.h"

#include "core/base/text_fold.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

IssueModel::IssueModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touchesEverything())
            load();
    });
}

void IssueModel::setSource(SourceId source)
{
    m_source = source;
    load();
}

void IssueModel::load()
{
    setRows(m_source ? issuesOf(m_session.database(), m_source) : std::vector<RowIssue>());
}

QStringList IssueModel::titles() const
{
    return {tr("Row"), tr("What became of it"), tr("Column"), tr("As written"), tr("Why")};
}

CellType IssueModel::cellType(int column) const
{
    return column == Row ? CellType::Number : column == Value ? CellType::Identifier : CellType::Text;
}

QVariant IssueModel::cell(const RowIssue &row, int column, int role) const
{
    if (role == SortRole && column == Row)
        return row.row;
    if (role == Qt::DecorationRole && column == What)
        return icon(row.isRejected ? u"error"_s : u"warning"_s);
    if (role == Qt::ToolTipRole)
        return row.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Row:
        return QString::number(row.row);
    case What:
        return row.isRejected ? tr("Left out") : tr("Stored, with a doubt");
    case ColumnName:
        return row.column;
    case Value:
        return withHiddenCharactersShown(row.value);
    case Reason:
        return row.reason;
    default:
        return {};
    }
}

} // namespace skein
