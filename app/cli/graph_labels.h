// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace skein::cli {

/// How the items of a picture are drawn. Units of positions.
inline constexpr double ItemRadius = 9;
inline constexpr double NamePixels = 11;

struct PlacedName
{
    int node = 0;
    QRectF area;
    QString text; ///< Shortened where it is long.
};

struct PlacedNames
{
    std::vector<PlacedName> names;
    int leftOut = 0; ///< Names without room.
};

QFont nameFont(double pixels);

/// The room of each item with its name around its middle; empty for a graph so large that not all names can
/// have room.
std::vector<QSizeF> roomForNames(const GraphDocument &document);

/// Below, beside or above each item, where it covers no item and no other name; who has most links comes
/// first. What finds no room is left out and counted.
PlacedNames placeNames(const GraphDocument &document, double pixels);

} // namespace skein::cli
