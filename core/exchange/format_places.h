// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

#include <QByteArray>

namespace skein {

/// What a format has no place for.
struct LostField
{
    QString field;
    QString why;
    friend bool operator==(const LostField &, const LostField &) = default;
};

/// A graph as the bytes of a file, and what they leave out.
struct WrittenGraph
{
    QByteArray bytes;
    std::vector<LostField> lost;
};

/// Which parts of a document a format has a place for.
struct FormatPlaces
{
    const char16_t *format; ///< "a graph", as a sentence goes on.
    bool hasCards = false;
    bool hasEvents = false;
    bool hasThemes = false;
    bool hasPositions = false;
    bool hasColours = false;
    bool hasDirections = false;
    bool hasWeights = false;
    bool hasTimes = false;
    bool hasFields = false;
    bool hasEdgeFields = false;
    bool hasSeveralValues = false;
    bool hasNotes = false; ///< Of a chart.
    bool hasEventText = false; ///< Titles, narratives, grades and sources of events.
};

/// Formats of typed objects: all but where things stand on a chart, and the origin of each attribute.
constexpr FormatPlaces typedPlaces(const char16_t *format)
{
    return {.format = format,
            .hasEvents = true,
            .hasDirections = true,
            .hasWeights = true,
            .hasTimes = true,
            .hasFields = true,
            .hasEdgeFields = true,
            .hasSeveralValues = true,
            .hasEventText = true};
}

/// Adds what this document says and the format has no place for, with counts.
void addLosses(const GraphDocument &document, const FormatPlaces &places, std::vector<LostField> &lost);

/// Several values of one field stand in one text, divided by semicolons.
GraphDocument withSingleValues(const GraphDocument &document);

} // namespace skein
