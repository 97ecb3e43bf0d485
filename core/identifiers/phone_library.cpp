// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/phone_library.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

namespace skein::identifiers {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

bool parse(std::string_view text, std::string_view region, PhoneNumber &number)
{
    return library().Parse(std::string(text), std::string(region), &number)
        == PhoneNumberUtil::NO_PARSING_ERROR;
}

} // namespace

std::optional<std::string> possibleNumber(std::string_view text, std::string_view region)
{
    PhoneNumber number;
    if (!parse(text, region, number) || number.has_extension())
        return std::nullopt;
    if (library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return std::nullopt;
    std::string result;
    library().Format(number, PhoneNumberUtil::E164, &result);
    // The zero stays in Italy. After +44 it is a second trunk zero, which the library takes off at each
    // reading.
    const bool mayLoseMore = number.italian_leading_zero() && result != text;
    return mayLoseMore ? possibleNumber(result, "ZZ") : result;
}

bool isInNumberPlan(std::string_view e164)
{
    PhoneNumber number;
    return parse(e164, "ZZ", number) && library().IsValidNumber(number);
}

std::string formatted(std::string_view e164, std::string_view region)
{
    PhoneNumber number;
    if (!parse(e164, "ZZ", number))
        return std::string(e164);
    const bool isHome = number.country_code() == library().GetCountryCodeForRegion(std::string(region));
    std::string result;
    library().Format(number, isHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &result);
    return result;
}

} // namespace skein::identifiers
