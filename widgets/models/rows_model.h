// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/models/keyed_rows.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <concepts>
#include <vector>

namespace skein {

/// A read-only table over a vector. A subclass says what its columns are; the rest is here once. Rows that
/// are set anew are compared with those that were there, so that views keep their place and choice.
template<std::equality_comparable Row>
class RowsModel : public QAbstractTableModel, public KeyedRows
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final
    {
        if (m_columns < 0)
            m_columns = int(titles().size());
        return parent.isValid() ? 0 : m_columns;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        return isTitle ? QVariant(titles().value(section)) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &shown = row(index.row());
        if (role == KeyRole)
            return key(shown);
        const CellType type = cellType(index.column());
        if (role == CellTypeRole)
            return int(type);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignVCenter | (type == CellType::Number ? Qt::AlignRight : Qt::AlignLeft));
        const QVariant value = cell(shown, index.column(), role);
        return value.isValid() || role != SortRole ? value : cell(shown, index.column(), Qt::DisplayRole);
    }

    const Row &row(int index) const { return m_rows[size_t(index)]; }
    const std::vector<Row> &rows() const { return m_rows; }

    qint64 keyAt(int index) const final { return key(row(index)); }
    int rowOf(qint64 wanted) const final
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                        [this, wanted](const Row &each) { return key(each) == wanted; });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }

    void setRows(std::vector<Row> rows)
    {
        const auto [oldHead, newHead] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
        const auto head = oldHead - m_rows.begin();
        const auto [oldTail, newTail] = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldHead),
                                                      rows.rbegin(), std::make_reverse_iterator(newHead));
        const auto tail = oldTail - m_rows.rbegin();
        const auto gone = std::ssize(m_rows) - head - tail;
        const auto come = std::ssize(rows) - head - tail;
        if (gone == come)
            replaceRows(std::move(rows), int(head), int(come));
        else if (gone == 0)
            growRows(std::move(rows), int(head), int(come));
        else if (come == 0)
            shrinkRows(std::move(rows), int(head), int(gone));
        else
            resetRows(std::move(rows));
    }

protected:
    virtual QStringList titles() const = 0;
    /// For DisplayRole, SortRole (else what is displayed), ToolTipRole, DecorationRole ...
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual qint64 key(const Row &row) const = 0;
    virtual CellType cellType(int /*column*/) const { return CellType::Text; }

private:
    void replaceRows(std::vector<Row> rows, int first, int count)
    {
        m_rows = std::move(rows);
        if (count > 0)
            Q_EMIT dataChanged(index(first, 0), index(first + count - 1, columnCount() - 1));
    }
    void growRows(std::vector<Row> rows, int first, int count)
    {
        beginInsertRows({}, first, first + count - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    void shrinkRows(std::vector<Row> rows, int first, int count)
    {
        beginRemoveRows({}, first, first + count - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    }
    void resetRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    std::vector<Row> m_rows;
    mutable int m_columns = -1; ///< Asked for with every cell, and always the same.
};

} // namespace skein
