// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/import/import_draft.h"

#include <QAbstractTableModel>

namespace skein {

/// The first rows of a table as they stand in the file: the header marked, what stands before it dimmed, and
/// cells that a trial refused or doubted coloured, with the reason as their tooltip.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const TableDraft &draft);
    void showTrial(const MappingTrial &trial);
    qint64 lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const MappingTrial::Cell *trialCell(qint64 line, int column) const;

    std::vector<TableSample::Row> m_rows;
    qint64 m_headerLine = 0;
    int m_width = 0;
    QHash<std::pair<qint64, int>, MappingTrial::Cell> m_told;
};

} // namespace skein
