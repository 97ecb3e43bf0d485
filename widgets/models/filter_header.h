// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>
#include <QLineEdit>

#include <vector>

namespace skein {

/// A table's header with a field under each title: what is typed there keeps the rows that have it.
class FilterHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

    /// Columns without a field; the others get one.
    void setColumnsWithoutFilter(const QList<int> &columns);
    QString filter(int column) const;
    void clearFilters();
    void focusFilter(int column);

Q_SIGNALS:
    void filterChanged(int column, const QString &text);

protected:
    void updateGeometries() override;

private:
    bool hasFields() const;
    void makeFields();
    void placeFields();

    std::vector<QLineEdit *> m_fields;
    QList<int> m_without;
};

} // namespace skein
