// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/entities_room.h"

#include "app/rooms/room_page.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/base/empty_state.h"
#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/selection.h"
#include "widgets/base/side_list.h"
#include "widgets/base/theme.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/filter_header.h"
#include "widgets/models/row_filter.h"
#include "widgets/models/table_view.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int KindRole = Qt::UserRole;

EntitiesRoom::EntitiesRoom(const RoomContext &context, const QList<QAction *> &caseActions,
                           const QList<QAction *> &entityActions, QWidget *parent)
    : Room({u"entities"_s, tr("Entities"), u"entities"_s}, parent)
    , m_context(context)
    , m_entityActions(entityActions)
    , m_model(new EntityModel(context.session, this, EntityModel::Loading::WhenAsked))
    , m_table(new TableView(this))
    , m_kinds(new SideList(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_pages(new QStackedWidget(this))
    , m_head(new RoomHead(tr("Entities"), caseActions, this))
{
    m_table->setObjectName(u"entityTable"_s);
    m_table->setAccessibleName(tr("Entities"));
    m_table->showFiltered(m_model);
    m_table->setDragsEntities(true);
    m_table->addActions(entityActions);
    for (const auto &[column, width] :
         {std::pair(EntityModel::Label, 230), std::pair(EntityModel::Kind, 150),
          std::pair(EntityModel::Identity, 160), std::pair(EntityModel::Roles, 120),
          std::pair(EntityModel::Links, 64), std::pair(EntityModel::SourceColumn, 200)})
        m_table->setColumnWidth(column, width);
    followEntities(*m_table, context.selection);

    m_kinds->setObjectName(u"kindList"_s);
    m_kinds->setAccessibleName(tr("Kinds of entities"));
    m_kinds->setMinimumWidth(150);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &EntitiesRoom::showKind);
    m_splitter->addWidget(m_kinds);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({220, 800});
    m_splitter->setChildrenCollapsible(false);

    m_pages->addWidget(m_splitter);
    m_pages->addWidget(new EmptyState(
        {u"entities"_s, tr("No people, phones or vehicles yet"),
         tr("Entities come with the files that you import. You can also add what you know yourself; it is "
            "marked as yours.")},
        caseActions, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);

    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, &EntitiesRoom::sayCount);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, &EntitiesRoom::sayCount);
    connect(m_table->model(), &QAbstractItemModel::modelReset, this, &EntitiesRoom::sayCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EntitiesRoom::countKinds);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EntitiesRoom::countKinds);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EntitiesRoom::countKinds);
    connect(m_model, &EntityModel::loaded, this, &EntitiesRoom::showLoaded);
    countKinds();
}

/// What was chosen before its row was there is chosen now.
void EntitiesRoom::showLoaded()
{
    countKinds();
    std::vector<qint64> keys;
    for (const EntityId each : m_context.selection.entities())
        keys.push_back(each.value);
    m_table->chooseKeys(keys);
}

void EntitiesRoom::countKinds()
{
    const QVariant kept = m_kinds->currentItem() ? m_kinds->currentItem()->data(KindRole) : QVariant();
    QMap<int, qint64> counts;
    for (const EntityRow &row : m_model->rows())
        ++counts[int(row.entity.kind)];
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    const auto add = [&](const QIcon &picture, const QString &title, qint64 count, const QString &kind) {
        QListWidgetItem *item = m_kinds->add(picture, title, figure(count));
        item->setData(KindRole, kind);
        if (kind == kept.toString())
            m_kinds->setCurrentItem(item);
    };
    add(icon(u"entities"_s), tr("All kinds"), qint64(m_model->rows().size()), {});
    for (const auto &term : entityKinds)
        if (const qint64 count = counts.value(int(term.value)))
            add(icon(iconName(term.value), kindColour(term.value, palette())),
                titleOf(entityKinds, term.value), count, titleOf(entityKinds, term.value));
    if (!m_kinds->currentItem())
        m_kinds->setCurrentRow(0);
    showPage();
    showKind();
}

void EntitiesRoom::showPage()
{
    m_pages->setCurrentIndex(m_model->rows().empty() && !m_model->isLoading() ? 1 : 0);
    sayCount();
}

void EntitiesRoom::showKind()
{
    const QListWidgetItem *item = m_kinds->currentItem();
    m_table->rowFilter()->setExact(EntityModel::Kind, item ? item->data(KindRole).toString() : QString());
    sayCount();
}

void EntitiesRoom::sayCount()
{
    const qint64 all = qint64(m_model->rows().size()), shown = m_table->model()->rowCount();
    m_head->setCount(all == 0           ? (m_model->isLoading() ? tr("being read …") : QString())
                         : all == shown ? figure(all)
                                        : tr("%1 of %2").arg(figure(shown), figure(all)));
}

void EntitiesRoom::enter()
{
    m_model->start();
    showPage();
}

bool EntitiesRoom::reveal(const Target &target)
{
    if (!target.entity)
        return false;
    m_model->start();
    m_kinds->setCurrentRow(0);
    m_table->filters()->clearFilters();
    m_context.selection.setEntities({target.entity});
    m_table->chooseKeys({target.entity.value});
    m_table->setFocus();
    return true;
}

QByteArray EntitiesRoom::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_table->saveLayout();
    return layout;
}

void EntitiesRoom::restoreLayout(const QByteArray &layout)
{
    QByteArray splitter, table;
    QDataStream stream(layout);
    stream >> splitter >> table;
    m_splitter->restoreState(splitter);
    m_table->restoreLayout(table);
}

} // namespace skein
