// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/measure_format.h"

#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/measures/measure_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("MeasureFormat", text);
}

static QString keyOf(ShownAs how)
{
    return how == ShownAs::Size ? u"size"_s : u"colour"_s;
}

bool isMeasureFormat(const QJsonObject &format)
{
    return format.value(u"by"_s).toString() == u"measure";
}

QString measureShown(const QJsonObject &format, ShownAs how)
{
    return isMeasureFormat(format) ? format.value(keyOf(how)).toObject().value(u"name"_s).toString()
                                   : QString();
}

static QString titleOf(const QJsonObject &format)
{
    QStringList parts;
    for (const auto &[how, title] :
         {std::pair(ShownAs::Size, tr("Size: %1")), {ShownAs::Colour, tr("Colour: %1")}})
        if (const QString name = measureShown(format, how); !name.isEmpty())
            parts << title.arg(measureTitle(name));
    return parts.join(u", "_s);
}

/// One text of "entity=figure": a chart may have a hundred thousand, and they are read and compared often.
static QString valuesText(const MeasuredChart &measured, const NodeMeasure &measure)
{
    QString text;
    text.reserve(qsizetype(measure.values.size()) * 14);
    for (size_t i = 0; i < measure.values.size(); ++i)
        if (!std::isnan(measure.values[i]))
            text += u"%1=%2 "_s.arg(measured.graph.nodes[i].entity.value).arg(measure.values[i], 0, 'g', 6);
    return text.trimmed();
}

QJsonObject formatByMeasure(const QJsonObject &before, const MeasuredChart &measured, const QString &name,
                            ShownAs how)
{
    const auto &all = measured.figures.byNode;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&name](const NodeMeasure &each) { return each.name == name; });
    if (found == all.end())
        return before;
    QJsonObject format = isMeasureFormat(before) ? before : QJsonObject();
    const bool isEstimate = estimateOf(measured.figures, name) != nullptr;
    QJsonObject shown{{u"name"_s, name},
                      {u"of"_s, describeMeasured(measured)},
                      {u"state"_s, measured.graph.state},
                      {u"values"_s, valuesText(measured, *found)}};
    if (isEstimate)
        shown.insert(u"estimate"_s, explained(measured, MeasureScope::Node, name).section(u'\n', 0, 0));
    format.insert(u"by"_s, u"measure"_s);
    format.insert(u"id"_s, u"measure"_s);
    format.insert(keyOf(how), shown);
    format.insert(u"title"_s, titleOf(format));
    return format;
}

QJsonObject withoutMeasure(QJsonObject format, ShownAs how)
{
    if (!isMeasureFormat(format))
        return format;
    format.remove(keyOf(how));
    format.insert(u"title"_s, titleOf(format));
    return titleOf(format).isEmpty() ? QJsonObject() : format;
}

namespace {

/// The figures of one measure, put in order for one picture.
class Shown
{
public:
    Shown(const ChartPicture &picture, const QJsonObject &object)
        : name(object.value(u"name"_s).toString())
        , of(object.value(u"of"_s).toString())
        , state(object.value(u"state"_s).toString())
        , isEstimate(object.contains(u"estimate"_s))
        , values(picture.items.size(), std::numeric_limits<double>::quiet_NaN())
    {
        const QString text = object.value(u"values"_s).toString();
        for (const QStringView pair : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype sign = pair.indexOf(u'=');
            const auto place = picture.places.find(EntityId{pair.left(sign).toLongLong()});
            if (sign > 0 && place != picture.places.end() && picture.items[size_t(*place)].folded == 0)
                values[size_t(*place)] = pair.mid(sign + 1).toDouble();
        }
        std::map<double, int> counts;
        for (const double value : values)
            if (std::isfinite(value))
                ++counts[value];
        distinct.assign(counts.begin(), counts.end());
    }

    QString figure(double value) const
    {
        const QString text = figureText(name, value);
        return isEstimate ? u"≈ "_s + text : text;
    }

    QString name;
    QString of; ///< What was measured, and when.
    QString state;
    bool isEstimate = false;
    std::vector<double> values; ///< By item; NaN where there is none.
    std::vector<std::pair<double, int>> distinct; ///< Each with how many items have it, ascending.
};

/// A part of the values that looks alike.
struct Step
{
    double from = 0;
    double to = 0;
    int items = 0;
    int place = 0; ///< 0 to 4, or in the palette.
};

} // namespace

static constexpr int Steps = 5;

/// Five equal parts between the lowest and the highest, or each value by itself when they are few: without
/// it a single high figure would be told from the next by nothing.
static std::vector<Step> amountSteps(const Shown &shown)
{
    std::vector<Step> steps;
    if (shown.distinct.empty())
        return steps;
    const double low = shown.distinct.front().first;
    const double high = shown.distinct.back().first;
    const auto few = shown.distinct.size() <= size_t(Steps);
    const int gap = shown.distinct.size() > 1 ? (Steps - 1) / (int(shown.distinct.size()) - 1) : 0;
    for (size_t i = 0; i < shown.distinct.size(); ++i) {
        const auto &[value, count] = shown.distinct[i];
        const int place = few ? int(i) * std::max(gap, 1)
                              : std::min(Steps - 1, int((value - low) / (high - low) * Steps));
        if (steps.empty() || steps.back().place != place)
            steps.push_back({value, value, 0, place});
        steps.back().to = value;
        steps.back().items += count;
    }
    return steps;
}

/// The largest groups have colours of their own, the others share the last.
static std::vector<Step> groupSteps(const Shown &shown, int colours)
{
    std::vector<std::pair<double, int>> order = shown.distinct;
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<Step> steps;
    for (size_t i = 0; i < order.size(); ++i)
        steps.push_back({order[i].first, order[i].first, order[i].second, std::min(int(i), colours - 1)});
    return steps;
}

static const Step *stepOf(const std::vector<Step> &steps, double value)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [value](const Step &step) {
        return value >= step.from && value <= step.to;
    });
    return found == steps.end() ? nullptr : &*found;
}

static QString rangeText(const Shown &shown, const Step &step)
{
    const QString range = step.from == step.to
        ? shown.figure(step.from)
        : u"%1–%2"_s.arg(shown.figure(step.from), figureText(shown.name, step.to));
    return u"%1 (%L2)"_s.arg(range).arg(step.items);
}

static void noteHead(ChartPicture &picture, const QString &title, const Shown &shown, const QString &state)
{
    const auto note = [&picture](const QString &text) {
        picture.measureKeys.push_back({LegendEntry::Sample::Note, 0, text});
    };
    note(title.arg(measureTitle(shown.name)) + (shown.isEstimate ? tr(", estimated") : QString()));
    for (const QString &part : shown.of.split(u"; "_s))
        for (const QString &line : part.split(u". "_s))
            note(line);
    if (shown.state != state)
        note(tr("The chart has changed since"));
}

/// Below the name, where size and colour say nothing to some.
static void sayFigures(ChartPicture &picture, const Shown &shown)
{
    for (size_t i = 0; i < picture.items.size(); ++i) {
        PictureItem &item = picture.items[i];
        if (std::isfinite(shown.values[i]))
            item.details.insert(std::min<qsizetype>(1, item.details.size()),
                                u"%1: %2"_s.arg(measureTitle(shown.name), shown.figure(shown.values[i])));
    }
}

static void giveSizes(ChartPicture &picture, const Shown &shown)
{
    const std::vector<Step> steps = amountSteps(shown);
    for (size_t i = 0; i < picture.items.size(); ++i)
        if (const Step *step = stepOf(steps, shown.values[i]); step && picture.items[i].size == 1)
            picture.items[i].size = measureSize(step->place);
    for (const Step &step : steps)
        picture.measureKeys.push_back({LegendEntry::Sample::Size, step.place, rangeText(shown, step)});
}

static void giveColours(ChartPicture &picture, const Shown &shown)
{
    const bool isOfGroups = figureKind(shown.name) != FigureKind::Amount;
    const std::span<const QRgb> colours = isOfGroups ? kindPalette() : amountColours();
    const std::vector<Step> steps = isOfGroups ? groupSteps(shown, int(colours.size())) : amountSteps(shown);
    for (size_t i = 0; i < picture.items.size(); ++i)
        if (const Step *step = stepOf(steps, shown.values[i]); step && !picture.items[i].colour.isValid())
            picture.items[i].colour = QColor::fromRgb(colours[size_t(step->place)]);
    int others = 0;
    const auto key = [&](int place, const QString &text) {
        picture.measureKeys.push_back({LegendEntry::Sample::Colour, int(colours[size_t(place)]), text});
    };
    for (const Step &step : steps) {
        if (isOfGroups && step.place == int(colours.size()) - 1)
            others += step.items;
        else
            key(step.place, rangeText(shown, step));
    }
    if (others > 0)
        key(int(colours.size()) - 1, tr("Others (%L1)").arg(others));
}

void applyMeasureFormat(ChartPicture &picture, const QJsonObject &format, const QString &state)
{
    const QString size = measureShown(format, ShownAs::Size);
    const QString colour = measureShown(format, ShownAs::Colour);
    if (!colour.isEmpty()) {
        const Shown shown(picture, format.value(keyOf(ShownAs::Colour)).toObject());
        noteHead(picture, tr("Colour: %1"), shown, state);
        giveColours(picture, shown);
        sayFigures(picture, shown);
    }
    if (!size.isEmpty()) {
        const Shown shown(picture, format.value(keyOf(ShownAs::Size)).toObject());
        noteHead(picture, tr("Size: %1"), shown, state);
        giveSizes(picture, shown);
        if (size != colour)
            sayFigures(picture, shown);
    }
}

} // namespace skein
