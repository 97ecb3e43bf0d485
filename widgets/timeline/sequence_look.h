// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace skein {

/// Colours and fonts of a sequence: of the window's palette, or for paper.
struct SequenceLook
{
    QColor ground;
    QColor gutter; ///< Behind the names at the left.
    QColor text;
    QColor quiet;
    QColor rule; ///< Days.
    QColor fineRule; ///< Hours.
    QColor night;
    QColor accent;
    QColor doubt; ///< Clock changes and uncertain times.
    QPalette palette; ///< For theme colours.
    QFont font; ///< In pixels, so that paper and screen agree.
    QFont bold;
    QFont small;

    QColor theme(int colour) const;

    static SequenceLook of(const QPalette &palette, const QFont &font);
    static SequenceLook forPaper();
};

} // namespace skein
