// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/imei.h"

#include "core/identifiers/cell_text.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t MatchDigits = 14;

char checkDigitOf(const std::string &match)
{
    for (char digit = '0'; digit < '9'; ++digit)
        if (identifiers::hasLuhnDigit(match + digit))
            return digit;
    return '9';
}

} // namespace

std::string Imei::display() const
{
    return match + checkDigitOf(match);
}

Reading<Imei> parseImei(std::string_view text)
{
    std::string_view bare = identifiers::undressed(text);
    if (identifiers::isScientific(bare))
        return identifiers::refuseScientific(bare);
    identifiers::dropDecimals(bare);
    const std::string digits = identifiers::onlyDigits(bare);
    if (digits.empty())
        return refuse(text, u"is no IMEI: it needs 14 to 16 digits."_s);
    if (digits.size() < MatchDigits || digits.size() > MatchDigits + 2)
        return refuse(text, u"is no IMEI: it has %1 digits, not 14 to 16."_s.arg(digits.size()));
    Imei imei{digits.substr(0, MatchDigits), digits, CheckDigit::Absent};
    if (imei.match.find_first_not_of('0') == std::string::npos)
        return refuse(text, u"stands for no handset: it is all zeros."_s);
    if (digits.size() == MatchDigits + 2)
        imei.checkDigit = CheckDigit::SoftwareVersion;
    else if (digits.size() == MatchDigits + 1 && identifiers::hasLuhnDigit(digits))
        imei.checkDigit = CheckDigit::Right;
    else if (digits.size() == MatchDigits + 1)
        imei.checkDigit = digits.back() == '0' ? CheckDigit::Zero : CheckDigit::Wrong;
    return imei;
}

} // namespace skein
