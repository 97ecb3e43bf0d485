// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/room_page.h"

#include "widgets/base/elided_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

RoomHead::RoomHead(const QString &title, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(title, this))
    , m_count(new ElidedLabel({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::large, grid::small, grid::normal, grid::small);
    row->setSpacing(grid::small);
    m_title->setFont(sizedFont(TextSize::Title));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setMinimumWidth(grid::wide); // else in dots
    row->addWidget(m_title);
    m_count->setObjectName(u"roomCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addSpacing(grid::small);
    row->addWidget(m_count, 1);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(u"room-"_s + action->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_buttons << button;
        connect(action, &QAction::visibleChanged, button, [this, action, button] {
            button->setVisible(action->isVisible());
            fitButtons();
        });
    }
    setFixedHeight(48);
}

void RoomHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

/// The tool tips of those without words say them.
void RoomHead::fitButtons()
{
    const QMargins around = layout()->contentsMargins();
    int needed = around.left() + m_title->sizeHint().width() + grid::small + around.right();
    for (QToolButton *button : m_buttons) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        needed += button->isHidden() ? 0 : button->sizeHint().width() + grid::small;
    }
    if (needed > width())
        for (QToolButton *button : m_buttons)
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
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
