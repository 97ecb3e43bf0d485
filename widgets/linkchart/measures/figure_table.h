// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/table_writer.h"
#include "widgets/linkchart/measures/measured_chart.h"
#include "widgets/models/keyed_rows.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace skein {

/// The figures of items, of links or of the whole chart as a table: a name, and a column a measure.
class FigureTable final : public QAbstractTableModel, public KeyedRows
{
    Q_OBJECT

public:
    explicit FigureTable(MeasureScope scope, QObject *parent = nullptr);

    void show(std::shared_ptr<const MeasuredChart> measured);
    MeasureScope scope() const { return m_scope; }
    /// The measure of a column; of the whole chart that of a row. Empty for names.
    QString measureAt(int row, int column) const;
    /// Items that a row is about.
    std::vector<EntityId> entitiesAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    qint64 keyAt(int row) const override; ///< Of an item its entity, else the row's number from 1 on.
    int rowOf(qint64 key) const override;

private:
    QString nameAt(int row) const;
    QVariant figureAt(int row, int column, int role) const;
    double valueAt(int row, int column) const;
    const std::vector<NodeMeasure> &measures() const;

    MeasureScope m_scope;
    std::shared_ptr<const MeasuredChart> m_measured;
    QHash<qint64, int> m_rows; ///< Of items.
};

/// For a spreadsheet: figures in full, estimates called so in the title, errors in columns of their own, and
/// what they were measured of in the last column of the first row.
Table figuresForFile(const MeasuredChart &measured, MeasureScope scope);

} // namespace skein
