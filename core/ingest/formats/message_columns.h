// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace skein::message_columns {

/// The columns in which all readers of messages put what they find, so that one specification maps them all
/// (resources/specifications/messages.json). Several people stand in lines of one cell.
enum Column : size_t {
    Sent,
    Author, ///< The name that is shown.
    AuthorId,
    Recipient,
    RecipientId,
    Participants,
    ParticipantIds,
    Message,
    Entry, ///< "message", "call", or what the line is.
    Seconds,
    Attachment,
    Chat,
    Platform,
    KnownBy, ///< "numbers" or "handles": what the platform knows people by.
    MessageId,
    Details,
};

using Cells = std::vector<std::string>;

inline Cells titles()
{
    return {"Sent",         "Author",       "Author ID",       "Recipient",
            "Recipient ID", "Participants", "Participant IDs", "Message",
            "Entry",        "Seconds",      "Attachment",      "Chat",
            "Platform",     "Known by",     "Message ID",      "Details"};
}

} // namespace skein::message_columns
