// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace skein {

/// A count of seconds, or of so many parts of one, since 1970 as ISO text in UTC with milliseconds; other
/// texts, and what lies behind 2100, as they are.
std::string epochText(std::string_view count, qint64 perSecond);

} // namespace skein
