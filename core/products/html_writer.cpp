// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/products/document_flow.h"
#include "core/products/document_writer.h"
#include "core/products/figure_picture.h"
#include "core/products/page_size.h"
#include "core/products/visible_text.h"
#include "core/products/xml_part.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

const char style[] = R"(
body { font: 10pt/1.35 "Noto Sans", Arial, sans-serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; padding: 12mm 8px; overflow-wrap: anywhere; }
body.wide { max-width: none; padding: 12mm 16px; }
.marking { position: fixed; left: 0; right: 0; text-align: center; font-weight: bold; background: #fff; padding: 4px 0; }
.marking.top { top: 0; } .marking.bottom { bottom: 0; }
h1 { font-size: 16pt; margin: 0 0 2pt; } h2 { font-size: 12pt; margin: 16pt 0 5pt; } h3 { font-size: 10pt; margin: 12pt 0 4pt; } h4 { font-size: 10pt; font-weight: normal; margin: 10pt 0 3pt; }
h2, h3, h4, .caption { break-after: avoid; }
p { margin: 0 0 6pt; white-space: pre-wrap; }
.subtitle { font-size: 12pt; } .note { font-size: 9pt; color: #505050; }
.assessment { margin: 3pt 0 7pt 8px; padding: 4px 8px; border-left: 3px solid #404040; background: #f2f2f2; }
.intelligence { margin: 3pt 0 7pt 8px; padding: 0 8px; border-left: 3px solid #a0a0a0; }
.caption { font-size: 9pt; font-weight: bold; margin: 8pt 0 3pt; } .legend { font-size: 9pt; }
.citation { font-size: 7.5pt; color: #505050; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; margin: 0 0 8pt; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 2px 5px; border-top: 1px solid #808080; border-bottom: 1px solid #808080; white-space: pre-wrap; font-weight: normal; }
th { background: #e6e6e6; } table.fields td { border-color: #c8c8c8; }
.right { text-align: right; } .centre { text-align: center; }
figure { margin: 4pt 0 0; text-align: center; } figure img { max-width: 100%; }
.break { break-before: page; } footer { font-size: 8pt; margin-top: 16pt; }
@page { margin: 18mm; }
)";

class Html
{
public:
    Html(const Document &document, Progress *progress)
        : m_document(document)
        , m_flow(flowOf(document))
        , m_steps(progress, stepsOf(m_flow))
    {
    }

    QByteArray write();

private:
    void add(const FlowText &text);
    void add(const FlowGrid &grid);
    void add(const FlowPicture &picture);
    void add(const FlowBreak &) { m_html += "<div class=\"break\"></div>\n"; }
    void runs(const FlowRuns &runs);
    void row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, const char *tag);
    void marking(const char *place);

    const Document &m_document;
    std::vector<FlowItem> m_flow;
    Steps m_steps;
    QByteArray m_html;
};

void Html::runs(const FlowRuns &runs)
{
    for (const FlowRun &run : runs) {
        const char *tags[][2] = {
            {"", ""}, {"<strong>", "</strong>"}, {"<em>", "</em>"}, {"<span class=\"citation\">", "</span>"}};
        if (run.text.isEmpty())
            continue;
        const auto &[open, close] = tags[size_t(run.look)];
        m_html += open + escaped(run.text) + close;
    }
}

void Html::add(const FlowText &text)
{
    const char *tags[][2] = {{"<h1>", "</h1>"},
                             {"<p class=\"subtitle\">", "</p>"},
                             {"<h2>", "</h2>"},
                             {"<h3>", "</h3>"},
                             {"<h4>", "</h4>"},
                             {"<p>", "</p>"},
                             {"<p class=\"assessment\">", "</p>"},
                             {"<p class=\"intelligence\">", "</p>"},
                             {"<p class=\"note\">", "</p>"},
                             {"<p class=\"caption\">", "</p>"},
                             {"<p class=\"legend\">", "</p>"},
                             {"<ul><li>", "</li></ul>"}};
    const auto &[open, close] = tags[size_t(text.style)];
    m_html += open;
    runs(text.runs);
    m_html += close;
    m_html += '\n';
}

void Html::row(const FlowGrid &grid, const std::vector<FlowRuns> &cells, const char *tag)
{
    m_html += "<tr>";
    for (size_t column = 0; column < grid.columns.size(); ++column) {
        const char *classes[] = {"", " class=\"right\"", " class=\"centre\""};
        m_html += QByteArray("<") + tag + classes[size_t(grid.columns[column].align)] + '>';
        runs(cells[column]);
        m_html += QByteArray("</") + tag + '>';
    }
    m_html += "</tr>\n";
}

void Html::add(const FlowGrid &grid)
{
    m_html
        += grid.look == FlowGrid::Look::Fields ? "<table class=\"fields\"><colgroup>" : "<table><colgroup>";
    for (const FlowColumn &column : grid.columns)
        m_html += "<col style=\"width: " + QByteArray::number(column.share * 100, 'f', 2) + "%\">";
    m_html += "</colgroup>\n";
    if (!grid.header.empty()) {
        m_html += "<thead>";
        row(grid, grid.header, "th");
        m_html += "</thead>\n";
    }
    m_html += "<tbody>\n";
    for (const auto &cells : grid.rows) {
        m_steps.next();
        row(grid, cells, "td");
    }
    m_html += "</tbody></table>\n";
}

void Html::add(const FlowPicture &picture)
{
    const Figure &figure = *picture.figure;
    const bool isSvg = !figure.svg.isEmpty();
    const QByteArray bytes = isSvg ? figure.svg : figure.png;
    if (bytes.isEmpty())
        return;
    const QSizeF size = fittedMillimetres(figure, bodyMillimetres(m_document.page));
    // As the source of an image an SVG runs no script and loads nothing.
    m_html += "<figure><img alt=\"" + escaped(visibleText(figure.description))
        + "\" style=\"width: " + QByteArray::number(size.width(), 'f', 1) + "mm\" src=\"data:image/"
        + (isSvg ? "svg+xml" : "png") + ";base64," + bytes.toBase64() + "\"></figure>\n";
}

void Html::marking(const char *place)
{
    m_html += QByteArray("<div class=\"marking ") + place + "\">"
        + escaped(visibleText(m_document.marking.text())) + "</div>\n";
}

QByteArray Html::write()
{
    m_html = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
             "style-src 'unsafe-inline'\">\n<title>";
    m_html
        += escaped(visibleText(m_document.title.title)) + "</title>\n<style>" + style + "</style>\n</head>\n";
    m_html += m_document.page == PageShape::A4Portrait ? "<body>\n" : "<body class=\"wide\">\n";
    marking("top");
    for (const FlowItem &item : m_flow) {
        m_steps.next();
        std::visit([this](const auto &each) { add(each); }, item);
    }
    m_html += "<footer>" + escaped(footText(m_document)) + "</footer>\n";
    marking("bottom");
    return m_html + "</body>\n</html>\n";
}

} // namespace

QByteArray htmlBytes(const Document &document, Progress *progress)
{
    return Html(document, progress).write();
}

} // namespace skein
