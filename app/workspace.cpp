// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workspace.h"

#include "app/settings.h"
#include "app/time_strip.h"
#include "core/storage/case_session.h"
#include "widgets/base/icons.h"
#include "widgets/base/side_list.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int RoomListWidth = 168;
constexpr int IconListWidth = 44;
constexpr int NarrowBelow = 640; ///< With the names of rooms beside it a room would be hard to read.
constexpr QSize SmallestRoom(240, 160);

static QLabel *readOnlyBanner(QWidget *parent)
{
    auto *banner = new QLabel(
        Workspace::tr(
            "Read only: nothing can be written where this case stands. You can look at all of it; "
            "what you look at is not logged. Copy the case into a folder of your own to work on it."),
        parent);
    banner->setObjectName(u"readOnlyBanner"_s);
    banner->setTextFormat(Qt::PlainText);
    banner->setWordWrap(true);
    banner->setAutoFillBackground(true);
    banner->setBackgroundRole(QPalette::ToolTipBase);
    banner->setForegroundRole(QPalette::ToolTipText);
    banner->setMargin(8);
    return banner;
}

Workspace::Workspace(const RoomContext &context, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_list(new SideList(this))
    , m_stack(new QStackedWidget(this))
    , m_strip(new TimeStrip(context, this))
{
    setObjectName(u"workspace"_s);
    m_list->setObjectName(u"roomList"_s);
    m_list->setAccessibleName(tr("Rooms of the case"));
    m_list->setFixedWidth(RoomListWidth);
    m_stack->setMinimumSize(
        SmallestRoom); // less than rooms would like: a small screen shows all of the window
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    if (context.session.isReadOnly())
        middle->addWidget(readOnlyBanner(this));
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_strip);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1); // a hairline, see paintEvent()
    row->addWidget(m_list);
    row->addLayout(middle, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &Workspace::enterRow);
}

Workspace::~Workspace() = default;

void Workspace::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), lineColour(palette()));
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setFixedWidth(width() < NarrowBelow ? IconListWidth : RoomListWidth);
}

/// The list of rooms gives way.
QSize Workspace::minimumSizeHint() const
{
    return QWidget::minimumSizeHint() - QSize(m_list->minimumWidth() - IconListWidth, 0);
}

void Workspace::addRoom(Room *room)
{
    const QString id = room->sign().id;
    m_rooms << room;
    m_stack->addWidget(room);
    room->setAutoFillBackground(true);
    room->restoreLayout(m_settings.layout(u"room-"_s + id));
    QListWidgetItem *item = m_list->add(icon(room->sign().icon), room->sign().title);
    item->setToolTip(tr("%1 (Ctrl+%2)").arg(room->sign().title).arg(m_rooms.size()));
    item->setData(Qt::UserRole, id);
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(m_rooms.size())), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] { enter(id); });
    if (m_rooms.size() == 1)
        m_list->setCurrentRow(0);
    connect(room, &Room::targetWanted, this, &Workspace::reveal);
}

void Workspace::enterRow(int row)
{
    if (row < 0 || row >= m_rooms.size())
        return;
    Room *room = m_rooms[row];
    m_stack->setCurrentWidget(room);
    room->enter();
    Q_EMIT roomEntered(room);
}

Room *Workspace::front() const
{
    return static_cast<Room *>(m_stack->currentWidget());
}

Room *Workspace::room(const QString &id) const
{
    for (Room *each : m_rooms)
        if (each->sign().id == id)
            return each;
    return nullptr;
}

void Workspace::enter(const QString &id)
{
    for (int row = 0; row < m_rooms.size(); ++row)
        if (m_rooms[row]->sign().id == id)
            m_list->setCurrentRow(row);
}

bool Workspace::reveal(const Target &target)
{
    if (front() && front()->reveal(target))
        return true;
    for (Room *each : m_rooms)
        if (each->reveal(target)) {
            enter(each->sign().id);
            return true;
        }
    return false;
}

void Workspace::rememberLayout() const
{
    for (const Room *each : m_rooms)
        m_settings.setLayout(u"room-"_s + each->sign().id, each->saveLayout());
}

} // namespace skein
