// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/row_issue_model.h"

#include "core/base/text_fold.h"
#include "widgets/base/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

QStringList RowIssueModel::titles() const
{
    return {tr("Row"), tr("What becomes of it"), tr("Column"), tr("As written"), tr("Why")};
}

CellType RowIssueModel::cellType(int column) const
{
    return column == Row ? CellType::Number : column == Value ? CellType::Identifier : CellType::Text;
}

QVariant RowIssueModel::cell(const RowIssue &row, int column, int role) const
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
    default:
        return row.reason;
    }
}

} // namespace skein
