// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_painter.h"

#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double markSize = 16;
static constexpr double topOfFirstLine = 26;

static QString tr(const char *text)
{
    return QCoreApplication::translate("SequencePainter", text);
}

SequencePainter::SequencePainter(SequenceLook look)
    : m_look(std::move(look))
{
}

static double labelHeight(const SequenceLook &look)
{
    return std::ceil(QFontMetricsF(look.small).height());
}

static double lineGap(const SequenceLook &look, int labelRows)
{
    return markSize + 14 + std::max(2, labelRows) * labelHeight(look);
}

SequenceMetrics SequencePainter::metrics(const SequenceStrip &strip) const
{
    SequenceMetrics metrics;
    metrics.top = topOfFirstLine;
    metrics.lineGap = lineGap(m_look, strip.labelRows);
    metrics.markSize = markSize;
    metrics.labelHeight = labelHeight(m_look);
    metrics.labelRows = strip.labelRows;
    metrics.widestLabel = 220;
    metrics.label = strip.label;
    metrics.count = [](qint64 count) { return counted(count, tr("1 event here"), tr("%1 events here")); };
    const QFontMetricsF font(m_look.small);
    metrics.textWidth = [font](const QString &text) { return font.horizontalAdvance(text); };
    return metrics;
}

double SequencePainter::heightOf(int lines, int labelRows) const
{
    return header + topOfFirstLine + lineGap(m_look, labelRows) * std::max(1, lines) - 8;
}

/// Behind words, so that what runs through them does not cross them out.
QColor SequencePainter::halo() const
{
    QColor colour = m_look.ground;
    colour.setAlphaF(0.86F);
    return colour;
}

QColor SequencePainter::colourOf(const SequenceStrip &strip, int line) const
{
    return m_look.theme(strip.sequence->lines[size_t(line)].colour);
}

SequencePicture SequencePainter::paint(QPainter &painter, const QRectF &area,
                                       const SequenceStrip &strip) const
{
    const QRectF plot = area.adjusted(gutter, header, 0, 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, m_look.ground);
    paintTime(painter, plot, strip);
    const SequencePicture picture = layOut(*strip.sequence, strip.axis, strip.from, strip.to, metrics(strip));
    painter.save();
    painter.setClipRect(plot);
    painter.translate(plot.left() - strip.from, plot.top() - strip.scrolled);
    paintLines(painter, strip, picture);
    for (const PlacedArrow &arrow : picture.arrows)
        paintArrow(painter, arrow, strip, picture);
    qint64 fullest = 1;
    for (const PlacedBand &band : picture.bands)
        fullest = std::max(fullest, *std::max_element(band.parts.begin(), band.parts.end()));
    for (const PlacedBand &band : picture.bands)
        paintBand(painter, band, strip, picture, fullest);
    for (const PlacedMark &mark : picture.marks)
        paintMark(painter, mark, strip, picture);
    paintLabels(painter, strip, picture);
    painter.restore();
    paintNames(painter, area, strip, picture);
    paintAxis(painter, area, strip);
    painter.restore();
    return picture;
}

void SequencePainter::paintTime(QPainter &painter, const QRectF &plot, const SequenceStrip &strip) const
{
    const TimeZone &zone = TimeZone::london();
    const TimeRange seen{strip.axis.timeAt(strip.from), strip.axis.timeAt(strip.to) + 1};
    const auto position = [&](qint64 utc) {
        return std::clamp(plot.left() + strip.axis.at(utc) - strip.from, plot.left() - 1, plot.right() + 1);
    };
    const auto dayWidth = double(plot.width()) / std::max(1.0, double(seen.length()) / DayInMilliseconds);
    constexpr double narrowestDay = 12;
    if (dayWidth < narrowestDay && !strip.axis.isOrdered())
        return;
    for (const TimeRange &night : nights(seen, zone)) {
        const double left = position(night.from);
        painter.fillRect(QRectF(left, plot.top(), position(night.to) - left, plot.height()), m_look.night);
    }
    painter.setPen(QPen(m_look.rule, 1));
    for (const qint64 day : dayStarts(seen, zone)) {
        const double x = std::floor(position(day)) + 0.5;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    paintClockChanges(painter, plot, strip);
}

void SequencePainter::paintClockChanges(QPainter &painter, const QRectF &plot,
                                        const SequenceStrip &strip) const
{
    const TimeRange seen{strip.axis.timeAt(strip.from), strip.axis.timeAt(strip.to) + 1};
    for (const ClockChange &change : clockChanges(seen, TimeZone::london())) {
        const double x = plot.left() + strip.axis.at(change.at) - strip.from;
        painter.setPen(QPen(m_look.doubt, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QString words = change.seconds > 0 ? tr("clocks go forward") : tr("clocks go back");
        painter.setFont(m_look.small);
        const QFontMetricsF font(m_look.small);
        const QRectF box(x + 4, plot.bottom() - font.height() - 2, font.horizontalAdvance(words) + 4,
                         font.height());
        if (box.right() < plot.right())
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

/// The text as far as two lines hold it, with dots where there is more.
static QString twoLinesOf(const QString &text, const QFontMetricsF &font, double width)
{
    const auto fits = [&](const QString &tried) {
        const QRectF room(0, 0, width, 1e4);
        return font.boundingRect(room, Qt::TextWordWrap, tried).height() <= 2.2 * font.height();
    };
    QStringList words = text.split(u' ');
    if (fits(text))
        return text;
    while (words.size() > 1 && !fits(words.join(u' ') + u" …"_s))
        words.removeLast();
    return words.join(u' ') + u" …"_s;
}

/// "Friday 4 August 2017 BST" in the room there is: "Fri 4 Aug 2017", "4 Aug", or with dots.
static QString shortened(const QString &heading, const QFontMetricsF &font, double room)
{
    if (font.horizontalAdvance(heading) <= room)
        return heading;
    const QStringList words = heading.split(u' ');
    if (words.size() >= 4) {
        const QString day = words[1] + u' ' + words[2].left(3);
        for (const QString &shorter : {words[0].left(3) + u' ' + day + u' ' + words[3], day})
            if (font.horizontalAdvance(shorter) <= room)
                return shorter;
    }
    return font.elidedText(heading, Qt::ElideRight, room);
}

void SequencePainter::paintAxis(QPainter &painter, const QRectF &area, const SequenceStrip &strip) const
{
    const QRectF band(area.left() + gutter, area.top(), area.width() - gutter, header);
    painter.save();
    painter.setClipRect(band);
    painter.fillRect(band, m_look.gutter);
    const double shift = band.left() - strip.from;
    const QFontMetricsF font(m_look.small);
    const double gap = font.horizontalAdvance(u"00:00:00 BST"_s) + 12;
    const AxisLabels labels
        = axisLabels(strip.axis, strip.from, strip.to, strip.axis.isOrdered() ? gap : gap * 0.8);
    painter.setFont(m_look.bold);
    for (const AxisHeading &heading : labels.headings) {
        const double left = std::max(heading.from + shift, band.left());
        const double right = std::min(heading.to + shift, band.right());
        painter.setPen(m_look.text);
        const QString text = shortened(heading.label, QFontMetricsF(m_look.bold), right - left - 12);
        if (right - left > 36)
            painter.drawText(QRectF(left + 6, band.top() + 3, right - left - 8, 17),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.setPen(QPen(m_look.rule, 1));
        if (heading.from + shift > band.left())
            painter.drawLine(QPointF(left, band.top()), QPointF(left, band.bottom()));
    }
    painter.setFont(m_look.small);
    for (const TimeTick &tick : labels.ticks) {
        const double x = tick.x + shift;
        painter.setPen(QPen(m_look.quiet, 1));
        painter.drawLine(QPointF(x, band.bottom() - 5), QPointF(x, band.bottom()));
        const bool isCentred = strip.axis.isOrdered();
        if (!isCentred && x + 3 + font.horizontalAdvance(tick.label) > band.right())
            continue;
        painter.drawText(QRectF(isCentred ? x - gap / 2 : x + 3, band.bottom() - 19, gap, 15),
                         (isCentred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, tick.label);
    }
    painter.restore();
    painter.setPen(QPen(m_look.rule, 1));
    painter.drawLine(QPointF(area.left(), band.bottom()), QPointF(area.right(), band.bottom()));
}

void SequencePainter::paintNames(QPainter &painter, const QRectF &area, const SequenceStrip &strip,
                                 const SequencePicture &picture) const
{
    const QRectF names(area.left(), area.top() + header, gutter, area.height() - header);
    painter.save();
    painter.setClipRect(QRectF(area.left(), area.top(), gutter, area.height()));
    painter.fillRect(QRectF(area.left(), area.top(), gutter, area.height()), m_look.gutter);
    painter.setClipRect(names);
    const QFontMetricsF bold(m_look.bold);
    const QFontMetricsF small(m_look.small);
    const double width = gutter - 40;
    for (size_t index = 0; index < picture.lineY.size(); ++index) {
        const ThemeLine &line = strip.sequence->lines[index];
        const double y = names.top() + picture.lineY[index] - strip.scrolled;
        if (int(index) == strip.chosenLine)
            painter.fillRect(QRectF(names.left(), y - 18, gutter, 52),
                             mixed(m_look.gutter, m_look.accent, 0.16));
        painter.fillRect(QRectF(names.left(), y - 9, 4, 18), m_look.theme(line.colour));
        paintIcon(painter, iconName(line.kind), QRectF(names.left() + 10, y - 9, 18, 18),
                  m_look.theme(line.colour));
        painter.setFont(m_look.bold);
        painter.setPen(m_look.text);
        painter.drawText(QRectF(names.left() + 34, y - bold.height() / 2, width, bold.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, bold.elidedText(line.name, Qt::ElideRight, width));
        painter.setFont(m_look.small);
        painter.setPen(m_look.quiet);
        painter.drawText(QRectF(names.left() + 34, y + bold.height() / 2, width, 2 * small.height()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         twoLinesOf(line.detail, small, width));
    }
    painter.restore();
    painter.setPen(QPen(m_look.rule, 1));
    painter.drawLine(QPointF(area.left() + gutter, area.top()), QPointF(area.left() + gutter, area.bottom()));
}

void SequencePainter::paintLines(QPainter &painter, const SequenceStrip &strip,
                                 const SequencePicture &picture) const
{
    for (size_t line = 0; line < picture.lineY.size(); ++line) {
        painter.setPen(QPen(colourOf(strip, int(line)), 2));
        painter.drawLine(QPointF(strip.from, picture.lineY[line]), QPointF(strip.to, picture.lineY[line]));
    }
}

void SequencePainter::paintArrow(QPainter &painter, const PlacedArrow &arrow, const SequenceStrip &strip,
                                 const SequencePicture &picture) const
{
    if (arrow.x < strip.from || arrow.x > strip.to)
        return;
    const SequenceEvent &event = strip.sequence->events[arrow.event];
    const bool isChosen = strip.selected.contains(event.id);
    QColor colour = arrow.isDirected ? colourOf(strip, arrow.from) : m_look.quiet;
    if (arrow.isFaint)
        colour.setAlphaF(0.35F);
    if (isChosen)
        colour = m_look.accent;
    const double start = picture.lineY[size_t(arrow.from)];
    const double end = picture.lineY[size_t(arrow.to)];
    painter.setPen(QPen(colour, isChosen ? 2.5 : 1.3, event.isHidden ? Qt::DotLine : Qt::SolidLine));
    painter.drawLine(QPointF(arrow.x, start), QPointF(arrow.x, end));
    if (!arrow.isDirected || arrow.isFaint)
        return;
    const double sense = end > start ? 1 : -1;
    const double tip = end - sense * (markSize / 2 + 1);
    const QPointF head[]
        = {{arrow.x, tip}, {arrow.x - 4.5, tip - sense * 8}, {arrow.x + 4.5, tip - sense * 8}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head, 3);
    painter.setBrush(Qt::NoBrush);
}

void SequencePainter::paintBand(QPainter &painter, const PlacedBand &band, const SequenceStrip &strip,
                                const SequencePicture &picture, qint64 fullest) const
{
    const double y = picture.lineY[size_t(band.line)];
    const QColor colour = colourOf(strip, band.line);
    const QRectF whole(band.from, y - markSize / 2, band.to - band.from, markSize);
    const QRectF box = whole.intersected(QRectF(strip.from, whole.top(), strip.to - strip.from, markSize));
    painter.fillRect(box, mixed(m_look.ground, colour, 0.22));
    const double width = whole.width() / double(band.parts.size());
    for (size_t part = 0; part < band.parts.size(); ++part) {
        const double share = std::log1p(double(band.parts[part])) / std::log1p(double(fullest));
        const double height = std::max(2.0, markSize * share);
        const QRectF bar(whole.left() + width * double(part), box.bottom() - height, width, height);
        painter.fillRect(bar.intersected(box), mixed(m_look.ground, colour, 0.75));
    }
    painter.setPen(QPen(colour, 1));
    painter.drawRect(box);
    if (band.words.isEmpty())
        return;
    painter.fillRect(band.wordsBox.adjusted(-1, 0, 2, 0), halo());
    painter.setFont(m_look.small);
    painter.setPen(m_look.text);
    painter.drawText(band.wordsBox.adjusted(-2, 0, 2, 0), Qt::AlignCenter, band.words);
}

/// An interval is a bar; an uncertain time a bar with soft ends.
void SequencePainter::paintSpan(QPainter &painter, const PlacedMark &mark, double y,
                                const QColor &colour) const
{
    constexpr double thinnest = 2;
    if (mark.latest > mark.x + thinnest) {
        const QRectF soft(mark.x - 6, y - 5, mark.latest - mark.x + 12, 10);
        QLinearGradient fade(soft.topLeft(), soft.topRight());
        QColor none = m_look.doubt;
        none.setAlpha(0);
        QColor some = m_look.doubt;
        some.setAlphaF(0.55F);
        const double edge = std::min(0.45, 14 / soft.width());
        fade.setColorAt(0, none);
        fade.setColorAt(edge, some);
        fade.setColorAt(1 - edge, some);
        fade.setColorAt(1, none);
        painter.fillRect(soft, fade);
    }
    if (mark.finish > mark.x + thinnest) {
        painter.setPen(QPen(colour, 1));
        painter.setBrush(mixed(m_look.ground, colour, 0.45));
        painter.drawRoundedRect(QRectF(mark.x, y - 4, mark.finish - mark.x, 8), 2, 2);
        painter.setBrush(Qt::NoBrush);
    }
}

void SequencePainter::paintMark(QPainter &painter, const PlacedMark &mark, const SequenceStrip &strip,
                                const SequencePicture &picture) const
{
    const SequenceEvent &event = strip.sequence->events[mark.event];
    const QPointF centre(mark.x, picture.lineY[size_t(mark.line)]);
    const QColor colour = colourOf(strip, mark.line);
    painter.save();
    if (event.isHidden)
        painter.setOpacity(0.45);
    // Bounded here and not only by clipping, which SVG files of Qt do not know.
    PlacedMark seen = mark;
    seen.x = std::max(mark.x, strip.from);
    seen.finish = std::min(mark.finish, strip.to);
    seen.latest = std::min(mark.latest, strip.to);
    paintSpan(painter, seen, centre.y(), colour);
    if (mark.x < strip.from || mark.x > strip.to) {
        painter.restore();
        return;
    }
    const bool isEnd = event.to == mark.line && event.from >= 0 && event.from != mark.line;
    if (isEnd) { // the arrow says the rest
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(m_look.ground);
        painter.drawEllipse(centre, 4, 4);
    } else {
        paintGlyph(painter, centre, event, colour);
    }
    if (strip.selected.contains(event.id) || strip.current == event.id) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(m_look.accent, 2, strip.selected.contains(event.id) ? Qt::SolidLine : Qt::DotLine));
        painter.drawEllipse(centre, markSize / 2 + 3, markSize / 2 + 3);
    }
    painter.restore();
}

void SequencePainter::paintGlyph(QPainter &painter, const QPointF &centre, const SequenceEvent &event,
                                 const QColor &colour) const
{
    const QRectF box(centre.x() - markSize / 2, centre.y() - markSize / 2, markSize, markSize);
    painter.setPen(QPen(colour, event.isKey ? 2.5 : 1.3));
    painter.setBrush(event.isKey ? colour : m_look.ground);
    if (event.isIntelligence) {
        // A hatched edge: it is never taken for evidence.
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.ground);
        painter.drawRect(box.adjusted(-3, -3, 3, 3));
        painter.setBrush(QBrush(colour, Qt::BDiagPattern));
        painter.setPen(QPen(colour, 1));
        painter.drawRect(box.adjusted(-3, -3, 3, 3));
        painter.setBrush(event.isKey ? colour : m_look.ground);
        painter.drawRect(box);
    } else {
        painter.drawEllipse(box);
    }
    painter.setBrush(Qt::NoBrush);
    paintIcon(painter, iconName(event.kind), box.adjusted(2.5, 2.5, -2.5, -2.5),
              event.isKey ? m_look.ground : m_look.text);
}

void SequencePainter::paintLabels(QPainter &painter, const SequenceStrip &strip,
                                  const SequencePicture &picture) const
{
    const QFontMetricsF font(m_look.small);
    for (const PlacedLabel &label : picture.labels) {
        const SequenceEvent &event = strip.sequence->events[label.event];
        painter.fillRect(label.box.adjusted(-1, 0, 2, 0), halo());
        painter.setPen(strip.selected.contains(event.id) ? m_look.accent : m_look.text);
        painter.setFont(m_look.small);
        painter.drawText(label.box.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         font.elidedText(label.text, Qt::ElideRight, label.box.width() + 1));
    }
}

} // namespace skein
