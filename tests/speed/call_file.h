// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace skein {

/// Writes a file of calls, nine columns as they come: about a tenth of the numbers makes most of the calls,
/// half a million numbers in all.
void writeCalls(const std::string &path, int rows);

/// Writes a file of number plate reads, six columns: three hundred thousand vehicles past two thousand
/// cameras.
void writeReads(const std::string &path, int rows);

} // namespace skein
