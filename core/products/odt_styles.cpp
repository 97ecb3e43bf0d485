// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/odt_styles.h"

#include "core/products/page_size.h"
#include "core/products/visible_text.h"

using namespace Qt::Literals::StringLiterals;

// OpenDocument 1.3 part 3 (OASIS): chapters 16 (styles) and 20 (properties).

namespace skein::odt {

namespace {

struct ParagraphStyle
{
    const char16_t *name;
    const char16_t *displayName;
    const char16_t *size;
    const char16_t *before;
    const char16_t *after;
    bool isBold = false;
    bool staysWithNext = false;
    const char16_t *bar = nullptr; ///< A line at the left.
    const char16_t *colour = u"#000000";
    const char16_t *shade = u"transparent";
    const char16_t *align = u"start";
};

const ParagraphStyle paragraphStyles[] = {
    {.name = u"Title",
     .displayName = u"Title",
     .size = u"16pt",
     .before = u"0pt",
     .after = u"2pt",
     .isBold = true,
     .staysWithNext = true},
    {.name = u"Subtitle",
     .displayName = u"Subtitle",
     .size = u"12pt",
     .before = u"0pt",
     .after = u"4pt",
     .staysWithNext = true},
    {.name = u"Heading_20_1",
     .displayName = u"Heading 1",
     .size = u"12pt",
     .before = u"16pt",
     .after = u"5pt",
     .isBold = true,
     .staysWithNext = true},
    {.name = u"Heading_20_2",
     .displayName = u"Heading 2",
     .size = u"10pt",
     .before = u"12pt",
     .after = u"4pt",
     .isBold = true,
     .staysWithNext = true},
    {.name = u"Heading_20_3",
     .displayName = u"Heading 3",
     .size = u"10pt",
     .before = u"10pt",
     .after = u"3pt",
     .staysWithNext = true},
    {.name = u"Text_20_body",
     .displayName = u"Text body",
     .size = u"10pt",
     .before = u"0pt",
     .after = u"6pt"},
    {.name = u"Assessment",
     .displayName = u"Assessment",
     .size = u"10pt",
     .before = u"3pt",
     .after = u"7pt",
     .bar = u"2.25pt solid #404040",
     .shade = u"#f2f2f2"},
    {.name = u"Intelligence",
     .displayName = u"Intelligence",
     .size = u"10pt",
     .before = u"3pt",
     .after = u"7pt",
     .bar = u"2.25pt solid #a0a0a0"},
    {.name = u"Note",
     .displayName = u"Note",
     .size = u"9pt",
     .before = u"0pt",
     .after = u"6pt",
     .colour = u"#505050"},
    {.name = u"Guidance",
     .displayName = u"Guidance",
     .size = u"9pt",
     .before = u"0pt",
     .after = u"6pt",
     .staysWithNext = true,
     .colour = u"#505050"},
    {.name = u"Caption",
     .displayName = u"Caption",
     .size = u"9pt",
     .before = u"8pt",
     .after = u"3pt",
     .isBold = true,
     .staysWithNext = true},
    {.name = u"Legend", .displayName = u"Legend", .size = u"9pt", .before = u"3pt", .after = u"8pt"},
    {.name = u"List_20_Bullet",
     .displayName = u"List Bullet",
     .size = u"10pt",
     .before = u"0pt",
     .after = u"3pt"},
    {.name = u"Picture",
     .displayName = u"Picture",
     .size = u"10pt",
     .before = u"4pt",
     .after = u"0pt",
     .staysWithNext = true,
     .align = u"center"},
    {.name = u"TableText", .displayName = u"Table Text", .size = u"9pt", .before = u"1pt", .after = u"1pt"},
    {.name = u"TableTextRight",
     .displayName = u"Table Text Right",
     .size = u"9pt",
     .before = u"1pt",
     .after = u"1pt",
     .align = u"end"},
    {.name = u"TableTextCentre",
     .displayName = u"Table Text Centre",
     .size = u"9pt",
     .before = u"1pt",
     .after = u"1pt",
     .align = u"center"},
    {.name = u"Marking",
     .displayName = u"Marking",
     .size = u"10pt",
     .before = u"0pt",
     .after = u"0pt",
     .isBold = true,
     .align = u"center"},
    {.name = u"Spacer", .displayName = u"Spacer", .size = u"4pt", .before = u"0pt", .after = u"0pt"},
};

QString text(const char16_t *words)
{
    return QString::fromUtf16(words);
}

void paragraphStyle(XmlPart &xml, const ParagraphStyle &style)
{
    xml.open("style:style",
             {{"style:name", text(style.name)},
              {"style:display-name", text(style.displayName)},
              {"style:family", u"paragraph"_s},
              {"style:parent-style-name", u"Standard"_s}});
    xml.open("style:paragraph-properties",
             {{"fo:margin-top", text(style.before)},
              {"fo:margin-bottom", text(style.after)},
              {"fo:margin-left", style.bar ? u"0.5cm"_s : u"0cm"_s},
              {"fo:text-align", text(style.align)},
              {"fo:keep-with-next", style.staysWithNext ? u"always"_s : u"auto"_s},
              {"fo:keep-together", style.staysWithNext || style.bar ? u"always"_s : u"auto"_s},
              {"fo:border-left", style.bar ? text(style.bar) : u"none"_s},
              {"fo:padding-left", style.bar ? u"0.25cm"_s : u"0cm"_s},
              {"fo:background-color", text(style.shade)},
              {"fo:widows", u"2"_s},
              {"fo:orphans", u"2"_s}})
        .close();
    xml.leaf("style:text-properties",
             {{"fo:font-size", text(style.size)},
              {"style:font-size-complex", text(style.size)},
              {"fo:font-weight", style.isBold ? u"bold"_s : u"normal"_s},
              {"fo:color", text(style.colour)}});
    xml.close();
}

void textStyle(XmlPart &xml, const QString &name, XmlPart::Attributes properties)
{
    xml.open("style:style", {{"style:name", name}, {"style:family", u"text"_s}});
    xml.leaf("style:text-properties", properties).close();
}

void footerStyle(XmlPart &xml, const Document &document)
{
    xml.open("style:style",
             {{"style:name", u"Foot"_s},
              {"style:family", u"paragraph"_s},
              {"style:parent-style-name", u"Standard"_s}});
    xml.open("style:paragraph-properties").open("style:tab-stops");
    xml.leaf("style:tab-stop",
             {{"style:position", centimetres(bodyMillimetres(document.page).width())},
              {"style:type", u"right"_s}});
    xml.close().close();
    xml.leaf("style:text-properties", {{"fo:font-size", u"8pt"_s}}).close();
}

void styles(XmlPart &xml, const Document &document)
{
    xml.open("office:styles");
    xml.open("style:default-style", {{"style:family", u"paragraph"_s}});
    xml.leaf("style:paragraph-properties",
             {{"fo:line-height", u"105%"_s}, {"style:tab-stop-distance", u"1.25cm"_s}});
    xml.leaf("style:text-properties",
             {{"style:font-name", u"Body"_s},
              {"style:font-name-asian", u"Body"_s},
              {"style:font-name-complex", u"Body"_s},
              {"fo:font-size", u"10pt"_s},
              {"fo:language", u"en"_s},
              {"fo:country", u"GB"_s}});
    xml.close();
    xml.leaf("style:style", {{"style:name", u"Standard"_s}, {"style:family", u"paragraph"_s}});
    for (const ParagraphStyle &style : paragraphStyles)
        paragraphStyle(xml, style);
    footerStyle(xml, document);
    textStyle(xml, u"Strong"_s, {{"fo:font-weight", u"bold"_s}});
    textStyle(xml, u"Emphasis"_s, {{"fo:font-style", u"italic"_s}});
    textStyle(xml, u"Citation"_s, {{"fo:font-size", u"7.5pt"_s}, {"fo:color", u"#505050"_s}});
    xml.open("text:list-style", {{"style:name", u"Bullets"_s}})
        .open("text:list-level-style-bullet", {{"text:level", u"1"_s}, {"text:bullet-char", u"\u2022"_s}})
        .leaf("style:list-level-properties", {{"text:min-label-width", u"0.5cm"_s}})
        .close()
        .close();
    xml.close();
}

void pageLayout(XmlPart &xml, const Document &document)
{
    const QSizeF page = pageMillimetres(document.page);
    const QString edge = centimetres(EdgeMargin);
    const QString side = centimetres(SideMargin);
    const QString marking = centimetres(BodyMargin - EdgeMargin - 2);
    xml.open("office:automatic-styles").open("style:page-layout", {{"style:name", u"Page"_s}});
    xml.leaf(
        "style:page-layout-properties",
        {{"fo:page-width", centimetres(page.width())},
         {"fo:page-height", centimetres(page.height())},
         {"style:print-orientation", document.page == PageShape::A4Portrait ? u"portrait"_s : u"landscape"_s},
         {"fo:margin-top", edge},
         {"fo:margin-bottom", edge},
         {"fo:margin-left", side},
         {"fo:margin-right", side}});
    xml.open("style:header-style")
        .leaf("style:header-footer-properties",
              {{"fo:min-height", marking}, {"fo:margin-bottom", u"0.2cm"_s}})
        .close();
    xml.open("style:footer-style")
        .leaf("style:header-footer-properties", {{"fo:min-height", marking}, {"fo:margin-top", u"0.2cm"_s}})
        .close();
    xml.close().close();
}

void masterPage(XmlPart &xml, const Document &document)
{
    const QString marking = visibleText(document.marking.text());
    xml.open("office:master-styles");
    xml.open("style:master-page", {{"style:name", u"Standard"_s}, {"style:page-layout-name", u"Page"_s}});
    xml.open("style:header").element("text:p", marking, {{"text:style-name", u"Marking"_s}}).close();
    xml.open("style:footer").open("text:p", {{"text:style-name", u"Foot"_s}});
    xml.text(footText(document)).leaf("text:tab").text(u"Page "_s);
    xml.element("text:page-number", u"1"_s, {{"text:select-page", u"current"_s}}).text(u" of "_s);
    xml.element("text:page-count", u"1"_s).close();
    xml.element("text:p", marking, {{"text:style-name", u"Marking"_s}});
    xml.close().close().close();
}

} // namespace

void openRoot(XmlPart &xml, const char *name)
{
    const QString base = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    xml.open(name,
             {{"xmlns:office", base + u"office:1.0"_s},
              {"xmlns:style", base + u"style:1.0"_s},
              {"xmlns:text", base + u"text:1.0"_s},
              {"xmlns:table", base + u"table:1.0"_s},
              {"xmlns:draw", base + u"drawing:1.0"_s},
              {"xmlns:fo", base + u"xsl-fo-compatible:1.0"_s},
              {"xmlns:svg", base + u"svg-compatible:1.0"_s},
              {"xmlns:meta", base + u"meta:1.0"_s},
              {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
              {"xmlns:xlink", u"http://www.w3.org/1999/xlink"_s},
              {"office:version", u"1.3"_s}});
}

QString styleName(FlowStyle style)
{
    switch (style) {
    case FlowStyle::Title:
        return u"Title"_s;
    case FlowStyle::Subtitle:
        return u"Subtitle"_s;
    case FlowStyle::Heading1:
        return u"Heading_20_1"_s;
    case FlowStyle::Heading2:
        return u"Heading_20_2"_s;
    case FlowStyle::Heading3:
        return u"Heading_20_3"_s;
    case FlowStyle::Body:
        return u"Text_20_body"_s;
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
        return u"List_20_Bullet"_s;
    }
    return u"Text_20_body"_s;
}

QString centimetres(double millimetres)
{
    return QString::number(millimetres / 10, 'f', 3) + u"cm"_s;
}

QByteArray stylesPart(const Document &document)
{
    XmlPart xml;
    openRoot(xml, "office:document-styles");
    xml.open("office:font-face-decls");
    xml.leaf("style:font-face",
             {{"style:name", u"Body"_s},
              {"svg:font-family", u"'Noto Sans', Arial, 'Liberation Sans', 'DejaVu Sans'"_s},
              {"style:font-family-generic", u"swiss"_s}});
    xml.close();
    styles(xml, document);
    pageLayout(xml, document);
    masterPage(xml, document);
    return xml.close().bytes();
}

} // namespace skein::odt
