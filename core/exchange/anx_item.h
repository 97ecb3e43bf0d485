// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

#include <QSizeF>

namespace skein {

inline constexpr double AnxTextUnit = 100; ///< Of our units: widths and heights of texts count in these.
inline constexpr double AnxTextHeight = 80; ///< i2 wants one; ours are as high as they need to be.

/// A chart item of an i2 chart as it stands there.
struct AnxItem
{
    enum class Sort { None, Entity, Event, Theme, Text, Frame, Link };

    Sort sort = Sort::None;
    qint64 row = 0;
    QString id; ///< Of the chart item.
    QString label;
    QString description;
    QString time; ///< ISO 8601, empty without a date.
    QString timeText; ///< What it says of its time beside that.
    QString reference;
    QString grade;
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<GraphCard> cards;

    QString entityId; ///< Of an entity.
    QString identity;
    QString type; ///< Also of a link.
    QPointF position;
    QString colour;
    QSizeF size; ///< Of a text or frame.

    QString end1; ///< Of a link: what EntityId or the chart item's Id is.
    QString end2;
    QString strength;
    QString arrow;

    QString attribute(QStringView name) const
    {
        for (const auto &[key, value] : attributes)
            if (key == name)
                return value;
        return {};
    }
};

} // namespace skein
