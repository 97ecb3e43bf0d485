// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/row_filter.h"

#include "core/base/text_fold.h"
#include "widgets/models/keyed_rows.h"

#include <algorithm>

namespace skein {

RowFilter::RowFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void RowFilter::setSourceModel(QAbstractItemModel *model)
{
    // Connected first, so that the sorting that follows such a change reads the keys anew.
    const auto forget = [this] { m_keyColumn = -1; };
    connect(model, &QAbstractItemModel::dataChanged, this, forget);
    connect(model, &QAbstractItemModel::rowsInserted, this, forget);
    connect(model, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, forget);
    connect(model, &QAbstractItemModel::modelReset, this, forget);
    QSortFilterProxyModel::setSourceModel(model);
}

void RowFilter::readKeys(int column) const
{
    const int count = sourceModel()->rowCount();
    m_keys.clear();
    m_keys.reserve(size_t(count));
    for (int row = 0; row < count; ++row) {
        const QVariant value = sourceModel()->index(row, column).data(sortRole());
        const bool isText = value.typeId() == QMetaType::QString;
        m_keys.push_back(
            {isText ? 0 : value.toDouble(), isText ? value.toString().toCaseFolded() : QString()});
    }
    m_keyColumn = column;
}

bool RowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_keyColumn != left.column())
        readKeys(left.column());
    const Key &a = m_keys[size_t(left.row())];
    const Key &b = m_keys[size_t(right.row())];
    return a.number != b.number ? a.number < b.number : a.text < b.text;
}

void RowFilter::setFilter(int column, const QString &text)
{
    const QString wanted = folded(text).trimmed();
    if (wanted.isEmpty())
        m_filters.remove(column);
    else
        m_filters.insert(column, wanted);
    invalidateFilter();
}

void RowFilter::setExact(int column, const QString &text)
{
    if (m_exact.value(column) == text)
        return;
    if (text.isEmpty())
        m_exact.remove(column);
    else
        m_exact.insert(column, text);
    invalidateFilter();
}

static bool has(const QString &cell, const QString &wanted)
{
    if (cell.contains(wanted))
        return true;
    const bool hasDigit
        = std::any_of(wanted.begin(), wanted.end(), [](QChar sign) { return sign.isDigit(); });
    return hasDigit && QString(cell).remove(u' ').contains(QString(wanted).remove(u' '));
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto text = [&](int column) {
        return sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString();
    };
    for (auto exact = m_exact.begin(); exact != m_exact.end(); ++exact)
        if (text(exact.key()) != exact.value())
            return false;
    for (auto filter = m_filters.begin(); filter != m_filters.end(); ++filter)
        if (!has(folded(text(filter.key())), filter.value()))
            return false;
    return true;
}

} // namespace skein
