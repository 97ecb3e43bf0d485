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

/// GraphML as Gephi, yEd, igraph and NetworkX read it; positions as x and y, y downwards.
WrittenGraph writeGraphml(const GraphDocument &document);

/// GEXF 1.3; positions with y upwards, as Gephi has it.
WrittenGraph writeGexf(const GraphDocument &document);

/// By the ending of the path, .graphml or .gexf; the file appears whole or not at all. Returns what it leaves
/// out. Throws Error on another ending or when it cannot be written.
std::vector<LostField> writeGraphFile(const QString &path, const GraphDocument &document);

} // namespace skein
