// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/steps.h"
#include "core/products/pdf_text.h"

#include <QRectF>

class QPdfWriter;
class QPainter;

namespace skein::pdf {

struct TextBox;
using RowText = std::vector<SetText>;

/// Puts a document's flow on pages. Run once without a painter to count them, then with one.
class Pages
{
public:
    Pages(const Document &document, QPdfWriter &writer, QPainter *painter, int pageCount, Steps &steps);

    /// Of the whole document only this page, onto a painter that is no PDF; nothing is put on pages after it.
    void paintOnly(int page);
    int write(const std::vector<FlowItem> &flow); ///< The number of pages.

private:
    void add(const FlowText &text);
    void add(const FlowGrid &grid);
    void add(const FlowPicture &picture);
    void add(const FlowBreak &);

    /// The least that must stand on one page from this item on, with what it must not be parted from.
    double leastHeight(const std::vector<FlowItem> &flow, size_t index) const;
    double leastHeight(const FlowGrid &grid) const;

    void lines(const SetText &text, const TextBox &box);
    void drawLines(const SetText &text, const TextBox &box, int first, int last);
    SetText setText(const FlowText &text, const TextBox &box) const;
    RowText setRow(const FlowGrid &grid, const std::vector<FlowRuns> &cells, bool isHeader) const;
    double heightOf(const RowText &row) const;
    void drawHeader(const FlowGrid &grid, const RowText &header);
    void drawRow(const FlowGrid &grid, const RowText &header, const RowText &row);
    void drawPart(const FlowGrid &grid, const RowText &row, std::vector<int> &next, double most);
    void drawRule(const FlowGrid &grid);

    void newPage();
    bool isPast() const { return m_only > 0 && m_page > m_only; }
    void drawFrame();
    double units(double millimetres) const;
    double room() const { return m_body.bottom() - m_y; }
    bool isAtTop() const { return m_y <= m_body.top(); }

    const Document &m_document;
    QPdfWriter &m_writer;
    QPainter *m_painter; ///< None while counting, and on pages that are not asked for.
    QPainter *m_onto = nullptr; ///< For the one page that is asked for.
    int m_only = 0;
    int m_pageCount;
    Steps &m_steps;
    int m_page = 0;
    QRectF m_body;
    double m_y = 0;
};

} // namespace skein::pdf
