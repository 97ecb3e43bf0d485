// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace skein {

/// When an e-mail was sent.
struct MailDate
{
    std::string time; ///< ISO text in UTC; what is no date is left as it is.
    bool isZoneKnown = true; ///< Otherwise the clock was taken for UTC.
    std::string zone; ///< As written where it is not known; may be empty.
};

/// Reads the header "Date" as RFC 5322 writes it, its obsolete forms included: years of two digits, the zones
/// of section 4.3 (EST, PDT ...). A military letter and any other name are no known zone, as "-0000" is.
/// Without a day of the week, without seconds, and "Jun 14 10:00:00 2025" are read too.
MailDate readMailDate(const std::string &header);

} // namespace skein
