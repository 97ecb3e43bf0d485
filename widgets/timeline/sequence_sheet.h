// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/steps.h"
#include "core/model/marking.h"
#include "core/products/document.h"
#include "widgets/timeline/sequence_painter.h"

namespace skein {

/// What stands around a sequence on paper.
struct SheetWords
{
    QString title; ///< "Sequence of events: Jordan EXAMPLE, 07700 900123"
    QString operation;
    Marking marking;
    QString asAt; ///< Date and time of the data.
    QString remark; ///< What was left out, and why.
    QStringList sources; ///< One line each.
};

enum class AxisKind {
    Automatic, ///< Ordered while every event can have a column of its own.
    Proportional,
    Ordered,
};

/// A whole sequence on paper: strips of time below each other, on as many pages as it takes.
class SequenceSheet
{
public:
    SequenceSheet(const Sequence &sequence, SheetWords words, AxisKind axis,
                  std::function<QString(const SequenceEvent &)> label);

    /// By the ending: .pdf (A3 across, vector), .svg and .png (one sheet as high as it needs to be). Throws
    /// Error, and Stopped.
    void write(const QString &path, Progress *progress = nullptr) const;
    /// For a document: the strips without title and sources.
    Figure figure(double millimetresWide) const;

    int stripCount() const { return m_strips; }

private:
    void planStrips(AxisKind axis);
    double stripHeight() const;
    double headHeight(double width) const;
    double footHeight(double width) const;
    void paintStrip(QPainter &painter, const QPointF &at, int strip) const;
    void paintHead(QPainter &painter, const QRectF &area) const;
    void paintFoot(QPainter &painter, const QRectF &area) const;
    void paintMarking(QPainter &painter, const QRectF &page) const;
    void paintWhole(QPainter &painter, const QSizeF &size, Steps &steps) const;
    QSizeF wholeSize() const;
    void writePdf(const QString &path, Steps &steps) const;

    const Sequence &m_sequence;
    SheetWords m_words;
    std::function<QString(const SequenceEvent &)> m_label;
    SequencePainter m_painter;
    TimeAxis m_axis;
    double m_plot = 0; ///< Width of the plot of one strip.
    int m_strips = 1;
    int m_labelRows = 3;
};

} // namespace skein
