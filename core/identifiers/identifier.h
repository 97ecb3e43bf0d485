// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace skein {

enum class IdentifierKind {
    Phone = 1,
    Imei,
    Imsi,
    Iccid,
    Vrm,
    Postcode,
    GridReference,
    Coordinates,
    BankAccount, ///< Sort code and account, or IBAN.
    Email,
    CompanyNumber,
    OnlineAccount,
    NationalInsurance,
    DateOfBirth,
};

/// "phone", "vrm" ... : the name of a kind in specifications.
std::string_view identifierCode(IdentifierKind kind);

/// An identifier as it is kept: one canonical form for all its spellings, beside what people read.
struct Identifier
{
    IdentifierKind kind = IdentifierKind::Phone;
    std::string canonical; ///< Unique in its kind; equal for equal identifiers however they were written.
    std::string display;
    bool isKnownForm = true; ///< False: a foreign or internal form, kept as written and just as usable.
    bool isIdentity = true; ///< False: says nothing about who or what it is ("withheld", a masked number, a
                            ///< partial plate).
    QString note; ///< What was mended or is doubtful, for the analyst; mostly empty.

    friend bool operator==(const Identifier &, const Identifier &) = default;
};

/// Reads a text that is said to be an identifier of this kind. Phones, IMEIs, IMSIs, SIM serials, plates,
/// accounts, company numbers and online accounts of no known form are kept as written, flagged. The other
/// kinds are refused when they are none, and all kinds when the text is empty, "unknown", masked or in
/// scientific notation. `region` is that of numbers without a country code.
Reading<Identifier> readIdentifier(IdentifierKind kind, std::string_view text,
                                   std::string_view region = "GB");

/// Every kind of which a free text may be an identifier (search box, ABOUT of the command line), the most
/// specific first. Only known forms: a reference such as SAR-2026-0337841 is none of them.
std::vector<Identifier> guessIdentifiers(std::string_view text, std::string_view region = "GB");

} // namespace skein
