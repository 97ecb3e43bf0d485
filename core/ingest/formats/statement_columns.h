// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace skein::statement_columns {

/// The columns of all bank statements, so that one specification maps them
/// (resources/specifications/payments-statement.json).
enum Column : size_t {
    Booked, ///< 2025-06-14
    Amount, ///< Without a sign: "12.50 GBP".
    PaidFrom, ///< An account, where the statement names one.
    PaidTo,
    Counterparty, ///< A name.
    Remittance,
    Type,
    Direction, ///< "debit" or "credit", seen from the account.
    Account, ///< Whose statement it is, as written.
    Reference,
    ValueDate,
    Other,
};

using Cells = std::vector<std::string>;

inline Cells titles()
{
    return {"Booking date", "Amount",    "Paid from", "Paid to",        "Counterparty", "Remittance",
            "Payment type", "Direction", "Account",   "Bank reference", "Value date",   "Other"};
}

/// An IBAN or a sort code with an account number: what can only be an account.
inline bool isAccount(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    const bool isIban
        = text.size() >= 15 && isUpper(text[0]) && isUpper(text[1]) && isDigit(text[2]) && isDigit(text[3]);
    constexpr std::ptrdiff_t sortCodeAndAccount = 14;
    return isIban
        || (digits == sortCodeAndAccount && text.find_first_not_of("0123456789- ") == std::string_view::npos);
}

/// The day of "20250614120000[0:GMT]" and "250614" as 2025-06-14; other texts as they are.
inline std::string isoDay(std::string_view text)
{
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
    if (digits.size() >= 8)
        return std::string(digits.substr(0, 4))
            .append("-")
            .append(digits.substr(4, 2))
            .append("-")
            .append(digits.substr(6, 2));
    if (digits.size() != 6)
        return std::string(text);
    return std::string("20")
        .append(digits.substr(0, 2))
        .append("-")
        .append(digits.substr(2, 2))
        .append("-")
        .append(digits.substr(4, 2));
}

/// Adds a text, trimmed, behind what the cell has.
inline void add(std::string &cell, std::string_view text, std::string_view between)
{
    const std::string_view bare = trimmed(text);
    if (!bare.empty())
        cell += (cell.empty() ? std::string() : std::string(between)) + std::string(bare);
}

/// "12,50" and "1,234.50" with a point before the pence and nothing else; other texts as they are.
inline std::string withCurrency(std::string amount, const std::string &currency)
{
    if (amount.find('.') != std::string::npos && amount.find(',') < amount.find('.'))
        std::erase(amount, ',');
    else if (std::count(amount.begin(), amount.end(), ',') == 1)
        std::replace(amount.begin(), amount.end(), ',', '.');
    if (amount.ends_with('.'))
        amount.pop_back();
    return currency.empty() || amount.empty() ? amount : amount + ' ' + currency;
}

/// Puts the account and the other side where they belong.
inline void setSides(Cells &cells, const std::string &own, const std::string &other, bool isCredit)
{
    cells[Account] = own;
    cells[Direction] = isCredit ? "credit" : "debit";
    if (isAccount(own))
        cells[isCredit ? PaidTo : PaidFrom] = own;
    if (isAccount(other))
        cells[isCredit ? PaidFrom : PaidTo] = other;
    else if (!other.empty())
        cells[Other] += (cells[Other].empty() ? "" : "\n") + std::string("Other account: ") + other;
}

} // namespace skein::statement_columns
