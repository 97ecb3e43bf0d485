// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/timeline/sequence_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SequenceLegend", text);
}

struct LegendEntry
{
    enum class Sign { Kind, Arrow, Bar, Uncertain, Band, Key, Intelligence, Night };

    Sign sign = Sign::Kind;
    EventKind kind = EventKind::Other;
    QString words;
};

std::vector<LegendEntry> entriesOf(const Sequence &sequence)
{
    using Sign = LegendEntry::Sign;
    std::set<EventKind> kinds;
    bool hasArrow = false, hasBar = false, hasDoubt = false, hasKey = false, hasIntelligence = false;
    for (const SequenceEvent &event : sequence.events) {
        kinds.insert(event.kind);
        hasArrow = hasArrow || (event.from >= 0 && event.to >= 0);
        hasBar = hasBar || event.seconds > 0;
        hasDoubt = hasDoubt || event.latest > event.earliest;
        hasKey = hasKey || event.isKey;
        hasIntelligence = hasIntelligence || event.isIntelligence;
    }
    std::vector<LegendEntry> entries;
    for (const EventKind kind : kinds)
        entries.push_back({Sign::Kind, kind, titleOf(eventKinds, kind)});
    const auto addIf = [&entries](bool isThere, Sign sign, const QString &words) {
        if (isThere)
            entries.push_back({sign, EventKind::Other, words});
    };
    addIf(hasArrow, Sign::Arrow, tr("from caller or sender to the number called"));
    addIf(hasBar, Sign::Bar, tr("lasts so long"));
    addIf(hasDoubt, Sign::Uncertain, tr("time uncertain within"));
    addIf(true, Sign::Band, tr("too many to tell apart: their number"));
    addIf(hasKey, Sign::Key, tr("key event"));
    addIf(hasIntelligence, Sign::Intelligence, tr("intelligence only, not evidence"));
    addIf(true, Sign::Night, tr("22:00 to 06:00"));
    return entries;
}

constexpr double signWidth = 20;
constexpr double rowHeight = 20;

void paintSign(QPainter &painter, const QRectF &box, const LegendEntry &entry, const SequenceLook &look)
{
    using Sign = LegendEntry::Sign;
    const QPointF middle = box.center();
    const QColor grey = look.quiet;
    painter.setPen(QPen(grey, 1.3));
    switch (entry.sign) {
    case Sign::Kind:
        paintIcon(painter, iconName(entry.kind), QRectF(middle.x() - 6, middle.y() - 6, 12, 12), look.text);
        break;
    case Sign::Arrow: {
        const QPointF head[] = {middle + QPointF(0, 8), middle + QPointF(-4, 1), middle + QPointF(4, 1)};
        painter.drawLine(middle - QPointF(0, 8), middle);
        painter.setBrush(grey);
        painter.drawPolygon(head, 3);
        break;
    }
    case Sign::Bar:
        painter.setBrush(mixed(look.ground, grey, 0.45));
        painter.drawRoundedRect(QRectF(box.left() + 1, middle.y() - 4, 16, 8), 2, 2);
        break;
    case Sign::Uncertain: {
        QColor soft = look.doubt;
        soft.setAlphaF(0.25F);
        painter.fillRect(QRectF(box.left(), middle.y() - 5, 18, 10), soft);
        soft.setAlphaF(0.4F);
        painter.fillRect(QRectF(box.left() + 4, middle.y() - 5, 10, 10), soft);
        break;
    }
    case Sign::Band:
        painter.fillRect(QRectF(box.left() + 1, middle.y() - 6, 16, 12), mixed(look.ground, grey, 0.25));
        painter.fillRect(QRectF(box.left() + 5, middle.y() - 2, 6, 8), mixed(look.ground, grey, 0.75));
        painter.drawRect(QRectF(box.left() + 1, middle.y() - 6, 16, 12));
        break;
    case Sign::Key:
        painter.setBrush(grey);
        painter.drawEllipse(middle, 6, 6);
        break;
    case Sign::Intelligence:
        painter.setBrush(QBrush(grey, Qt::BDiagPattern));
        painter.drawRect(QRectF(middle.x() - 8, middle.y() - 7, 15, 14));
        break;
    case Sign::Night:
        painter.setPen(QPen(look.rule, 1));
        painter.setBrush(look.night);
        painter.drawRect(QRectF(box.left() + 1, middle.y() - 6, 16, 12));
        break;
    }
    painter.setBrush(Qt::NoBrush);
}

/// Calls back with each entry's place; returns the height used.
double flow(double width, const std::vector<LegendEntry> &entries, const QFontMetricsF &font,
            const std::function<void(const LegendEntry &, const QPointF &)> &place)
{
    QPointF at(0, 0);
    for (const LegendEntry &entry : entries) {
        const double needed = signWidth + 4 + font.horizontalAdvance(entry.words) + 18;
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + rowHeight};
        place(entry, at);
        at.rx() += needed;
    }
    return at.y() + rowHeight;
}

} // namespace

double SequencePainter::legendHeight(double width, const Sequence &sequence) const
{
    return flow(width, entriesOf(sequence), QFontMetricsF(m_look.small),
                [](const LegendEntry &, const QPointF &) { });
}

void SequencePainter::paintLegend(QPainter &painter, const QRectF &area, const Sequence &sequence) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_look.small);
    flow(area.width(), entriesOf(sequence), QFontMetricsF(m_look.small),
         [&](const LegendEntry &entry, const QPointF &at) {
             const QPointF corner = area.topLeft() + at;
             paintSign(painter, QRectF(corner, QSizeF(signWidth, rowHeight)), entry, m_look);
             painter.setPen(m_look.text);
             painter.drawText(QRectF(corner + QPointF(signWidth + 4, 0), QSizeF(400, rowHeight)),
                              Qt::AlignLeft | Qt::AlignVCenter, entry.words);
         });
    painter.restore();
}

} // namespace skein
