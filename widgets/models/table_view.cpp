// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/table_view.h"

#include "widgets/base/entity_mime.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/models/filter_header.h"
#include "widgets/models/row_filter.h"
#include "widgets/models/table_clipboard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QSet>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// Monospaced identifiers; tooltips that are never markup.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(event->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        option->text.replace(u'\n', u' ');
        if (index.data(CellTypeRole).toInt() == int(CellType::Number))
            option->text += u"  "_s; // room before a text in the next column
        if (index.data(CellTypeRole).toInt() == int(CellType::Identifier))
            option->font = identifierFont(TextSize::Small);
        if (option->state.testFlag(QStyle::State_Selected))
            option->state &= ~QStyle::State(QStyle::State_HasFocus);
    }
};

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_header(new FilterHeader(this))
{
    setHorizontalHeader(m_header);
    m_header->setStretchLastSection(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setSortIndicatorClearable(false);
    connect(m_header, &QWidget::customContextMenuRequested, this, &TableView::chooseColumns);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(grid::row);
    verticalHeader()->setDefaultSectionSize(std::max(int(grid::row), fontMetrics().height() + grid::small));
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_keys->keyAt(sourceRow(index))); });
    connect(m_header, &FilterHeader::filterChanged, this, [this](int column, const QString &text) {
        if (m_filter)
            m_filter->setFilter(column, text);
        Q_EMIT filterChanged(column, text);
    });
}

void TableView::showFiltered(QAbstractItemModel *model)
{
    m_filter = new RowFilter(this);
    m_filter->setSourceModel(model);
    attach(m_filter, model);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
}

void TableView::showPaged(QAbstractItemModel *model)
{
    attach(model, model);
    m_header->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void TableView::attach(QAbstractItemModel *shown, QAbstractItemModel *source)
{
    m_source = source;
    m_keys = dynamic_cast<const KeyedRows *>(source);
    Q_ASSERT(m_keys);
    setModel(shown);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isChoosing)
            Q_EMIT choiceChanged();
    });
}

void TableView::setDragsEntities(bool drags)
{
    setDragEnabled(drags);
    setDragDropMode(drags ? DragOnly : NoDragDrop);
}

int TableView::sourceRow(const QModelIndex &index) const
{
    return m_filter ? m_filter->mapToSource(index).row() : index.row();
}

std::vector<qint64> TableView::chosenKeys() const
{
    std::vector<qint64> keys;
    if (selectionModel())
        for (const QModelIndex &index : selectionModel()->selectedRows())
            keys.push_back(m_keys->keyAt(sourceRow(index)));
    return keys;
}

qint64 TableView::currentKey() const
{
    return currentIndex().isValid() ? m_keys->keyAt(sourceRow(currentIndex())) : 0;
}

void TableView::chooseKeys(const std::vector<qint64> &keys)
{
    constexpr size_t most = 5000; // more marked rows than anybody looks at
    if (!m_keys || QSet<qint64>(keys.begin(), keys.end()) == [this] {
            const std::vector<qint64> now = chosenKeys();
            return QSet<qint64>(now.begin(), now.end());
        }())
        return;
    QItemSelection rows;
    for (size_t i = 0; i < std::min(keys.size(), most); ++i) {
        const int row = m_keys->rowOf(keys[i]);
        if (row < 0)
            continue;
        const QModelIndex source = m_source->index(row, 0);
        const QModelIndex shown = m_filter ? m_filter->mapFromSource(source) : source;
        if (shown.isValid())
            rows.select(shown, shown);
    }
    m_isChoosing = true;
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.isEmpty()) {
        selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
        scrollTo(rows.first().topLeft());
    }
    m_isChoosing = false;
}

void TableView::copy() const
{
    if (selectionModel()->hasSelection()) {
        QModelIndexList cells;
        for (const QModelIndex &cell : selectionModel()->selectedIndexes())
            if (!isColumnHidden(cell.column()))
                cells << cell;
        QGuiApplication::clipboard()->setMimeData(tableMimeData(cells));
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (isEnter && currentIndex().isValid())
        Q_EMIT opened(currentKey());
    else if (event->matches(QKeySequence::Find))
        m_header->focusFilter(0);
    else
        QTableView::keyPressEvent(event);
}

void TableView::startDrag(Qt::DropActions)
{
    std::vector<EntityId> ids;
    QStringList labels;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        ids.push_back({m_keys->keyAt(sourceRow(index))});
        labels << index.data(Qt::DisplayRole).toString();
    }
    if (ids.empty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(entityMimeData(ids, labels.join(u'\n')));
    drag->setPixmap(iconPixmap(u"entities"_s, grid::wide, accent(palette()), devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (selectionModel()->hasSelection())
        menu.addAction(icon(u"copy"_s), tr("&Copy"), this, &TableView::copy);
    menu.addActions(actions());
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

void TableView::chooseColumns(const QPoint &position)
{
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const bool isLast = m_header->count() - m_header->hiddenSectionCount() == 1 && action->isChecked();
        action->setEnabled(!isLast);
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu.exec(m_header->viewport()->mapToGlobal(position));
}

QByteArray TableView::saveLayout() const
{
    return m_header->saveState();
}

void TableView::restoreLayout(const QByteArray &layout)
{
    m_header->restoreState(layout);
}

template<typename Key>
static std::vector<qint64> numbers(const std::vector<Key> &ids)
{
    std::vector<qint64> values;
    for (const Key id : ids)
        values.push_back(id.value);
    return values;
}

template<typename Key>
static std::vector<Key> idsIn(const TableView &table)
{
    std::vector<Key> ids;
    for (const qint64 key : table.chosenKeys())
        ids.push_back(Key{key});
    return ids;
}

void followEntities(TableView &table, Selection &selection)
{
    QObject::connect(&table, &TableView::choiceChanged, &selection,
                     [&] { selection.setEntities(idsIn<EntityId>(table)); });
    QObject::connect(&selection, &Selection::changed, &table,
                     [&](const Selection::Items &items) { table.chooseKeys(numbers(items.entities)); });
}

void followLinks(TableView &table, Selection &selection)
{
    QObject::connect(&table, &TableView::choiceChanged, &selection,
                     [&] { selection.setLinks(idsIn<LinkId>(table)); });
    QObject::connect(&selection, &Selection::changed, &table,
                     [&](const Selection::Items &items) { table.chooseKeys(numbers(items.links)); });
}

void followEvents(TableView &table, Selection &selection)
{
    QObject::connect(&table, &TableView::choiceChanged, &selection,
                     [&] { selection.setEvents(idsIn<EventId>(table)); });
    QObject::connect(&selection, &Selection::changed, &table,
                     [&](const Selection::Items &items) { table.chooseKeys(numbers(items.events)); });
}

} // namespace skein
