// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout_graph.h"

#include <algorithm>
#include <cmath>

namespace skein {

double normalisedStress(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    constexpr int mostExact = 12'000;
    constexpr int sampled = 400;
    const LayoutGraph graph = layoutGraph(input.nodes, input.links);
    const int step = input.nodes <= mostExact ? 1 : std::max(1, input.nodes / sampled);
    std::vector<Hops> hops(size_t(input.nodes), 0);
    double ratios = 0;
    double squares = 0;
    double pairs = 0;
    for (int from = 0; from < input.nodes; from += step) {
        hopsFrom(graph, from, hops.data());
        for (int to = step == 1 ? from + 1 : 0; to < input.nodes; ++to) {
            if (to == from || hops[size_t(to)] == farAway)
                continue;
            const QPointF between = positions[size_t(to)] - positions[size_t(from)];
            const double ratio = std::hypot(between.x(), between.y()) / hops[size_t(to)];
            ratios += ratio;
            squares += ratio * ratio;
            pairs += 1;
        }
    }
    return squares == 0 ? 0 : std::max(0.0, 1 - ratios * ratios / (pairs * squares));
}

} // namespace skein
