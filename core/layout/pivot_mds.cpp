// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/pivot_mds.h"

#include "core/layout/stress_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

using Vector = std::vector<double>;
using Rows = std::vector<std::vector<float>>;

/// Squared distances with the means of rows and columns taken out, one row a pivot.
static Rows centred(size_t pivots, const Hops *hops, size_t size)
{
    Rows rows(pivots, std::vector<float>(size));
    std::vector<float> meanOfNode(size, 0);
    Vector meanOfPivot(pivots, 0);
    double mean = 0;
    const float share = 1 / float(pivots);
    for (size_t pivot = 0; pivot < pivots; ++pivot) {
        const Hops *const row = hops + pivot * size;
        for (size_t node = 0; node < size; ++node)
            rows[pivot][node] = float(row[node]) * float(row[node]);
        addScaled(meanOfNode, rows[pivot], share);
        meanOfPivot[pivot] = std::accumulate(rows[pivot].begin(), rows[pivot].end(), 0.0) / double(size);
        mean += meanOfPivot[pivot] / double(pivots);
    }
    for (size_t pivot = 0; pivot < pivots; ++pivot) {
        const auto rest = float(meanOfPivot[pivot] - mean);
        for (size_t node = 0; node < size; ++node)
            rows[pivot][node] = -0.5F * (rows[pivot][node] - meanOfNode[node] - rest);
    }
    return rows;
}

static double dot(const Vector &left, const Vector &right)
{
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

/// The strongest direction of a symmetric matrix, across to one that is already there, by power iteration.
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

/// What a drawing is to be multiplied by so that its distances to the pivots fit best.
static double bestScale(const std::vector<float> &xy, std::span<const int> pivots, const Hops *rows, int size)
{
    const RatioSums sum = ratiosToSources(xy, pivots, rows, size);
    return sum.squares > 0 ? sum.ratios / sum.squares : 1;
}

std::vector<float> pivotMds(std::span<const int> pivots, const Hops *rows, int size, std::mt19937 &random)
{
    const size_t count = pivots.size();
    const Rows matrix = centred(count, rows, size_t(size));
    std::vector<Vector> products(count, Vector(count));
    for (size_t left = 0; left < count; ++left)
        for (size_t right = 0; right <= left; ++right)
            products[left][right] = products[right][left] = dotProduct(matrix[left], matrix[right]);
    const Vector first = strongest(products, {}, random);
    const Vector second = strongest(products, first, random);
    std::vector<float> xy(size_t(size) * 2, 0);
    for (size_t pivot = 0; pivot < count; ++pivot) {
        addScaled(std::span(xy).first(size_t(size)), matrix[pivot], float(first[pivot]));
        addScaled(std::span(xy).last(size_t(size)), matrix[pivot], float(second[pivot]));
    }
    const auto scale = float(bestScale(xy, pivots, rows, size));
    for (float &each : xy) // twins must not lie on one point
        each = each * scale + float(random() % 2001) / 20000.0F - 0.05F;
    return xy;
}

} // namespace skein
