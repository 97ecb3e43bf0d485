// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/vrm_misread.h"

#include "core/identifiers/vrm.h"

#include <algorithm>
#include <array>
#include <vector>

namespace skein {

namespace {

/// Characters that plate readers take for each other; every set is symmetric, and sharing a set is what
/// counts.
constexpr std::array<std::string_view, 16> LookAlikes{"0ODQ", "1IL", "2Z", "3B",   "4A", "5S", "6G", "7TY",
                                                      "8B",   "CG",  "EF", "HNMW", "KX", "PR", "UV", "VY"};
constexpr double LookAlikeCost = 0.2;

bool lookAlike(char a, char b)
{
    return std::any_of(LookAlikes.begin(), LookAlikes.end(), [a, b](std::string_view set) {
        return set.find(a) != std::string_view::npos && set.find(b) != std::string_view::npos;
    });
}

char asLetter(char c)
{
    constexpr std::string_view digits = "012345678";
    constexpr std::string_view letters = "OLZBASGTB";
    const size_t at = digits.find(c);
    if (c == 'I')
        return 'L'; // the current style has no I
    return at == std::string_view::npos ? c : letters[at];
}

char asDigit(char c)
{
    constexpr std::string_view letters = "ODQILZBASGTY";
    constexpr std::string_view digits = "000112845677";
    const size_t at = letters.find(c);
    return at == std::string_view::npos ? c : digits[at];
}

bool isCurrentStyle(std::string_view plate)
{
    const std::vector<VrmStyle> styles = vrmStyles(plate);
    return !styles.empty() && styles.front() == VrmStyle::Current;
}

bool differOnlyByLookAlikes(std::string_view a, std::string_view b)
{
    for (size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && !lookAlike(a[i], b[i]))
            return false;
    return true;
}

} // namespace

std::string inCurrentStyle(std::string_view plate)
{
    if (plate.size() != 7)
        return std::string(plate);
    std::string read(plate);
    for (size_t place = 0; place < read.size(); ++place)
        read[place] = place == 2 || place == 3 ? asDigit(read[place]) : asLetter(read[place]);
    return isCurrentStyle(read) ? read : std::string(plate);
}

bool isPossibleMisread(std::string_view a, std::string_view b)
{
    if (a.size() != b.size() || a == b)
        return false;
    return differOnlyByLookAlikes(a, b) || differOnlyByLookAlikes(inCurrentStyle(a), inCurrentStyle(b));
}

double plateDistance(std::string_view a, std::string_view b)
{
    std::vector<double> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        row[j] = double(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        double diagonal = row[0];
        row[0] = double(i);
        for (size_t j = 1; j <= b.size(); ++j) {
            const double different = lookAlike(a[i - 1], b[j - 1]) ? LookAlikeCost : 1.0;
            const double replaced = diagonal + (a[i - 1] == b[j - 1] ? 0.0 : different);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1.0, row[j - 1] + 1.0});
        }
    }
    return row[b.size()];
}

} // namespace skein
