// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/sequence.h"

#include <QPointF>
#include <QRectF>

#include <functional>

namespace skein {

/// Sizes in pixels, and what only the caller knows: how wide a text is and what an event's label says.
struct SequenceMetrics
{
    double top = 24; ///< Of the first line.
    double lineGap = 72;
    double markSize = 14;
    double labelHeight = 14;
    int labelRows = 2; ///< Below each line; a label that finds no room is left out.
    double widestLabel = 180; ///< Longer ones are shortened by the painter.
    std::function<double(const QString &)> textWidth;
    std::function<QString(const SequenceEvent &)> label; ///< None: nothing is labelled.
    std::function<QString(qint64)> count; ///< Of a band, in words; the bare figure where they do not fit.
};

struct PlacedMark
{
    size_t event = 0; ///< Index into Sequence::events.
    int line = 0;
    double x = 0;
    double finish = 0; ///< End of an interval; x when it has none.
    double latest = 0; ///< End of an uncertain time; x when it is exact.
};

struct PlacedArrow
{
    size_t event = 0;
    int from = 0; ///< Upper or lower line; equal to `to` for what merely joins one line to nothing.
    int to = 0;
    double x = 0;
    bool isDirected = true; ///< False: those on the lines took part together.
    bool isFaint = false; ///< Stands for several in a band.
};

/// Where marks would cover each other: a band that says how many there are.
struct PlacedBand
{
    int line = 0;
    double from = 0;
    double to = 0;
    TimeRange time;
    qint64 count = 0;
    std::vector<qint64> parts; ///< Events in each bucket, in order; all of one width.
    QString words; ///< How many, where there is room for it.
    QRectF wordsBox;
};

struct PlacedLabel
{
    size_t event = 0;
    int line = 0;
    QRectF box;
    QString text;
};

/// What is to be drawn of a sequence between two positions of its axis. Positions are those of the axis.
struct SequencePicture
{
    std::vector<double> lineY;
    double height = 0;
    std::vector<PlacedMark> marks;
    std::vector<PlacedArrow> arrows;
    std::vector<PlacedBand> bands;
    std::vector<PlacedLabel> labels;
    qint64 events = 0; ///< On any line, in the stretch.
    qint64 unlabelled = 0; ///< Marks whose label found no room.
};

/// Lays out what lies between two positions. Takes some milliseconds for 100,000 events.
SequencePicture layOut(const Sequence &sequence, const TimeAxis &axis, double from, double to,
                       const SequenceMetrics &metrics);

/// The event whose mark or arrow is nearest to a point, within so many pixels.
std::optional<size_t> eventAt(const SequencePicture &picture, const QPointF &point, double within);
/// The band under a point; none if there is none.
const PlacedBand *bandAt(const SequencePicture &picture, const QPointF &point, double within);

} // namespace skein
