// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/measure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("MeasureWords", text);
}

const std::vector<OfferedMeasure> &offeredMeasures()
{
    static const std::vector<OfferedMeasure> offered = [] {
        const auto one = [](const QString &name, const QStringList &also = {}) {
            return OfferedMeasure{name, measureTitle(name), also};
        };
        std::vector<OfferedMeasure> all{one(u"degree"_s),
                                        one(u"betweenness"_s, {u"link_betweenness"_s}),
                                        one(u"closeness"_s, {u"mean_path"_s}),
                                        one(u"harmonic"_s),
                                        one(u"eccentricity"_s, {u"diameter"_s}),
                                        one(u"eigenvector"_s),
                                        one(u"pagerank"_s),
                                        one(u"core"_s),
                                        one(u"truss"_s, {u"link_truss"_s}),
                                        one(u"clustering"_s, {u"transitivity"_s}),
                                        one(u"constraint"_s),
                                        one(u"effective_size"_s),
                                        one(u"cut_point"_s, {u"cut_points"_s}),
                                        one(u"reach_lost"_s),
                                        one(u"link_bridge"_s, {u"bridges"_s}),
                                        one(u"leiden"_s, {u"leiden_communities"_s, u"leiden_modularity"_s}),
                                        one(u"community"_s, {u"communities"_s, u"modularity"_s}),
                                        one(u"component"_s, {u"components"_s})};
        for (const QString &name : {u"in_degree"_s, u"out_degree"_s, u"hub"_s, u"authority"_s})
            all.push_back({name, measureTitle(name), {}, true});
        all.push_back(
            {u"strong_component"_s, measureTitle(u"strong_component"_s), {u"strong_components"_s}, true});
        all.push_back({u"strength"_s, measureTitle(u"strength"_s), {}, false, true});
        return all;
    }();
    return offered;
}

QString measureTitle(const QString &name)
{
    static const std::map<QString, QString> titles{
        {u"core"_s, tr("k-core")},
        {u"truss"_s, tr("k-truss")},
        {u"link_truss"_s, tr("k-truss")},
        {u"pagerank"_s, tr("PageRank")},
        {u"hub"_s, tr("Hub (HITS)")},
        {u"authority"_s, tr("Authority (HITS)")},
        {u"in_degree"_s, tr("Degree, incoming")},
        {u"out_degree"_s, tr("Degree, outgoing")},
        {u"harmonic"_s, tr("Harmonic closeness")},
        {u"eccentricity"_s, tr("Farthest other")},
        {u"constraint"_s, tr("Constraint (structural holes)")},
        {u"effective_size"_s, tr("Effective size (structural holes)")},
        {u"community"_s, tr("Community (Louvain)")},
        {u"leiden"_s, tr("Community (Leiden)")},
        {u"component"_s, tr("Separate part")},
        {u"strong_component"_s, tr("Circle of mutual reach")},
        {u"cut_point"_s, tr("Cut point")},
        {u"link_bridge"_s, tr("Bridge")},
        {u"link_betweenness"_s, tr("Link betweenness")},
        {u"betweenness_error"_s, tr("Betweenness, error at most")},
        {u"mean_path"_s, tr("Mean path")},
        {u"diameter_at_most"_s, tr("Diameter, at most")},
        {u"components"_s, tr("Separate parts")},
        {u"strong_components"_s, tr("Circles of mutual reach")},
        {u"communities"_s, tr("Communities (Louvain)")},
        {u"modularity"_s, tr("Modularity (Louvain)")},
        {u"leiden_communities"_s, tr("Communities (Leiden)")},
        {u"leiden_modularity"_s, tr("Modularity (Leiden)")}};
    if (const auto found = titles.find(name); found != titles.end())
        return found->second;
    QString title = name;
    title.replace(u'_', u' ');
    return title.left(1).toUpper() + title.mid(1);
}

FigureKind figureKind(const QString &name)
{
    static const QStringList groups{u"community"_s, u"leiden"_s, u"component"_s, u"strong_component"_s};
    if (groups.contains(name))
        return FigureKind::Group;
    return name == u"cut_point" || name == u"link_bridge" ? FigureKind::YesNo : FigureKind::Amount;
}

static QString numberText(double value)
{
    constexpr double mostExact = 1e9;
    constexpr int digits = 4;
    const double whole = std::round(value);
    if (whole == value && std::abs(value) < mostExact)
        return QStringLiteral("%L1").arg(qint64(whole));
    return QLocale().toString(
        value, 'g',
        std::abs(value) < mostExact ? std::max(digits, int(std::log10(std::abs(value))) + 2) : digits);
}

QString figureText(const QString &name, double value)
{
    if (std::isnan(value))
        return {};
    switch (figureKind(name)) {
    case FigureKind::YesNo:
        return value != 0 ? tr("yes") : tr("no");
    case FigureKind::Group:
        return QString::number(qint64(value));
    case FigureKind::Amount:
        break;
    }
    return numberText(value);
}

static const NodeMeasure *errorsOf(const GraphMeasures &figures, const QString &name)
{
    const auto found
        = std::find_if(figures.byNode.begin(), figures.byNode.end(),
                       [&name](const NodeMeasure &each) { return each.name == name + u"_error"_s; });
    return found == figures.byNode.end() ? nullptr : &*found;
}

QString figureText(const MeasuredChart &measured, const NodeMeasure &measure, size_t place)
{
    const double value = measure.values[place];
    QString text = figureText(measure.name, value);
    const SampledMeasure *estimate = estimateOf(measured.figures, measure.name);
    if (!estimate || text.isEmpty())
        return text;
    if (const NodeMeasure *errors = errorsOf(measured.figures, measure.name))
        return tr("≈ %1 ± %2").arg(text, numberText(errors->values[place]));
    if (!estimate->error)
        return tr("≈ %1").arg(text);
    const bool isShare = estimate->errorIs.startsWith(u"share"_s);
    return tr("≈ %1 ± %2").arg(text, numberText(isShare ? *estimate->error * value : *estimate->error));
}

static QString definitionOf(const MeasuredChart &measured, MeasureScope scope, const QString &name)
{
    for (const MeasureDefinition &each :
         measureDefinitions(scope, measured.choice.direction, measured.choice.weighting))
        if (name == QLatin1String(each.name))
            return QString::fromLatin1(each.text);
    return {};
}

static QString estimateText(const SampledMeasure &estimate)
{
    const QString drawn = estimate.samples > 0
        ? tr("Estimated from %L1 %2 drawn at random, not exact").arg(estimate.samples).arg(estimate.drawn)
        : tr("A bound, not exact");
    const QString bound = !estimate.error ? tr("no bound of the error is known")
        : estimate.confidence < 1
        ? tr("no figure is further off than %1 (%2), %3 % sure")
              .arg(numberText(*estimate.error), estimate.errorIs)
              .arg(qRound(estimate.confidence * 100))
        : tr("off by %1 at most (%2)").arg(numberText(*estimate.error), estimate.errorIs);
    return u"%1: %2. %3."_s.arg(drawn, bound, estimate.method);
}

QString explained(const MeasuredChart &measured, MeasureScope scope, const QString &name)
{
    QStringList parts;
    const auto readings = measureReadings();
    const auto reading = std::find_if(readings.begin(), readings.end(), [&name](const MeasureReading &each) {
        return name == QLatin1String(each.name);
    });
    if (const SampledMeasure *estimate = estimateOf(measured.figures, name))
        parts << estimateText(*estimate);
    if (reading != readings.end()) {
        parts << tr("Says: %1.").arg(QString::fromUtf8(reading->means));
        parts << tr("Does not show: %1.").arg(QString::fromUtf8(reading->doesNotShow));
    }
    if (const QString definition = definitionOf(measured, scope, name); !definition.isEmpty())
        parts << tr("Defined as: %1.").arg(definition);
    return parts.join(u'\n');
}

} // namespace skein
