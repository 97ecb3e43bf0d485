// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/model/link.h"
#include "widgets/base/room_context.h"
#include "widgets/models/source_names.h"

#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace skein {

/// What is known of what is chosen, each statement with its source and grade.
class PropertiesPanel final : public QScrollArea
{
    Q_OBJECT

public:
    PropertiesPanel(const RoomContext &context, QList<QAction *> entityActions, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void entityWanted(skein::EntityId id); ///< The other end of a link was pressed.

private:
    void showNothing();
    void showMany();
    void showEntity(EntityId id);
    void showAttributes(EntityId id);
    void showRoles(EntityId id);
    void showLinks(EntityId id);
    void showActivity(EntityId id);
    void showLink(LinkId id);
    void showOneEvent(EventId id);
    void showActions();

    void addTitle(const QString &iconName, const QColor &colour, const QString &title, const QString &kind);
    void addHeading(const QString &text);
    void addText(const QString &text);
    void addFact(const QString &name, const QString &value, const Origin &origin, bool isIdentifier = false);
    void addEntity(const QString &role, EntityId id);
    QString labelOf(EntityId id) const;

    RoomContext m_context;
    QList<QAction *> m_entityActions;
    SourceNames m_sources;
    QTimer m_pause;
    QVBoxLayout *m_column = nullptr;
};

} // namespace skein
