// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/phone_library.h"
#include "core/identifiers/phone_number.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(PhoneNumberTest, EverySpellingOfANumberIsOneNumber)
{
    for (const char *text : {"07700900123",
                             "07700 900123",
                             "07700 900 123",
                             "07700-900-123",
                             "07700.900.123",
                             "(07700) 900123",
                             "+447700900123",
                             "+44 7700 900123",
                             "+44 (0)7700 900123",
                             "+44 (0) 7700 900 123",
                             "+4407700900123",
                             "447700900123",
                             "44 7700 900123",
                             "00447700900123",
                             "0044 7700 900123",
                             "0044 (0)7700 900123",
                             "'07700900123'",
                             "\"07700900123\"",
                             "'07700900123",
                             "=\"07700900123\"",
                             " 07700900123 ",
                             "tel:+447700900123",
                             "(+44) 7700 900123",
                             "+44\xc2\xa0"
                             "7700\xc2\xa0"
                             "900123",
                             "\xe2\x80\xaa+44 7700 900123\xe2\x80\xac",
                             "07700\xe2\x80\x93"
                             "900123",
                             "07700/900123"}) {
        const auto number = parsePhoneNumber(text);
        ASSERT_TRUE(number) << text << ": " << number.reason().toStdString();
        EXPECT_EQ(number->canonical, "+447700900123") << text;
        EXPECT_EQ(number->form, PhoneForm::International) << text;
        EXPECT_FALSE(number->flags) << text;
    }
    EXPECT_EQ(displayPhoneNumber("+447700900123"), "07700 900123");
}

TEST(PhoneNumberTest, PutsBackWhatASpreadsheetDropped)
{
    EXPECT_EQ(parsePhoneNumber("7700900123")->canonical, "+447700900123");
    EXPECT_TRUE(parsePhoneNumber("7700900123")->flags.testFlag(PhoneFlag::ZeroRestored));
    EXPECT_EQ(parsePhoneNumber("7700900123.0")->canonical, "+447700900123");
    EXPECT_EQ(parsePhoneNumber("447700900123.0")->canonical, "+447700900123");
    EXPECT_EQ(parsePhoneNumber("2079460123")->canonical, "+442079460123");
    EXPECT_FALSE(parsePhoneNumber("7700900123")->note().isEmpty());
}

TEST(PhoneNumberTest, NeverRebuildsLostDigits)
{
    for (const char *text : {"4.47E+11", "4.47700900123E+11", "7.7009E+09", "4,47E+11", "447E+9"})
        EXPECT_FALSE(parsePhoneNumber(text)) << text;
    EXPECT_EQ(
        parsePhoneNumber("4.47E+11").reason().toStdString(),
        "“4.47E+11” is in scientific notation: a spreadsheet dropped digits, which cannot be brought back.");
}

TEST(PhoneNumberTest, TellsTheFormsApart)
{
    const std::tuple<const char *, PhoneForm, const char *> cases[]{
        {"999", PhoneForm::ShortCode, "999"},
        {"101", PhoneForm::ShortCode, "101"},
        {"121", PhoneForm::ShortCode, "121"},
        {"57645", PhoneForm::ShortCode, "57645"},
        {"116123", PhoneForm::ShortCode, "116123"},
        {"Withheld", PhoneForm::Withheld, "withheld"},
        {"anonymous", PhoneForm::Withheld, "withheld"},
        {"UNKNOWN", PhoneForm::NotKnown, "not known"},
        {"Number unavailable", PhoneForm::NotKnown, "not known"},
        {"Private Number", PhoneForm::Withheld, "withheld"},
        {"No Caller ID", PhoneForm::Withheld, "withheld"},
        {"AD-SAMPLE-S", PhoneForm::SenderName, "AD-SAMPLE-S"},
        {"Vodafone", PhoneForm::SenderName, "VODAFONE"},
        {"'VM-SAMPLE-S'", PhoneForm::SenderName, "VM-SAMPLE-S"},
        {"0-(070)893-3322", PhoneForm::Unknown, "~00708933322"},
        {"7-(476)009-0311", PhoneForm::Unknown, "~74760090311"},
        {"4-(470)123-4567", PhoneForm::Unknown, "~44701234567"},
        {"1-(279)890-0480", PhoneForm::Unknown, "~12798900480"},
        {"SAR-2026-0337841", PhoneForm::Unknown, "~SAR20260337841"},
        {"CD/2026/GMP/004812", PhoneForm::Unknown, "~CD2026GMP004812"},
        {"10.0.0.1", PhoneForm::Unknown, "~10.0.0.1"},
        {"*#06#", PhoneForm::Unknown, "~*#06#"},
        {"12", PhoneForm::Unknown, "~12"},
        {"910000000009", PhoneForm::Unknown, "~910000000009"},
        {"9000000001", PhoneForm::Unknown, "~9000000001"},
        {"06123456789", PhoneForm::Unknown, "~06123456789"},
        {"234300912776541", PhoneForm::Unknown, "~234300912776541"},
        {"07700***123", PhoneForm::Unknown, "~07700***123"},
        {"07XXX900123", PhoneForm::Unknown, "~07XXX900123"},
        {"192.168.0.1", PhoneForm::Unknown, "~192.168.0.1"},
    };
    for (const auto &[text, form, canonical] : cases) {
        const auto number = parsePhoneNumber(text);
        ASSERT_TRUE(number) << text << ": " << number.reason().toStdString();
        EXPECT_EQ(number->form, form) << text;
        EXPECT_EQ(number->canonical, canonical) << text;
    }
}

TEST(PhoneNumberTest, AnUnknownFormIsShownAsWritten)
{
    const auto number = parsePhoneNumber(" 0-(070)893-3322 ");
    EXPECT_EQ(displayPhoneNumber(number->canonical, " 0-(070)893-3322 "), "0-(070)893-3322");
    EXPECT_FALSE(number->note().isEmpty());
}

TEST(PhoneNumberTest, KnowsNumbersOfOtherCountriesAndOtherUkRanges)
{
    const std::tuple<const char *, const char *, const char *> cases[]{
        {"+33 6 12 34 56 78", "+33612345678", "+33 6 12 34 56 78"},
        {"0033612345678", "+33612345678", "+33 6 12 34 56 78"},
        {"+1 (202) 555-0123", "+12025550123", "+1 202-555-0123"},
        {"020 7946 0123", "+442079460123", "020 7946 0123"},
        {"(0161) 496 0123", "+441614960123", "0161 496 0123"},
        {"0800 1111", "+448001111", "0800 1111"},
        {"03069990123", "+443069990123", "0306 999 0123"},
        {"4915123456789", "+4915123456789", "+49 1512 3456789"},
    };
    for (const auto &[text, canonical, display] : cases) {
        EXPECT_EQ(parsePhoneNumber(text)->canonical, canonical) << text;
        EXPECT_EQ(displayPhoneNumber(canonical), display) << text;
    }
    EXPECT_TRUE(parsePhoneNumber("4915123456789")->flags.testFlag(PhoneFlag::PlusRestored));
    EXPECT_EQ(parsePhoneNumber("4007410 01341")->canonical, parsePhoneNumber("+40741001341")->canonical)
        << "one number has one form, also with the zero that is dialled at home";
    EXPECT_EQ(parsePhoneNumber("9876543210", "IN")->canonical, "+919876543210");
}

TEST(PhoneNumberTest, DoubtsNumbersThatEndInZerosAndTakesNoDecimals)
{
    for (const char *text : {"447000000000", "447700000000", "+4915000000000"})
        EXPECT_TRUE(parsePhoneNumber(text)->note().contains(u"ends in zeros"_s)) << text;
    for (const char *text : {"447700900000", "0800100000", "020 7000 1000"})
        EXPECT_FALSE(parsePhoneNumber(text)->note().contains(u"ends in zeros"_s)) << text;
    for (const char *text : {"7700900456.5", "447700900456.25"})
        EXPECT_FALSE(parsePhoneNumber(text)) << text;
    EXPECT_EQ(parsePhoneNumber("07700.900.123")->canonical, "+447700900123");
    EXPECT_EQ(parsePhoneNumber("447700900123.0")->canonical, "+447700900123");
    EXPECT_EQ(parsePhoneNumber("N/K")->form, PhoneForm::NotKnown);
    for (const char *text : {"#REF!", "#N/A", "#####", "#VALUE!"})
        EXPECT_FALSE(parsePhoneNumber(text)) << text;
}

TEST(PhoneNumberTest, RefusesWhatSaysNothing)
{
    for (const char *text : {"", " ", "-", "n/a", "?", "''", "()", "--"})
        EXPECT_FALSE(parsePhoneNumber(text)) << text;
}

TEST(PhoneNumberTest, DramaNumbersAreNumbersThoughInNoPlan)
{
    EXPECT_FALSE(isInNumberPlan(*parsePhoneNumber("07700 900123")));
    EXPECT_TRUE(isInNumberPlan(*parsePhoneNumber("020 7946 0123")));
    EXPECT_TRUE(isUkMobile("+447700900123"));
    EXPECT_FALSE(isUkMobile("+447012345678"));
    EXPECT_FALSE(isUkMobile("+442079460123"));
}

TEST(PhoneNumberTest, TheShortWayAgreesWithTheLibrary)
{
    std::mt19937 random(20260914);
    const auto digit = [&random] { return char('0' + random() % 10); };
    int compared = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string national(1, "1235789"[random() % 7]);
        while (national.size() < 10)
            national += digit();
        const std::string spellings[]{"0" + national, "+44" + national, "0044" + national, "+440" + national,
                                      "44" + national};
        const std::string &text = spellings[random() % 5];
        // Without a plus the library takes a leading 44 for a national number of the wrong length.
        const std::string asked = text.starts_with("44") ? "+" + text : text;
        const auto expected = identifiers::possibleNumber(asked, "GB");
        ASSERT_TRUE(expected) << text;
        const auto number = parsePhoneNumber(text);
        ASSERT_TRUE(number) << text;
        ASSERT_EQ(number->canonical, *expected) << text;
        ++compared;
    }
    EXPECT_EQ(compared, 20'000);
}

TEST(PhoneNumberTest, CanonicalFormsAreStable)
{
    for (const char *text : {"07700 900123", "+33612345678", "999", "4400741001341", "+390612345678", "''Y"})
        EXPECT_EQ(parsePhoneNumber(parsePhoneNumber(text)->canonical)->canonical,
                  parsePhoneNumber(text)->canonical);
}

TEST(PhoneNumberTest, UkNumbersAreGroupedAsTheLibraryGroupsThem)
{
    for (int prefix = 10'000; prefix < 100'000; prefix += 7) {
        const std::string canonical = "+44" + std::to_string(prefix) + "12345";
        EXPECT_EQ(displayPhoneNumber(canonical), identifiers::formatted(canonical, "GB")) << canonical;
    }
}
