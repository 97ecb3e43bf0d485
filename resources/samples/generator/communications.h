// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/story.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skein::sample {

enum class Medium { Voice, Text, Data };

struct Communication
{
    Seconds time;
    std::string from; ///< Empty: withheld.
    std::string to; ///< Empty for data.
    Medium medium;
    int seconds; ///< 0: not answered, or a text.
    bool isForwarded; ///< Went on to voice mail.
};

/// Everything that the story's phones did, in order of time, no two alike.
std::vector<Communication> communications(std::uint64_t seed, int scale);

} // namespace skein::sample
