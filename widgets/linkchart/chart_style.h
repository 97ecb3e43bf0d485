// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/picture_builder.h"

#include <QByteArray>
#include <QJsonObject>

namespace skein {

/// A style is a format with what labels show, as JSON like those under resources/chart_formats. Those that a
/// person saves lie in the folder of their own data and are offered in every case.

/// Of what a chart shows now. Throws Error when items look only as their kind does, or by a measure, which
/// belongs to one chart.
QJsonObject styleOf(const PictureOptions &options, const QString &name);

/// As a chart is to show it.
PictureOptions withStyle(PictureOptions options, const QJsonObject &style);

/// Throws Error when the bytes are no style.
QJsonObject readStyle(const QByteArray &json);

/// Keeps a style under its title; one of the same title is replaced. Throws Error.
void keepStyle(const QJsonObject &style);

/// Throws Error.
void writeStyle(const QString &path, const QJsonObject &style);

} // namespace skein
