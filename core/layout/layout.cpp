// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"

#include "core/layout/free_room.h"
#include "core/layout/packing.h"
#include "core/layout/placements.h"
#include "core/layout/push_apart.h"

#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr std::array<std::pair<LayoutKind, const char16_t *>, 11> kindNames{{
    {LayoutKind::Organic, u"organic"},
    {LayoutKind::Cluster, u"cluster"},
    {LayoutKind::Hierarchical, u"hierarchical"},
    {LayoutKind::Circular, u"circular"},
    {LayoutKind::Concentric, u"concentric"},
    {LayoutKind::Roles, u"roles"},
    {LayoutKind::Grouped, u"grouped"},
    {LayoutKind::Peacock, u"peacock"},
    {LayoutKind::Bipartite, u"bipartite"},
    {LayoutKind::Grid, u"grid"},
    {LayoutKind::Time, u"time"},
}};

std::optional<LayoutKind> layoutKindNamed(const QString &name)
{
    for (const auto &[kind, text] : kindNames)
        if (name == QStringView(text))
            return kind;
    return std::nullopt;
}

QString layoutKindName(LayoutKind kind)
{
    for (const auto &[each, text] : kindNames)
        if (each == kind)
            return QString::fromUtf16(text);
    return {};
}

QString layoutKindList(const QString &lastJoint)
{
    QStringList names;
    for (const auto &[kind, text] : kindNames)
        names << QString::fromUtf16(text);
    const QString last = names.takeLast();
    return names.join(u", "_s) + lastJoint + last;
}

double itemGap(const LayoutInput &input)
{
    return input.linkLength / 10;
}

static QRectF boundsOf(const LayoutInput &input, const std::vector<int> &nodes,
                       const PartPositions &positions)
{
    QRectF bounds;
    for (size_t place = 0; place < nodes.size(); ++place)
        bounds |= itemRect(positions[place], itemSize(input, nodes[place]));
    return bounds;
}

std::vector<QPointF> packParts(const LayoutInput &input, const std::vector<LayoutPart> &parts,
                               const std::vector<PartPositions> &drawn)
{
    std::vector<QSizeF> boxes;
    std::vector<QPointF> origins;
    for (size_t part = 0; part < parts.size(); ++part) {
        const QRectF bounds = boundsOf(input, parts[part].nodes, drawn[part]);
        boxes.push_back(bounds.size());
        origins.push_back(bounds.topLeft());
    }
    const std::vector<QPointF> corners = packBoxes(boxes, input.linkLength / 2);
    std::vector<QPointF> positions(size_t(input.nodes));
    for (size_t part = 0; part < parts.size(); ++part)
        for (size_t place = 0; place < parts[part].nodes.size(); ++place)
            positions[size_t(parts[part].nodes[place])] = drawn[part][place] - origins[part] + corners[part];
    return positions;
}

std::vector<QPointF> partsSideBySide(const LayoutInput &input, LayOutPart layOutPart, Progress &progress)
{
    const std::vector<LayoutPart> parts = layoutParts(layoutGraph(input.nodes, input.links));
    std::vector<PartPositions> drawn;
    for (const LayoutPart &part : parts) {
        if (!progress.advance(qint64(drawn.size()), qint64(parts.size())))
            return {};
        drawn.push_back(layOutPart(input, part, progress));
        if (drawn.back().empty())
            return {};
    }
    return packParts(input, parts, drawn);
}

static bool hasPlaces(const std::vector<std::optional<QPointF>> &places)
{
    return std::any_of(places.begin(), places.end(), [](const auto &each) { return each.has_value(); });
}

enum class Turning { Never, AsFits };

/// The turn, as a complex number of length 1, after which a drawing around its middle fits best to what is
/// fixed (Procrustes).
static QPointF bestTurn(const LayoutInput &input, const std::vector<QPointF> &positions, QPointF middle,
                        QPointF wanted)
{
    double along = 0;
    double across = 0;
    for (size_t node = 0; node < positions.size(); ++node) {
        if (!input.fixed[node])
            continue;
        const QPointF from = positions[node] - middle;
        const QPointF to = *input.fixed[node] - wanted;
        along += QPointF::dotProduct(from, to);
        across += from.x() * to.y() - from.y() * to.x();
    }
    const double length = std::hypot(along, across);
    return length > 1e-9 ? QPointF(along / length, across / length) : QPointF(1, 0);
}

/// Moves a whole drawing to where the fixed items are, puts them back in their places and the others out of
/// their way.
static void respectFixed(const LayoutInput &input, std::vector<QPointF> &positions, Turning turning)
{
    QPointF middle;
    QPointF wanted;
    int count = 0;
    std::vector<Mobility> mobility(positions.size(), Mobility::Movable);
    std::vector<QSizeF> sizes;
    for (size_t node = 0; node < positions.size(); ++node) {
        sizes.push_back(itemSize(input, int(node)));
        if (!input.fixed[node])
            continue;
        mobility[node] = Mobility::Fixed;
        middle += positions[node];
        wanted += *input.fixed[node];
        ++count;
    }
    middle /= count;
    wanted /= count;
    const QPointF turn
        = turning == Turning::AsFits ? bestTurn(input, positions, middle, wanted) : QPointF(1, 0);
    for (size_t node = 0; node < positions.size(); ++node) {
        const QPointF from = positions[node] - middle;
        const QPointF turned(from.x() * turn.x() - from.y() * turn.y(),
                             from.y() * turn.x() + from.x() * turn.y());
        positions[node] = input.fixed[node].value_or(turned + wanted);
    }
    pushApart(positions, sizes, mobility, itemGap(input));
}

/// Whether so many items have a place that the others are to find theirs among them, instead of a new drawing
/// of all.
static bool isGrowing(const LayoutInput &input)
{
    int placed = 0;
    for (size_t node = 0; node < size_t(input.nodes); ++node)
        placed += (!input.fixed.empty() && input.fixed[node]) || (!input.before.empty() && input.before[node])
            ? 1
            : 0;
    return placed * 2 >= input.nodes && placed > 0;
}

Layout layOut(LayoutKind kind, const LayoutInput &input, Progress &progress)
{
    Layout layout;
    const bool isHeld = hasPlaces(input.fixed);
    const bool isFree = kind == LayoutKind::Organic || kind == LayoutKind::Cluster;
    if (isFree && isGrowing(input)) {
        layout.positions = aroundFixed(input, progress);
        layout.isComplete = int(layout.positions.size()) == input.nodes;
        return layout;
    }
    switch (kind) {
    case LayoutKind::Organic:
        layout.positions = organicPositions(input, progress);
        break;
    case LayoutKind::Cluster:
        layout.positions = clusterPositions(input, progress);
        break;
    case LayoutKind::Hierarchical:
        layout.positions = partsSideBySide(input, hierarchicalPart, progress);
        break;
    case LayoutKind::Circular:
        layout.positions = partsSideBySide(input, circularPart, progress);
        break;
    case LayoutKind::Concentric:
        layout.positions = partsSideBySide(input, concentricPart, progress);
        break;
    case LayoutKind::Grouped:
        layout.positions = groupedPositions(input, progress);
        break;
    case LayoutKind::Roles:
        layout.positions = rolePositions(input);
        break;
    case LayoutKind::Peacock:
        layout.positions = peacockPositions(input);
        break;
    case LayoutKind::Bipartite:
        layout.positions = bipartitePositions(input);
        break;
    case LayoutKind::Grid:
        layout.positions = gridPositions(input);
        break;
    case LayoutKind::Time:
        layout.positions = timePositions(input);
        break;
    }
    layout.isComplete = int(layout.positions.size()) == input.nodes;
    if (layout.isComplete && isHeld)
        respectFixed(input, layout.positions, isFree ? Turning::AsFits : Turning::Never);
    return layout;
}

} // namespace skein
