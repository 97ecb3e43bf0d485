// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/room_page.h"

#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

RoomHead::RoomHead(const QString &title, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_count(quietLabel({}, this))
{
    m_row->setContentsMargins(grid::large, grid::small, grid::normal, grid::small);
    m_row->setSpacing(grid::small);
    auto *name = new PlainLabel(title, this);
    name->setFont(sizedFont(TextSize::Title));
    m_row->addWidget(name);
    m_count->setObjectName(u"roomCount"_s);
    m_row->addSpacing(grid::small);
    m_row->addWidget(m_count);
    m_row->addStretch();
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(u"room-"_s + action->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_row->addWidget(button);
        connect(action, &QAction::visibleChanged, button,
                [action, button] { button->setVisible(action->isVisible()); });
    }
    setFixedHeight(48);
}

void RoomHead::setCount(const QString &text)
{
    m_count->setText(text);
}

QString RoomHead::count() const
{
    return m_count->text();
}

} // namespace skein
