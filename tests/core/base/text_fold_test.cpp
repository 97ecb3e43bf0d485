// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_fold.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(TextFoldTest, CaseAndAccentsDoNotMatter)
{
    const std::pair<QString, QString> cases[]{
        {u"Łukasz"_s, u"lukasz"_s},
        {u"Øyvind"_s, u"oyvind"_s},
        {u"ÉLODIE"_s, u"elodie"_s},
        {u"Ștefan Țepeș"_s, u"stefan tepes"_s},
        {u"Nguyễn Văn Đức"_s, u"nguyen van duc"_s},
        {u"Straße"_s, u"strasse"_s},
        {u"ﬁnn"_s, u"finn"_s},
        {u"O’Neill"_s, u"o'neill"_s},
        {u"  two\t words "_s, u"two words"_s},
        {u"Ælfric"_s, u"aelfric"_s},
        {u"İzmir"_s, u"izmir"_s},
        {u"Ёлка"_s, u"елка"_s},
        {u"李小龙"_s, u"李小龙"_s},
        {u""_s, u""_s},
    };
    for (const auto &[text, expected] : cases) {
        EXPECT_EQ(folded(text), expected) << text.toStdString();
        EXPECT_EQ(foldedUtf8(text.toStdString()), expected.toStdString());
    }
}

TEST(TextFoldTest, InvisibleCharactersDoNotMatter)
{
    EXPECT_EQ(folded(u"Jo\u200bhn\u202e \ufeffSmith\u00ad"_s), u"john smith"_s);
}

TEST(TextFoldTest, BytesAndTextFoldAlike)
{
    for (int byte = 0x20; byte < 0x7f; ++byte) {
        const QString text = u"a"_s + QChar(char16_t(byte)) + u"B"_s;
        EXPECT_EQ(foldedUtf8(text.toStdString()), folded(text).toStdString()) << byte;
    }
}

TEST(TextFoldTest, HiddenCharactersAreSeen)
{
    EXPECT_EQ(withHiddenCharactersShown(u"gnp.\u202egpj.exe"_s), u"gnp.‹U+202E›gpj.exe"_s);
    EXPECT_EQ(withHiddenCharactersShown(u"a\u0000b\u0007"_s), u"a␀b␇"_s);
    EXPECT_EQ(withHiddenCharactersShown(u"a\u200bb"_s), u"a‹U+200B›b"_s);
    EXPECT_EQ(withHiddenCharactersShown(u"one\r\ntwo\tthree"_s), u"one\ntwo\tthree"_s);
}

TEST(TextFoldTest, JoinersThatAScriptNeedsStay)
{
    const QString persian = u"می\u200cخواهم"_s;
    EXPECT_EQ(withHiddenCharactersShown(persian), persian);
    EXPECT_EQ(withHiddenCharactersShown(u"pay\u200dpal"_s), u"pay‹U+200D›pal"_s);
}

TEST(TextFoldTest, BrokenTextIsShownAndHarmless)
{
    const QString lone(QChar(char16_t(0xd800)));
    EXPECT_EQ(withHiddenCharactersShown(lone), u"‹U+D800›"_s);
    EXPECT_FALSE(foldedUtf8("\xff\xfe x").empty());
}
