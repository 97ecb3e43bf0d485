// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/notice_bar.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

static QToolButton *flatButton(const QString &name, const QString &iconName, const QString &words,
                               QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel({}, this))
    , m_text(new PlainLabel({}, this))
    , m_copy(flatButton(u"noticeCopy"_s, u"copy"_s, tr("Copy the details"), this))
    , m_close(flatButton(u"noticeClose"_s, u"close"_s, tr("Close this notice"), this))
{
    setObjectName(u"notice"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::normal, grid::unit, grid::small, grid::unit);
    row->setSpacing(grid::small);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, &NoticeBar::clear);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text() + u"\n"_s + m_detail); });
    hide();
}

void NoticeBar::showError(const QString &message, const QString &detail)
{
    m_fade.stop();
    say(Tone::Error, message, detail);
}

void NoticeBar::showDone(const QString &message)
{
    say(Tone::Done, message, {});
    m_fade.start(6s);
}

void NoticeBar::clear()
{
    m_fade.stop();
    hide();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::say(Tone tone, const QString &message, const QString &detail)
{
    m_tone = tone;
    m_detail = detail;
    m_text->setText(message);
    m_text->setAccessibleName(message);
    m_copy->setVisible(tone == Tone::Error);
    const QColor colour = tone == Tone::Error ? harmColour(palette()) : quietText(palette());
    m_icon->setPixmap(
        iconPixmap(tone == Tone::Error ? u"error"_s : u"info"_s, 16, colour, devicePixelRatioF()));
    setVisible(true);
    update();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tint = m_tone == Tone::Error ? harmColour(palette()) : accent(palette());
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), tint, 0.10));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColour(palette()));
    painter.fillRect(QRect(0, 0, 3, height()), tint);
}

} // namespace skein
