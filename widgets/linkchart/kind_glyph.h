// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QColor>

class QPainter;

namespace skein {

/// Draws the kind's own icon (resources/icons/entity-KIND.svg) around the origin, to fit its shape, as lines.
void paintGlyph(QPainter &painter, EntityKind kind, const QColor &ink);

} // namespace skein
