// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/repulsion.h"

#include "core/base/widest_vectors.h"

#include <algorithm>
#include <numeric>

namespace skein {

namespace {

/// What pushes a run of bodies; sums by body.
struct RunPushes
{
    std::array<float, 16> x{};
    std::array<float, 16> y{};
    std::array<float, 16> stiffness{};
};

} // namespace

SKEIN_WIDEST_VECTORS static void pushFrom(RunPushes &pushes, const float *__restrict x,
                                          const float *__restrict y, const float *__restrict sourceX,
                                          const float *__restrict sourceY, const float *__restrict masses,
                                          size_t sources)
{
    constexpr int lanes = 16;
    float sumX[lanes] = {};
    float sumY[lanes] = {};
    float sum[lanes] = {};
    for (size_t source = 0; source < sources; ++source) {
        const float fromX = sourceX[source];
        const float fromY = sourceY[source];
        const float mass = masses[source];
        for (int lane = 0; lane < lanes; ++lane) {
            const float acrossX = x[lane] - fromX;
            const float acrossY = y[lane] - fromY;
            const float square = acrossX * acrossX + acrossY * acrossY;
            const float push = square > 0 ? mass / (square + 1e-6F) : 0;
            sumX[lane] += acrossX * push;
            sumY[lane] += acrossY * push;
            sum[lane] += push;
        }
    }
    std::copy(sumX, sumX + lanes, pushes.x.begin());
    std::copy(sumY, sumY + lanes, pushes.y.begin());
    std::copy(sum, sum + lanes, pushes.stiffness.begin());
}

Repulsion::Repulsion(const std::vector<float> &masses)
    : m_masses(masses)
    , m_keys(masses.size())
    , m_otherKeys(masses.size())
    , m_order(masses.size())
    , m_otherOrder(masses.size())
{
}

void Repulsion::find(const std::vector<float> &x, const std::vector<float> &y, Pushes &pushes)
{
    pushes.x.resize(x.size());
    pushes.y.resize(x.size());
    pushes.stiffness.resize(x.size());
    if (x.empty())
        return;
    sortAlongCurve(x, y);
    fillRuns(x, y);
    fillBoxes();
    for (size_t run = 0; run < m_levels[1]; ++run) {
        listAround(m_boxes[run]);
        pushRun(run, pushes);
    }
}

/// The lower 16 bits with a nought between any two.
static quint32 withGaps(quint32 bits)
{
    bits = (bits | (bits << 8U)) & 0x00ff00ffU;
    bits = (bits | (bits << 4U)) & 0x0f0f0f0fU;
    bits = (bits | (bits << 2U)) & 0x33333333U;
    return (bits | (bits << 1U)) & 0x55555555U;
}

void Repulsion::sortAlongCurve(const std::vector<float> &x, const std::vector<float> &y)
{
    constexpr float most = 65'535;
    const auto [left, right] = std::minmax_element(x.begin(), x.end());
    const auto [top, bottom] = std::minmax_element(y.begin(), y.end());
    const float scale = most / std::max({*right - *left, *bottom - *top, 1e-6F});
    for (size_t body = 0; body < x.size(); ++body) {
        const auto column = quint32(std::min(most, (x[body] - *left) * scale));
        const auto row = quint32(std::min(most, (y[body] - *top) * scale));
        m_keys[body] = withGaps(column) | (withGaps(row) << 1U);
    }
    std::iota(m_order.begin(), m_order.end(), 0);
    sortByKeys();
}

/// Eleven bits at a time, the lowest first.
void Repulsion::sortByKeys()
{
    constexpr unsigned bits = 11;
    constexpr quint32 digits = 1U << bits;
    for (unsigned shift = 0; shift < 32; shift += bits) {
        std::array<quint32, digits> next{};
        for (const quint32 key : m_keys)
            ++next[(key >> shift) % digits];
        std::exclusive_scan(next.begin(), next.end(), next.begin(), 0U);
        for (size_t place = 0; place < m_keys.size(); ++place) {
            const quint32 to = next[(m_keys[place] >> shift) % digits]++;
            m_otherKeys[to] = m_keys[place];
            m_otherOrder[to] = m_order[place];
        }
        m_keys.swap(m_otherKeys);
        m_order.swap(m_otherOrder);
    }
}

/// The last run is filled with bodies without mass.
void Repulsion::fillRuns(const std::vector<float> &x, const std::vector<float> &y)
{
    const size_t whole = (x.size() + lanes - 1) / lanes * lanes;
    auto &[sortedX, sortedY, masses] = m_sorted;
    sortedX.assign(whole, x[size_t(m_order.back())]);
    sortedY.assign(whole, y[size_t(m_order.back())]);
    masses.assign(whole, 0);
    for (size_t place = 0; place < x.size(); ++place) {
        const auto body = size_t(m_order[place]);
        sortedX[place] = x[body];
        sortedY[place] = y[body];
        masses[place] = m_masses[body];
    }
}

Repulsion::Box Repulsion::boxOfRun(size_t run) const
{
    const auto &[x, y, masses] = m_sorted;
    const size_t first = run * lanes;
    Box box{x[first], y[first], x[first], y[first], 0, 0, 0};
    for (size_t place = first; place < first + lanes; ++place) {
        box.left = std::min(box.left, x[place]);
        box.right = std::max(box.right, x[place]);
        box.top = std::min(box.top, y[place]);
        box.bottom = std::max(box.bottom, y[place]);
        box.middleX += x[place] * masses[place];
        box.middleY += y[place] * masses[place];
        box.mass += masses[place];
    }
    box.middleX /= box.mass;
    box.middleY /= box.mass;
    return box;
}

void Repulsion::fillBoxes()
{
    constexpr size_t together = 4;
    const size_t runs = m_sorted[0].size() / lanes;
    m_boxes.clear();
    m_levels.assign({0});
    for (size_t run = 0; run < runs; ++run)
        m_boxes.push_back(boxOfRun(run));
    for (size_t first = 0; m_boxes.size() - first > 1;) {
        const size_t end = m_boxes.size();
        m_levels.push_back(end);
        for (; first < end; first += together) {
            Box box = m_boxes[first];
            box.middleX *= box.mass;
            box.middleY *= box.mass;
            for (size_t each = first + 1; each < std::min(end, first + together); ++each) {
                const Box &other = m_boxes[each];
                box.left = std::min(box.left, other.left);
                box.right = std::max(box.right, other.right);
                box.top = std::min(box.top, other.top);
                box.bottom = std::max(box.bottom, other.bottom);
                box.middleX += other.middleX * other.mass;
                box.middleY += other.middleY * other.mass;
                box.mass += other.mass;
            }
            box.middleX /= box.mass;
            box.middleY /= box.mass;
            m_boxes.push_back(box);
        }
        first = end;
    }
    m_levels.push_back(m_boxes.size());
}

void Repulsion::listAround(const Box &target)
{
    constexpr size_t together = 4;
    constexpr float opening = 1.6F; // a box counts as one when it is no longer than this by its distance
    for (std::vector<float> &each : m_list)
        each.clear();
    m_stack.assign({{m_levels.size() - 2, 0}});
    while (!m_stack.empty()) {
        const auto [level, place] = m_stack.back();
        m_stack.pop_back();
        const Box &box = m_boxes[m_levels[level] + place];
        const float across = std::max({0.0F, box.left - target.right, target.left - box.right});
        const float down = std::max({0.0F, box.top - target.bottom, target.top - box.bottom});
        const float length = std::max(box.right - box.left, box.bottom - box.top);
        if (length * length < opening * opening * (across * across + down * down)) {
            m_list[0].push_back(box.middleX);
            m_list[1].push_back(box.middleY);
            m_list[2].push_back(box.mass);
        } else if (level == 0) {
            for (size_t row = 0; row < m_list.size(); ++row) {
                const auto first = m_sorted[row].begin() + std::ptrdiff_t(place) * lanes;
                m_list[row].insert(m_list[row].end(), first, first + lanes);
            }
        } else {
            const size_t below = m_levels[level] - m_levels[level - 1];
            for (size_t each = place * together; each < std::min(below, (place + 1) * together); ++each)
                m_stack.emplace_back(level - 1, each);
        }
    }
}

void Repulsion::pushRun(size_t run, Pushes &pushes) const
{
    const size_t first = run * lanes;
    RunPushes found;
    pushFrom(found, m_sorted[0].data() + first, m_sorted[1].data() + first, m_list[0].data(),
             m_list[1].data(), m_list[2].data(), m_list[0].size());
    for (size_t lane = 0; lane < lanes && first + lane < m_order.size(); ++lane) {
        const auto body = size_t(m_order[first + lane]);
        pushes.x[body] = found.x[lane] * m_masses[body];
        pushes.y[body] = found.y[lane] * m_masses[body];
        pushes.stiffness[body] = found.stiffness[lane] * m_masses[body];
    }
}

} // namespace skein
