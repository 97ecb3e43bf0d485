// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

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

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QHash<int, QString> m_filters;
    QHash<int, QString> m_exact;
};

} // namespace skein
