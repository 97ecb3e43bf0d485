// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_sheet.h"

#include "core/base/steady_hashes.h"
#include "core/products/figure_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

// One unit is 1/96 inch.
static constexpr double perMillimetre = 96 / 25.4;
static constexpr double margin = 18 * perMillimetre;
static constexpr double pageWidth = 420 * perMillimetre;
static constexpr double pageHeight = 297 * perMillimetre;
static constexpr double bodyWidth = pageWidth - 2 * margin;
static constexpr double markingHeight = 22;
static constexpr double stripSpace = 22;

static QString tr(const char *text)
{
    return QCoreApplication::translate("SequenceSheet", text);
}

SequenceSheet::SequenceSheet(const Sequence &sequence, SheetWords words, AxisKind axis,
                             std::function<QString(const SequenceEvent &)> label)
    : m_sequence(sequence)
    , m_words(std::move(words))
    , m_label(std::move(label))
    , m_painter(SequenceLook::forPaper())
    , m_plot(bodyWidth - SequencePainter::gutter)
{
    planStrips(axis);
}

void SequenceSheet::planStrips(AxisKind axis)
{
    constexpr size_t mostColumns = 400; // beyond this a sheet is no longer read column by column
    constexpr double column = 96;
    constexpr int mostStrips = 14;
    std::vector<qint64> instants = orderedInstants(m_sequence);
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    const bool isOrdered
        = axis == AxisKind::Ordered || (axis == AxisKind::Automatic && instants.size() <= mostColumns);
    if (isOrdered && !instants.empty()) {
        const double perStrip = std::floor(m_plot / column);
        m_strips = int(std::ceil(double(instants.size()) / perStrip));
        m_axis = TimeAxis::ordered(instants, m_plot / perStrip);
        return;
    }
    TimeRange range = m_sequence.range().value_or(TimeRange{0, DayInMilliseconds});
    range = {startOfDay(range.from, TimeZone::london()), startOfDayAfter(range.to, 1, TimeZone::london())};
    const double wanted = double(m_sequence.events.size()) * column / 2;
    m_strips = std::clamp(int(std::ceil(wanted / m_plot)), 1, mostStrips);
    m_axis = TimeAxis::proportional(range, m_plot * m_strips);
}

double SequenceSheet::stripHeight() const
{
    return m_painter.heightOf(int(m_sequence.lines.size()), m_labelRows);
}

double SequenceSheet::headHeight(double width) const
{
    const QFontMetricsF small(m_painter.look().font);
    const QRectF remark = small.boundingRect(QRectF(0, 0, width, 500), Qt::TextWordWrap, m_words.remark);
    return 28 + small.height() + 4 + remark.height() + 12;
}

double SequenceSheet::footHeight(double width) const
{
    return 12 + m_painter.legendHeight(width, m_sequence) + 8
        + double(m_words.sources.size() + 1) * QFontMetricsF(m_painter.look().small).height();
}

void SequenceSheet::paintHead(QPainter &painter, const QRectF &area) const
{
    QFont title = m_painter.look().bold;
    title.setPixelSize(21); // 16 pt
    painter.setFont(title);
    painter.setPen(m_painter.look().text);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), 26), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(title).elidedText(m_words.title, Qt::ElideRight, area.width()));
    painter.setFont(m_painter.look().font);
    painter.setPen(m_painter.look().quiet);
    const double line = QFontMetricsF(m_painter.look().font).height();
    painter.drawText(QRectF(area.left(), area.top() + 28, area.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Operation %1. Data as at %2. Times are local: BST or GMT as the axis says.")
                         .arg(m_words.operation, m_words.asAt));
    painter.setPen(m_painter.look().text);
    painter.drawText(QRectF(area.left(), area.top() + 32 + line, area.width(), 500),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_words.remark);
}

void SequenceSheet::paintFoot(QPainter &painter, const QRectF &area) const
{
    const double legend = m_painter.legendHeight(area.width(), m_sequence);
    m_painter.paintLegend(painter, QRectF(area.left(), area.top() + 12, area.width(), legend), m_sequence);
    painter.setFont(m_painter.look().small);
    painter.setPen(m_painter.look().quiet);
    const double line = QFontMetricsF(m_painter.look().small).height();
    double y = area.top() + 12 + legend + 8;
    for (const QString &source : QStringList{tr("Sources")} + m_words.sources) {
        painter.drawText(QRectF(area.left(), y, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         source);
        y += line;
    }
}

void SequenceSheet::paintMarking(QPainter &painter, const QRectF &page) const
{
    painter.setFont(m_painter.look().bold);
    painter.setPen(m_painter.look().text);
    painter.drawText(QRectF(page.left(), page.top(), page.width(), markingHeight), Qt::AlignCenter,
                     m_words.marking.text());
    painter.drawText(QRectF(page.left(), page.bottom() - markingHeight, page.width(), markingHeight),
                     Qt::AlignCenter, m_words.marking.text());
}

void SequenceSheet::paintStrip(QPainter &painter, const QPointF &at, int strip) const
{
    SequenceStrip part;
    part.sequence = &m_sequence;
    part.axis = m_axis;
    part.from = m_plot * strip;
    part.to = std::min(m_plot * (strip + 1), std::max(m_axis.width(), part.from + 1));
    part.labelRows = m_labelRows;
    part.label = m_label;
    m_painter.paint(painter, QRectF(at, QSizeF(SequencePainter::gutter + part.to - part.from, stripHeight())),
                    part);
}

QSizeF SequenceSheet::wholeSize() const
{
    return {pageWidth,
            2 * markingHeight + 40 + headHeight(bodyWidth) + m_strips * (stripHeight() + stripSpace)
                + footHeight(bodyWidth)};
}

void SequenceSheet::paintWhole(QPainter &painter, const QSizeF &size, Steps &steps) const
{
    painter.fillRect(QRectF(QPointF(), size), Qt::white);
    paintMarking(painter, QRectF(QPointF(0, 8), size - QSizeF(0, 16)));
    double y = markingHeight + 20;
    paintHead(painter, QRectF(margin, y, bodyWidth, headHeight(bodyWidth)));
    y += headHeight(bodyWidth);
    for (int strip = 0; strip < m_strips; ++strip) {
        steps.next();
        paintStrip(painter, {margin, y}, strip);
        y += stripHeight() + stripSpace;
    }
    paintFoot(painter, QRectF(margin, y - stripSpace, bodyWidth, footHeight(bodyWidth)));
}

Figure SequenceSheet::figure(double millimetresWide) const
{
    const double legend = m_painter.legendHeight(bodyWidth, m_sequence);
    const double height = m_strips * (stripHeight() + stripSpace) + legend;
    const double scale = millimetresWide * perMillimetre / bodyWidth;
    Figure figure = drawnFigure(
        QSizeF(millimetresWide, height * scale / perMillimetre), [&](QPainter &painter, const QRectF &) {
            painter.scale(scale, scale);
            for (int strip = 0; strip < m_strips; ++strip)
                paintStrip(painter, {0, strip * (stripHeight() + stripSpace)}, strip);
            m_painter.paintLegend(painter, QRectF(0, height - legend, bodyWidth, legend), m_sequence);
        });
    figure.caption = m_words.title;
    figure.description = m_words.remark;
    return figure;
}

void SequenceSheet::writePdf(const QString &path, Steps &steps) const
{
    const SteadyHashes steady;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int resolution = 1200;
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins({});
    writer.setTitle(m_words.title);
    writer.setCreator(u"Skein"_s);
    const double top = 10 * perMillimetre + markingHeight + 6;
    const double bottom = pageHeight - 10 * perMillimetre - markingHeight - 22;
    const double first = top + headHeight(bodyWidth);
    // Where each strip and the foot come, by page.
    std::vector<std::pair<int, double>> places;
    int page = 0;
    double y = first;
    for (int strip = 0; strip <= m_strips; ++strip) {
        const double height = strip < m_strips ? stripHeight() : footHeight(bodyWidth) - stripSpace;
        if (y + height > bottom && y > top + 1) {
            ++page;
            y = top;
        }
        places.emplace_back(page, strip < m_strips ? y : y - stripSpace);
        y += height + stripSpace;
    }
    QPainter painter(&writer);
    painter.scale(double(resolution) / 96, double(resolution) / 96);
    for (int current = 0; current <= page; ++current) {
        if (current > 0)
            writer.newPage();
        const QRectF sheet(0, 10 * perMillimetre, pageWidth, pageHeight - 20 * perMillimetre);
        paintMarking(painter, sheet);
        if (current == 0)
            paintHead(painter, QRectF(margin, top, bodyWidth, headHeight(bodyWidth)));
        for (int strip = 0; strip < m_strips; ++strip)
            if (places[size_t(strip)].first == current) {
                steps.next();
                paintStrip(painter, {margin, places[size_t(strip)].second}, strip);
            }
        if (places.back().first == current)
            paintFoot(painter, QRectF(margin, places.back().second, bodyWidth, footHeight(bodyWidth)));
        painter.setFont(m_painter.look().small);
        painter.setPen(m_painter.look().quiet);
        const QRectF foot(margin, sheet.bottom() - markingHeight - 18, bodyWidth, 16);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                         tr("page %1 of %2").arg(current + 1).arg(page + 1));
        painter.drawText(
            foot, Qt::AlignLeft | Qt::AlignVCenter,
            tr("Operation %1 · %2 · data as at %3").arg(m_words.operation, m_words.title, m_words.asAt));
    }
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) < 0 || !file.commit())
        throw Error(tr("%1 could not be written; choose another place.").arg(path), file.errorString());
}

void SequenceSheet::write(const QString &path, Progress *progress) const
{
    Steps steps(progress, m_strips, Steps::Every::One);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"pdf")
        return writePdf(path, steps);
    const QSizeF size = wholeSize();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == u"svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(96);
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF(QPointF(), size));
        generator.setTitle(m_words.title);
        QPainter painter(&generator);
        paintWhole(painter, size, steps);
    } else {
        constexpr double sharpness = 1.5;
        QImage image((size * sharpness).toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.scale(sharpness, sharpness);
        paintWhole(painter, size, steps);
        painter.end();
        image.save(&buffer, "PNG");
    }
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) < 0 || !file.commit())
        throw Error(tr("%1 could not be written; choose another place.").arg(path), file.errorString());
}

} // namespace skein
