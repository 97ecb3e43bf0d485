// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skein {

/// The first line of a message in a chat that was exported as text: "[30/12/21, 22:01:07] Jordan: hello",
/// "30/12/2021, 10:01 p. m. - Jordan: hello".
struct ChatLine
{
    std::string_view date; ///< As written.
    std::string time; ///< "22:01" or "22:01:07", whatever the clock of the file.
    std::string_view author; ///< Empty for lines that the app wrote itself.
    std::string_view text;
    bool isBracketed = false;
    bool hasSeconds = false;
    bool isYearFirst = false; ///< "2021-12-30"
};

/// Nothing for the further lines of a message. The line is plain: see plainChatLine().
std::optional<ChatLine> readChatLine(std::string_view line);

/// Without marks of direction at its beginning, and with no-break spaces made blanks. `buffer` holds what it
/// returns.
std::string_view plainChatLine(std::string_view line, std::string &buffer);

} // namespace skein
