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
