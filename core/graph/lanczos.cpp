// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/lanczos.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

using Vector = std::vector<double>;

static double product(const Vector &left, const Vector &right)
{
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

static void addScaled(Vector &to, double factor, const Vector &vector)
{
    for (size_t place = 0; place < to.size(); ++place)
        to[place] += factor * vector[place];
}

static double normalise(Vector &vector)
{
    const double length = std::sqrt(product(vector, vector));
    if (length > 0)
        for (double &each : vector)
            each /= length;
    return length;
}

namespace {

/// What projecting the matrix on a Krylov space leaves of it.
struct Tridiagonal
{
    Vector diagonal;
    Vector beside; ///< beside[k] stands between k and k+1; the last is the rest that the space leaves out.
};

} // namespace

/// How many eigenvalues are below x (Sturm sequence).
static int countBelow(const Tridiagonal &matrix, double x)
{
    constexpr double tiny = 1e-300;
    int count = 0;
    double pivot = 1;
    for (size_t row = 0; row < matrix.diagonal.size(); ++row) {
        const double coupling = row > 0 ? matrix.beside[row - 1] : 0;
        pivot = matrix.diagonal[row] - x - coupling * coupling / pivot;
        if (std::abs(pivot) < tiny)
            pivot = -tiny;
        count += pivot < 0 ? 1 : 0;
    }
    return count;
}

static double largestValue(const Tridiagonal &matrix)
{
    const int size = int(matrix.diagonal.size());
    double high = 0;
    for (size_t row = 0; row < matrix.diagonal.size(); ++row)
        high = std::max(high,
                        std::abs(matrix.diagonal[row]) + std::abs(matrix.beside[row])
                            + (row > 0 ? std::abs(matrix.beside[row - 1]) : 0));
    double low = -high;
    for (int round = 0; round < 200 && high - low > 1e-16 * std::abs(high); ++round) {
        const double middle = (low + high) / 2;
        (countBelow(matrix, middle) < size ? low : high) = middle;
    }
    return high;
}

/// Inverse iteration by elimination with row exchange (LU of T - x I).
static Vector vectorOf(const Tridiagonal &matrix, double value)
{
    const size_t size = matrix.diagonal.size();
    const double shift = value + 1e-15 * std::max(1.0, std::abs(value));
    Vector vector(size, 1.0);
    for (int round = 0; round < 4; ++round) {
        Vector pivot(size, 0);
        Vector right = vector;
        pivot[0] = matrix.diagonal[0] - shift;
        for (size_t row = 1; row < size; ++row) { // T - x I is negative definite above its largest value
            const double factor = matrix.beside[row - 1] / pivot[row - 1];
            pivot[row] = matrix.diagonal[row] - shift - factor * matrix.beside[row - 1];
            if (pivot[row] == 0)
                pivot[row] = -1e-300;
            right[row] -= factor * right[row - 1];
        }
        for (size_t row = size; row-- > 0;) {
            const double beyond = row + 1 < size ? matrix.beside[row] * vector[row + 1] : 0;
            vector[row] = (right[row] - beyond) / pivot[row];
        }
        normalise(vector);
    }
    return vector;
}

Eigenpair largestEigenpair(const std::function<void(const Vector &, Vector &)> &multiply, Vector start,
                           const std::function<bool()> &goOn)
{
    constexpr size_t mostVectors = 60;
    constexpr int mostRestarts = 2000;
    constexpr double precision = 1e-13;
    Eigenpair pair{0, std::move(start)};
    if (normalise(pair.vector) == 0)
        return pair;
    for (int restart = 0; restart < mostRestarts && !pair.hasSettled && goOn(); ++restart) {
        std::vector<Vector> basis{pair.vector};
        Tridiagonal matrix;
        double rest = 0;
        for (size_t step = 0; step < std::min(mostVectors, pair.vector.size()); ++step) {
            Vector next(pair.vector.size(), 0);
            multiply(basis[step], next);
            matrix.diagonal.push_back(product(next, basis[step]));
            for (int twice = 0; twice < 2; ++twice)
                for (const Vector &earlier : basis)
                    addScaled(next, -product(next, earlier), earlier);
            rest = normalise(next);
            matrix.beside.push_back(rest);
            if (rest < 1e-14 * std::abs(matrix.diagonal.front()) + 1e-300 || !(rest > 1e-14))
                break;
            basis.push_back(std::move(next));
        }
        pair.value = largestValue(matrix);
        const Vector weights = vectorOf(matrix, pair.value);
        std::fill(pair.vector.begin(), pair.vector.end(), 0);
        for (size_t step = 0; step < weights.size(); ++step)
            addScaled(pair.vector, weights[step], basis[step]);
        normalise(pair.vector);
        pair.hasSettled = std::abs(rest * weights.back()) <= precision * std::abs(pair.value);
    }
    return pair;
}

} // namespace skein
