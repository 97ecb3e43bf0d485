// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/empty_state.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QPushButton *buttonOf(QAction *action, bool isMain, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(u"empty-"_s + action->objectName());
    button->setDefault(isMain);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

EmptyState::EmptyState(const Words &words, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    constexpr int pictureSize = 40;
    constexpr int textWidth = 440;
    auto *picture = new QPushButton(this); // follows the palette as an icon, and is not in the way
    picture->setIcon(icon(words.icon));
    picture->setIconSize(QSize(pictureSize, pictureSize));
    picture->setFlat(true);
    picture->setEnabled(false);
    picture->setFocusPolicy(Qt::NoFocus);
    auto *title = new PlainLabel(words.title, this);
    title->setFont(sizedFont(TextSize::Title));
    title->setAlignment(Qt::AlignCenter);
    auto *text = new PlainLabel(words.text, this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->setFixedSize(textWidth, text->heightForWidth(textWidth));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small);
    buttons->addStretch();
    for (QAction *action : actions)
        buttons->addWidget(buttonOf(action, action == actions.first(), this));
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid::normal);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(grid::unit);
    column->addLayout(buttons);
    column->addStretch(3);
}

} // namespace skein
