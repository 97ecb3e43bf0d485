// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/vrm.h"
#include "core/identifiers/vrm_misread.h"

#include <gtest/gtest.h>

using namespace skein;

TEST(VrmTest, KnowsTheStylesOfTheUnitedKingdom)
{
    const std::tuple<const char *, VrmStyle, const char *> cases[]{
        {"AB12CDE", VrmStyle::Current, "AB12 CDE"},
        {"ab12 cde", VrmStyle::Current, "AB12 CDE"},
        {"AB-12-CDE", VrmStyle::Current, "AB12 CDE"},
        {"AB51ZZZ", VrmStyle::Current, "AB51 ZZZ"},
        {"AB00CDE", VrmStyle::Current, "AB00 CDE"},
        {"AB02CDE", VrmStyle::Current, "AB02 CDE"},
        {"A123BCD", VrmStyle::Prefix, "A123 BCD"},
        {"Y1ABC", VrmStyle::Prefix, "Y1 ABC"},
        {"Q123ABC", VrmStyle::QPlate, "Q123 ABC"},
        {"ABC123D", VrmStyle::Suffix, "ABC 123D"},
        {"ABC1Y", VrmStyle::Suffix, "ABC 1Y"},
        {"ABC123", VrmStyle::Dateless, "ABC 123"},
        {"1234AB", VrmStyle::Dateless, "1234 AB"},
        {"A1", VrmStyle::Dateless, "A 1"},
        {"ABZ1234", VrmStyle::NorthernIreland, "ABZ 1234"},
        {"1234IA", VrmStyle::NorthernIreland, "1234 IA"},
        {"101D234", VrmStyle::Diplomatic, "101 D 234"},
        {"210X123", VrmStyle::Diplomatic, "210 X 123"},
        {"01234", VrmStyle::Trade, "01234"},
        {"AB12CD", VrmStyle::Military, "AB 12 CD"},
        {"12AB34", VrmStyle::Military, "12 AB 34"},
        {"J123456", VrmStyle::Jersey, "J123456"},
        {"12345", VrmStyle::Guernsey, "12345"},
        {"AY123", VrmStyle::Dateless, "AY 123"},
        {"MAN123", VrmStyle::IsleOfMan, "MAN 123"},
        {"PMN123D", VrmStyle::Suffix, "PMN 123D"},
    };
    for (const auto &[text, style, display] : cases) {
        const auto vrm = parseVrm(text);
        ASSERT_TRUE(vrm) << text << ": " << vrm.reason().toStdString();
        ASSERT_FALSE(vrm->styles.empty()) << text;
        EXPECT_EQ(vrm->styles.front(), style) << text;
        EXPECT_EQ(vrm->display, display) << text;
    }
}

TEST(VrmTest, APlateMayFitSeveralStyles)
{
    const auto vrm = parseVrm("123ABC");
    EXPECT_TRUE(vrm->hasStyle(VrmStyle::Dateless));
    EXPECT_TRUE(vrm->hasStyle(VrmStyle::Trade));
    EXPECT_TRUE(parseVrm("AY123")->hasStyle(VrmStyle::Alderney));
}

TEST(VrmTest, BoundariesOfTheStyles)
{
    for (const char *text :
         {"AB01CDE", "IB12CDE", "AQ12CDE", "AB12CIE", "AB12CDQ", "AZ12CDE", "O123ABC", "U123ABC", "A0123BC",
          "AB123CDE", "A1234BCD", "0AB", "ABCD123", "401D123", "101E123"})
        EXPECT_FALSE(parseVrm(text)->hasStyle(VrmStyle::Current) || parseVrm(text)->hasStyle(VrmStyle::Prefix)
                     || parseVrm(text)->hasStyle(VrmStyle::Diplomatic))
            << text;
}

TEST(VrmTest, ForeignAndPartialPlatesAreKept)
{
    const auto german = parseVrm("B-MÜ 1234");
    ASSERT_TRUE(german);
    EXPECT_EQ(german->canonical, "BMÜ1234");
    EXPECT_EQ(german->display, "B-MÜ 1234");
    EXPECT_FALSE(german->isKnownForm());
    EXPECT_EQ(parseVrm("b-mü 1234")->canonical, "BMÜ1234");
    EXPECT_EQ(parseVrm("CS12 IAT")->canonical, "CS12IAT");
    EXPECT_FALSE(parseVrm("CS12 IAT")->isKnownForm());
    EXPECT_TRUE(parseVrm("AB12 ???")->isPartial());
    EXPECT_EQ(parseVrm("AB12 ???")->canonical, "AB12???");
}

TEST(VrmTest, RefusesWhatIsNoPlate)
{
    for (const char *text :
         {"", " ", "UNKNOWN", "n/k", "N/A", "???", "No plate", "-", "*", "black Ford Fiesta hatch"})
        EXPECT_FALSE(parseVrm(text)) << text;
}

TEST(VrmTest, MisreadsAreSymmetricAndKnowTheirPlace)
{
    const std::pair<const char *, const char *> misreads[]{
        {"AB12CDE", "A812CDE"}, {"AB12CDE", "ABI2CDE"}, {"AB10CDE", "ABIOCDE"}, {"OB12CDE", "0B12CDE"},
        {"AB12CDE", "A81ZCDE"}, {"AB57CDE", "ABS7CDE"}, {"AB12HDE", "AB12NDE"}, {"AB12CDE", "AB12GDE"},
        {"AB12CDE", "AB12CDF"}, {"AB17CDE", "ABLTCDE"}, {"KA12CDE", "XA12CDE"},
    };
    for (const auto &[a, b] : misreads) {
        EXPECT_TRUE(isPossibleMisread(a, b)) << a << ' ' << b;
        EXPECT_TRUE(isPossibleMisread(b, a)) << b << ' ' << a;
    }
    for (const auto &[a, b] : {std::pair("AB12CDE", "AB12CDE"), std::pair("AB12CDE", "AB13CDE"),
                               std::pair("AB12CDE", "AB12CD"), std::pair("AB12CDE", "XB12CDE")})
        EXPECT_FALSE(isPossibleMisread(a, b)) << a << ' ' << b;
    EXPECT_EQ(inCurrentStyle("A8I2CDE"), "AB12CDE");
}

TEST(VrmTest, DistanceIsSmallForLookAlikes)
{
    EXPECT_DOUBLE_EQ(plateDistance("AB12CDE", "AB12CDE"), 0);
    EXPECT_DOUBLE_EQ(plateDistance("AB12CDE", "A812CDE"), 0.2);
    EXPECT_DOUBLE_EQ(plateDistance("AB12CDE", "AB12CD"), 1);
    EXPECT_DOUBLE_EQ(plateDistance("AB12CDE", "AB13CDE"), 1);
    EXPECT_DOUBLE_EQ(plateDistance("", "AB"), 2);
}
