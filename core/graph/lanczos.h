// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

namespace skein {

struct Eigenpair
{
    double value = 0;
    std::vector<double> vector; ///< Of length 1.
    bool hasSettled = false;
};

/// The largest eigenvalue of a symmetric matrix and the part of its eigenspace that the start vector falls
/// into (Lanczos with full reorthogonalisation, restarted). multiply(x, y) sets y = A x. The residual settles
/// below 1e-13 of the value. goOn is asked once a restart.
Eigenpair
largestEigenpair(const std::function<void(const std::vector<double> &, std::vector<double> &)> &multiply,
                 std::vector<double> start, const std::function<bool()> &goOn);

} // namespace skein
