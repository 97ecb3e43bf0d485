// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steady_hashes.h"
#include "core/base/steps.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartPdf", text);
}

namespace {

class PdfSheets
{
public:
    PdfSheets(const ChartPicture &picture, const SheetWords &words, QSizeF millimetres);

    void writeOne();
    void writeTiles(double scale, Progress *progress);
    QByteArray finish();

private:
    void nextPage();
    void paintCropMarks(const QRectF &area, double overlap);

    const ChartPicture &m_picture;
    const SheetWords &m_words;
    ChartLook m_look = ChartLook::paperPrint();
    TextMeasure m_measure{m_look};
    std::shared_ptr<const ChartPicture> m_shared;
    QSizeF m_sheet; ///< In units.
    QByteArray m_bytes;
    QBuffer m_buffer{&m_bytes};
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_page = 0;
};

} // namespace

static constexpr int Resolution = 1200;

PdfSheets::PdfSheets(const ChartPicture &picture, const SheetWords &words, QSizeF millimetres)
    : m_picture(picture)
    , m_words(words)
    , m_shared(std::make_shared<const ChartPicture>(picture))
    , m_sheet(millimetres * UnitsPerMillimetre)
    , m_writer((m_buffer.open(QIODevice::WriteOnly), &m_buffer))
{
    m_writer.setResolution(Resolution);
    m_writer.setPageLayout(
        QPageLayout(QPageSize(millimetres, QPageSize::Millimeter), QPageLayout::Portrait, QMarginsF()));
    m_writer.setTitle(picture.title);
    m_writer.setCreator(u"Skein"_s);
    m_painter.begin(&m_writer);
    m_painter.scale(Resolution / 96.0, Resolution / 96.0);
}

void PdfSheets::nextPage()
{
    if (m_page++ > 0)
        m_writer.newPage();
}

void PdfSheets::writeOne()
{
    SheetFrame frame(m_picture, m_words, m_look, m_sheet);
    // A legend with many sources would leave the chart no room: it gets a page of its own.
    const bool hasKeyPage = frame.keyHeight() > m_sheet.height() * 0.3;
    if (hasKeyPage)
        frame.leaveOutKey();
    const int pages = hasKeyPage ? 2 : 1;
    nextPage();
    frame.paint(m_painter, 1, pages);
    paintChart(m_painter, frame.chartArea(), m_picture);
    if (!hasKeyPage)
        return;
    nextPage();
    frame.paint(m_painter, 2, pages);
    frame.paintKeyPage(m_painter);
}

/// Where the sheets are cut and where they meet.
void PdfSheets::paintCropMarks(const QRectF &area, double overlap)
{
    constexpr double length = 12;
    m_painter.setPen(QPen(m_look.text, 0.6));
    for (const double x : {area.left(), area.right()})
        for (const double y : {area.top(), area.bottom()}) {
            m_painter.drawLine(QPointF(x - length, y), QPointF(x + length, y));
            m_painter.drawLine(QPointF(x, y - length), QPointF(x, y + length));
        }
    m_painter.setPen(QPen(m_look.faintLine, 0.5, Qt::DotLine));
    const QRectF own = area.adjusted(overlap / 2, overlap / 2, -overlap / 2, -overlap / 2);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(own);
}

void PdfSheets::writeTiles(double scale, Progress *progress)
{
    constexpr double overlap = 10 * UnitsPerMillimetre;
    LabelStyle style = paperLabels(scale, m_picture.items.size());
    const ChartScene scene(m_shared, scale, style, m_measure);
    SheetFrame frame(m_picture, m_words, m_look, m_sheet);
    frame.leaveOutKey();
    const QRectF area = frame.chartArea();
    const QSizeF step(area.width() - overlap, area.height() - overlap);
    const QRectF bounds = scene.bounds().adjusted(-overlap, -overlap, overlap, overlap);
    const int columns = std::max(1, int(std::ceil(bounds.width() / step.width())));
    const int rows = std::max(1, int(std::ceil(bounds.height() / step.height())));
    const QSizeF whole(columns * step.width() + overlap, rows * step.height() + overlap);
    const QPointF origin = bounds.center() - QPointF(whole.width() / 2, whole.height() / 2);
    const int pages = columns * rows + 1;
    const ChartPainter painter(scene, m_look);
    Steps steps(progress, pages, Steps::Every::One);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            steps.next();
            nextPage();
            const QRectF part(origin + QPointF(column * step.width(), row * step.height()), area.size());
            m_painter.save();
            m_painter.setClipRect(area);
            m_painter.translate(area.topLeft() - part.topLeft());
            painter.paint(m_painter, part);
            m_painter.restore();
            paintCropMarks(area, overlap);
            m_painter.setFont(m_look.font(9.4));
            m_painter.setPen(m_look.quietText);
            m_painter.drawText(
                area.adjusted(8, 6, -8, -6), Qt::AlignTop | Qt::AlignLeft,
                tr("Row %1 of %2, column %3 of %4").arg(row + 1).arg(rows).arg(column + 1).arg(columns));
            frame.paint(m_painter, m_page, pages);
        }
    nextPage();
    frame.paint(m_painter, m_page, pages);
    frame.paintKeyPage(m_painter);
}

/// The moment of writing is not part of the chart: the same chart is the same file.
static QByteArray withoutClock(QByteArray pdf)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype start = pdf.indexOf(key);
    if (start < 0)
        return pdf;
    const qsizetype end = pdf.indexOf(')', start);
    QByteArray fixed("20000101000000Z");
    const qsizetype room = end - start - key.size();
    fixed = fixed.left(room).leftJustified(room, '\'');
    return pdf.replace(start + key.size(), room, fixed);
}

QByteArray PdfSheets::finish()
{
    m_painter.end();
    m_buffer.close();
    return withoutClock(m_bytes);
}

QByteArray chartPdf(const ChartPicture &picture, const SheetWords &words, const PaperChoice &paper,
                    Progress *progress)
{
    const SteadyHashes steady;
    PdfSheets sheets(picture, words,
                     paper.isTiled ? paper.millimetres : turnedFor(paper.millimetres, picture));
    if (paper.isTiled)
        sheets.writeTiles(paper.tileScale, progress);
    else
        sheets.writeOne();
    return sheets.finish();
}

} // namespace skein
