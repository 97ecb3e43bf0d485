// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/identifier.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace skein;

namespace {

std::string firstKind(std::string_view text)
{
    const auto guesses = guessIdentifiers(text);
    return guesses.empty() ? "none" : std::string(identifierCode(guesses.front().kind));
}

bool mayBe(std::string_view text, IdentifierKind kind)
{
    const auto guesses = guessIdentifiers(text);
    return std::any_of(guesses.begin(), guesses.end(),
                       [kind](const Identifier &i) { return i.kind == kind; });
}

} // namespace

TEST(IdentifierTest, OneDoorForEveryKind)
{
    const std::tuple<IdentifierKind, const char *, const char *, const char *> cases[]{
        {IdentifierKind::Phone, "+44 (0)7700 900123", "+447700900123", "07700 900123"},
        {IdentifierKind::Imei, "490154203237510", "49015420323751", "490154203237518"},
        {IdentifierKind::Imsi, "'234300912776541'", "234300912776541", "234300912776541"},
        {IdentifierKind::Vrm, "ab12cde", "AB12CDE", "AB12 CDE"},
        {IdentifierKind::Postcode, "sw1a1aa", "SW1A1AA", "SW1A 1AA"},
        {IdentifierKind::BankAccount, "60-16-13 31926819", "601613/31926819", "60-16-13 31926819"},
        {IdentifierKind::Email, "J@Example.org", "j@example.org", "J@Example.org"},
        {IdentifierKind::CompanyNumber, "SC123456", "SC123456", "SC123456"},
        {IdentifierKind::OnlineAccount, "snapchat @jo", "snapchat:jo", "Snapchat: jo"},
        {IdentifierKind::GridReference, "TG 51409 13177", "TG5140913177", "TG 51409 13177"},
        {IdentifierKind::Coordinates, "53.530988,-2.61741", "53.530988,-2.617410", "53.530988, -2.617410"},
        {IdentifierKind::NationalInsurance, "ab123456c", "AB123456C", "AB 12 34 56 C"},
        {IdentifierKind::DateOfBirth, "17/04/2009", "2009-04-17", "17/04/2009"},
        {IdentifierKind::Iccid, "8944300000912776541", "8944300000912776541", "8944300000912776541"},
    };
    for (const auto &[kind, text, canonical, display] : cases) {
        const auto identifier = readIdentifier(kind, text);
        ASSERT_TRUE(identifier) << text << ": " << identifier.reason().toStdString();
        EXPECT_EQ(identifier->canonical, canonical);
        EXPECT_EQ(identifier->display, display);
        EXPECT_TRUE(identifier->isKnownForm);
    }
}

TEST(IdentifierTest, AnUnknownFormIsKeptAndFlagged)
{
    for (const auto &[kind, text, canonical] :
         {std::tuple(IdentifierKind::Phone, "0-(070)893-3322", "~00708933322"),
          std::tuple(IdentifierKind::Imei, "12345", "~12345"),
          std::tuple(IdentifierKind::Vrm, "W 123-XY", "W123XY"),
          std::tuple(IdentifierKind::BankAccount, "ACC-77/b", "~ACC77B"),
          std::tuple(IdentifierKind::CompanyNumber, "HRB 12345", "~HRB12345")}) {
        const auto identifier = readIdentifier(kind, text);
        ASSERT_TRUE(identifier) << text;
        EXPECT_EQ(identifier->canonical, canonical);
        EXPECT_FALSE(identifier->isKnownForm) << text;
        EXPECT_EQ(identifier->display, text);
        EXPECT_FALSE(identifier->note.isEmpty());
    }
}

TEST(IdentifierTest, NothingIsMadeOfTextThatSaysNothing)
{
    for (int kind = int(IdentifierKind::Phone); kind <= int(IdentifierKind::DateOfBirth); ++kind) {
        for (const char *text : {"", "  ", "-", "N/A"})
            EXPECT_FALSE(readIdentifier(IdentifierKind(kind), text)) << kind << text;
    }
    EXPECT_FALSE(readIdentifier(IdentifierKind::Imei, "3.5E+14"));
    EXPECT_FALSE(readIdentifier(IdentifierKind::Imei, "000000000000000"));
    EXPECT_FALSE(readIdentifier(IdentifierKind::BankAccount, "****1847"));
    EXPECT_FALSE(readIdentifier(IdentifierKind::Phone, "withheld")->isIdentity);
    EXPECT_FALSE(readIdentifier(IdentifierKind::Phone, "07700XXX123")->isIdentity);
    EXPECT_FALSE(readIdentifier(IdentifierKind::Phone, "XXx00091")->isIdentity);
    EXPECT_FALSE(readIdentifier(IdentifierKind::Vrm, "AB12 ???")->isIdentity);
}

TEST(IdentifierTest, GuessesTheMostSpecificKindFirst)
{
    const std::pair<const char *, const char *> cases[]{
        {"07700 900123", "phone"},
        {"+44 (0)7700 900123", "phone"},
        {"7700900123", "phone"},
        {"999", "phone"},
        {"AB12 CDE", "vrm"},
        {"ab12cde", "vrm"},
        {"A123 BCD", "vrm"},
        {"490154203237518", "imei"},
        {"49-015420-323751-8", "imei"},
        {"234300912776541", "imsi"},
        {"8944300000912776541", "iccid"},
        {"SW1A 1AA", "postcode"},
        {"M1 1AA", "postcode"},
        {"j@example.org", "email"},
        {"@jordan", "online-account"},
        {"instagram.com/jordan", "online-account"},
        {"60-16-13 31926819", "bank-account"},
        {"GB29 NWBK 6016 1331 9268 19", "bank-account"},
        {"AB 12 34 56 C", "national-insurance"},
        {"TG 51409 13177", "grid-reference"},
        {"53.530988, -2.61741", "coordinates"},
        {"SC123456", "company-number"},
        {"17/04/2009", "date-of-birth"},
        {"SAR-2026-0337841", "none"},
        {"CD/2026/GMP/004812", "none"},
        {"Jordan EXAMPLE", "none"},
        {"county lines", "none"},
        {"4.47E+11", "none"},
        {"****1847", "none"},
        {"", "none"},
    };
    for (const auto &[text, kind] : cases)
        EXPECT_EQ(firstKind(text), kind) << text;
}

TEST(IdentifierTest, AnImsiIsNoImeiWithoutItsCheckDigit)
{
    EXPECT_FALSE(mayBe("234300912776541", IdentifierKind::Imei));
    EXPECT_FALSE(mayBe("404980000000001", IdentifierKind::Imei));
    EXPECT_FALSE(mayBe("234300912776540", IdentifierKind::Imei));
    EXPECT_TRUE(mayBe("350000000000010", IdentifierKind::Imei)) << "as networks send it";
    EXPECT_FALSE(mayBe("490154203237518", IdentifierKind::Phone));
}

TEST(IdentifierTest, AnyBytesAreHarmless)
{
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (size_t size = random() % 24; text.size() < size;)
            text += "0123456789+-. ()'\"/@ABEZez\xc3\x9c\xff"[random() % 31];
        for (int kind = int(IdentifierKind::Phone); kind <= int(IdentifierKind::DateOfBirth); ++kind) {
            const auto first = readIdentifier(IdentifierKind(kind), text);
            EXPECT_NE(bool(first), !first.reason().isEmpty());
            if (first) {
                EXPECT_FALSE(first->canonical.empty());
            }
        }
        guessIdentifiers(text);
    }
}
