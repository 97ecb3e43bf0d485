// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QSplitter;
class QStackedWidget;

namespace skein {

class EntityModel;
class RoomHead;
class SideList;
class TableView;

/// The entities of the case in a table, by kind; filtered by typing, sorted, dragged onto charts.
class EntitiesRoom final : public Room
{
    Q_OBJECT

public:
    /// The actions are the window's: what can be done to the case, and to the chosen entity.
    EntitiesRoom(const RoomContext &context, const QList<QAction *> &caseActions,
                 const QList<QAction *> &entityActions, QWidget *parent = nullptr);

    QList<QAction *> roomActions() const override { return m_entityActions; }
    void enter() override;
    bool reveal(const Target &target) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    void showLoaded();
    void countKinds();
    void showPage();
    void showKind();
    void sayCount();

    RoomContext m_context;
    QList<QAction *> m_entityActions;
    EntityModel *m_model;
    TableView *m_table;
    SideList *m_kinds;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    RoomHead *m_head;
};

} // namespace skein
