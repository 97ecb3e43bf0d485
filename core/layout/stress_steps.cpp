// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/stress_steps.h"

#include "core/base/widest_vectors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace skein {

static constexpr float nearlyNothing = 1e-9F;
static constexpr int lanes = 16; ///< Sums that run beside each other.

/// 1 / sqrt(value) to 0.07 %, from the bits of the float and one step (constants: Kadlec 2010). Of additions
/// and products only, so that every machine finds the same.
[[gnu::always_inline]] static inline float inverseRoot(float value)
{
    const auto start = std::bit_cast<float>(0x5f1ffff9U - (std::bit_cast<quint32>(value) >> 1));
    return start * (0.703952253F * (2.38924456F - value * start * start));
}

SKEIN_WIDEST_VECTORS void pullAround(float *__restrict x, float *__restrict y, int size, QPointF centre,
                                     const Hops *__restrict hops, float width, float mostShare)
{
    const float centreX = float(centre.x());
    const float centreY = float(centre.y());
    for (int node = 0; node < size; ++node) {
        const float acrossX = x[node] - centreX;
        const float acrossY = y[node] - centreY;
        const float wanted = float(hops[node]);
        const float square = acrossX * acrossX + acrossY * acrossY + nearlyNothing;
        const float share = width / (wanted * wanted + nearlyNothing);
        const float step = (share < mostShare ? share : mostShare) * (1 - wanted * inverseRoot(square));
        x[node] -= acrossX * step;
        y[node] -= acrossY * step;
    }
}

void pullLink(float *x, float *y, int from, int to, float share)
{
    const float acrossX = x[to] - x[from];
    const float acrossY = y[to] - y[from];
    const float square = acrossX * acrossX + acrossY * acrossY + nearlyNothing;
    const float step = share * (1 - inverseRoot(square));
    x[to] -= acrossX * step;
    y[to] -= acrossY * step;
    x[from] += acrossX * step;
    y[from] += acrossY * step;
}

namespace {

/// What 16 nodes at a time add to; short runs, so that floats hold the sums.
struct LaneSums
{
    std::array<float, lanes> ratios{};
    std::array<float, lanes> squares{};
};

} // namespace

SKEIN_WIDEST_VECTORS static void addRatios(LaneSums &sums, const float *__restrict x,
                                           const float *__restrict y, int runs, float centreX, float centreY,
                                           const Hops *__restrict hops, float more)
{
    float ratios[lanes] = {};
    float squares[lanes] = {};
    for (int run = 0; run < runs; ++run) {
        for (int lane = 0; lane < lanes; ++lane) {
            const int node = run * lanes + lane;
            const float acrossX = x[node] - centreX;
            const float acrossY = y[node] - centreY;
            const float wanted = float(hops[node]) + more;
            const float square = (acrossX * acrossX + acrossY * acrossY) / (wanted * wanted);
            ratios[lane] += std::sqrt(square);
            squares[lane] += square;
        }
    }
    std::copy(ratios, ratios + lanes, sums.ratios.begin());
    std::copy(squares, squares + lanes, sums.squares.begin());
}

RatioSums ratioSums(const float *x, const float *y, int size, QPointF centre, const Hops *hops, float more)
{
    constexpr int runsAtOnce = 32;
    RatioSums sums;
    int node = 0;
    while (size - node >= lanes) {
        const int runs = std::min(runsAtOnce, (size - node) / lanes);
        LaneSums found;
        addRatios(found, x + node, y + node, runs, float(centre.x()), float(centre.y()), hops + node, more);
        for (int lane = 0; lane < lanes; ++lane) {
            sums.ratios += double(found.ratios[size_t(lane)]);
            sums.squares += double(found.squares[size_t(lane)]);
        }
        node += runs * lanes;
    }
    for (; node < size; ++node) {
        const double wanted = double(hops[node]) + double(more);
        const double ratio = std::hypot(double(x[node]) - centre.x(), double(y[node]) - centre.y()) / wanted;
        sums.ratios += ratio;
        sums.squares += ratio * ratio;
    }
    return sums;
}

RatioSums ratiosToSources(const std::vector<float> &xy, std::span<const int> sources, const Hops *rows,
                          int size)
{
    const float *const x = xy.data();
    const float *const y = xy.data() + size;
    RatioSums sum;
    for (size_t row = 0; row < sources.size(); ++row) {
        const int at = sources[row];
        const int after = at + 1;
        const Hops *const hops = rows + row * size_t(size);
        const QPointF centre{double(x[at]), double(y[at])};
        for (const RatioSums &part :
             {ratioSums(x, y, at, centre, hops, 0),
              ratioSums(x + after, y + after, size - after, centre, hops + after, 0)}) {
            sum.ratios += part.ratios;
            sum.squares += part.squares;
        }
    }
    return sum;
}

SKEIN_WIDEST_VECTORS static void addProducts(float *__restrict sums, const float *__restrict left,
                                             const float *__restrict right, size_t runs)
{
    float found[lanes] = {};
    for (size_t run = 0; run < runs; ++run)
        for (size_t lane = 0; lane < lanes; ++lane)
            found[lane] += left[run * lanes + lane] * right[run * lanes + lane];
    std::copy(found, found + lanes, sums);
}

double dotProduct(std::span<const float> left, std::span<const float> right)
{
    constexpr size_t runsAtOnce = 64;
    double sum = 0;
    size_t place = 0;
    while (left.size() - place >= lanes) {
        const size_t runs = std::min(runsAtOnce, (left.size() - place) / lanes);
        std::array<float, lanes> found{};
        addProducts(found.data(), left.data() + place, right.data() + place, runs);
        for (float each : found)
            sum += double(each);
        place += runs * lanes;
    }
    for (; place < left.size(); ++place)
        sum += double(left[place]) * double(right[place]);
    return sum;
}

SKEIN_WIDEST_VECTORS static void addScaledTo(float *__restrict sum, const float *__restrict each, size_t size,
                                             float factor)
{
    for (size_t place = 0; place < size; ++place)
        sum[place] += factor * each[place];
}

void addScaled(std::span<float> sum, std::span<const float> each, float factor)
{
    addScaledTo(sum.data(), each.data(), sum.size(), factor);
}

} // namespace skein
