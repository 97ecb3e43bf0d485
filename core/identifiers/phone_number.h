// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <QFlags>
#include <QString>

#include <string>
#include <string_view>

namespace skein {

enum class PhoneForm {
    International, ///< E.164: "+447700900123".
    ShortCode, ///< Three to six digits that only mean something inside a network: "999", "57645".
    Withheld, ///< The caller hid the number. Never one entity: two withheld callers are not the same.
    NotKnown, ///< The network has none to show; nobody hid it. Never one entity either.
    SenderName, ///< "AD-SAMPLE-S", "VODAFONE": the alphanumeric sender of a text.
    Unknown, ///< No known form; kept as written.
};

enum class PhoneFlag {
    ZeroRestored = 1, ///< A spreadsheet had dropped the leading zero.
    PlusRestored = 2, ///< Written without + or 00, but only a foreign number fits.
    DecimalsDropped = 4, ///< Came as "7700900123.0".
    OddLength = 8, ///< A UK number with more or fewer digits than any has.
};
Q_DECLARE_FLAGS(PhoneFlags, PhoneFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(PhoneFlags)

/// What a phone number's cell says.
///
/// The canonical forms cannot be mistaken for each other: E.164 begins with "+", a short code is digits, a
/// sender name is upper case with a letter in it, "withheld", "not known", and a number of no known form
/// begins with "~" ("0-(070)893-3322" -> "~00708933322").
struct PhoneNumber
{
    std::string canonical;
    PhoneForm form = PhoneForm::International;
    PhoneFlags flags;

    bool isSomebody() const { return form != PhoneForm::Withheld && form != PhoneForm::NotKnown; }
    bool isKnownForm() const { return form != PhoneForm::Unknown; }
    QString note() const; ///< What the analyst should know of the reading; mostly empty.
};

inline constexpr std::string_view WithheldNumber = "withheld";
inline constexpr std::string_view NumberNotKnown = "not known";

/// Reads a number in any common spelling. `region` says where a number without country code is at home.
/// Refused: nothing at all, and scientific notation. Some ten nanoseconds for UK numbers.
Reading<PhoneNumber> parsePhoneNumber(std::string_view text, std::string_view region = "GB");

/// For people: "07700 900123" for numbers of the region, "+33 6 12 34 56 78" for others; forms of no country
/// as they are ("~" is shown as written when that is given).
std::string displayPhoneNumber(std::string_view canonical, std::string_view asWritten = {},
                               std::string_view region = "GB");

/// Whether the number plan of its country has a range that holds it, as of 2022. Ofcom's drama numbers are in
/// no range, and so are ranges opened since: a hint, no more. Slow (10 µs).
bool isInNumberPlan(const PhoneNumber &number);

/// A mobile of the United Kingdom (07, without 070 personal numbers and 076 pagers).
bool isUkMobile(std::string_view canonical);

} // namespace skein
