// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// libphonenumber behind three functions. Its plans date from 2022 and call Ofcom's drama numbers invalid, so
/// a number is known by its possible length, and validity is told apart.
namespace skein::identifiers {

/// E.164 of a number of possible length; nothing for others and for numbers with an extension. `text` has
/// digits and perhaps a + in front; a region is two upper-case letters.
std::optional<std::string> possibleNumber(std::string_view text, std::string_view region);

/// Whether a range of the number plan holds it. E.164 in.
bool isInNumberPlan(std::string_view e164);

/// National format for numbers of the region, else international.
std::string formatted(std::string_view e164, std::string_view region);

} // namespace skein::identifiers
