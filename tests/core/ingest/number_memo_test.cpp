// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/number_memo.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

using namespace skein;

namespace {

std::string randomNumber(std::mt19937 &random)
{
    std::string text;
    for (size_t left = 8 + random() % 8; left > 0; --left)
        text += char('0' + random() % 10);
    return text;
}

} // namespace

TEST(NumberKeyTest, IsOfDigitsOnlyFromEightToFifteenOfThem)
{
    for (const char *text : {"07700900", "07700900131", "447700900131", "351000000017450"})
        EXPECT_TRUE(NumberKey::of(text)) << text;
    for (const char *text :
         {"", "0770090", "3510000000174501", "+447700900131", "07700 900131", "0770090013a", "a7700900131",
          "07700:00131", "07700/00131", "0770090\xB2", "0770090\xC2\xB2", "4.47E+11"})
        EXPECT_FALSE(NumberKey::of(text)) << text;
}

TEST(NumberKeyTest, EveryByteThatIsNoDigitIsSeenWhereverItStands)
{
    for (const size_t length : {8UL, 11UL, 15UL})
        for (size_t at = 0; at < length; ++at)
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(length, '5');
                text[at] = char(byte);
                EXPECT_EQ(NumberKey::of(text).has_value(), byte >= '0' && byte <= '9')
                    << length << " digits, byte " << byte << " at " << at;
            }
}

TEST(NumberKeyTest, TwoNumbersHaveOneKeyOnlyWhenTheyAreTheSame)
{
    std::mt19937 random(20261123);
    std::map<quint64, std::string> seen;
    for (int i = 0; i < 100'000; ++i) {
        std::string text = randomNumber(random);
        const auto put = [&seen](const std::string &number) {
            const auto [found, isNew] = seen.emplace(NumberKey::of(number)->value(), number);
            EXPECT_EQ(found->second, number);
        };
        put(text);
        text[random() % text.size()] = char('0' + random() % 10); // alike but for a digit
        put(text);
        if (text.size() < 15)
            put("0" + text);
    }
}

TEST(NumberMemoTest, RemembersEachNumberThroughAllGrowth)
{
    std::mt19937 random(20261124);
    NumberMemo<int> memo;
    std::map<std::string, int> wanted;
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = randomNumber(random);
        const NumberKey key = *NumberKey::of(text);
        const auto known = wanted.find(text);
        const int *found = memo.find(key);
        ASSERT_EQ(found != nullptr, known != wanted.end());
        if (found) {
            EXPECT_EQ(*found, known->second);
        } else {
            memo.add(key, i);
            wanted.emplace(text, i);
        }
    }
    for (const auto &[text, value] : wanted)
        EXPECT_EQ(*memo.find(*NumberKey::of(text)), value);
}
