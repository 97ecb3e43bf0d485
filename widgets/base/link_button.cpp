// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/link_button.h"

#include "widgets/base/theme.h"

#include <QPainter>

namespace skein {

constexpr int IconSize = 16;

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const int picture = icon().isNull() ? 0 : IconSize + grid::small;
    return {fontMetrics().horizontalAdvance(text()) + picture,
            std::max(fontMetrics().height(), icon().isNull() ? 0 : IconSize) + grid::unit};
}

QSize LinkButton::minimumSizeHint() const
{
    return {grid::wide, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place = rect();
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(0, (height() - IconSize) / 2, IconSize, IconSize));
        place.setLeft(IconSize + grid::small);
    }
    QFont shown = font();
    shown.setUnderline(underMouse() || hasFocus());
    painter.setFont(shown);
    painter.setPen(accent(palette()));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(shown).elidedText(text(), Qt::ElideRight, place.width()));
    if (hasFocus()) {
        painter.setPen(QPen(accent(palette()), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void LinkButton::enterEvent(QEnterEvent *)
{
    update();
}

void LinkButton::leaveEvent(QEvent *)
{
    update();
}

} // namespace skein
