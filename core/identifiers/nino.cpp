// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/nino.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr std::array<std::string_view, 7> NeverGiven{"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"};

/// Two letters, six digits and a letter from A to D (HM Revenue & Customs, NIM39110).
bool isShape(std::string_view text)
{
    if (text.size() != 8 && text.size() != 9)
        return false;
    const auto isFrom = [](char c, std::string_view banned) {
        return c >= 'A' && c <= 'Z' && banned.find(c) == std::string_view::npos;
    };
    const std::string_view digits = text.substr(2, 6);
    return isFrom(text[0], "DFIQUV") && isFrom(text[1], "DFIOQUV")
        && digits.find_first_not_of("0123456789") == std::string_view::npos
        && std::find(NeverGiven.begin(), NeverGiven.end(), text.substr(0, 2)) == NeverGiven.end()
        && (text.size() == 8 || (text[8] >= 'A' && text[8] <= 'D'));
}

} // namespace

std::string NationalInsuranceNumber::display() const
{
    std::string text;
    for (size_t at = 0; at < canonical.size(); at += 2)
        text += (at == 0 ? "" : " ") + canonical.substr(at, 2);
    return text;
}

Reading<NationalInsuranceNumber> parseNationalInsuranceNumber(std::string_view text)
{
    const std::string plain = identifiers::strippedUpper(identifiers::undressed(text));
    if (plain.empty())
        return Refusal{u"There is no National Insurance number."_s};
    if (!isShape(plain))
        return refuse(text, u"is no National Insurance number."_s);
    return NationalInsuranceNumber{plain};
}

} // namespace skein
