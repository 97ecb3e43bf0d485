// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/bank_account.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t SortCodeDigits = 6;
constexpr size_t AccountDigits = 8;
constexpr size_t BritishIbanSize = 22;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isIbanShape(std::string_view text)
{
    return text.size() >= 15 && text.size() <= 34 && isLetter(text[0]) && isLetter(text[1])
        && isDigit(text[2]) && isDigit(text[3])
        && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || isLetter(c); });
}

Reading<BankAccount> fromIban(std::string_view text, const std::string &iban)
{
    if (!hasRightIbanCheck(iban))
        return refuse(text, u"is no IBAN: its check digits are wrong."_s);
    BankAccount account;
    account.iban = iban;
    if (!iban.starts_with("GB"))
        return account;
    if (iban.size() != BritishIbanSize)
        return refuse(text, u"is no British IBAN: it needs 22 characters."_s);
    account.sortCode = iban.substr(8, SortCodeDigits);
    account.number = iban.substr(14);
    if (!std::all_of(account.sortCode.begin(), account.sortCode.end(), isDigit)
        || !std::all_of(account.number.begin(), account.number.end(), isDigit))
        return refuse(text, u"is no British IBAN: sort code and account are digits."_s);
    return account;
}

std::string filled(const std::string &digits, size_t size)
{
    return std::string(size - digits.size(), '0') + digits;
}

} // namespace

bool hasRightIbanCheck(std::string_view iban)
{
    if (!isIbanShape(iban))
        return false;
    const std::string turned = std::string(iban.substr(4)) + std::string(iban.substr(0, 4));
    unsigned rest = 0;
    for (const char c : turned)
        rest = isDigit(c) ? (rest * 10 + unsigned(c - '0')) % 97 : (rest * 100 + unsigned(c - 'A') + 10) % 97;
    return rest == 1;
}

std::string BankAccount::canonical() const
{
    return sortCode.empty() ? iban : sortCode + "/" + number;
}

std::string BankAccount::display() const
{
    if (!sortCode.empty())
        return sortCode.substr(0, 2) + "-" + sortCode.substr(2, 2) + "-" + sortCode.substr(4) + " " + number;
    std::string text;
    for (size_t at = 0; at < iban.size(); at += 4)
        text += (at == 0 ? "" : " ") + iban.substr(at, 4);
    return text;
}

Reading<BankAccount> parseBankAccount(std::string_view sortCode, std::string_view account)
{
    std::string_view code = identifiers::undressed(sortCode);
    std::string_view number = identifiers::undressed(account);
    const std::string both = std::string(code) + " " + std::string(number);
    if (identifiers::isScientific(code) || identifiers::isScientific(number))
        return identifiers::refuseScientific(both);
    if (identifiers::isMasked(both))
        return refuse(both, u"is masked: which account it is cannot be said."_s);
    identifiers::dropDecimals(code);
    identifiers::dropDecimals(number);
    const std::string codeDigits = identifiers::onlyDigits(code);
    const std::string numberDigits = identifiers::onlyDigits(number);
    // A spreadsheet drops the zero of a number; "20-00-0" is a slip, whose digit nobody knows.
    const bool isNumber = codeDigits.size() == code.size();
    if (codeDigits.size() < SortCodeDigits - (isNumber ? 1 : 0) || codeDigits.size() > SortCodeDigits)
        return refuse(both, u"is no account: a sort code has six digits."_s);
    if (numberDigits.size() < 6 || numberDigits.size() > AccountDigits)
        return refuse(both, u"is no account: an account number has eight digits."_s);
    BankAccount result;
    result.sortCode = filled(codeDigits, SortCodeDigits);
    result.number = filled(numberDigits, AccountDigits);
    result.isZeroRestored = codeDigits.size() < SortCodeDigits || numberDigits.size() < AccountDigits;
    return result;
}

Reading<BankAccount> parseBankAccount(std::string_view text)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no account."_s};
    if (identifiers::isScientific(bare))
        return identifiers::refuseScientific(bare);
    if (identifiers::isMasked(bare))
        return refuse(text, u"is masked: which account it is cannot be said."_s);
    std::string plain = identifiers::strippedUpper(bare);
    if (plain.starts_with("IBAN"))
        plain.erase(0, 4);
    if (isIbanShape(plain))
        return fromIban(text, plain);
    const std::string digits = identifiers::onlyDigits(bare);
    if (digits.size() == SortCodeDigits + AccountDigits)
        return parseBankAccount(std::string_view(digits).substr(0, SortCodeDigits),
                                std::string_view(digits).substr(SortCodeDigits));
    const size_t gap = bare.find_first_of(" /,;", 5);
    if (gap != std::string_view::npos && !digits.empty())
        return parseBankAccount(bare.substr(0, gap), bare.substr(gap + 1));
    return refuse(text, u"is no account: a sort code and eight digits, or an IBAN, are understood."_s);
}

} // namespace skein
