// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// A bank account: sort code and number of the United Kingdom, or an IBAN of another country.
struct BankAccount
{
    std::string sortCode; ///< Six digits; empty for a foreign account.
    std::string number; ///< Eight digits; empty for a foreign account.
    std::string iban; ///< As given, in one run; empty when it was not given.
    bool isZeroRestored = false; ///< Leading zeros were missing.

    /// "601613/31926819"; a foreign IBAN as it is. A British IBAN is the same account as its sort code and
    /// number.
    std::string canonical() const;
    std::string display() const; ///< "60-16-13 31926819", "DE89 3704 0044 0532 0130 00"
};

/// "60-16-13 31926819", "601613/31926819", "60161331926819", an IBAN with right check digits (ISO 13616).
Reading<BankAccount> parseBankAccount(std::string_view text);
/// Sort code and account in two cells. Account numbers of six and seven digits are filled with zeros in
/// front, as banks do; so are sort codes of five.
Reading<BankAccount> parseBankAccount(std::string_view sortCode, std::string_view account);

/// ISO 7064 mod 97-10 over an IBAN in one run of upper-case letters and digits.
bool hasRightIbanCheck(std::string_view iban);

} // namespace skein
