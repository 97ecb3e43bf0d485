// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/questions/check_list.h"

#include "widgets/base/theme.h"

#include <QSignalBlocker>

#include <algorithm>

namespace skein {

static constexpr int MostRows = 5;

CheckList::CheckList(const QString &name, const QString &title, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(this, &QListWidget::itemChanged, this, &CheckList::ticksChanged);
}

void CheckList::fill(const std::vector<Row> &rows)
{
    const QSignalBlocker blocker(this);
    clear();
    for (const Row &row : rows) {
        auto *item = new QListWidgetItem(row.icon, row.text, this);
        item->setToolTip(row.text);
        item->setData(Qt::UserRole, row.value);
        item->setCheckState(row.isTicked ? Qt::Checked : Qt::Unchecked);
    }
    updateGeometry();
}

void CheckList::tickAll()
{
    {
        const QSignalBlocker blocker(this);
        for (int i = 0; i < count(); ++i)
            item(i)->setCheckState(Qt::Checked);
    }
    Q_EMIT ticksChanged();
}

std::vector<QVariant> CheckList::valuesWith(Qt::CheckState state) const
{
    std::vector<QVariant> values;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == state)
            values.push_back(item(i)->data(Qt::UserRole));
    return values;
}

std::vector<QVariant> CheckList::ticked() const
{
    return valuesWith(Qt::Checked);
}

std::vector<QVariant> CheckList::unticked() const
{
    return valuesWith(Qt::Unchecked);
}

QSize CheckList::sizeHint() const
{
    const int rows = std::clamp(count(), 1, MostRows);
    return {200, rows * grid::row + 2 * frameWidth()};
}

QSize CheckList::minimumSizeHint() const
{
    return {120, std::min(sizeHint().height(), 2 * grid::row)};
}

} // namespace skein
