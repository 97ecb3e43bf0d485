// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/iccid.h"
#include "core/identifiers/imei.h"
#include "core/identifiers/imsi.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(ImeiTest, FourteenDigitsSayWhichHandset)
{
    const std::tuple<const char *, CheckDigit> cases[]{
        {"490154203237518", CheckDigit::Right},    {"49-015420-323751-8", CheckDigit::Right},
        {"490154203237510", CheckDigit::Zero},     {"490154203237519", CheckDigit::Wrong},
        {"49015420323751", CheckDigit::Absent},    {"4901542032375101", CheckDigit::SoftwareVersion},
        {"'490154203237518'", CheckDigit::Right},  {"490154203237518.0", CheckDigit::Right},
        {"490154 20 323751 8", CheckDigit::Right},
    };
    for (const auto &[text, checkDigit] : cases) {
        const auto imei = parseImei(text);
        ASSERT_TRUE(imei) << text << ": " << imei.reason().toStdString();
        EXPECT_EQ(imei->match, "49015420323751") << text;
        EXPECT_EQ(imei->display(), "490154203237518") << text;
        EXPECT_EQ(imei->checkDigit, checkDigit) << text;
    }
}

TEST(ImeiTest, RefusesOtherLengthsAndPlaceholders)
{
    for (const char *text :
         {"", "4901542032375", "49015420323751812", "000000000000000", "3.5E+14", "IMEI", "49015x203237518"})
        EXPECT_FALSE(parseImei(text)) << text;
}

TEST(ImsiTest, KnowsTheNetworks)
{
    const auto imsi = parseImsi("234300912776541");
    ASSERT_TRUE(imsi);
    EXPECT_TRUE(imsi->isUk());
    const MobileNetworks networks = MobileNetworks::fromResource();
    EXPECT_EQ(networks.nameOf(*imsi), u"EE"_s);
    EXPECT_EQ(networks.nameOf(*parseImsi("234150000000001")), u"Vodafone"_s);
    EXPECT_EQ(networks.nameOf(*parseImsi("404980000000001")), QString());
}

TEST(ImsiTest, RefusesWhatIsNone)
{
    for (const char *text : {"", "2343009127765", "2343009127765412", "134300912776541", "2.343E+14", "abc"})
        EXPECT_FALSE(parseImsi(text)) << text;
}

TEST(IccidTest, ReadsSimSerials)
{
    EXPECT_EQ(parseIccid("8944300000912776541")->digits, "8944300000912776541");
    EXPECT_EQ(parseIccid("89443000009127765 41F")->digits, "8944300000912776541");
    EXPECT_FALSE(parseIccid("7944300000912776541"));
    EXPECT_FALSE(parseIccid("89443000009127765"));
}
