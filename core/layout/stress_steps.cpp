// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/stress_steps.h"

#include <cmath>

// Every step is one element by itself, so wider vectors give the same bits.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define SKEIN_WIDEST_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define SKEIN_WIDEST_VECTORS
#endif

namespace skein {

static constexpr float nearlyNothing = 1e-6F;

SKEIN_WIDEST_VECTORS void pullAround(float *__restrict x, float *__restrict y, int size, int centre,
                                     const Hops *__restrict hops, float width)
{
    const float centreX = x[centre];
    const float centreY = y[centre];
    for (int node = 0; node < size; ++node) {
        const float acrossX = x[node] - centreX;
        const float acrossY = y[node] - centreY;
        const float wanted = float(hops[node]);
        const float distance = std::sqrt(acrossX * acrossX + acrossY * acrossY) + nearlyNothing;
        const float weight = width / (wanted * wanted + nearlyNothing);
        const float share = (weight < 1 ? weight : 1) * 0.5F;
        const float step = share * (distance - wanted) / distance;
        x[node] -= acrossX * step;
        y[node] -= acrossY * step;
    }
}

SKEIN_WIDEST_VECTORS void pullTo(float *__restrict x, float *__restrict y, int size, int pivot,
                                 const Hops *__restrict hops, const float *__restrict shares)
{
    const float pivotX = x[pivot];
    const float pivotY = y[pivot];
    for (int node = 0; node < size; ++node) {
        const float acrossX = x[node] - pivotX;
        const float acrossY = y[node] - pivotY;
        const float wanted = float(hops[node]);
        const float distance = std::sqrt(acrossX * acrossX + acrossY * acrossY) + nearlyNothing;
        const float step = shares[hops[node]] * (distance - wanted) / distance;
        x[node] -= acrossX * step;
        y[node] -= acrossY * step;
    }
}

void pullLink(float *x, float *y, int from, int to, float share)
{
    const float acrossX = x[to] - x[from];
    const float acrossY = y[to] - y[from];
    const float distance = std::sqrt(acrossX * acrossX + acrossY * acrossY) + nearlyNothing;
    const float step = share * (distance - 1) / distance;
    x[to] -= acrossX * step;
    y[to] -= acrossY * step;
    x[from] += acrossX * step;
    y[from] += acrossY * step;
}

} // namespace skein
