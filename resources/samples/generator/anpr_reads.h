// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/files.h"

#include <cstdint>

namespace skein::sample {

/// Writes anpr/: the reads of three areas, each as its own system writes them, the story's cars among the
/// traffic.
void writeAnprReads(const std::filesystem::path &folder, std::uint64_t seed, int scale,
                    std::vector<Expectation> &expected);

} // namespace skein::sample
