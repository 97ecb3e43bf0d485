// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

#include <vector>

namespace skein {

/// Keeps the rows whose cells have what was typed, in any case and without accents; spaces do not matter
/// where figures are looked for ("07700900" finds "07700 900123").
class RowFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowFilter(QObject *parent = nullptr);

    void setFilter(int column, const QString &text);
    /// Only rows with exactly this text in this column; an empty text takes all.
    void setExact(int column, const QString &text);

    void setSourceModel(QAbstractItemModel *model) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// What a row is sorted by: a number where the cell is one.
    struct Key
    {
        double number = 0;
        QString text; ///< In one case.
    };
    void readKeys(int column) const;

    /// Of every row, read once for many comparisons; none when the rows have changed since.
    mutable std::vector<Key> m_keys;
    mutable int m_keyColumn = -1;
    QHash<int, QString> m_filters;
    QHash<int, QString> m_exact;
};

} // namespace skein
