// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

struct EmailAddress
{
    std::string canonical; ///< Lower case: no provider of weight tells case apart.
    std::string display; ///< As written.

    std::string_view domain() const;
};

/// "Jordan <j.example@example.org>" and "mailto:" are understood.
Reading<EmailAddress> parseEmail(std::string_view text);

} // namespace skein
