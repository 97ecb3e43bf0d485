// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QAction>
#include <QList>
#include <QWidget>

namespace skein {

/// Whatever can be brought in front of the analyst.
struct Target
{
    EntityId entity;
    LinkId link;
    EventId event;
    ChartId chart;
    ProductId product;
    SourceId source;
};

/// One room of the case: what stands in the middle of the window. The window shows its title and icon at the
/// left; the room keeps its own state while another is in front. A room shows an EmptyState when there is
/// nothing in it.
class Room : public QWidget
{
    Q_OBJECT

public:
    struct Sign
    {
        QString id; ///< "entities": object name, key of its settings, name of its help (help/entities.md).
        QString title; ///< "Entities"
        QString icon; ///< "entities"
    };

    explicit Room(Sign sign, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_sign(std::move(sign))
    {
        setObjectName(m_sign.id);
        setAccessibleName(m_sign.title);
    }

    const Sign &sign() const { return m_sign; }

    /// What can be done here; listed in the Room menu and under Ctrl+K. Their parent is the room and their
    /// shortcuts hold while it is in front. The room shows them itself as it sees fit.
    virtual QList<QAction *> roomActions() const { return {}; }

    /// Brings this into view and chooses it. False when this room does not show such things.
    virtual bool reveal(const Target & /*target*/) { return false; }

    /// The room came in front: work that was put off while nobody looked.
    virtual void enter() { }

    /// Layout to be remembered between runs: header widths, splitters. Not data.
    virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray & /*layout*/) { }

Q_SIGNALS:
    /// Asks the window to show something in the room that is for it.
    void targetWanted(const skein::Target &target);
    /// Asks the window for an action by the id of app/actions ("import-files").
    void actionWanted(const QString &actionId);
    /// Says what was done, in a line that goes by itself.
    void noticed(const QString &message);

private:
    Sign m_sign;
};

} // namespace skein
