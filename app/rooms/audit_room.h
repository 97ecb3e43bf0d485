// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

namespace skein {

class AuditModel;
class RoomHead;
class TableView;

/// Who did what, when and why. Verifying checks the whole file against it.
class AuditRoom final : public Room
{
    Q_OBJECT

public:
    AuditRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent = nullptr);

    void enter() override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    AuditModel *m_model;
    TableView *m_table;
    RoomHead *m_head;
};

} // namespace skein
