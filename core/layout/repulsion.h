// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace skein {

/// What pushes each body: the force, and how much it grows when the body moves (for the width of a step).
struct Pushes
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> stiffness;
};

/// Bodies that push each other away, with the product of their masses over their distance. What is far is
/// pushed as one (Barnes and Hut 1986), from boxes over runs of 16 along a Z-order curve, so that the inner
/// loop is 16 bodies wide. Vectors as wide as the machine has, the same bits from each.
class Repulsion
{
public:
    explicit Repulsion(const std::vector<float> &masses);

    /// Bodies on the same point do not push each other.
    void find(const std::vector<float> &x, const std::vector<float> &y, Pushes &pushes);

private:
    static constexpr int lanes = 16;

    struct Box
    {
        float left = 0;
        float top = 0;
        float right = 0;
        float bottom = 0;
        float middleX = 0; ///< Of its masses.
        float middleY = 0;
        float mass = 0;
    };

    void sortAlongCurve(const std::vector<float> &x, const std::vector<float> &y);
    void sortByKeys();
    void fillRuns(const std::vector<float> &x, const std::vector<float> &y);
    void fillBoxes();
    Box boxOfRun(size_t run) const;
    void listAround(const Box &target);
    void pushRun(size_t run, Pushes &pushes) const;

    const std::vector<float> &m_masses;
    std::vector<quint32> m_keys;
    std::vector<quint32> m_otherKeys;
    std::vector<int> m_order; ///< Bodies along the curve.
    std::vector<int> m_otherOrder;
    std::array<std::vector<float>, 3> m_sorted; ///< x, y and mass along the curve, whole runs.
    std::vector<Box> m_boxes; ///< Of runs, then of four of those each, up to one of all.
    std::vector<size_t> m_levels; ///< Where each level of boxes begins, and the end.
    std::array<std::vector<float>, 3> m_list; ///< x, y and mass of what pushes one run.
    std::vector<std::pair<size_t, size_t>> m_stack;
};

} // namespace skein
