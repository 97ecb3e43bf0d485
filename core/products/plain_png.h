// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace skein {

/// Whether a text in base64 is a PNG (ISO/IEC 15948) as a painter writes it: at most 4,096 by 4,096 pixels
/// and only the chunks that hold these. Nothing of it is unpacked.
bool isPlainPng(std::string_view base64);

} // namespace skein
