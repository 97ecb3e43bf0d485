// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/base/zip_builder.h"
#include "core/products/document_flow.h"
#include "core/products/document_writer.h"
#include "core/products/docx_styles.h"
#include "core/products/figure_picture.h"
#include "core/products/page_size.h"
#include "core/products/visible_text.h"
#include "core/products/xml_part.h"

#include <QDateTime>

#include <array>

using namespace Qt::Literals::StringLiterals;

// Office Open XML, ISO/IEC 29500-1: clause 17 (text), 20 (pictures); packages by 29500-2.

namespace skein {

namespace {

constexpr double DxaPerMillimetre = 1440 / 25.4; ///< Twentieths of a point.
constexpr double EmuPerMillimetre = 36'000;

QString dxa(double millimetres)
{
    return QString::number(qRound(millimetres * DxaPerMillimetre));
}

QString namespaceOf(const char *part)
{
    return u"http://schemas.openxmlformats.org/"_s + QString::fromLatin1(part);
}

/// word/document.xml, and the pictures it shows.
class DocxBody
{
public:
    DocxBody(const Document &document, Progress *progress)
        : m_document(document)
        , m_room(bodyMillimetres(document.page))
        , m_flow(flowOf(document))
        , m_steps(progress, stepsOf(m_flow))
    {
    }

    QByteArray write();
    const std::vector<QByteArray> &pictures() const { return m_pictures; }

private:
    void add(const FlowText &text);
    void add(const FlowGrid &grid);
    void add(const FlowPicture &picture);
    void add(const FlowBreak &);

    void runs(const FlowRuns &runs);
    void row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader);
    void cell(const FlowGrid &grid, const FlowRuns &content, size_t column, bool isHeader);
    void borders(const FlowGrid &grid);
    void section();
    void drawing(const QString &relation, QSizeF millimetres, const FlowPicture &picture);

    const Document &m_document;
    QSizeF m_room;
    std::vector<FlowItem> m_flow;
    Steps m_steps;
    XmlPart m_xml;
    std::vector<QByteArray> m_pictures;
};

QByteArray DocxBody::write()
{
    m_xml.open("w:document",
               {{"xmlns:w", namespaceOf("wordprocessingml/2006/main")},
                {"xmlns:r", namespaceOf("officeDocument/2006/relationships")},
                {"xmlns:wp", namespaceOf("drawingml/2006/wordprocessingDrawing")},
                {"xmlns:a", namespaceOf("drawingml/2006/main")},
                {"xmlns:pic", namespaceOf("drawingml/2006/picture")}});
    m_xml.open("w:body");
    for (const FlowItem &item : m_flow) {
        m_steps.next();
        std::visit([this](const auto &each) { add(each); }, item);
    }
    section();
    return m_xml.close().close().bytes();
}

/// Plain text with its line breaks and tabs as elements.
void textOf(XmlPart &xml, const QString &text)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        if (!isEnd && text.at(at) != u'\n' && text.at(at) != u'\t')
            continue;
        if (at > start)
            xml.element("w:t", text.mid(start, at - start), {{"xml:space", u"preserve"_s}});
        if (!isEnd)
            xml.leaf(text.at(at) == u'\n' ? "w:br" : "w:tab");
        start = at + 1;
    }
}

void DocxBody::runs(const FlowRuns &runs)
{
    for (const FlowRun &run : runs) {
        if (run.text.isEmpty())
            continue;
        m_xml.open("w:r");
        if (run.look == FlowRun::Look::Strong)
            m_xml.open("w:rPr").leaf("w:b").close();
        else if (run.look == FlowRun::Look::Emphasis)
            m_xml.open("w:rPr").leaf("w:i").close();
        else if (run.look == FlowRun::Look::Citation)
            m_xml.open("w:rPr").leaf("w:rStyle", {{"w:val", u"Citation"_s}}).close();
        textOf(m_xml, run.text);
        m_xml.close();
    }
}

void DocxBody::add(const FlowText &text)
{
    m_xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", docx::styleId(text.style)}});
    if (text.staysWithNext)
        m_xml.leaf("w:keepNext");
    if (text.style == FlowStyle::Bullet)
        m_xml.open("w:numPr")
            .leaf("w:ilvl", {{"w:val", u"0"_s}})
            .leaf("w:numId", {{"w:val", u"1"_s}})
            .close();
    m_xml.close();
    runs(text.runs);
    m_xml.close();
}

void DocxBody::borders(const FlowGrid &grid)
{
    m_xml.open("w:tblBorders");
    for (const char *edge : {"w:top", "w:bottom", "w:insideH"})
        m_xml.leaf(edge,
                   {{"w:val", u"single"_s},
                    {"w:sz", u"4"_s},
                    {"w:space", u"0"_s},
                    {"w:color", grid.look == FlowGrid::Look::Ruled ? u"808080"_s : u"C8C8C8"_s}});
    m_xml.close();
}

void DocxBody::cell(const FlowGrid &grid, const FlowRuns &content, size_t column, bool isHeader)
{
    const FlowColumn &spec = grid.columns[column];
    m_xml.open("w:tc").open("w:tcPr");
    m_xml.leaf("w:tcW", {{"w:w", dxa(spec.share * m_room.width())}, {"w:type", u"dxa"_s}});
    if (isHeader)
        m_xml.leaf("w:shd", {{"w:val", u"clear"_s}, {"w:color", u"auto"_s}, {"w:fill", u"E6E6E6"_s}});
    m_xml.close();
    m_xml.open("w:p").open("w:pPr");
    m_xml.leaf("w:pStyle", {{"w:val", isHeader ? u"TableHeader"_s : u"TableText"_s}});
    if (spec.align != CellAlign::Left)
        m_xml.leaf("w:jc", {{"w:val", spec.align == CellAlign::Right ? u"right"_s : u"center"_s}});
    m_xml.close();
    runs(content);
    m_xml.close().close();
}

void DocxBody::row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader)
{
    m_xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
    if (isHeader)
        m_xml.leaf("w:tblHeader");
    m_xml.close();
    for (size_t column = 0; column < grid.columns.size(); ++column)
        cell(grid, cells[column], column, isHeader);
    m_xml.close();
}

void DocxBody::add(const FlowGrid &grid)
{
    m_xml.open("w:tbl").open("w:tblPr");
    m_xml.leaf("w:tblW", {{"w:w", dxa(m_room.width())}, {"w:type", u"dxa"_s}});
    borders(grid);
    m_xml.leaf("w:tblLayout", {{"w:type", u"fixed"_s}});
    m_xml.open("w:tblCellMar")
        .leaf("w:left", {{"w:w", u"70"_s}, {"w:type", u"dxa"_s}})
        .leaf("w:right", {{"w:w", u"70"_s}, {"w:type", u"dxa"_s}})
        .close();
    m_xml.close().open("w:tblGrid");
    for (const FlowColumn &column : grid.columns)
        m_xml.leaf("w:gridCol", {{"w:w", dxa(column.share * m_room.width())}});
    m_xml.close();
    if (!grid.header.empty())
        row(grid, grid.header, true);
    for (const auto &cells : grid.rows) {
        m_steps.next();
        row(grid, cells, false);
    }
    m_xml.close();
    // Two tables without a paragraph between them would become one.
    m_xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", u"Spacer"_s}}).close().close();
}

void DocxBody::add(const FlowPicture &picture)
{
    // The height leaves room for the caption that stays with it.
    const QSizeF size = fittedMillimetres(*picture.figure, {m_room.width(), m_room.height() - 30});
    const QByteArray png = figurePng(*picture.figure, size);
    m_xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", u"BodyText"_s}}).leaf("w:keepNext");
    m_xml.leaf("w:jc", {{"w:val", u"center"_s}}).close();
    if (!png.isEmpty() && !size.isEmpty()) {
        m_pictures.push_back(png);
        drawing(u"picture%1"_s.arg(m_pictures.size()), size, picture);
    }
    m_xml.close();
}

void DocxBody::drawing(const QString &relation, QSizeF millimetres, const FlowPicture &picture)
{
    const QString cx = QString::number(qRound64(millimetres.width() * EmuPerMillimetre));
    const QString cy = QString::number(qRound64(millimetres.height() * EmuPerMillimetre));
    const QString id = QString::number(picture.number);
    const QString name = u"Figure "_s + id;
    m_xml.open("w:r").open("w:drawing");
    m_xml.open("wp:inline", {{"distT", u"0"_s}, {"distB", u"0"_s}, {"distL", u"0"_s}, {"distR", u"0"_s}});
    m_xml.leaf("wp:extent", {{"cx", cx}, {"cy", cy}});
    m_xml.leaf("wp:docPr", {{"id", id}, {"name", name}, {"descr", visibleText(picture.figure->description)}});
    m_xml.open("a:graphic").open("a:graphicData", {{"uri", namespaceOf("drawingml/2006/picture")}});
    m_xml.open("pic:pic").open("pic:nvPicPr");
    m_xml.leaf("pic:cNvPr", {{"id", id}, {"name", name}}).leaf("pic:cNvPicPr").close();
    m_xml.open("pic:blipFill").leaf("a:blip", {{"r:embed", relation}});
    m_xml.open("a:stretch").leaf("a:fillRect").close().close();
    m_xml.open("pic:spPr").open("a:xfrm").leaf("a:off", {{"x", u"0"_s}, {"y", u"0"_s}});
    m_xml.leaf("a:ext", {{"cx", cx}, {"cy", cy}}).close();
    m_xml.open("a:prstGeom", {{"prst", u"rect"_s}}).leaf("a:avLst").close().close();
    m_xml.close().close().close().close().close().close();
}

void DocxBody::add(const FlowBreak &)
{
    m_xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", u"Spacer"_s}}).leaf("w:pageBreakBefore");
    m_xml.close().close();
}

void DocxBody::section()
{
    const QSizeF page = pageMillimetres(m_document.page);
    const QString margin = dxa(SideMargin);
    const QString body = dxa(BodyMargin);
    m_xml.open("w:sectPr");
    m_xml.leaf("w:headerReference", {{"w:type", u"default"_s}, {"r:id", u"header"_s}});
    m_xml.leaf("w:footerReference", {{"w:type", u"default"_s}, {"r:id", u"footer"_s}});
    if (m_document.page == PageShape::A4Portrait)
        m_xml.leaf("w:pgSz", {{"w:w", dxa(page.width())}, {"w:h", dxa(page.height())}});
    else
        m_xml.leaf("w:pgSz",
                   {{"w:w", dxa(page.width())}, {"w:h", dxa(page.height())}, {"w:orient", u"landscape"_s}});
    m_xml.leaf("w:pgMar",
               {{"w:top", body},
                {"w:right", margin},
                {"w:bottom", body},
                {"w:left", margin},
                {"w:header", dxa(EdgeMargin)},
                {"w:footer", dxa(EdgeMargin)},
                {"w:gutter", u"0"_s}});
    m_xml.close();
}

void field(XmlPart &xml, const QString &code)
{
    xml.open("w:fldSimple", {{"w:instr", u' ' + code + u' '}});
    xml.open("w:r").element("w:t", u"1"_s).close().close();
}

void markingParagraph(XmlPart &xml, const Document &document)
{
    xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", u"Header"_s}});
    xml.leaf("w:jc", {{"w:val", u"center"_s}}).close();
    xml.open("w:r").element("w:t", visibleText(document.marking.text())).close().close();
}

QByteArray headerPart(const Document &document)
{
    XmlPart xml;
    xml.open("w:hdr", {{"xmlns:w", namespaceOf("wordprocessingml/2006/main")}});
    markingParagraph(xml, document);
    return xml.close().bytes();
}

QByteArray footerPart(const Document &document)
{
    XmlPart xml;
    xml.open("w:ftr", {{"xmlns:w", namespaceOf("wordprocessingml/2006/main")}});
    xml.open("w:p").open("w:pPr").leaf("w:pStyle", {{"w:val", u"Footer"_s}}).open("w:tabs");
    xml.leaf("w:tab", {{"w:val", u"right"_s}, {"w:pos", dxa(bodyMillimetres(document.page).width())}});
    xml.close().close();
    xml.open("w:r").element("w:t", footText(document), {{"xml:space", u"preserve"_s}}).leaf("w:tab").close();
    xml.open("w:r").element("w:t", u"Page "_s, {{"xml:space", u"preserve"_s}}).close();
    field(xml, u"PAGE"_s);
    xml.open("w:r").element("w:t", u" of "_s, {{"xml:space", u"preserve"_s}}).close();
    field(xml, u"NUMPAGES"_s);
    xml.close();
    markingParagraph(xml, document);
    return xml.close().bytes();
}

QByteArray contentTypesPart()
{
    const QString word = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
    const QString package = u"application/vnd.openxmlformats-package."_s;
    const std::pair<QString, QString> parts[] = {
        {u"/word/document.xml"_s, word + u"document.main+xml"_s},
        {u"/word/styles.xml"_s, word + u"styles+xml"_s},
        {u"/word/numbering.xml"_s, word + u"numbering+xml"_s},
        {u"/word/settings.xml"_s, word + u"settings+xml"_s},
        {u"/word/header1.xml"_s, word + u"header+xml"_s},
        {u"/word/footer1.xml"_s, word + u"footer+xml"_s},
        {u"/docProps/core.xml"_s, package + u"core-properties+xml"_s},
    };
    XmlPart xml;
    xml.open("Types", {{"xmlns", namespaceOf("package/2006/content-types")}});
    xml.leaf("Default", {{"Extension", u"rels"_s}, {"ContentType", package + u"relationships+xml"_s}});
    xml.leaf("Default", {{"Extension", u"xml"_s}, {"ContentType", u"application/xml"_s}});
    xml.leaf("Default", {{"Extension", u"png"_s}, {"ContentType", u"image/png"_s}});
    for (const auto &[name, type] : parts)
        xml.leaf("Override", {{"PartName", name}, {"ContentType", type}});
    return xml.close().bytes();
}

QByteArray relationsPart(const std::vector<std::array<QString, 3>> &relations)
{
    XmlPart xml;
    xml.open("Relationships", {{"xmlns", namespaceOf("package/2006/relationships")}});
    for (const auto &[id, type, target] : relations)
        xml.leaf("Relationship", {{"Id", id}, {"Type", namespaceOf("") + type}, {"Target", target}});
    return xml.close().bytes();
}

QByteArray packageRelations()
{
    return relationsPart(
        {{u"document"_s, u"officeDocument/2006/relationships/officeDocument"_s, u"word/document.xml"_s},
         {u"core"_s, u"package/2006/relationships/metadata/core-properties"_s, u"docProps/core.xml"_s}});
}

QByteArray documentRelations(size_t pictures)
{
    const QString kind = u"officeDocument/2006/relationships/"_s;
    std::vector<std::array<QString, 3>> relations;
    for (const QString &each : {u"styles"_s, u"numbering"_s, u"settings"_s})
        relations.push_back({each, kind + each, each + u".xml"_s});
    for (const QString &each : {u"header"_s, u"footer"_s})
        relations.push_back({each, kind + each, each + u"1.xml"_s});
    for (size_t picture = 1; picture <= pictures; ++picture)
        relations.push_back(
            {u"picture%1"_s.arg(picture), kind + u"image"_s, u"media/picture%1.png"_s.arg(picture)});
    return relationsPart(relations);
}

QByteArray corePart(const Document &document)
{
    const QString time
        = QDateTime::fromMSecsSinceEpoch(document.writtenAt, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    XmlPart xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", namespaceOf("package/2006/metadata/core-properties")},
              {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
              {"xmlns:dcterms", u"http://purl.org/dc/terms/"_s},
              {"xmlns:xsi", u"http://www.w3.org/2001/XMLSchema-instance"_s}});
    xml.element("dc:title", visibleText(document.title.title));
    xml.element("dc:subject", visibleText(document.title.operation));
    xml.element("dc:creator", visibleText(document.title.author));
    xml.element("cp:keywords", visibleText(document.marking.text()));
    xml.element("dcterms:created", time, {{"xsi:type", u"dcterms:W3CDTF"_s}});
    xml.element("dcterms:modified", time, {{"xsi:type", u"dcterms:W3CDTF"_s}});
    return xml.close().bytes();
}

QByteArray settingsPart()
{
    XmlPart xml;
    xml.open("w:settings", {{"xmlns:w", namespaceOf("wordprocessingml/2006/main")}});
    xml.open("w:compat")
        .leaf("w:compatSetting",
              {{"w:name", u"compatibilityMode"_s},
               {"w:uri", u"http://schemas.microsoft.com/office/word"_s},
               {"w:val", u"15"_s}})
        .close();
    return xml.close().bytes();
}

} // namespace

QByteArray docxBytes(const Document &document, Progress *progress)
{
    DocxBody body(document, progress);
    const QByteArray main = body.write();
    ZipBuilder zip;
    zip.add(u"[Content_Types].xml"_s, contentTypesPart());
    zip.add(u"_rels/.rels"_s, packageRelations());
    zip.add(u"word/document.xml"_s, main);
    zip.add(u"word/_rels/document.xml.rels"_s, documentRelations(body.pictures().size()));
    zip.add(u"word/styles.xml"_s, docx::stylesPart());
    zip.add(u"word/numbering.xml"_s, docx::numberingPart());
    zip.add(u"word/settings.xml"_s, settingsPart());
    zip.add(u"word/header1.xml"_s, headerPart(document));
    zip.add(u"word/footer1.xml"_s, footerPart(document));
    zip.add(u"docProps/core.xml"_s, corePart(document));
    for (size_t picture = 0; picture < body.pictures().size(); ++picture)
        zip.add(u"word/media/picture%1.png"_s.arg(picture + 1), body.pictures()[picture],
                ZipBuilder::Packing::Stored);
    return zip.bytes();
}

} // namespace skein
