// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/notice_bar.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

static constexpr std::chrono::milliseconds ShownFor = 6s;
static constexpr int WidestNotice = 720;

/// A screen reader says it when it appears.
static QAccessibleInterface *noticeAccessible(const QString & /*name*/, QObject *object)
{
    auto *notice = qobject_cast<NoticeBar *>(object);
    return notice ? new QAccessibleWidget(notice, QAccessible::Notification, notice->text()) : nullptr;
}

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

NoticeBar::NoticeBar(QWidget *host)
    : QWidget(host)
    , m_host(host)
    , m_icon(new PlainLabel({}, this))
    , m_text(new PlainLabel({}, this))
    , m_copy(flatButton(u"noticeCopy"_s, u"copy"_s, tr("Copy the details"), this))
    , m_close(flatButton(u"noticeClose"_s, u"close"_s, tr("Close this notice"), this))
{
    QAccessible::installFactory(noticeAccessible); // once, however often
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
    m_fade.setParent(this);
    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, this, &NoticeBar::fade);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text() + u"\n"_s + m_detail); });
    host->installEventFilter(this);
    hide();
}

void NoticeBar::liesOver(QWidget *part)
{
    m_part = part;
    m_part->installEventFilter(this);
    if (m_part->parentWidget() != m_host)
        m_part->parentWidget()->installEventFilter(this);
}

void NoticeBar::showError(const QString &message, const QString &detail)
{
    m_fade.stop();
    say(Tone::Error, message, detail);
}

void NoticeBar::showDone(const QString &message)
{
    say(Tone::Done, message, {});
    m_fade.start(ShownFor);
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
    setAccessibleName(message);
    m_copy->setVisible(tone == Tone::Error);
    const QColor colour = tone == Tone::Error ? harmColour(palette()) : quietText(palette());
    m_icon->setPixmap(
        iconPixmap(tone == Tone::Error ? u"error"_s : u"info"_s, 16, colour, devicePixelRatioF()));
    hide(); // appearing anew is what is told to a screen reader
    place();
    raise();
    show();
    qApp->installEventFilter(this);
}

void NoticeBar::fade()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_fade.start(ShownFor);
    else
        clear();
}

/// Who writes has Escape for what is written; who drags, for the drag.
bool NoticeBar::isClosedBy(QObject *watched, const QEvent &event) const
{
    if (event.type() != QEvent::KeyPress || static_cast<const QKeyEvent &>(event).key() != Qt::Key_Escape)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const QWidget *keys = QApplication::focusWidget();
    return widget && widget->window() == m_host->window()
        && !(keys && keys->testAttribute(Qt::WA_InputMethodEnabled))
        && QGuiApplication::mouseButtons() == Qt::NoButton;
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (isHidden())
        return false;
    if (isClosedBy(watched, *event)) {
        clear();
        return true;
    }
    const bool isNear = watched == m_host || watched == m_part || (m_part && watched == m_part->parent());
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
        if (isNear)
            place();
        break;
    default:
        break;
    }
    return false;
}

void NoticeBar::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

void NoticeBar::place()
{
    const QRect foot = m_part && m_part->isVisibleTo(m_host)
        ? QRect(m_part->mapTo(m_host, QPoint()), m_part->size())
        : QRect(0, m_host->height() - grid::unit, m_host->width(), 0);
    const int widest = std::min(foot.width(), WidestNotice);
    const int beside = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int written = QFontMetrics(m_text->font()).horizontalAdvance(m_text->text()) + grid::small;
    QSize size(std::min(beside + written, widest), 0);
    size.setHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(size.width())
                                                 : layout()->totalSizeHint().height());
    const int above = std::max(0, (foot.height() - size.height()) / 2); // in the middle of a higher part
    QRect box(QPoint(foot.center().x() - size.width() / 2, foot.bottom() + 1 - above - size.height()), size);
    box.moveBottom(std::min(box.bottom(), m_host->height() - 1));
    if (const auto *words = qobject_cast<const QLabel *>(m_part)) // all of its words or none
        if (const int end = foot.left() + words->fontMetrics().horizontalAdvance(words->text());
            end > box.left() && foot.contains(box.center()))
            box = QRect(QPoint(foot.left(), box.top()),
                        QPoint(std::max(box.right(), std::min(end, foot.right())), box.bottom()));
    setGeometry(box);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tint = m_tone == Tone::Error ? harmColour(palette()) : accent(palette());
    painter.setPen(mixed(palette().color(QPalette::Window), tint, 0.45));
    painter.setBrush(mixed(palette().color(QPalette::Window), tint, 0.10));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::unit, grid::unit);
}

} // namespace skein
