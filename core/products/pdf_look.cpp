// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/pdf_look.h"

namespace skein::pdf {

TextBox boxOf(FlowStyle style)
{
    const QColor grey(0x50, 0x50, 0x50);
    switch (style) {
    case FlowStyle::Title:
        return {.look = {.points = 16, .isBold = true}, .after = 1, .staysWithNext = true};
    case FlowStyle::Subtitle:
        return {.look = {.points = 12}, .after = 2.5, .staysWithNext = true};
    case FlowStyle::Heading1:
        return {.look = {.points = 12, .isBold = true}, .before = 5.5, .after = 1.8, .staysWithNext = true};
    case FlowStyle::Heading2:
        return {.look = {.isBold = true}, .before = 4, .after = 1.4, .staysWithNext = true};
    case FlowStyle::Heading3:
        return {.before = 3.5, .after = 1, .staysWithNext = true};
    case FlowStyle::Body:
        return {};
    case FlowStyle::Assessed:
        return {.before = 1,
                .after = 2.5,
                .indent = 5,
                .staysTogether = true,
                .bar = QColor(0x40, 0x40, 0x40),
                .shade = QColor(0xF2, 0xF2, 0xF2)};
    case FlowStyle::Quoted:
        return {
            .before = 1, .after = 2.5, .indent = 5, .staysTogether = true, .bar = QColor(0xA0, 0xA0, 0xA0)};
    case FlowStyle::Note:
        return {.look = {.points = 9, .colour = grey}};
    case FlowStyle::Caption:
        return {.look = {.points = 9, .isBold = true}, .before = 2.8, .after = 1, .staysWithNext = true};
    case FlowStyle::Legend:
        return {.look = {.points = 9}, .before = 1, .after = 3, .staysTogether = true};
    case FlowStyle::Bullet:
        return {.after = 1, .indent = 5};
    }
    return {};
}

} // namespace skein::pdf
