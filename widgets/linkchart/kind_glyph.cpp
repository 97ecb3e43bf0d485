// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/kind_glyph.h"

#include "widgets/base/icons.h"

#include <QPainter>

namespace skein {

static void paintLines(QPainter &painter, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {-4.0, 2.0, 8.0})
        painter.drawLine(QPointF(-9, y), QPointF(y > 6 ? 3 : 9, y));
}

void paintGlyph(QPainter &painter, EntityKind kind, const QColor &ink)
{
    if (kind == EntityKind::Document) // the shape is the sheet already
        return paintLines(painter, ink);
    if (kind == EntityKind::Place) {
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, -5), 5.5, 5.5);
        return;
    }
    const bool isAddress = kind == EntityKind::Address;
    const double side = isAddress || kind == EntityKind::Vehicle ? 20 : 22;
    paintIcon(painter, iconName(kind), QRectF(-side / 2, -side / 2 - (isAddress ? 4 : 0), side, side), ink);
}

} // namespace skein
