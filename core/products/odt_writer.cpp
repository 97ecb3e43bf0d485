// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/base/zip_builder.h"
#include "core/products/document_flow.h"
#include "core/products/document_writer.h"
#include "core/products/figure_picture.h"
#include "core/products/odt_styles.h"
#include "core/products/page_size.h"
#include "core/products/visible_text.h"
#include "core/products/xml_part.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

// OpenDocument 1.3 part 3 (OASIS), packages by part 2.

namespace skein {

namespace {

/// content.xml, and the pictures it shows.
class OdtBody
{
public:
    OdtBody(const Document &document, Progress *progress)
        : m_room(bodyMillimetres(document.page))
        , m_flow(flowOf(document))
        , m_steps(progress, stepsOf(m_flow))
    {
    }

    QByteArray write();
    const std::vector<QByteArray> &pictures() const { return m_pictures; }

private:
    void automaticStyles();
    void add(const FlowText &text);
    void add(const FlowGrid &grid);
    void add(const FlowPicture &picture);
    void add(const FlowBreak &);
    void runs(const FlowRuns &runs);
    void row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader);

    QSizeF m_room;
    std::vector<FlowItem> m_flow;
    Steps m_steps;
    XmlPart m_xml;
    std::vector<QByteArray> m_pictures;
    int m_grids = 0;
};

/// Column widths have no other place than styles of their own.
void OdtBody::automaticStyles()
{
    m_xml.open("office:automatic-styles");
    m_xml.open("style:style",
               {{"style:name", u"Break"_s},
                {"style:family", u"paragraph"_s},
                {"style:parent-style-name", u"Spacer"_s}});
    m_xml.leaf("style:paragraph-properties", {{"fo:break-before", u"page"_s}}).close();
    m_xml.open("style:style", {{"style:name", u"Row"_s}, {"style:family", u"table-row"_s}});
    m_xml.leaf("style:table-row-properties", {{"fo:keep-together", u"always"_s}}).close();
    const std::pair<QString, QString> cells[] = {{u"Ruled"_s, u"#808080"_s}, {u"Fields"_s, u"#c8c8c8"_s}};
    for (const auto &[name, colour] : cells) {
        for (const QString &shade : {u"transparent"_s, u"#e6e6e6"_s}) {
            m_xml.open("style:style",
                       {{"style:name", shade == u"transparent" ? name : name + u"Header"_s},
                        {"style:family", u"table-cell"_s}});
            m_xml.leaf("style:table-cell-properties",
                       {{"fo:padding-left", u"0.12cm"_s},
                        {"fo:padding-right", u"0.12cm"_s},
                        {"fo:border-top", u"0.5pt solid "_s + colour},
                        {"fo:border-bottom", u"0.5pt solid "_s + colour},
                        {"fo:background-color", shade}});
            m_xml.close();
        }
    }
    int number = 0;
    for (const FlowItem &item : m_flow) {
        const auto *grid = std::get_if<FlowGrid>(&item);
        if (!grid)
            continue;
        const QString name = u"T%1"_s.arg(++number);
        m_xml.open("style:style", {{"style:name", name}, {"style:family", u"table"_s}});
        m_xml.leaf("style:table-properties",
                   {{"style:width", odt::centimetres(m_room.width())},
                    {"table:align", u"margins"_s},
                    {"table:border-model", u"collapsing"_s}});
        m_xml.close();
        for (size_t column = 0; column < grid->columns.size(); ++column) {
            m_xml.open(
                "style:style",
                {{"style:name", u"%1.%2"_s.arg(name).arg(column + 1)}, {"style:family", u"table-column"_s}});
            m_xml.leaf(
                "style:table-column-properties",
                {{"style:column-width", odt::centimetres(grid->columns[column].share * m_room.width())}});
            m_xml.close();
        }
    }
    m_xml.close();
}

QByteArray OdtBody::write()
{
    odt::openRoot(m_xml, "office:document-content");
    automaticStyles();
    m_xml.open("office:body").open("office:text");
    for (const FlowItem &item : m_flow) {
        m_steps.next();
        std::visit([this](const auto &each) { add(each); }, item);
    }
    return m_xml.close().close().close().bytes();
}

/// Text with its line breaks, tabs and runs of spaces as elements.
void textOf(XmlPart &xml, const QString &text)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        const QChar each = isEnd ? QChar() : text.at(at);
        const bool isSpace = each == u' ' && (at == 0 || text.at(at - 1).isSpace());
        if (!isEnd && each != u'\n' && each != u'\t' && !isSpace)
            continue;
        xml.text(text.mid(start, at - start));
        if (!isEnd)
            xml.leaf(each == u'\n' ? "text:line-break" : each == u'\t' ? "text:tab" : "text:s");
        start = at + 1;
    }
}

void OdtBody::runs(const FlowRuns &runs)
{
    for (const FlowRun &run : runs) {
        const QString styles[] = {{}, u"Strong"_s, u"Emphasis"_s, u"Citation"_s};
        const QString &style = styles[size_t(run.look)];
        if (style.isEmpty()) {
            textOf(m_xml, run.text);
            continue;
        }
        m_xml.open("text:span", {{"text:style-name", style}});
        textOf(m_xml, run.text);
        m_xml.close();
    }
}

void OdtBody::add(const FlowText &text)
{
    const QString style = text.staysWithNext ? u"Guidance"_s : odt::styleName(text.style);
    if (text.style == FlowStyle::Bullet) {
        m_xml.open("text:list", {{"text:style-name", u"Bullets"_s}}).open("text:list-item");
        m_xml.open("text:p", {{"text:style-name", style}});
        runs(text.runs);
        m_xml.close().close().close();
        return;
    }
    const bool isHeading = text.style >= FlowStyle::Heading1 && text.style <= FlowStyle::Heading3;
    if (isHeading)
        m_xml.open("text:h", {{"text:style-name", style}, {"text:outline-level", style.last(1)}});
    else
        m_xml.open("text:p", {{"text:style-name", style}});
    runs(text.runs);
    m_xml.close();
}

void OdtBody::row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader)
{
    const QString look = grid.look == FlowGrid::Look::Ruled ? u"Ruled"_s : u"Fields"_s;
    m_xml.open("table:table-row", {{"table:style-name", u"Row"_s}});
    for (size_t column = 0; column < grid.columns.size(); ++column) {
        const QString styles[] = {u"TableText"_s, u"TableTextRight"_s, u"TableTextCentre"_s};
        m_xml.open(
            "table:table-cell",
            {{"table:style-name", isHeader ? look + u"Header"_s : look}, {"office:value-type", u"string"_s}});
        m_xml.open("text:p", {{"text:style-name", styles[size_t(grid.columns[column].align)]}});
        runs(cells[column]);
        m_xml.close().close();
    }
    m_xml.close();
}

void OdtBody::add(const FlowGrid &grid)
{
    const QString name = u"T%1"_s.arg(++m_grids);
    m_xml.open("table:table", {{"table:name", name}, {"table:style-name", name}});
    for (size_t column = 0; column < grid.columns.size(); ++column)
        m_xml.leaf("table:table-column", {{"table:style-name", u"%1.%2"_s.arg(name).arg(column + 1)}});
    if (!grid.header.empty()) {
        m_xml.open("table:table-header-rows");
        row(grid, grid.header, true);
        m_xml.close();
    }
    for (const auto &cells : grid.rows) {
        m_steps.next();
        row(grid, cells, false);
    }
    m_xml.close();
    m_xml.leaf("text:p", {{"text:style-name", u"Spacer"_s}});
}

void OdtBody::add(const FlowPicture &picture)
{
    const QSizeF size = fittedMillimetres(*picture.figure, {m_room.width(), m_room.height() - 30});
    const QByteArray png = figurePng(*picture.figure, size);
    if (png.isEmpty() || size.isEmpty())
        return;
    m_pictures.push_back(png);
    m_xml.open("text:p", {{"text:style-name", u"Picture"_s}});
    m_xml.open("draw:frame",
               {{"draw:name", u"Figure %1"_s.arg(picture.number)},
                {"text:anchor-type", u"as-char"_s},
                {"svg:width", odt::centimetres(size.width())},
                {"svg:height", odt::centimetres(size.height())}});
    m_xml.leaf("draw:image",
               {{"xlink:href", u"Pictures/picture%1.png"_s.arg(m_pictures.size())},
                {"xlink:type", u"simple"_s},
                {"xlink:show", u"embed"_s},
                {"xlink:actuate", u"onLoad"_s}});
    m_xml.element("svg:desc", visibleText(picture.figure->description));
    m_xml.close().close();
}

void OdtBody::add(const FlowBreak &)
{
    m_xml.leaf("text:p", {{"text:style-name", u"Break"_s}});
}

QByteArray metaPart(const Document &document)
{
    const QString time
        = QDateTime::fromMSecsSinceEpoch(document.writtenAt, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    XmlPart xml;
    odt::openRoot(xml, "office:document-meta");
    xml.open("office:meta");
    xml.element("dc:title", visibleText(document.title.title));
    xml.element("dc:subject", visibleText(document.title.operation));
    xml.element("meta:initial-creator", visibleText(document.title.author));
    xml.element("dc:creator", visibleText(document.title.author));
    xml.element("meta:keyword", visibleText(document.marking.text()));
    xml.element("meta:creation-date", time).element("dc:date", time);
    return xml.close().close().bytes();
}

QByteArray manifestPart(size_t pictures)
{
    XmlPart xml;
    xml.open("manifest:manifest",
             {{"xmlns:manifest", u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s},
              {"manifest:version", u"1.3"_s}});
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.leaf("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (const QString &each : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        entry(each, u"text/xml"_s);
    for (size_t picture = 1; picture <= pictures; ++picture)
        entry(u"Pictures/picture%1.png"_s.arg(picture), u"image/png"_s);
    return xml.close().bytes();
}

} // namespace

QByteArray odtBytes(const Document &document, Progress *progress)
{
    OdtBody body(document, progress);
    const QByteArray content = body.write();
    ZipBuilder zip;
    zip.add(u"mimetype"_s, "application/vnd.oasis.opendocument.text", ZipBuilder::Packing::Stored);
    zip.add(u"content.xml"_s, content);
    zip.add(u"styles.xml"_s, odt::stylesPart(document));
    zip.add(u"meta.xml"_s, metaPart(document));
    for (size_t picture = 0; picture < body.pictures().size(); ++picture)
        zip.add(u"Pictures/picture%1.png"_s.arg(picture + 1), body.pictures()[picture],
                ZipBuilder::Packing::Stored);
    zip.add(u"META-INF/manifest.xml"_s, manifestPart(body.pictures().size()));
    return zip.bytes();
}

} // namespace skein
