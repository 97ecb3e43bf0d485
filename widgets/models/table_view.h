// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "widgets/base/selection.h"
#include "widgets/models/keyed_rows.h"

#include <QTableView>

#include <vector>

namespace skein {

class FilterHeader;
class RowFilter;

/// The table of every room: rows of 24 px, filters under the titles, columns that are remembered, copy that a
/// spreadsheet understands, drag of entities. Whole rows are chosen; ids of rows come from KeyedRows.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Shows a model in memory through a sorting and filtering proxy.
    void showFiltered(QAbstractItemModel *model);
    /// Shows a model that sorts and filters by itself; what is typed is announced by filterChanged().
    void showPaged(QAbstractItemModel *model);

    FilterHeader *filters() const { return m_header; }
    RowFilter *rowFilter() const { return m_filter; } ///< nullptr when paged.

    /// With this, selected rows can be dragged as entities.
    void setDragsEntities(bool drags);

    std::vector<qint64> chosenKeys() const;
    void chooseKeys(const std::vector<qint64> &keys);
    qint64 currentKey() const; ///< 0 when there is none.

    void copy() const;

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void filterChanged(int column, const QString &text);
    void choiceChanged(); ///< By a person; not sent for chooseKeys().
    void opened(qint64 key); ///< Double click or Enter.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void attach(QAbstractItemModel *shown, QAbstractItemModel *source);
    int sourceRow(const QModelIndex &index) const;
    void chooseColumns(const QPoint &position);

    FilterHeader *m_header;
    RowFilter *m_filter = nullptr;
    QAbstractItemModel *m_source = nullptr;
    const KeyedRows *m_keys = nullptr;
    bool m_isChoosing = false;
};

/// Ties the chosen rows of a table of entities, links or events to the shared selection, both ways.
void followEntities(TableView &table, Selection &selection);
void followLinks(TableView &table, Selection &selection);
void followEvents(TableView &table, Selection &selection);

} // namespace skein
