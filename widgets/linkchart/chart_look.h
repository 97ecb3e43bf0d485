// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace skein {

/// The colours and letters of a chart. The data has the colour; everything else is grey.
struct ChartLook
{
    QColor paper;
    QColor text;
    QColor quietText;
    QColor line; ///< Of links.
    QColor faintLine; ///< Of inferences, leaders and frames.
    QColor accent; ///< Selection and focus.
    QColor harm; ///< Victims.
    QPalette palette; ///< Where the colours of kinds come from.
    QString family; ///< Empty: the program's font.

    static ChartLook of(const QPalette &palette); ///< For a screen.
    static ChartLook paperPrint(); ///< White, with the font of documents.

    bool isDark() const;
    QColor kindColour(EntityKind kind) const; ///< The shape tells kinds apart as well.
    /// Towards the paper: 0 stays, 1 vanishes. Opaque, so that it prints.
    QColor faded(const QColor &colour, double share) const;
    QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;
};

} // namespace skein
