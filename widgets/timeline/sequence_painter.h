// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/axis_labels.h"
#include "core/chronology/sequence_layout.h"
#include "widgets/timeline/sequence_look.h"

#include <QSet>

class QPainter;

namespace skein {

/// What of a sequence is to be seen, and how.
struct SequenceStrip
{
    const Sequence *sequence = nullptr;
    TimeAxis axis;
    double from = 0; ///< Position of the axis at the left edge of the plot.
    double to = 0; ///< At the right edge.
    double scrolled = 0; ///< How far the lines are moved up; the names and the axis stay.
    int labelRows = 2;
    std::function<QString(const SequenceEvent &)> label;
    QSet<EventId> selected;
    EventId current; ///< Where the keyboard is.
    int chosenLine = -1;
};

/// Draws sequences, the same for screen, SVG, PDF and PNG: the names of the lines at the left, the axis
/// above, and what happened on and between the lines.
class SequencePainter
{
public:
    explicit SequencePainter(SequenceLook look);

    static constexpr double gutter = 176; ///< Width of the names.
    static constexpr double header = 40; ///< Height of the axis.

    const SequenceLook &look() const { return m_look; }
    SequenceMetrics metrics(const SequenceStrip &strip) const;
    /// Height that so many lines need, with the axis.
    double heightOf(int lines, int labelRows) const;

    /// Positions of the picture returned are those of the axis across, and of the first line's strip down:
    /// subtract strip.from and strip.scrolled, and add gutter and header, to come to the area.
    SequencePicture paint(QPainter &painter, const QRectF &area, const SequenceStrip &strip) const;

    /// One line of what the signs mean, for what is in the sequence.
    void paintLegend(QPainter &painter, const QRectF &area, const Sequence &sequence) const;
    double legendHeight(double width, const Sequence &sequence) const;

private:
    void paintTime(QPainter &painter, const QRectF &plot, const SequenceStrip &strip) const;
    void paintAxis(QPainter &painter, const QRectF &area, const SequenceStrip &strip) const;
    void paintClockChanges(QPainter &painter, const QRectF &plot, const SequenceStrip &strip) const;
    void paintNames(QPainter &painter, const QRectF &area, const SequenceStrip &strip,
                    const SequencePicture &picture) const;
    void paintLines(QPainter &painter, const SequenceStrip &strip, const SequencePicture &picture) const;
    void paintArrow(QPainter &painter, const PlacedArrow &arrow, const SequenceStrip &strip,
                    const SequencePicture &picture) const;
    void paintBand(QPainter &painter, const PlacedBand &band, const SequenceStrip &strip,
                   const SequencePicture &picture, qint64 fullest) const;
    void paintMark(QPainter &painter, const PlacedMark &mark, const SequenceStrip &strip,
                   const SequencePicture &picture) const;
    void paintSpan(QPainter &painter, const PlacedMark &mark, double y, const QColor &colour) const;
    void paintGlyph(QPainter &painter, const QPointF &centre, const SequenceEvent &event,
                    const QColor &colour) const;
    void paintLabels(QPainter &painter, const SequenceStrip &strip, const SequencePicture &picture) const;
    QColor halo() const;
    QColor colourOf(const SequenceStrip &strip, int line) const;

    SequenceLook m_look;
};

} // namespace skein
