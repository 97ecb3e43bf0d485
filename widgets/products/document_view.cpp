// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/document_view.h"

#include "core/products/document_flow.h"
#include "core/products/figure_picture.h"
#include "widgets/base/theme.h"

#include <QImage>
#include <QPointer>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// Writes the flow of a document into a text document, by its cursor and never as markup.
class FlowWriter
{
public:
    FlowWriter(QTextDocument &document, const DrawnFigures::Picture &picture)
        : m_picture(picture)
        , m_cursor(&document)
    {
    }

    void line(const FlowRuns &runs, const QTextBlockFormat &block, const QTextCharFormat &look)
    {
        if (!m_isFirst)
            m_cursor.insertBlock();
        m_isFirst = false;
        m_cursor.setBlockFormat(block);
        insert(m_cursor, runs, look);
    }

    void add(const FlowText &text)
    {
        QTextBlockFormat block;
        QTextCharFormat look;
        look.setFontPointSize(10);
        block.setBottomMargin(grid::small);
        const auto heading = [&](int size, int above) {
            look.setFontPointSize(size);
            look.setFontWeight(QFont::DemiBold);
            block.setTopMargin(above);
        };
        switch (text.style) {
        case FlowStyle::Title:
            heading(int(TextSize::Title), grid::large);
            break;
        case FlowStyle::Heading1:
            heading(int(TextSize::Large) + 1, grid::wide);
            break;
        case FlowStyle::Heading2:
        case FlowStyle::Heading3:
        case FlowStyle::Caption:
            heading(int(TextSize::Normal), grid::normal);
            break;
        case FlowStyle::Assessed:
        case FlowStyle::Quoted:
            block.setLeftMargin(grid::wide);
            break;
        case FlowStyle::Note:
        case FlowStyle::Legend:
            look.setFontPointSize(9);
            look.setForeground(QColor(0x55, 0x5b, 0x62));
            break;
        case FlowStyle::Bullet:
            block.setLeftMargin(grid::large);
            m_bullet = u"• "_s;
            break;
        default:
            break;
        }
        FlowRuns runs = text.runs;
        if (!m_bullet.isEmpty())
            runs.insert(runs.begin(), {m_bullet, FlowRun::Look::Plain});
        m_bullet.clear();
        line(runs, block, look);
    }

    void add(const FlowGrid &flow)
    {
        const int heads = flow.header.empty() ? 0 : 1;
        const int rows = int(flow.rows.size()) + heads;
        if (rows == 0 || flow.columns.empty())
            return;
        QTextTableFormat format;
        format.setCellPadding(grid::unit);
        format.setCellSpacing(0);
        format.setBorder(flow.look == FlowGrid::Look::Ruled ? 1 : 0);
        format.setBorderBrush(QColor(0xc8, 0xcc, 0xd1));
        format.setBorderCollapse(true);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const FlowColumn &column : flow.columns)
            widths << QTextLength(QTextLength::PercentageLength, column.share * 100);
        format.setColumnWidthConstraints(widths);
        format.setHeaderRowCount(heads);
        QTextTable *table = m_cursor.insertTable(rows, int(flow.columns.size()), format);
        if (heads > 0)
            fill(*table, 0, flow, flow.header, QFont::DemiBold);
        for (size_t row = 0; row < flow.rows.size(); ++row)
            fill(*table, int(row) + heads, flow, flow.rows[row], QFont::Normal);
        m_cursor.movePosition(QTextCursor::End);
    }

    void add(const FlowPicture &picture)
    {
        constexpr double widest = 170; // millimetres of an A4 page's text
        constexpr double dotsPerMillimetre = 96 / 25.4;
        const QSizeF size = fittedMillimetres(*picture.figure, {widest, 220});
        const QImage image = m_picture(*picture.figure);
        if (image.isNull())
            return;
        line({}, {}, {});
        QTextImageFormat format;
        format.setName(u"figure-%1"_s.arg(picture.number));
        format.setWidth(size.width() * dotsPerMillimetre);
        format.setHeight(size.height() * dotsPerMillimetre);
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), image);
        m_cursor.insertImage(format);
    }

    void add(const FlowBreak &) { }

private:
    static void insert(QTextCursor &cursor, const FlowRuns &runs, const QTextCharFormat &look)
    {
        for (const FlowRun &run : runs) {
            QTextCharFormat format = look;
            if (run.look == FlowRun::Look::Strong)
                format.setFontWeight(QFont::DemiBold);
            if (run.look == FlowRun::Look::Emphasis)
                format.setFontItalic(true);
            if (run.look == FlowRun::Look::Citation) {
                format.setFontPointSize(8);
                format.setForeground(QColor(0x55, 0x5b, 0x62));
            }
            cursor.insertText(run.text, format);
        }
    }

    static void fill(QTextTable &table, int row, const FlowGrid &flow, const std::vector<FlowRuns> &cells,
                     QFont::Weight weight)
    {
        QTextCharFormat look;
        look.setFontPointSize(9);
        look.setFontWeight(weight);
        for (size_t column = 0; column < std::min(cells.size(), flow.columns.size()); ++column) {
            QTextCursor cell = table.cellAt(row, int(column)).firstCursorPosition();
            QTextBlockFormat block;
            block.setAlignment(flow.columns[column].align == CellAlign::Right ? Qt::AlignRight
                                                                              : Qt::AlignLeft);
            cell.setBlockFormat(block);
            insert(cell, cells[column], look);
        }
    }

    const DrawnFigures::Picture &m_picture;
    QTextCursor m_cursor;
    QString m_bullet;
    bool m_isFirst = true;
};

} // namespace

DocumentView::DocumentView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setObjectName(u"documentView"_s);
    setAccessibleName(tr("The document as it would be written"));
    setFrameShape(QFrame::NoFrame);
    QPalette paper = lightPalette(); // it reads as on paper, whatever the window's colours
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    setPalette(paper);
}

void DocumentView::show(const Document &document, const DrawnFigures::Picture &picture)
{
    const int place = verticalScrollBar()->value();
    auto *text = new QTextDocument(this);
    text->setDocumentMargin(grid::wide);
    FlowWriter writer(*text, picture);
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    const FlowRuns marking{{document.marking.text(), FlowRun::Look::Plain}};
    writer.line(marking, centred, strong);
    for (const FlowItem &item : flowOf(document))
        std::visit([&writer](const auto &each) { writer.add(each); }, item);
    writer.line(marking, centred, strong);
    const QPointer<QTextDocument> before = this->document(); // the first one is the edit's own: it deletes it
    setDocument(text);
    if (before)
        before->deleteLater();
    verticalScrollBar()->setValue(place);
}

QVariant DocumentView::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace skein
