// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "widgets/models/rows_model.h"

namespace skein {

/// Rows of one table that were left out, or would be, and those in doubt.
class RowIssueModel : public RowsModel<RowIssue>
{
    Q_OBJECT

public:
    enum Column { Row, What, ColumnName, Value, Reason };

    using RowsModel::RowsModel;

private:
    QStringList titles() const override;
    QVariant cell(const RowIssue &row, int column, int role) const override;
    qint64 key(const RowIssue &row) const override { return row.row; }
    CellType cellType(int column) const override;
};

} // namespace skein
