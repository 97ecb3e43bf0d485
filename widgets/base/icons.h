// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/event.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace skein {

/// Our own icons (resources/icons/NAME.svg), drawn in the palette's text colour and at any scale. An icon
/// follows the palette by itself. A name without a file gives an icon that draws nothing.
QIcon icon(const QString &name);
QIcon icon(EntityKind kind);
QIcon icon(EventKind kind);

/// The same in a colour that does not follow the palette.
QIcon icon(const QString &name, const QColor &colour);

QString iconName(EntityKind kind); ///< "entity-phone"
QString iconName(EventKind kind); ///< "event-call"

/// Draws the icon as vectors, for charts, PDF and SVG.
void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &colour);

/// A sharp picture for a device, kept for the next time. size in device-independent pixels.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

} // namespace skein
