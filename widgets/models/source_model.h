// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "widgets/models/rows_model.h"

namespace skein {

class CaseSession;

/// A line of the ledger; equal to another when nothing that is shown differs.
struct SourceRow
{
    Source source;
    friend bool operator==(const SourceRow &a, const SourceRow &b);
    bool isBalanced() const { return source.rows == source.stored + source.duplicates + source.rejected; }
};

/// The ledger: for each file, rows read = stored + duplicates + rejected. Follows the session by itself.
class SourceModel final : public RowsModel<SourceRow>
{
    Q_OBJECT

public:
    enum Column {
        File,
        Kind,
        State,
        Rows,
        Stored,
        Duplicates,
        Rejected,
        Balance,
        Grade,
        Reference,
        Imported
    };

    explicit SourceModel(CaseSession &session, QObject *parent = nullptr);

private:
    void load();
    QStringList titles() const override;
    QVariant cell(const SourceRow &row, int column, int role) const override;
    QString text(const SourceRow &row, int column) const;
    qint64 key(const SourceRow &row) const override { return row.source.id.value; }
    CellType cellType(int column) const override;

    CaseSession &m_session;
};

} // namespace skein
