// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/docx_styles.h"

#include "core/products/xml_part.h"

#include <iterator>

using namespace Qt::Literals::StringLiterals;

// ISO/IEC 29500-1, clause 17 (WordprocessingML). Sizes are half points, lengths twentieths of a point.

namespace skein::docx {

namespace {

constexpr char Main[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

struct ParagraphStyle
{
    const char *id;
    const char *name; ///< Word's own name where it has one, so that its outline and contents know it.
    int size; ///< Half points.
    int before; ///< Twentieths of a point.
    int after;
    int outline = -1; ///< Level in the outline.
    bool isBold = false;
    bool staysWithNext = false;
    int indent = 0;
    const char *bar = nullptr; ///< Colour of a line at the left.
    const char *colour = nullptr;
    const char *shade = nullptr;
};

const ParagraphStyle paragraphStyles[] = {
    {.id = "Title",
     .name = "Title",
     .size = 32,
     .before = 0,
     .after = 40,
     .isBold = true,
     .staysWithNext = true},
    {.id = "Subtitle", .name = "Subtitle", .size = 24, .before = 0, .after = 80, .staysWithNext = true},
    {.id = "Heading1",
     .name = "heading 1",
     .size = 24,
     .before = 320,
     .after = 100,
     .outline = 0,
     .isBold = true,
     .staysWithNext = true},
    {.id = "Heading2",
     .name = "heading 2",
     .size = 20,
     .before = 240,
     .after = 80,
     .outline = 1,
     .isBold = true,
     .staysWithNext = true},
    {.id = "Heading3",
     .name = "heading 3",
     .size = 20,
     .before = 200,
     .after = 60,
     .outline = 2,
     .staysWithNext = true},
    {.id = "BodyText", .name = "Body Text", .size = 20, .before = 0, .after = 120},
    {.id = "Assessment",
     .name = "Assessment",
     .size = 20,
     .before = 60,
     .after = 140,
     .indent = 284,
     .bar = "404040",
     .shade = "F2F2F2"},
    {.id = "Intelligence",
     .name = "Intelligence",
     .size = 20,
     .before = 60,
     .after = 140,
     .indent = 284,
     .bar = "A0A0A0"},
    {.id = "Note", .name = "Note", .size = 18, .before = 0, .after = 120, .colour = "505050"},
    {.id = "Caption",
     .name = "caption",
     .size = 18,
     .before = 160,
     .after = 60,
     .isBold = true,
     .staysWithNext = true},
    {.id = "Legend", .name = "Legend", .size = 18, .before = 60, .after = 160},
    {.id = "ListBullet", .name = "List Bullet", .size = 20, .before = 0, .after = 60},
    {.id = "TableText", .name = "Table Text", .size = 18, .before = 20, .after = 20},
    {.id = "TableHeader",
     .name = "Table Header",
     .size = 18,
     .before = 20,
     .after = 20,
     .isBold = true,
     .staysWithNext = true},
    {.id = "Header", .name = "header", .size = 20, .before = 0, .after = 0, .isBold = true},
    {.id = "Footer", .name = "footer", .size = 16, .before = 0, .after = 0},
    {.id = "Spacer", .name = "Spacer", .size = 8, .before = 0, .after = 0},
};

QString number(int value)
{
    return QString::number(value);
}

void paragraphProperties(XmlPart &xml, const ParagraphStyle &style)
{
    xml.open("w:pPr");
    if (style.staysWithNext)
        xml.leaf("w:keepNext");
    if (style.staysWithNext || style.bar)
        xml.leaf("w:keepLines");
    if (style.bar)
        xml.open("w:pBdr")
            .leaf("w:left",
                  {{"w:val", u"single"_s},
                   {"w:sz", u"18"_s},
                   {"w:space", u"8"_s},
                   {"w:color", QString::fromLatin1(style.bar)}})
            .close();
    if (style.shade)
        xml.leaf(
            "w:shd",
            {{"w:val", u"clear"_s}, {"w:color", u"auto"_s}, {"w:fill", QString::fromLatin1(style.shade)}});
    xml.leaf("w:spacing", {{"w:before", number(style.before)}, {"w:after", number(style.after)}});
    if (style.indent)
        xml.leaf("w:ind", {{"w:left", number(style.indent)}});
    if (style.outline >= 0)
        xml.leaf("w:outlineLvl", {{"w:val", number(style.outline)}});
    xml.close();
}

void paragraphStyle(XmlPart &xml, const ParagraphStyle &style)
{
    xml.open("w:style", {{"w:type", u"paragraph"_s}, {"w:styleId", QString::fromLatin1(style.id)}});
    xml.leaf("w:name", {{"w:val", QString::fromLatin1(style.name)}});
    xml.leaf("w:basedOn", {{"w:val", u"Normal"_s}});
    if (style.staysWithNext && style.outline >= 0)
        xml.leaf("w:next", {{"w:val", u"BodyText"_s}});
    xml.leaf("w:qFormat");
    paragraphProperties(xml, style);
    xml.open("w:rPr");
    if (style.isBold)
        xml.leaf("w:b");
    if (style.colour)
        xml.leaf("w:color", {{"w:val", QString::fromLatin1(style.colour)}});
    xml.leaf("w:sz", {{"w:val", number(style.size)}}).leaf("w:szCs", {{"w:val", number(style.size)}});
    xml.close().close();
}

void defaults(XmlPart &xml)
{
    const QString face = u"Arial"_s; // is on every office computer; a PDF brings its own font
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.leaf("w:rFonts", {{"w:ascii", face}, {"w:hAnsi", face}, {"w:eastAsia", face}, {"w:cs", face}});
    xml.leaf("w:sz", {{"w:val", u"20"_s}}).leaf("w:szCs", {{"w:val", u"20"_s}});
    xml.leaf("w:lang", {{"w:val", u"en-GB"_s}, {"w:eastAsia", u"en-GB"_s}, {"w:bidi", u"ar-SA"_s}});
    xml.close().close().open("w:pPrDefault").open("w:pPr");
    xml.leaf("w:spacing", {{"w:after", u"0"_s}, {"w:line", u"252"_s}, {"w:lineRule", u"auto"_s}});
    xml.close().close().close();
    xml.open("w:style", {{"w:type", u"paragraph"_s}, {"w:default", u"1"_s}, {"w:styleId", u"Normal"_s}})
        .leaf("w:name", {{"w:val", u"Normal"_s}})
        .leaf("w:qFormat")
        .open("w:pPr")
        .leaf("w:widowControl")
        .close()
        .close();
    xml.open("w:style", {{"w:type", u"table"_s}, {"w:default", u"1"_s}, {"w:styleId", u"TableNormal"_s}})
        .leaf("w:name", {{"w:val", u"Normal Table"_s}})
        .close();
}

} // namespace

QString styleId(FlowStyle style)
{
    switch (style) {
    case FlowStyle::Title:
        return u"Title"_s;
    case FlowStyle::Subtitle:
        return u"Subtitle"_s;
    case FlowStyle::Heading1:
        return u"Heading1"_s;
    case FlowStyle::Heading2:
        return u"Heading2"_s;
    case FlowStyle::Heading3:
        return u"Heading3"_s;
    case FlowStyle::Body:
        return u"BodyText"_s;
    case FlowStyle::Assessed:
        return u"Assessment"_s;
    case FlowStyle::Quoted:
        return u"Intelligence"_s;
    case FlowStyle::Note:
        return u"Note"_s;
    case FlowStyle::Caption:
        return u"Caption"_s;
    case FlowStyle::Legend:
        return u"Legend"_s;
    case FlowStyle::Bullet:
        return u"ListBullet"_s;
    }
    return u"BodyText"_s;
}

QByteArray stylesPart()
{
    XmlPart xml;
    xml.open("w:styles", {{"xmlns:w", QString::fromLatin1(Main)}});
    defaults(xml);
    for (const ParagraphStyle &style : paragraphStyles)
        paragraphStyle(xml, style);
    xml.open("w:style", {{"w:type", u"character"_s}, {"w:styleId", u"Citation"_s}})
        .leaf("w:name", {{"w:val", u"Citation"_s}})
        .open("w:rPr")
        .leaf("w:color", {{"w:val", u"505050"_s}})
        .leaf("w:sz", {{"w:val", u"15"_s}})
        .leaf("w:szCs", {{"w:val", u"15"_s}})
        .close()
        .close();
    return xml.close().bytes();
}

QByteArray numberingPart()
{
    XmlPart xml;
    xml.open("w:numbering", {{"xmlns:w", QString::fromLatin1(Main)}});
    xml.open("w:abstractNum", {{"w:abstractNumId", u"0"_s}}).open("w:lvl", {{"w:ilvl", u"0"_s}});
    xml.leaf("w:start", {{"w:val", u"1"_s}})
        .leaf("w:numFmt", {{"w:val", u"bullet"_s}})
        .leaf("w:lvlText", {{"w:val", u"\u2022"_s}})
        .leaf("w:lvlJc", {{"w:val", u"left"_s}});
    xml.open("w:pPr").leaf("w:ind", {{"w:left", u"284"_s}, {"w:hanging", u"284"_s}}).close();
    xml.close().close();
    xml.open("w:num", {{"w:numId", u"1"_s}}).leaf("w:abstractNumId", {{"w:val", u"0"_s}}).close();
    return xml.close().bytes();
}

} // namespace skein::docx
