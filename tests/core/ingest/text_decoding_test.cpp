// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/text_decoding.h"

#include <gtest/gtest.h>

using namespace skein;

namespace {

std::string wide(std::string_view ascii, bool isLittle)
{
    std::string bytes;
    for (const char c : ascii) {
        bytes += isLittle ? c : '\0';
        bytes += isLittle ? '\0' : c;
    }
    return bytes;
}

} // namespace

TEST(TextDecodingTest, Utf8IsNotCopiedAndLosesItsMark)
{
    const std::string bytes = "\xEF\xBB\xBFZo\xC3\xAB";
    const DecodedText text = decodeText(bytes);
    EXPECT_EQ(text.text, "Zo\xC3\xAB");
    EXPECT_EQ(text.text.data(), bytes.data() + 3);
    EXPECT_FALSE(text.hadBadBytes);
}

TEST(TextDecodingTest, Utf16IsReadWithAndWithoutMark)
{
    for (const bool isLittle : {true, false}) {
        const std::string bytes = wide("Name,Phone\nEXAMPLE,07700900123\n", isLittle);
        const std::string mark = isLittle ? "\xFF\xFE" : "\xFE\xFF";
        EXPECT_EQ(decodeText(bytes).text, "Name,Phone\nEXAMPLE,07700900123\n");
        EXPECT_EQ(decodeText(mark + bytes).text, "Name,Phone\nEXAMPLE,07700900123\n");
    }
}

TEST(TextDecodingTest, OtherBytesAreWindows1252)
{
    const DecodedText text = decodeText("Caf\xE9,\x80"
                                        "50,O\x92"
                                        "Brien\n");
    EXPECT_EQ(text.text,
              "Caf\xC3\xA9,\xE2\x82\xAC"
              "50,O\xE2\x80\x99"
              "Brien\n");
    EXPECT_EQ(text.charset, QStringLiteral("windows-1252"));
}

TEST(TextDecodingTest, AFileCutInsideACharacterStaysUtf8)
{
    const DecodedText text = decodeText("Zo\xC3\xAB Zo\xC3");
    EXPECT_EQ(text.text, "Zo\xC3\xAB Zo\xEF\xBF\xBD");
    EXPECT_TRUE(text.hadBadBytes);
}

TEST(TextDecodingTest, OnlyWellFormedUtf8IsTakenForIt)
{
    EXPECT_TRUE(isUtf8("plain ascii that is longer than sixteen bytes \xF0\x9F\x9A\x97"));
    EXPECT_FALSE(isUtf8("\xC0\xAF"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(isUtf8("\xE2\x82"));
    EXPECT_TRUE(isUtf8("\xE2\x82", Tail::MayBeCut));
}

TEST(TextDecodingTest, LargeTextIsConvertedOnTheDiskAndIsTheSame)
{
    constexpr size_t lines = 3'000'000;
    std::string western;
    std::string wide("\xFF\xFE", 2);
    std::string expected;
    for (size_t line = 0; line < lines; ++line) {
        western += "caf\xE9;1\r\n";
        expected += "caf\xC3\xA9;1\r\n";
    }
    for (size_t line = 0; line < lines; ++line)
        wide += std::string("c\0a\0f\0\xE9\0;\0001\0\r\0\n\0", 16);
    size_t looked = 0;
    for (const std::string &bytes : {western, wide}) {
        const DecodedText decoded = decodeText(bytes, [&](std::string_view part) {
            looked += part.size();
            return true;
        });
        EXPECT_TRUE(decoded.spilled);
        EXPECT_TRUE(!decoded.converted || decoded.converted->empty()) << "nothing of it stays in memory";
        EXPECT_TRUE(decoded.text == expected) << decoded.charset.toStdString();
        EXPECT_FALSE(decoded.hadBadBytes);
        decoded.letGo(decoded.text.substr(0, decoded.text.size() / 2));
        EXPECT_TRUE(decoded.text.starts_with("caf\xC3\xA9;1\r\n")) << "it is read again from the disk";
    }
    EXPECT_GT(looked, western.size() + wide.size() / 2);
    EXPECT_FALSE(decodeText("caf\xE9;1\r\n").spilled);
}

TEST(TextDecodingTest, BadBytesOfLargeTextAreToldWhereverTheyLie)
{
    std::string wide("\xFF\xFE", 2);
    for (size_t line = 0; line < 6'000'000; ++line)
        wide += std::string("a\0\n\0", 4);
    wide += std::string("\x00\xD8", 2); // half a pair
    wide += std::string("a\0\n\0", 4);
    EXPECT_TRUE(decodeText(wide).hadBadBytes);
}
