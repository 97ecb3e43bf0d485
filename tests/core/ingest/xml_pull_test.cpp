// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/xml_decoding.h"
#include "core/ingest/xml_pull.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// Tokens as text, fed a few bytes at a time so that every token is cut somewhere.
std::string outline(std::string xml, size_t step = 3)
{
    size_t at = 0;
    XmlPull pull([&](char *to, size_t size) {
        const size_t count = std::min({step, size, xml.size() - at});
        xml.copy(to, count, at);
        at += count;
        return count;
    });
    std::string text;
    for (auto token = pull.next(); token != XmlPull::Token::Finish; token = pull.next()) {
        if (token == XmlPull::Token::Start)
            text += "<" + std::string(pull.name()) + " " + std::string(pull.attribute("a")) + ">";
        else if (token == XmlPull::Token::End)
            text += "</" + std::string(pull.name()) + ">";
        else
            text += pull.text();
    }
    return text;
}

} // namespace

TEST(XmlPullTest, ReadsElementsAttributesReferencesAndSections)
{
    EXPECT_EQ(outline("<?xml version='1.0'?><!-- no --><x:r xmlns:x='u' "
                      "a='1&lt;2'><c/>t&#233;&amp;<![CDATA[<raw>]]></x:r>"),
              "<r 1<2><c ></c>t\xC3\xA9&<raw></r>");
    EXPECT_EQ(outline("<r b='>' a=\"y\"></r>"), "<r y></r>");
}

TEST(XmlPullTest, ADeclarationThatOnlyNamesATypeIsPassedOver)
{
    EXPECT_EQ(outline("<!DOCTYPE r SYSTEM 'http://example.org/r.dtd'><r/>"), "<r ></r>");
}

TEST(XmlPullTest, WhatIsNotWellFormedIsRefused)
{
    for (const char *bad :
         {"<r>", "<r></s>", "<r a=1/>", "<r>&own;</r>", "<!DOCTYPE r []><r/>", "<!ELEMENT r ANY><r/>",
          "<!DOCTYPE r SYSTEM 'r.dtd'", "", "<r/><s/>", "<r", "</r>", "<r>&#xD800;</r>", "<!-- open"})
        EXPECT_THROW(outline(bad), Error) << bad;
}

TEST(XmlPullTest, NamesTextAndMarkupThatXmlDoesNotKnowAreRefused)
{
    for (const char *bad : {"<1r/>",
                            "<r><a.b></a></r>",
                            "<p:r></q:r>",
                            "<r a='1' a='2'/>",
                            "<r a='1'b='2'/>",
                            "<r a='<'/>",
                            "<r =''/>",
                            "<r a/>",
                            "<r 1='2'/>",
                            "text<r/>",
                            "<r/>text",
                            "<r/><![CDATA[x]]>",
                            "<r>]]></r>",
                            "<r>\x01</r>",
                            "<r>\xC3</r>",
                            "<r>\xEF\xBF\xBF</r>",
                            "<r>&#0;</r>",
                            "<r>&#x1F;</r>",
                            "<r>&#X41;</r>",
                            "<r><!-- a -- b --></r>",
                            "<!-- a ---><r/>",
                            "<r><?xml version='1.0'?></r>",
                            " <?xml version='1.0'?><r/>",
                            "<?XML?><r/>",
                            "<? r?><r/>",
                            "<?xml?><r/>",
                            "<?xml encoding='utf-8' version='1.0'?><r/>",
                            "<?xml version='1.0' standalone='maybe'?><r/>",
                            "<?xml version='2.0'?><r/>",
                            "<?xml version='1.0' encoding=' utf-8'?><r/>",
                            "<!doctype r><r/>",
                            "<!DOCTYPE><r/>",
                            "<!DOCTYPE r><!DOCTYPE r><r/>",
                            "<r/><!DOCTYPE r>",
                            "<!DOCTYPE r PUBLIC 'a'><r/>",
                            "<!DOCTYPE r PUBLIC '[' 'b'><r/>",
                            "<?xml version='1.1'?><r>\xC2\x80</r>"})
        for (const size_t step : {1, 3, 1000})
            EXPECT_THROW(outline(bad, step), Error) << bad;
}

TEST(XmlPullTest, WhatIsUnusualButWellFormedIsRead)
{
    for (const char *good :
         {"<r></r >", "<r a = '1'  b='2' ></r>",
          "\xEF\xBB\xBF<?xml version='1.0' standalone='yes' ?>\n<r/>\n",
          "<!-- a - b --><?go on?><r/><!-- c --><?x?>", "<\xC3\xA9/>", "<r>\xC2\x80\t\r\n&#x10FFFF;</r>",
          "<!DOCTYPE r><r/>", "<!DOCTYPE r PUBLIC \"-//A//B\" 'c.dtd' ><r/>",
          "<?xml version=\"1.0\" encoding='utf-8'?><r/>", "<r>]] &gt; ]]&gt;</r>",
          "<p:r xmlns:p='u' xmlns:q='v' q:a='1' a='2'></p:r>"})
        for (const size_t step : {1, 3, 1000})
            EXPECT_NO_THROW(outline(good, step)) << good;
}

TEST(XmlPullTest, AnAttributeWithoutAPrefixIsTheOneThatIsMeant)
{
    EXPECT_EQ(outline("<r xmlns:x='u' xmlns:y='v' x:a='1' a='2' y:a='3'/>"), "<r 2></r>");
    EXPECT_EQ(outline("<r xmlns:x='u' xmlns:y='v' x:a='1' y:a='3'/>"), "<r 1></r>");
}

TEST(XmlPullTest, NamesWhoseNamespaceIsDeclaredNowhereAreRefused)
{
    for (const char *bad :
         {"<p:r/>", "<r p:a='1'/>", "<r><p:s xmlns:p='u'/><p:s/></r>", "<r xmlns:p=''/>",
          "<a:b:r xmlns:a='u'/>", "<:r/>", "<r xmlns:a='u'><a:/></r>", "<r xmlns:xmlns='u'/>",
          "<r xmlns:xml='u'/>", "<r xmlns:p='http://www.w3.org/2000/xmlns/'/>",
          "<r xmlns='http://www.w3.org/XML/1998/namespace'/>",
          "<r xmlns:p='u' xmlns:q='u' p:a='1' q:a='2'/>"})
        for (const size_t step : {1, 1000})
            EXPECT_THROW(outline(bad, step), Error) << bad;
    for (const char *good :
         {"<p:r xmlns:p='u'><p:s/></p:r>", "<r xml:lang='en' xml:space='preserve'/>",
          "<r xmlns='u'><s xmlns=''/></r>", "<r p:a='1' xmlns:p='u'/>",
          "<r xmlns:p='u'><p:s xmlns:p='v'/><p:s/></r>", "<r xmlns:p='u' xmlns:q='v' p:a='1' q:a='2'/>",
          "<r xmlns:xml='http://www.w3.org/XML/1998/namespace'/>"})
        for (const size_t step : {1, 1000})
            EXPECT_NO_THROW(outline(good, step)) << good;
    try {
        outline("<gx:Track/>");
        FAIL();
    } catch (const Error &error) {
        EXPECT_TRUE(QString::fromUtf8(error.what()).contains(u"the prefix “gx” is declared nowhere"_s))
            << error.what();
    }
}

TEST(XmlDecodingTest, WhereTheDeclarationAndTheBytesContradictEachOtherThatIsTold)
{
    struct Case
    {
        std::string bytes;
        std::string text;
        QString charset;
        bool isTold;
    };
    const std::string utf16 = [] {
        std::string wide("\xFF\xFE");
        for (const char c : std::string("<?xml version='1.0' encoding='utf-8'?><r/>"))
            wide.append({c, '\0'});
        return wide;
    }();
    const std::string latin = "<?xml version='1.0' encoding='ISO-8859-1'?><r>";
    const std::string cyrillic = "<?xml version='1.0' encoding='windows-1251'?><r>";
    const std::string none = "<?xml version='1.0'?><r>";
    const std::string wideInAscii = "<?xml version='1.0' encoding='UTF-16'?><r/>";
    const Case cases[] = {
        {none + "\xC3\xA9</r>", none + "\xC3\xA9</r>", u"UTF-8"_s, false},
        {none + "caf\xE9</r>", none + "caf\xC3\xA9</r>", u"windows-1252"_s, true},
        {latin + "caf\xE9</r>", latin + "caf\xC3\xA9</r>", u"ISO-8859-1"_s, false},
        {latin
             + "O\x92"
               "Ex</r>",
         latin
             + "O\xE2\x80\x99"
               "Ex</r>",
         u"windows-1252"_s, true},
        {latin + "cafe</r>", latin + "cafe</r>", u"UTF-8"_s, false},
        {latin + "caf\xC3\xA9</r>", latin + "caf\xC3\xA9</r>", u"UTF-8"_s, true},
        {cyrillic + "\xC8\xE2\xE0\xED</r>", cyrillic + "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD</r>",
         u"windows-1251"_s, false},
        {wideInAscii, wideInAscii, u"UTF-8"_s, true},
        {utf16, "<?xml version='1.0' encoding='utf-8'?><r/>", u"UTF-16LE"_s, true},
    };
    for (const Case &each : cases) {
        const DecodedXml xml = decodeXml(each.bytes);
        EXPECT_EQ(xml.text.text, each.text);
        EXPECT_EQ(xml.text.charset, each.charset) << each.text;
        EXPECT_EQ(!xml.notes.isEmpty(), each.isTold) << each.text;
        for (const QString &note : xml.notes)
            EXPECT_TRUE(note.startsWith(u"Not well-formed: "_s)) << note.toStdString();
    }
}

TEST(XmlPullTest, DepthAttributesAndSizesAreBounded)
{
    std::string deep;
    for (int level = 0; level < 300; ++level)
        deep += "<r>";
    EXPECT_THROW(outline(deep, 4096), Error);
    std::string wide = "<r";
    for (int index = 0; index < 300; ++index)
        wide += " a" + std::to_string(index) + "='1'";
    EXPECT_THROW(outline(wide + "/>", 4096), Error);
    EXPECT_THROW(outline("<r>" + std::string(size_t(20) << 20, 'x') + "</r>", 1 << 17), Error);
}
