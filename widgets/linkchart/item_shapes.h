// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"
#include "widgets/linkchart/chart_picture.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace skein {

/// Its own colour, else that of its kind.
QColor hueOf(const PictureItem &item, const ChartLook &look);

/// Half the width and height of what an item covers: shape, rings of its roles and stack, in chart units.
QSizeF halfExtent(const PictureItem &item);

/// Where a line that comes along direction (of any length) meets the item, measured from its centre. `half`
/// is its halfExtent().
double edgeDistance(const PictureItem &item, QSizeF half, QPointF direction);

enum class ItemDetail { Full, Plain }; ///< Plain: a filled shape with its rings, to be seen from afar.

/// Draws shape, glyph or photograph, rings and badges around the origin; one unit is one unit of the painter.
/// Without a place for decoded photographs they are as sharp as paper needs.
void paintItem(QPainter &painter, const PictureItem &item, const ChartLook &look,
               ItemDetail detail = ItemDetail::Full, PhotoCache *photos = nullptr);

/// Draws a picture of one's own as large as fits into the middle of the square.
void paintOwnSign(QPainter &painter, const OwnSign &sign, const QRectF &square, PhotoCache *photos);

/// Draws the ring by which a role is known, around a circle of that radius.
void paintRoleRing(QPainter &painter, PersonRole role, double radius, const ChartLook &look, bool isDimmed);

/// "+", "−" or "≠", for badges and labels; empty for none.
QString changeSign(Change change);

/// Draws a round badge.
void paintBadge(QPainter &painter, QPointF centre, const QString &text, const QColor &fill,
                const ChartLook &look);

/// The letter of a role's badge; empty for those without.
QString roleLetter(PersonRole role);

} // namespace skein
