// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "widgets/models/rows_model.h"

namespace skein {

class CaseSession;

/// The rows of a source that were left out, and those stored with a doubt. Follows the session by itself.
class IssueModel final : public RowsModel<RowIssue>
{
    Q_OBJECT

public:
    enum Column { Row, What, ColumnName, Value, Reason };

    explicit IssueModel(CaseSession &session, QObject *parent = nullptr);

    void setSource(SourceId source); ///< None: empty.

private:
    void load();
    QStringList titles() const override;
    QVariant cell(const RowIssue &row, int column, int role) const override;
    qint64 key(const RowIssue &row) const override { return row.row; }
    CellType cellType(int column) const override;

    CaseSession &m_session;
    SourceId m_source;
};

} // namespace skein
