// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/pivot_mds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

using Vector = std::vector<double>;

Pivots farthestPivots(const LayoutGraph &graph, int count, int first)
{
    const int size = layoutSize(graph);
    count = std::min(count, size);
    Pivots pivots;
    pivots.hops.resize(size_t(count) * size_t(size));
    std::vector<Hops> nearest(size_t(size), farAway);
    int next = first;
    for (int pivot = 0; pivot < count; ++pivot) {
        pivots.nodes.push_back(next);
        Hops *row = pivots.hops.data() + size_t(pivot) * size_t(size);
        hopsFrom(graph, next, row);
        for (int node = 0; node < size; ++node)
            nearest[size_t(node)] = std::min(nearest[size_t(node)], row[node]);
        next = int(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
    }
    return pivots;
}

/// Squared distances with the means of rows and columns taken out, one row a pivot.
static std::vector<Vector> centred(const Pivots &pivots, int size)
{
    const size_t count = pivots.nodes.size();
    std::vector<Vector> matrix(count, Vector(size_t(size)));
    Vector meanOfNode(size_t(size), 0);
    Vector meanOfPivot(count, 0);
    double mean = 0;
    for (size_t pivot = 0; pivot < count; ++pivot) {
        for (size_t node = 0; node < size_t(size); ++node) {
            const double square = double(pivots.row(pivot, size)[node]) * pivots.row(pivot, size)[node];
            matrix[pivot][node] = square;
            meanOfNode[node] += square / double(count);
            meanOfPivot[pivot] += square / size;
        }
        mean += meanOfPivot[pivot] / double(count);
    }
    for (size_t pivot = 0; pivot < count; ++pivot)
        for (size_t node = 0; node < size_t(size); ++node)
            matrix[pivot][node] = -0.5 * (matrix[pivot][node] - meanOfNode[node] - meanOfPivot[pivot] + mean);
    return matrix;
}

static double dot(const Vector &left, const Vector &right)
{
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

/// The strongest direction of a symmetric matrix, across to one that is already there.
static Vector strongest(const std::vector<Vector> &matrix, const Vector &across, std::mt19937 &random)
{
    constexpr int rounds = 100;
    Vector vector(matrix.size());
    for (double &each : vector)
        each = 0.5 + double(random() % 1000) / 1000;
    for (int round = 0; round < rounds; ++round) {
        if (!across.empty()) {
            const double part = dot(vector, across);
            for (size_t row = 0; row < vector.size(); ++row)
                vector[row] -= part * across[row];
        }
        Vector next(vector.size());
        for (size_t row = 0; row < vector.size(); ++row)
            next[row] = dot(matrix[row], vector);
        const double length = std::sqrt(dot(next, next));
        if (length < 1e-12)
            break;
        for (size_t row = 0; row < vector.size(); ++row)
            vector[row] = next[row] / length;
    }
    return vector;
}

/// Scales a drawing so that its distances to the pivots fit best.
static void fitScale(std::vector<float> &xy, const Pivots &pivots, int size)
{
    double wanted = 0;
    double found = 0;
    for (size_t pivot = 0; pivot < pivots.nodes.size(); ++pivot) {
        const size_t at = size_t(pivots.nodes[pivot]);
        for (size_t node = 0; node < size_t(size); ++node) {
            const double hops = pivots.row(pivot, size)[node];
            if (hops == 0)
                continue;
            const double distance
                = std::hypot(xy[node] - xy[at], xy[size_t(size) + node] - xy[size_t(size) + at]);
            wanted += distance / hops;
            found += distance * distance / (hops * hops);
        }
    }
    const float scale = found > 0 ? float(wanted / found) : 1.0F;
    for (float &each : xy)
        each *= scale;
}

std::vector<float> pivotMds(const LayoutGraph &graph, const Pivots &pivots, std::mt19937 &random)
{
    const int size = layoutSize(graph);
    const size_t count = pivots.nodes.size();
    const std::vector<Vector> rows = centred(pivots, size);
    std::vector<Vector> products(count, Vector(count));
    for (size_t left = 0; left < count; ++left)
        for (size_t right = 0; right <= left; ++right)
            products[left][right] = products[right][left] = dot(rows[left], rows[right]);
    const Vector first = strongest(products, {}, random);
    const Vector second = strongest(products, first, random);
    std::vector<float> xy(size_t(size) * 2, 0);
    for (size_t pivot = 0; pivot < count; ++pivot)
        for (size_t node = 0; node < size_t(size); ++node) {
            xy[node] += float(rows[pivot][node] * first[pivot]);
            xy[size_t(size) + node] += float(rows[pivot][node] * second[pivot]);
        }
    fitScale(xy, pivots, size);
    for (float &each : xy) // twins must not lie on one point
        each += float(random() % 2001) / 20000.0F - 0.05F;
    return xy;
}

} // namespace skein
