// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/audit_room.h"

#include "app/rooms/room_page.h"
#include "widgets/base/figure.h"
#include "widgets/models/audit_model.h"
#include "widgets/models/table_view.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

AuditRoom::AuditRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent)
    : Room({u"audit"_s, tr("Audit log"), u"audit"_s}, parent)
    , m_model(new AuditModel(context.session, this))
    , m_table(new TableView(this))
    , m_head(new RoomHead(tr("Audit log"), caseActions, this))
{
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Audit log"));
    m_table->showFiltered(m_model);
    m_table->sortByColumn(AuditModel::Number, Qt::DescendingOrder);
    for (const auto &[column, width] :
         {std::pair(AuditModel::Number, 60), std::pair(AuditModel::When, 190),
          std::pair(AuditModel::Who, 110), std::pair(AuditModel::Action, 90),
          std::pair(AuditModel::Object, 380), std::pair(AuditModel::Reason, 160)})
        m_table->setColumnWidth(column, width);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
}

void AuditRoom::enter()
{
    m_model->load(); // also what was logged without a change
    m_head->setCount(
        counted(m_model->rowCount(), tr("1 entry, sealed"), tr("%1 entries, each sealed to the one before")));
}

QByteArray AuditRoom::saveLayout() const
{
    return m_table->saveLayout();
}

void AuditRoom::restoreLayout(const QByteArray &layout)
{
    m_table->restoreLayout(layout);
}

} // namespace skein
