// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// One e-mail taken apart.
struct MailText
{
    std::string date; ///< As written in the header.
    std::string fromName;
    std::string from; ///< The address.
    std::vector<std::string> to; ///< Addresses of To, Cc and Bcc.
    std::string subject;
    std::string messageId;
    std::string body; ///< The first part that is plain text, else the first of HTML without its marks.
    std::vector<std::string> attachments; ///< Names.
    std::vector<std::string> otherHeaders; ///< "Reply-To: ..."
};

/// Takes a message apart (RFC 5322, MIME). Parts nest eight deep at most; what is damaged is left as it is.
MailText readMail(std::string_view message);

/// "=?UTF-8?B?...?=" and its like as text.
std::string decodedHeader(std::string_view text);

} // namespace skein
