// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/bank_account.h"
#include "core/identifiers/birth_date.h"
#include "core/identifiers/company_number.h"
#include "core/identifiers/email.h"
#include "core/identifiers/nino.h"
#include "core/identifiers/online_account.h"

#include <gtest/gtest.h>

using namespace skein;

TEST(BankAccountTest, EverySpellingIsOneAccount)
{
    for (const char *text :
         {"60-16-13 31926819", "601613 31926819", "601613/31926819", "60161331926819", "60 16 13 31926819",
          "GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819", "IBAN GB29NWBK60161331926819"}) {
        const auto account = parseBankAccount(text);
        ASSERT_TRUE(account) << text << ": " << account.reason().toStdString();
        EXPECT_EQ(account->canonical(), "601613/31926819") << text;
        EXPECT_EQ(account->display(), "60-16-13 31926819") << text;
    }
    EXPECT_EQ(parseBankAccount("60-16-13", "31926819")->canonical(), "601613/31926819");
}

TEST(BankAccountTest, FillsLostZerosAndSaysSo)
{
    const auto account = parseBankAccount("70116", "1234567");
    ASSERT_TRUE(account);
    EXPECT_EQ(account->canonical(), "070116/01234567");
    EXPECT_TRUE(account->isZeroRestored);
    EXPECT_FALSE(parseBankAccount("20-00-0", "31926819")) << "a digit was left out, and not by a spreadsheet";
}

TEST(BankAccountTest, ForeignIbansNeedTheirCheckDigits)
{
    EXPECT_EQ(parseBankAccount("DE89 3704 0044 0532 0130 00")->canonical(), "DE89370400440532013000");
    EXPECT_EQ(parseBankAccount("DE89 3704 0044 0532 0130 00")->display(), "DE89 3704 0044 0532 0130 00");
    EXPECT_FALSE(parseBankAccount("DE88 3704 0044 0532 0130 00"));
    EXPECT_FALSE(parseBankAccount("GB28NWBK60161331926819"));
}

TEST(BankAccountTest, RefusesMaskedAndMaimedAccounts)
{
    for (const char *text : {"", "****1847", "60-16-13 ****6819", "12345", "3.19E+07", "60-16-13", "account"})
        EXPECT_FALSE(parseBankAccount(text)) << text;
}

TEST(EmailTest, CaseDoesNotMatter)
{
    for (const char *text : {"J.Example@Example.org", "j.example@example.org", "mailto:j.example@example.org",
                             "Jordan EXAMPLE <j.example@example.org>", " j.example@example.org "})
        EXPECT_EQ(parseEmail(text)->canonical, "j.example@example.org") << text;
    EXPECT_EQ(parseEmail("J.Example@Example.org")->display, "J.Example@Example.org");
    EXPECT_EQ(parseEmail("j.example@example.org")->domain(), "example.org");
}

TEST(EmailTest, RefusesWhatIsNone)
{
    for (const char *text : {"", "example.org", "@example.org", "a@b", "a@@b.org", "a b@c.org", "a@b..org",
                             "a@.org", "a@b.org.", "a@-b.org", "a@1.2.3.4"})
        EXPECT_FALSE(parseEmail(text)) << text;
}

TEST(CompanyNumberTest, ReadsThePrefixesAndFillsZeros)
{
    EXPECT_EQ(parseCompanyNumber("00445790")->canonical, "00445790");
    EXPECT_EQ(parseCompanyNumber("445790")->canonical, "00445790");
    EXPECT_TRUE(parseCompanyNumber("445790")->isZeroRestored);
    EXPECT_EQ(parseCompanyNumber("sc 123456")->canonical, "SC123456");
    EXPECT_EQ(parseCompanyNumber("OC301234")->canonical, "OC301234");
    EXPECT_EQ(parseCompanyNumber("R0000123")->canonical, "R0000123");
    for (const char *text : {"", "123456789", "XX123456", "1234", "SC1234567", "4.4E+05"})
        EXPECT_FALSE(parseCompanyNumber(text)) << text;
}

TEST(OnlineAccountTest, PlatformAndHandleInAnySpelling)
{
    for (const char *text : {"Instagram @Jordan.Example", "instagram: jordan.example",
                             "instagram:jordan.example", "https://www.instagram.com/jordan.example/",
                             "instagram.com/jordan.example?hl=en", "IG @jordan.example"})
        EXPECT_EQ(parseOnlineAccount(text)->canonical(), "instagram:jordan.example") << text;
    EXPECT_EQ(parseOnlineAccount("@jordan")->canonical(), "@jordan");
    EXPECT_EQ(parseOnlineAccount("@jordan", "Snapchat")->canonical(), "snapchat:jordan");
    EXPECT_EQ(parseOnlineAccount("jordan", "MyForum")->canonical(), "myforum:jordan");
    EXPECT_EQ(parseOnlineAccount("https://www.facebook.com/profile.php?id=1000123&x=1")->canonical(),
              "facebook:1000123");
    EXPECT_EQ(parseOnlineAccount("https://www.tiktok.com/@Jordan_X")->display(), "TikTok: Jordan_X");
    for (const char *text : {"", "unknown", "two words", "https://example.org/jordan"})
        EXPECT_FALSE(parseOnlineAccount(text)) << text;
}

TEST(NationalInsuranceTest, ChecksTheLetters)
{
    EXPECT_EQ(parseNationalInsuranceNumber("ab 12 34 56 c")->display(), "AB 12 34 56 C");
    EXPECT_EQ(parseNationalInsuranceNumber("AB123456")->canonical, "AB123456");
    for (const char *text : {"", "BG123456A", "DA123456A", "AO123456A", "AB123456E", "AB12345C", "A1123456C"})
        EXPECT_FALSE(parseNationalInsuranceNumber(text)) << text;
}

TEST(BirthDateTest, MayBePartial)
{
    const std::tuple<const char *, const char *, const char *> cases[]{
        {"17/04/2009", "2009-04-17", "17/04/2009"},
        {"2009-04-17", "2009-04-17", "17/04/2009"},
        {"17 April 2009", "2009-04-17", "17/04/2009"},
        {"2009-04", "2009-04", "04/2009"},
        {"04/2009", "2009-04", "04/2009"},
        {"2009", "2009", "2009"},
        {"17/04/2009 00:00:00", "2009-04-17", "17/04/2009"},
        {"29/02/2008", "2008-02-29", "29/02/2008"},
        {"xx/05/2008", "2008-05", "05/2008"},
        {"00/05/2008", "2008-05", "05/2008"},
        {"--/--/2008", "2008", "2008"},
        {"00/00/2008", "2008", "2008"},
        {"2008-05-00", "2008-05", "05/2008"},
        {"c. 1990", "1990", "1990"},
        {"circa 1985", "1985", "1985"},
    };
    for (const auto &[text, canonical, display] : cases) {
        const auto date = parseBirthDate(text);
        ASSERT_TRUE(date) << text << ": " << date.reason().toStdString();
        EXPECT_EQ(date->canonical, canonical);
        EXPECT_EQ(date->display(), display);
    }
    for (const char *text :
         {"", "17/04/09", "29/02/2009", "17/04/2009 13:00", "15", "1850", "xx/13/2008", "12/00/2008"})
        EXPECT_FALSE(parseBirthDate(text)) << text;
}
