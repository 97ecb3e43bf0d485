// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace skein {

enum class VrmStyle {
    Current, ///< AB12 CDE, since September 2001.
    Prefix, ///< A123 BCD, 1983 to 2001.
    QPlate, ///< Q123 ABC: age unknown.
    Suffix, ///< ABC 123D, 1963 to 1983.
    Dateless, ///< ABC 123, 1234 AB.
    NorthernIreland, ///< ABZ 1234.
    Diplomatic, ///< 101 D 234.
    Trade, ///< 01234, 123 AB.
    Military, ///< AB 12 CD, 12 AB 34.
    Jersey, ///< J12345.
    Guernsey, ///< 12345.
    Alderney, ///< AY123.
    IsleOfMan, ///< MN 12, MAN 123, PMN 123 D.
};

/// A vehicle registration mark. A foreign or odd one has no style and is as good a key as any other.
struct Vrm
{
    std::string canonical; ///< Upper case without blanks and dashes; "?" and "*" of a partial plate stay.
    std::vector<VrmStyle>
        styles; ///< All that fit, the likeliest first; empty for foreign and partial plates.
    std::string display; ///< With the blank where the style has it; as written when there is no style.

    bool isKnownForm() const { return !styles.empty(); }
    bool isPartial() const { return canonical.find_first_of("?*") != std::string::npos; }
    bool hasStyle(VrmStyle style) const;
};

/// Refused: blank, "UNKNOWN" and the like, and what is too long for a plate.
Reading<Vrm> parseVrm(std::string_view text);

std::vector<VrmStyle> vrmStyles(std::string_view canonical);

} // namespace skein
