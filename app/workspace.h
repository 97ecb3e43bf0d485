// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QStackedWidget;

namespace skein {

class Settings;
class SideList;
class TimeStrip;

/// The open case in the window: its rooms at the left, in a narrow window as icons alone, the room in front,
/// and the time strip beneath it.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    Workspace(const RoomContext &context, Settings &settings, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Takes ownership. Rooms stand in the order in which they are added.
    void addRoom(Room *room);
    const QList<Room *> &rooms() const { return m_rooms; }
    Room *front() const;
    Room *room(const QString &id) const;
    void enter(const QString &id);
    TimeStrip &strip() const { return *m_strip; }

    /// Brings a target into view in the first room that is for it.
    bool reveal(const Target &target);
    void rememberLayout() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void roomEntered(skein::Room *room);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void enterRow(int row);

    Settings &m_settings;
    QList<Room *> m_rooms;
    SideList *m_list;
    QStackedWidget *m_stack;
    TimeStrip *m_strip;
};

} // namespace skein
