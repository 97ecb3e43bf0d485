// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/company_number.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t Size = 8;
constexpr size_t FewestDigits = 5; ///< Older numbers lose up to three zeros in a spreadsheet.

/// Kinds of body in the register; R0 is old Northern Irish.
constexpr std::array<std::string_view, 24> Prefixes{"AC", "CE", "CS", "FC", "FE", "GE", "GN", "GS",
                                                    "IC", "IP", "LP", "NA", "NC", "NF", "NI", "NL",
                                                    "NO", "NP", "OC", "OE", "RC", "SC", "SL", "SO"};

} // namespace

Reading<CompanyNumber> parseCompanyNumber(std::string_view text)
{
    std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no company number."_s};
    if (identifiers::isScientific(bare))
        return identifiers::refuseScientific(bare);
    identifiers::dropDecimals(bare);
    const std::string plain = identifiers::strippedUpper(bare);
    const auto firstDigit = plain.find_first_of("0123456789");
    const std::string letters = plain.substr(0, firstDigit);
    const std::string digits = firstDigit == std::string::npos ? std::string() : plain.substr(firstDigit);
    const bool isKnownPrefix = letters.empty() || letters == "R"
        || std::find(Prefixes.begin(), Prefixes.end(), letters) != Prefixes.end();
    const bool areDigits = digits.find_first_not_of("0123456789") == std::string::npos;
    const size_t wanted = Size - letters.size();
    const size_t fewest = letters.empty() ? FewestDigits : wanted - 2;
    if (!isKnownPrefix || !areDigits || digits.size() > wanted || digits.size() < fewest)
        return refuse(
            text, u"is no company number: eight digits, or two letters and six digits, are understood."_s);
    return CompanyNumber{letters + std::string(wanted - digits.size(), '0') + digits, digits.size() < wanted};
}

} // namespace skein
