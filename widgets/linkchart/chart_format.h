// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_facts.h"
#include "widgets/linkchart/chart_picture.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace skein {

/// One condition and the look of what meets it.
struct FormatRule
{
    QString title; ///< For the legend.
    std::set<EntityKind> kinds; ///< Each empty set and absent number asks nothing.
    std::set<PersonRole> roles;
    QString attribute;
    QStringList values; ///< Of the attribute, in any case; empty: any value.
    int leastLines = 0;
    qint64 leastEvents = 0;
    int colour = 0; ///< Place in the palette.
    double size = 1;
};

/// How items look by what is known of them: by rules, of which the first that fits holds; or by a value that
/// is spread over colours. It follows the data: it is worked out anew with every picture.
struct ChartFormat
{
    enum class By { Rules, Attribute, Lines, Events };
    QString id;
    QString title;
    By by = By::Rules;
    QString attribute;
    std::vector<FormatRule> rules;
};

/// From JSON as in resources/chart_formats and in a chart's settings; nothing when it says nothing usable.
std::optional<ChartFormat> readFormat(const QJsonObject &object);
QJsonObject formatByAttribute(const QString &attribute);

/// All under resources/chart_formats, a force's own with them, as JSON in order of title.
std::vector<QJsonObject> formatPresets();

/// Colours and sizes of items, words below their names, and what the legend says. What an item was given by
/// hand stays.
void applyFormat(ChartPicture &picture, const ChartFacts &facts, const ChartFormat &format);

/// Okabe and Ito, safe for the colour-blind; the last is for the rest.
std::span<const QRgb> kindPalette();
/// Cividis at five places: grows lighter for everybody.
std::span<const QRgb> amountColours();
/// Of an item by its step, 0 to 4.
double measureSize(int step);

/// Names of attributes that items of a chart have, the most frequent first.
QStringList attributesOn(const ChartFacts &facts);

} // namespace skein
