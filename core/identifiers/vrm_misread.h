// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace skein {

/// Whether a camera or a person may have taken one plate for the other: of equal length, different, and
/// different only by characters that look alike. For current-style plates by their places: letters and digits
/// that stand where the style has the other are first read as what they look like. Canonical plates in.
bool isPossibleMisread(std::string_view a, std::string_view b);

/// Edit distance in which a character taken for one that looks like it costs 0.2 and all else 1; 0 for equal
/// plates.
double plateDistance(std::string_view a, std::string_view b);

/// The same plate with the letters and digits that the current style (AB12 CDE) wants in each place, where
/// one that looks like it stands; unchanged when it is not seven characters long or does not become such a
/// plate.
std::string inCurrentStyle(std::string_view plate);

} // namespace skein
