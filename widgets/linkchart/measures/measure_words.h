// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/measures/measured_chart.h"

namespace skein {

/// What the values of a measure are.
enum class FigureKind {
    Amount,
    Group, ///< The number of a group: which one, not how much.
    YesNo,
};

/// A measure that a person may ask for, with what else comes with it.
struct OfferedMeasure
{
    QString name;
    QString title;
    QStringList also; ///< Measured along: of links, of the whole.
    bool isDirected = false; ///< Only where directions count.
    bool isWeighted = false; ///< Only where weights count.
};
const std::vector<OfferedMeasure> &offeredMeasures();

/// For people: "Betweenness". Of a link or of the whole chart as well.
QString measureTitle(const QString &name);
FigureKind figureKind(const QString &name);

/// "1,234", "0.04712", "yes", "group 3"; empty for what has no value.
QString figureText(const QString &name, double value);

/// "≈ 12.3 ± 4" of an estimate; as figureText() else. The error is that of the item where it is known.
QString figureText(const MeasuredChart &measured, const NodeMeasure &measure, size_t place);

/// What it says, what it does not show, how it is defined, and how far it is estimated; in paragraphs.
QString explained(const MeasuredChart &measured, MeasureScope scope, const QString &name);

} // namespace skein
