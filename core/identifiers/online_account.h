// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// An account on a platform: "instagram:jordan.example".
struct OnlineAccount
{
    std::string platform; ///< "instagram"; lower case, empty when the text does not say it.
    std::string handle; ///< Lower case, without @.
    std::string handleAsWritten;

    std::string canonical() const; ///< "instagram:jordan.example"; "@jordan.example" without a platform.
    std::string display() const; ///< "Instagram: jordan.Example"
};

/// "Instagram @jordan", "snapchat: jordan", "https://www.tiktok.com/@jordan", "t.me/jordan", "@jordan". A
/// platform from another cell is taken where the text itself names none.
Reading<OnlineAccount> parseOnlineAccount(std::string_view text, std::string_view platform = {});

} // namespace skein
