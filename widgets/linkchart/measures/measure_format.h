// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/measures/measured_chart.h"

#include <QJsonObject>

namespace skein {

enum class ShownAs { Size, Colour };

/// A chart's format in which items have their size or colour by a measure. What the other of the two shows in
/// the format that was there stays, if that is a measure too. The figures are part of it, with what they were
/// measured of: a chart shows what was measured, and says so when it has changed since.
QJsonObject formatByMeasure(const QJsonObject &before, const MeasuredChart &measured, const QString &name,
                            ShownAs how);

/// The same without one of the two; empty when neither is left.
QJsonObject withoutMeasure(QJsonObject format, ShownAs how);

bool isMeasureFormat(const QJsonObject &format);

/// Which measure is shown so; empty when none is.
QString measureShown(const QJsonObject &format, ShownAs how);

/// Sizes, colours, figures below the names, and what the legend says. The state is chartState() of what the
/// picture was made from. What an item was given by hand stays.
void applyMeasureFormat(ChartPicture &picture, const QJsonObject &format, const QString &state);

} // namespace skein
