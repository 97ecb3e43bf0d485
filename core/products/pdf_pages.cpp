// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/pdf_pages.h"

#include "core/products/figure_picture.h"
#include "core/products/page_size.h"
#include "core/products/pdf_look.h"
#include "core/products/visible_text.h"

#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::pdf {

Pages::Pages(const Document &document, QPdfWriter &writer, QPainter *painter, int pageCount, Steps &steps)
    : m_document(document)
    , m_writer(writer)
    , m_painter(painter)
    , m_pageCount(pageCount)
    , m_steps(steps)
{
    const QSizeF body = bodyMillimetres(document.page);
    m_body = QRectF(units(SideMargin), units(BodyMargin), units(body.width()), units(body.height()));
}

double Pages::units(double millimetres) const
{
    return millimetres * m_writer.resolution() / 25.4;
}

void Pages::paintOnly(int page)
{
    m_only = page;
    m_onto = std::exchange(m_painter, nullptr);
}

int Pages::write(const std::vector<FlowItem> &flow)
{
    newPage();
    for (size_t index = 0; index < flow.size() && !isPast(); ++index) {
        m_steps.next();
        if (!isAtTop() && leastHeight(flow, index) > room())
            newPage();
        std::visit([this](const auto &each) { add(each); }, flow[index]);
    }
    return m_page;
}

void Pages::newPage()
{
    if (m_painter && m_page > 0 && m_only == 0)
        m_writer.newPage();
    ++m_page;
    if (m_only > 0)
        m_painter = m_page == m_only ? m_onto : nullptr;
    m_y = m_body.top();
    if (m_painter)
        drawFrame();
}

/// The marking at the top and the bottom; reference, digest and page above the lower one.
void Pages::drawFrame()
{
    const FlowRuns marking{{visibleText(m_document.marking.text()), FlowRun::Look::Plain}};
    const SetText centred(marking, m_body.width(), {.isBold = true, .align = CellAlign::Centre}, m_writer);
    const double bottom = units(pageMillimetres(m_document.page).height() - EdgeMargin);
    centred.draw(*m_painter, {m_body.left(), units(EdgeMargin)}, 0, centred.lines());
    centred.draw(*m_painter, {m_body.left(), bottom - centred.height()}, 0, centred.lines());
    const auto foot = [&](const QString &text, CellAlign align) {
        const SetText line({{text, FlowRun::Look::Plain}}, m_body.width(), {.points = 8, .align = align},
                           m_writer);
        line.draw(*m_painter, {m_body.left(), bottom - centred.height() - line.height(0, 1)}, 0, 1);
    };
    foot(footText(m_document), CellAlign::Left);
    foot(u"Page %1 of %2"_s.arg(m_page).arg(m_pageCount), CellAlign::Right);
}

double Pages::leastHeight(const std::vector<FlowItem> &flow, size_t index) const
{
    if (index >= flow.size())
        return 0;
    if (const auto *grid = std::get_if<FlowGrid>(&flow[index]))
        return leastHeight(*grid);
    if (const auto *picture = std::get_if<FlowPicture>(&flow[index])) {
        const QSizeF size
            = fittedMillimetres(*picture->figure, bodyMillimetres(m_document.page) - QSizeF(0, 30));
        return units(size.height()) + leastHeight(flow, index + 1);
    }
    const auto *text = std::get_if<FlowText>(&flow[index]);
    if (!text)
        return 0;
    const TextBox box = boxOf(text->style);
    const SetText set = setText(*text, box);
    // A paragraph too long for one page may be parted whatever it asks for.
    const bool isWhole = (box.staysTogether && set.height() < m_body.height()) || set.lines() <= 3;
    const double own = units(box.before) + set.height(0, isWhole ? set.lines() : 2);
    return box.staysWithNext || text->staysWithNext ? own + units(box.after) + leastHeight(flow, index + 1)
                                                    : own;
}

double Pages::leastHeight(const FlowGrid &grid) const
{
    double height = grid.header.empty() ? 0 : heightOf(setRow(grid, grid.header, true));
    if (!grid.rows.empty())
        height += heightOf(setRow(grid, grid.rows[0], false));
    // Two rows where they are low: a header with one of many lines says enough.
    if (!grid.header.empty() && grid.rows.size() > 1)
        if (const double two = height + heightOf(setRow(grid, grid.rows[1], false));
            two < m_body.height() / 5)
            height = two;
    return std::min(height, m_body.height() / 2);
}

SetText Pages::setText(const FlowText &text, const TextBox &box) const
{
    return {text.runs, m_body.width() - units(box.indent), box.look, m_writer};
}

void Pages::add(const FlowText &text)
{
    const TextBox box = boxOf(text.style);
    if (!isAtTop())
        m_y += units(box.before);
    const SetText set = setText(text, box);
    if (text.style == FlowStyle::Bullet && m_painter)
        SetText({{u"\u2022"_s, FlowRun::Look::Plain}}, units(box.indent), box.look, m_writer)
            .draw(*m_painter, {m_body.left() + units(1), m_y}, 0, 1);
    lines(set, box);
    m_y += units(box.after);
}

/// Draws a paragraph over as many pages as it needs, never one line of it alone.
void Pages::lines(const SetText &text, const TextBox &box)
{
    int first = 0;
    while (first < text.lines()) {
        int count = text.linesThatFit(first, room());
        const int left = text.lines() - first;
        if (count < left && count == left - 1 && count > 2)
            --count;
        if (count == 0 && isAtTop())
            count = 1;
        if (count == 0) {
            newPage();
            continue;
        }
        drawLines(text, box, first, first + count);
        first += count;
    }
}

void Pages::drawLines(const SetText &text, const TextBox &box, int first, int last)
{
    const double height = text.height(first, last);
    if (m_painter) {
        const double left = m_body.left() + units(box.indent);
        if (box.shade.isValid())
            m_painter->fillRect(QRectF(left - units(2), m_y, m_body.right() - left + units(2), height),
                                box.shade);
        if (box.bar.isValid())
            m_painter->fillRect(QRectF(left - units(2.8), m_y, units(0.8), height), box.bar);
        text.draw(*m_painter, {left, m_y}, first, last);
    }
    m_y += height;
}

RowText Pages::setRow(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader) const
{
    RowText row;
    for (size_t column = 0; column < grid.columns.size(); ++column) {
        const FlowColumn &spec = grid.columns[column];
        const double width = spec.share * m_body.width() - 2 * units(CellSide);
        row.emplace_back(cells[column], std::max(width, units(2)),
                         TextLook{.points = TablePoints, .isBold = isHeader, .align = spec.align}, m_writer);
    }
    return row;
}

double Pages::heightOf(const RowText &row) const
{
    double height = 0;
    for (const SetText &cell : row)
        height = std::max(height, cell.height());
    return height + 2 * units(CellTop);
}

void Pages::drawRule(const FlowGrid &grid)
{
    if (!m_painter)
        return;
    const QColor colour
        = grid.look == FlowGrid::Look::Ruled ? QColor(0x80, 0x80, 0x80) : QColor(0xC8, 0xC8, 0xC8);
    m_painter->setPen(QPen(colour, units(0.15)));
    m_painter->drawLine(QPointF(m_body.left(), m_y), QPointF(m_body.right(), m_y));
}

void Pages::drawHeader(const FlowGrid &grid, const RowText &header)
{
    if (header.empty()) {
        drawRule(grid);
        return;
    }
    if (m_painter)
        m_painter->fillRect(QRectF(m_body.left(), m_y, m_body.width(), heightOf(header)),
                            QColor(0xE6, 0xE6, 0xE6));
    drawRule(grid);
    std::vector<int> next(header.size(), 0);
    drawPart(grid, header, next, m_body.height());
    drawRule(grid);
}

/// Draws of each cell what fits from its next line on, and moves down past the tallest.
void Pages::drawPart(const FlowGrid &grid, const RowText &row, std::vector<int> &next, double most)
{
    double tallest = 0;
    double x = m_body.left();
    for (size_t column = 0; column < row.size(); ++column) {
        const SetText &cell = row[column];
        const int last = next[column] + cell.linesThatFit(next[column], most - 2 * units(CellTop));
        tallest = std::max(tallest, cell.height(next[column], last));
        if (m_painter)
            cell.draw(*m_painter, {x + units(CellSide), m_y + units(CellTop)}, next[column], last);
        next[column] = last;
        x += grid.columns[column].share * m_body.width();
    }
    m_y += tallest + 2 * units(CellTop);
}

/// A row goes to the next page as a whole; only one that is taller than a page is parted.
void Pages::drawRow(const FlowGrid &grid, const RowText &header, const RowText &row)
{
    const double full = m_body.height() - (header.empty() ? 0 : heightOf(header));
    const double height = heightOf(row);
    const auto turn = [&] {
        newPage();
        drawHeader(grid, header);
    };
    if (height > room() && (height <= full || room() < full / 4))
        turn();
    std::vector<int> next(row.size(), 0);
    const double tolerance = units(0.01); // heights are sums of fractions
    drawPart(grid, row, next, std::min(room(), height) + tolerance);
    const auto isDone = [&] {
        for (size_t column = 0; column < row.size(); ++column)
            if (next[column] < row[column].lines())
                return false;
        return true;
    };
    while (!isDone()) {
        turn();
        drawPart(grid, row, next, room());
    }
    drawRule(grid);
}

void Pages::add(const FlowGrid &grid)
{
    const RowText header = grid.header.empty() ? RowText() : setRow(grid, grid.header, true);
    drawHeader(grid, header);
    for (const auto &cells : grid.rows) {
        if (isPast())
            return;
        m_steps.next();
        drawRow(grid, header, setRow(grid, cells, false));
    }
    m_y += units(AfterGrid);
}

void Pages::add(const FlowPicture &picture)
{
    // The height leaves room for the caption, which stays with the figure.
    const QSizeF size = fittedMillimetres(*picture.figure, bodyMillimetres(m_document.page) - QSizeF(0, 30));
    const double width = units(size.width());
    const double height = units(size.height());
    if (m_painter && !size.isEmpty())
        paintFigure(*m_painter, QRectF(m_body.center().x() - width / 2, m_y, width, height), *picture.figure);
    m_y += height;
}

void Pages::add(const FlowBreak &)
{
    if (!isAtTop())
        newPage();
}

} // namespace skein::pdf
