// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace skein {

/// What an analyst can do to the chosen entity: attributes, roles, name, removal. One place for the table,
/// the properties and the command palette.
class EntityEdits final : public QObject
{
    Q_OBJECT

public:
    EntityEdits(const RoomContext &context, QWidget *window);

    QList<QAction *> actions() const { return m_actions; }

    void addEntity();
    void addLink();
    void addAttribution();
    void addAttribute();
    void addRole();
    void rename();
    void remove();

Q_SIGNALS:
    void noticed(const QString &message);

private:
    QAction *make(const char *name, const QString &iconName, const QString &text,
                  void (EntityEdits::*work)());
    void enable();

    RoomContext m_context;
    QWidget *m_window;
    QList<QAction *> m_actions;
};

} // namespace skein
