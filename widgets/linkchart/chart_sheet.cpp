// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_sheet.h"

#include "widgets/base/figure.h"
#include "widgets/linkchart/legend_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double SideMargin = 18 * UnitsPerMillimetre;
static constexpr double EdgeMargin = 9 * UnitsPerMillimetre;
static constexpr double MarkingHeight = 18;
static constexpr double TitleHeight = 30;
static constexpr double FootHeight = 18;
static constexpr double LegendPixels = 11;
static constexpr double SourcePixels = 9.4; // 7 points
static constexpr double Gap = 8;

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartSheet", text);
}

SheetFrame::SheetFrame(const ChartPicture &picture, const SheetWords &words, const ChartLook &look,
                       QSizeF sheet)
    : m_picture(picture)
    , m_words(words)
    , m_look(look)
    , m_sheet(sheet)
{
}

void SheetFrame::leaveOutKey()
{
    m_hasKey = false;
}

/// Between the markings.
QRectF SheetFrame::body() const
{
    return {SideMargin, EdgeMargin + MarkingHeight, m_sheet.width() - 2 * SideMargin,
            m_sheet.height() - 2 * (EdgeMargin + MarkingHeight)};
}

QString SheetFrame::sourcesText() const
{
    QStringList numbered;
    for (qsizetype i = 0; i < m_picture.sources.size(); ++i)
        numbered << u"[%1] %2"_s.arg(i + 1).arg(m_picture.sources[i]);
    return numbered.isEmpty() ? tr("Sources: the analyst's own entries.")
                              : tr("Sources: %1").arg(numbered.join(u"; "_s));
}

double SheetFrame::sourcesHeight(double width) const
{
    const QFontMetricsF metrics(m_look.font(SourcePixels));
    return metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, sourcesText()).height();
}

double SheetFrame::keyHeight() const
{
    const double width = body().width();
    return LegendPainter(m_picture.legend, m_look, LegendPixels).heightFor(width) + Gap
        + sourcesHeight(width);
}

QRectF SheetFrame::chartArea() const
{
    QRectF area = body().adjusted(0, TitleHeight, 0, -FootHeight);
    if (m_hasKey)
        area.setBottom(area.bottom() - keyHeight() - Gap);
    return area;
}

void SheetFrame::paintKey(QPainter &painter, double top) const
{
    const QRectF area = body();
    const LegendPainter legend(m_picture.legend, m_look, LegendPixels);
    const double legendHeight = legend.heightFor(area.width());
    legend.paint(painter, QRectF(area.left(), top, area.width(), legendHeight));
    painter.setFont(m_look.font(SourcePixels));
    painter.setPen(m_look.quietText);
    painter.drawText(
        QRectF(area.left(), top + legendHeight + Gap, area.width(), sourcesHeight(area.width()) + 2),
        Qt::TextWordWrap, sourcesText());
}

void SheetFrame::paintKeyPage(QPainter &painter) const
{
    paintKey(painter, chartArea().top());
}

QString SheetFrame::remarks() const
{
    QStringList parts;
    if (!m_words.dataTime.isEmpty())
        parts << tr("Drawn from information available at %1").arg(m_words.dataTime);
    parts << tr("not to scale");
    if (m_picture.hiddenItems > 0)
        parts << counted(m_picture.hiddenItems, tr("1 item hidden"), tr("%1 items hidden"));
    if (!m_words.author.isEmpty())
        parts << m_words.author;
    return parts.join(u" · "_s);
}

void SheetFrame::paint(QPainter &painter, int page, int pages) const
{
    const QRectF area = body();
    painter.setPen(m_look.text);
    painter.setFont(m_look.font(13, QFont::Bold));
    const QRectF top(0, EdgeMargin, m_sheet.width(), MarkingHeight);
    painter.drawText(top, Qt::AlignHCenter | Qt::AlignVCenter, m_picture.marking);
    painter.drawText(top.translated(0, m_sheet.height() - 2 * EdgeMargin - MarkingHeight),
                     Qt::AlignHCenter | Qt::AlignVCenter, m_picture.marking);

    const QRectF title(area.left(), area.top(), area.width(), TitleHeight - 6);
    painter.setFont(m_look.font(16, QFont::DemiBold));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, m_picture.title);
    painter.setFont(m_look.font(12));
    painter.setPen(m_look.quietText);
    if (!m_picture.operation.isEmpty())
        painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                         tr("Operation %1").arg(m_picture.operation));

    const QRectF foot(area.left(), area.bottom() - FootHeight, area.width(), FootHeight);
    painter.setFont(m_look.font(10.6));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, remarks());
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, tr("Page %1 of %2").arg(page).arg(pages));
    painter.setPen(QPen(m_look.faintLine, 0.8));
    painter.drawLine(QPointF(area.left(), title.bottom()), QPointF(area.right(), title.bottom()));
    if (m_hasKey) {
        const double line = chartArea().bottom() + Gap / 2;
        painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line));
        paintKey(painter, chartArea().bottom() + Gap);
    }
}

LabelStyle paperLabels(double scale, size_t items)
{
    constexpr size_t mostWithLeaders = 2000;
    LabelStyle style;
    style.namePixels = std::clamp(std::round(12 * scale), 9.0, 12.0); // fonts have whole pixels
    style.detailPixels = std::clamp(std::round(11 * scale), 8.0, 11.0);
    style.mostLabels = 100'000;
    style.hasLeaders = items <= mostWithLeaders;
    return style;
}

ChartScene sceneFor(const std::shared_ptr<const ChartPicture> &picture, QSizeF area, TextMeasure &measure)
{
    double scale = 1;
    for (int attempt = 0;; ++attempt) {
        ChartScene scene(picture, scale, paperLabels(scale, picture->items.size()), measure);
        const QSizeF size = scene.bounds().size();
        const double fit = std::min(area.width() / std::max(size.width(), 1.0),
                                    area.height() / std::max(size.height(), 1.0));
        constexpr int enough = 12;
        if (fit >= 1 || attempt == enough)
            return scene;
        scale *= std::min(fit, 0.985);
    }
}

} // namespace skein
