// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/phone_number.h"

#include "core/identifiers/cell_text.h"
#include "core/identifiers/phone_library.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

using namespace identifiers;

constexpr size_t MostDigits = 15; ///< E.164 has no more.
constexpr size_t UkNationalDigits = 10;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// 01, 02, 03, 05, 07, 08 and 09; nothing is at 04 and 06.
bool isUkRange(char first)
{
    return first != '0' && first != '4' && first != '6';
}

PhoneNumber international(std::string canonical, PhoneFlags flags = {})
{
    return {std::move(canonical), PhoneForm::International, flags};
}

/// UK numbers of ten national digits in their plain spellings: 07700 900123, +44 7700 900123, 447700900123,
/// 00447700900123, +4407700900123. False for all else, which takes the long way.
bool readPlainUkNumber(std::string_view text, std::array<char, UkNationalDigits + 3> &canonical)
{
    std::array<char, MostDigits + 1> digits{};
    size_t count = 0;
    const bool hasPlus = !text.empty() && text.front() == '+';
    for (size_t at = hasPlus ? 1 : 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isDigit(c)) {
            if (count > MostDigits - 1)
                return false;
            digits[count++] = c;
        } else if ((c != ' ' && c != '-') || count < 2) {
            return false;
        }
    }
    const char *national = digits.data();
    size_t left = count;
    const auto skip = [&national, &left](size_t length) {
        national += length;
        left -= length;
    };
    const bool hasZeros = !hasPlus && count == 14 && digits[0] == '0' && digits[1] == '0';
    if (hasZeros)
        skip(2);
    const bool hasCountry = left >= 12 && national[0] == '4' && national[1] == '4';
    if (hasCountry) {
        skip(2);
        if (left == UkNationalDigits + 1 && national[0] == '0')
            skip(1);
    } else if (hasPlus || hasZeros || left != UkNationalDigits + 1 || national[0] != '0') {
        return false;
    } else {
        skip(1);
    }
    if (left != UkNationalDigits || !isUkRange(national[0]))
        return false;
    canonical = {'+', '4', '4'};
    std::copy_n(national, UkNationalDigits, canonical.begin() + 3);
    return true;
}

/// A number's cell taken apart: the digits in order and what else stands there.
struct Written
{
    std::string digits;
    bool hasPlus = false;
    bool hasLetters = false;
    bool isOddlyGrouped = false; ///< "7-(476)009-0311": the layout of some internal reference.
    bool hasOther = false;
};

Written takenApart(std::string_view text)
{
    Written written;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const std::string_view rest = text.substr(at);
        if (isDigit(c)) {
            written.digits += c;
        } else if (isLetter(c)) {
            written.hasLetters = true;
        } else if (c == '+') {
            written.hasOther = written.hasOther || written.hasPlus || !written.digits.empty();
            written.hasPlus = true;
        } else if (c == '-' || c == ' ' || c == '\t' || c == '.' || c == '(' || c == ')' || c == '/') {
            const bool isGroup = rest.starts_with("-(") || rest.starts_with(" (") || c == '(' || c == '-';
            written.isOddlyGrouped
                = written.isOddlyGrouped || (isGroup && !written.hasPlus && written.digits.size() == 1);
        } else if (rest.starts_with("\xc2\xa0")) {
            at += 1;
        } else if (rest.starts_with("\xe2\x80\x90") || rest.starts_with("\xe2\x80\x91")
                   || rest.starts_with("\xe2\x80\x93") || rest.starts_with("\xe2\x80\x8b")
                   || rest.starts_with("\xe2\x80\xaa") || rest.starts_with("\xe2\x80\xac")) {
            at += 2; // dashes, zero-width space and direction marks of copied numbers
        } else {
            written.hasOther = true;
        }
    }
    return written;
}

/// What stands where a number is hidden or not known.
std::optional<PhoneNumber> nobodysNumber(std::string_view text)
{
    constexpr std::array<std::string_view, 13> withheld{
        "WITHHELD",      "ANONYMOUS",        "PRIVATE",     "RESTRICTED",  "BLOCKED",        "NOCALLERID",
        "PRIVATENUMBER", "CALLERIDWITHHELD", "WITHHELDCLI", "CLIWITHHELD", "NUMBERWITHHELD", "PRIVATECALLER",
        "CLIR"};
    constexpr std::array<std::string_view, 12> notKnown{
        "UNKNOWN",  "UNAVAILABLE",       "UNKNOWNNUMBER",  "UNKNOWNCALLER", "NOTAVAILABLE", "NUMBERUNKNOWN",
        "NOTKNOWN", "NUMBERUNAVAILABLE", "NUMBERNOTKNOWN", "NOTRECORDED",   "NK",           "UNK"};
    const std::string word = strippedUpper(text);
    if (std::find(withheld.begin(), withheld.end(), word) != withheld.end())
        return PhoneNumber{std::string(WithheldNumber), PhoneForm::Withheld, {}};
    if (std::find(notKnown.begin(), notKnown.end(), word) != notKnown.end())
        return PhoneNumber{std::string(NumberNotKnown), PhoneForm::NotKnown, {}};
    return std::nullopt;
}

/// "10.0.0.1": the end of a data session, whose points tell it from 100.0.1 and from a short code.
bool isInternetAddress(std::string_view text)
{
    int groups = 1;
    size_t digits = 0;
    char first = '\0';
    for (const char c : text) {
        if (c == '.' && digits > 0) {
            ++groups;
            digits = 0;
        } else if (isDigit(c) && digits < 3 && (digits == 0 || first != '0')) {
            first = digits == 0 ? c : first;
            ++digits;
        } else {
            return false;
        }
    }
    return groups == 4 && digits > 0;
}

/// The sender of a text may have eleven characters (3GPP TS 23.040, 9.1.2.5).
bool isSenderName(std::string_view text)
{
    constexpr size_t mostCharacters = 11;
    return text.size() <= mostCharacters && std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || isLetter(c)
                   || std::string_view(" -_.&+'!/").find(c) != std::string_view::npos;
           });
}

Reading<PhoneNumber> keptAsWritten(std::string_view text, PhoneFlags flags)
{
    std::string canonical = "~";
    for (const char c : text) {
        const bool isKept = isDigit(c) || isLetter(c) || (c & 0x80) != 0
            || std::string_view("+*#.:,;@_").find(c) != std::string_view::npos; // 1.23.4.5 is not 12.3.4.5
        if (isKept)
            canonical += c;
    }
    if (canonical.size() == 1)
        return Refusal{u"There is no number."_s};
    return PhoneNumber{upper(canonical), PhoneForm::Unknown, flags};
}

/// Home numbers of the region and those with a country code, told by libphonenumber.
std::optional<PhoneNumber> fromPlan(const Written &written, std::string_view region, PhoneFlags flags)
{
    const std::string &digits = written.digits;
    const bool isBritish = region == "GB";
    if (written.hasPlus || digits.starts_with("00")) {
        const size_t from = written.hasPlus ? 0 : 2;
        if (auto found = possibleNumber("+" + digits.substr(from), region))
            return international(std::move(*found), flags);
        return std::nullopt;
    }
    if (digits.starts_with("0") || !isBritish) {
        const bool isUkNowhere = isBritish && digits.size() > 1 && !isUkRange(digits[1]);
        if (auto found = isUkNowhere ? std::nullopt : possibleNumber(digits, region))
            return international(std::move(*found), flags);
        return std::nullopt;
    }
    if (digits.starts_with("44") && digits.size() >= 11)
        if (auto found = possibleNumber("+" + digits, region))
            return international(std::move(*found), flags);
    if (digits.size() == UkNationalDigits
        && std::string_view("1237").find(digits[0]) != std::string_view::npos) {
        std::string found = "+44" + digits;
        if (digits[0] == '7' || identifiers::isInNumberPlan(found))
            return international(std::move(found), flags | PhoneFlag::ZeroRestored);
    }
    if (digits.size() >= 11 && identifiers::isInNumberPlan("+" + digits))
        if (auto found = possibleNumber("+" + digits, region)) // leaves out a trunk zero: 40 (0)741 ...
            return international(std::move(*found), flags | PhoneFlag::PlusRestored);
    return std::nullopt;
}

/// "7700900456.5": its point parts no groups of a number.
bool isDecimal(std::string_view text)
{
    constexpr size_t fewestWhole = 7;
    constexpr size_t mostDecimals = 2;
    const size_t point = text.find('.');
    return point != std::string_view::npos && point >= fewestWhole && point + 1 < text.size()
        && text.size() - point - 1 <= mostDecimals
        && text.find_first_not_of("0123456789", point + 1) == std::string_view::npos
        && text.substr(0, point).find_first_not_of("0123456789") == std::string_view::npos;
}

Reading<PhoneNumber> anyNumber(std::string_view text, std::string_view region)
{
    if (text.starts_with("tel:"))
        text = undressed(text.substr(4));
    if (text.empty())
        return Refusal{u"There is no number."_s};
    if (isScientific(text))
        return refuseScientific(text);
    PhoneFlags flags;
    flags.setFlag(PhoneFlag::DecimalsDropped, dropDecimals(text));
    if (isDecimal(text))
        return refuse(text, u"is a decimal number, which no phone number is."_s);
    const Written written = takenApart(text);
    if (written.hasLetters)
        if (auto nobodys = nobodysNumber(text))
            return std::move(*nobodys);
    if (saysNothing(text))
        return refuse(text, u"is no number."_s);
    const bool isMasked = identifiers::isMasked(text);
    if (written.hasLetters && !isMasked && isSenderName(text))
        return PhoneNumber{upper(text), PhoneForm::SenderName, {}};
    const bool isPlain
        = !written.hasLetters && !written.hasOther && !written.isOddlyGrouped && !isInternetAddress(text);
    if (!isPlain || written.digits.size() > MostDigits + 3)
        return keptAsWritten(text, flags);
    const bool isShort = !written.hasPlus && written.digits.size() >= 3 && written.digits.size() <= 6;
    if (isShort && written.digits[0] != '0')
        return PhoneNumber{written.digits, PhoneForm::ShortCode, flags};
    if (auto found = fromPlan(written, region, flags)) {
        const bool isOdd = found->canonical.starts_with("+44")
            && found->canonical.size() != UkNationalDigits + 3
            && !identifiers::isInNumberPlan(found->canonical);
        found->flags.setFlag(PhoneFlag::OddLength, isOdd);
        return std::move(*found);
    }
    return keptAsWritten(text, flags);
}

/// Area codes of four and five digits behind the zero that share their first three or four: told apart by
/// libphonenumber.
bool hasLongAreaCode(std::string_view national)
{
    constexpr std::array<std::string_view, 6> mixed{"1387", "1524", "1539", "1697", "1768", "1946"};
    return std::find(mixed.begin(), mixed.end(), national.substr(0, 4)) != mixed.end();
}

/// "0161 496 0000" of ten national digits, as libphonenumber groups them but a hundred times quicker; nothing
/// where one must look closer.
std::optional<std::string> groupedUkNumber(std::string_view national)
{
    const auto grouped = [national](size_t first, size_t second) {
        std::string text = "0";
        text.append(national.substr(0, first)).append(1, ' ').append(national.substr(first, second));
        if (first + second < national.size())
            text.append(1, ' ').append(national.substr(first + second));
        return text;
    };
    const std::string_view start = national.substr(0, 2);
    if (start.front() == '2' || start == "55" || start == "56" || start == "70")
        return grouped(2, 4);
    if (start.front() == '3' || start == "80" || start == "84" || start == "87" || start.front() == '9')
        return grouped(3, 3);
    if (start.front() == '7' && start != "76")
        return grouped(4, 6);
    if (start.front() != '1' || hasLongAreaCode(national))
        return std::nullopt;
    const bool isCity
        = start == "10" || start == "11" || (national[2] == '1' && start != "17" && start != "18");
    return isCity ? grouped(3, 3) : grouped(4, 6);
}

/// "4.47E+11" that a spreadsheet has saved as the number it shows: +447000000000.
bool hasLostDigits(std::string_view canonical)
{
    constexpr size_t fewest = 11;
    return canonical.starts_with('+') && canonical.size() > fewest && canonical.ends_with("000000");
}

} // namespace

QString PhoneNumber::note() const
{
    if (form == PhoneForm::Withheld)
        return u"The number was withheld."_s;
    if (form == PhoneForm::NotKnown)
        return u"The source did not know the number; it does not say that it was withheld."_s;
    if (form == PhoneForm::Unknown)
        return u"No known form of a phone number; kept as written."_s;
    if (hasLostDigits(canonical))
        return u"It ends in zeros, as numbers do whose last digits a spreadsheet dropped: compare it with "
               u"the "
               "provider's own file."_s;
    if (flags.testFlag(PhoneFlag::ZeroRestored))
        return u"The leading zero was missing and was put back."_s;
    if (flags.testFlag(PhoneFlag::OddLength))
        return u"Of another length than numbers of the United Kingdom have: are digits missing?"_s;
    if (flags.testFlag(PhoneFlag::PlusRestored))
        return u"Written without a plus sign; read as a number of another country."_s;
    return flags.testFlag(PhoneFlag::DecimalsDropped) ? u"Written as a decimal number."_s : QString();
}

Reading<PhoneNumber> parsePhoneNumber(std::string_view text, std::string_view region)
{
    std::array<char, UkNationalDigits + 3> plain{};
    const auto asNumber = [&plain] { return international(std::string(plain.data(), plain.size())); };
    if (region == "GB" && readPlainUkNumber(text, plain))
        return asNumber();
    const std::string_view bare = undressed(text);
    if (region == "GB" && bare.size() != text.size() && readPlainUkNumber(bare, plain))
        return asNumber();
    return anyNumber(bare, region);
}

std::string displayPhoneNumber(std::string_view canonical, std::string_view asWritten,
                               std::string_view region)
{
    if (canonical.starts_with('~'))
        return std::string(asWritten.empty() ? canonical.substr(1) : undressed(asWritten));
    if (canonical == WithheldNumber)
        return "Withheld";
    if (canonical == NumberNotKnown)
        return "Not known";
    if (!canonical.starts_with('+'))
        return std::string(canonical);
    if (region == "GB" && canonical.size() == UkNationalDigits + 3 && canonical.starts_with("+44"))
        if (auto grouped = groupedUkNumber(canonical.substr(3)))
            return std::move(*grouped);
    return formatted(canonical, region);
}

bool isInNumberPlan(const PhoneNumber &number)
{
    return number.form == PhoneForm::International && identifiers::isInNumberPlan(number.canonical);
}

bool isUkMobile(std::string_view canonical)
{
    return canonical.size() == 13 && canonical.starts_with("+447") && canonical[4] != '0'
        && canonical[4] != '6';
}

} // namespace skein
