// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/measured_chart.h"

#include "core/base/time_format.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("MeasuredChart", text);
}

namespace {

/// Puts the links of a chart together, from what the case says rather than from what is drawn: a drawn line
/// does not tell how often each of its ends called the other.
class Linker
{
public:
    explicit Linker(MeasuredGraph &graph)
        : m_graph(graph)
    {
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            m_places.insert(graph.nodes[i].entity, int(i));
    }

    void add(EntityId from, EntityId to, bool isDirected, double weight)
    {
        const auto source = m_places.constFind(from);
        const auto target = m_places.constFind(to);
        if (source != m_places.constEnd() && target != m_places.constEnd())
            m_parts.push_back({*source, *target, isDirected, weight});
    }

    /// What has no direction leads both ways where directions count.
    void finish(Direction direction)
    {
        std::sort(m_parts.begin(), m_parts.end(),
                  [](const Part &a, const Part &b) { return a.ends() < b.ends(); });
        std::set<std::pair<int, int>> pairs;
        for (size_t i = 0; i < m_parts.size();) {
            Part whole = m_parts[i];
            for (++i; i < m_parts.size() && m_parts[i].ends() == whole.ends(); ++i)
                whole.weight += m_parts[i].weight;
            m_graph.links.push_back({whole.source, whole.target, whole.weight, {}});
            if (!whole.isDirected && direction == Direction::AlongLinks)
                m_graph.links.push_back({whole.target, whole.source, whole.weight, {}});
            pairs.insert(std::minmax(whole.source, whole.target));
        }
        m_graph.pairs = qint64(pairs.size());
    }

private:
    struct Part
    {
        int source = 0;
        int target = 0;
        bool isDirected = false;
        double weight = 0;
        std::tuple<int, int, bool> ends() const { return {source, target, isDirected}; }
    };

    MeasuredGraph &m_graph;
    QHash<EntityId, int> m_places;
    std::vector<Part> m_parts;
};

/// What of a chart is looked at: its lines that are not dimmed.
class LookedAt
{
public:
    LookedAt(const ChartContent &content, const ChartFacts &facts, const PictureOptions &options,
             const ChartFilter &filter)
        : m_window(filter.window)
    {
        ChartPicture picture = makePicture(content, facts, options);
        applyFilter(picture, ChartActivity(picture, facts), filter);
        for (const PictureItem &item : picture.items)
            if (item.isDimmed)
                m_dimmed.insert(item.entity);
        for (const PictureLink &line : picture.links) {
            if (line.isDimmed)
                continue;
            m_links.insert(line.links.begin(), line.links.end());
            const auto [low, high]
                = std::minmax(picture.items[size_t(line.from)].entity, picture.items[size_t(line.to)].entity);
            for (const EventKind kind : line.events)
                m_events.insert({low, high, kind});
        }
    }

    bool isDimmed(EntityId entity) const { return m_dimmed.contains(entity); }
    bool has(const StatedLink &link) const { return m_links.contains(link.id) && holdsIn(link, m_window); }
    bool has(const TimedPair &pair) const
    {
        const auto [low, high] = std::minmax(pair.from, pair.to);
        return m_window.contains(pair.time) && m_events.contains({low, high, pair.kind});
    }

private:
    TimeWindow m_window;
    std::set<EntityId> m_dimmed;
    std::set<LinkId> m_links;
    std::set<std::tuple<EntityId, EntityId, EventKind>> m_events;
};

} // namespace

/// Each item by itself and as plain as it can be.
static LookedAt lookedAtOf(const ChartContent &content, const ChartFacts &facts, const ChartFilter &filter)
{
    ChartContent open = content;
    for (ChartGroup &group : open.groups)
        group.isCollapsed = false;
    return {open, facts, PictureOptions(), filter};
}

MeasuredGraph measuredGraph(const ChartContent &content, const ChartFacts &facts,
                            const std::optional<ChartFilter> &filter, Direction direction)
{
    MeasuredGraph graph;
    graph.state = chartState(content, facts);
    std::optional<LookedAt> looked;
    if (filter) {
        looked = lookedAtOf(content, facts, *filter);
        graph.window = filter->window;
        ChartFilter rest = *filter;
        rest.window = {};
        graph.isFiltered = !rest.isOpen();
    }
    for (const ChartItem &item : content.items) {
        const auto entity = facts.entities.find(item.entity);
        if (entity == facts.entities.end())
            continue;
        if (item.isHidden)
            ++graph.hidden;
        else if (looked && looked->isDimmed(item.entity))
            ++graph.dimmed;
        else
            graph.nodes.push_back({item.entity, entity->second.kind, entity->second.label});
    }
    Linker linker(graph);
    for (const StatedLink &link : facts.links)
        if (!looked || looked->has(link))
            linker.add(link.from, link.to, link.isDirected, 1);
    if (looked) {
        for (const TimedPair &pair : facts.pairs)
            if (looked->has(pair))
                linker.add(pair.from, pair.to, pair.isDirected, 1);
    } else {
        for (const Tie &tie : facts.ties)
            linker.add(tie.from, tie.to, tie.isDirected, double(tie.count));
    }
    linker.finish(direction);
    return graph;
}

QString chartState(const ChartContent &content, const ChartFacts &facts)
{
    std::vector<qint64> parts;
    parts.reserve(content.items.size() * 2 + facts.links.size() * 6 + facts.ties.size() * 6);
    for (const ChartItem &item : content.items)
        parts.insert(parts.end(), {item.entity.value, qint64(item.isHidden)});
    const auto ends
        = [](const std::shared_ptr<const RecordedTime> &time) { return time ? time->earliest : 0; };
    for (const StatedLink &link : facts.links)
        parts.insert(parts.end(),
                     {link.id.value, link.from.value, link.to.value,
                      qint64(link.strength) * 4 + qint64(link.isDirected) * 2 + qint64(link.isAssessed),
                      ends(link.start), ends(link.finish)});
    for (const Tie &tie : facts.ties)
        parts.insert(parts.end(),
                     {tie.from.value, tie.to.value, qint64(tie.kind), tie.count, tie.first, tie.last});
    const QByteArrayView bytes(reinterpret_cast<const char *>(parts.data()),
                               qsizetype(parts.size() * sizeof(qint64)));
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha1).toHex());
}

const SampledMeasure *estimateOf(const GraphMeasures &figures, const QString &name)
{
    const auto found = std::find_if(figures.sampled.begin(), figures.sampled.end(),
                                    [&name](const SampledMeasure &each) { return each.name == name; });
    return found == figures.sampled.end() ? nullptr : &*found;
}

static QString describeWindow(const TimeWindow &window, const TimeZone &zone)
{
    if (window.from && window.to)
        return u"%1 – %2"_s.arg(describeDay(*window.from, zone), describeDay(*window.to - 1, zone));
    if (window.from)
        return tr("from %1").arg(describeDay(*window.from, zone));
    if (window.to)
        return tr("until %1").arg(describeDay(*window.to - 1, zone));
    return tr("all times");
}

QString describeMeasured(const MeasuredChart &measured, const TimeZone &zone)
{
    const MeasuredGraph &graph = measured.graph;
    QStringList parts{tr("%L1 items and %L2 links").arg(graph.nodes.size()).arg(graph.pairs)};
    if (graph.hidden > 0)
        parts << tr("%L1 hidden left out").arg(graph.hidden);
    if (graph.dimmed > 0)
        parts << tr("%L1 dimmed left out").arg(graph.dimmed);
    if (graph.isFiltered)
        parts << tr("filtered");
    parts << describeWindow(graph.window, zone);
    if (measured.choice.direction == Direction::AlongLinks)
        parts << tr("along directions");
    if (measured.choice.weighting == Weighting::ByWeight)
        parts << tr("weighted");
    return tr("%1. Measured %2.")
        .arg(parts.join(u"; "_s), describeTime(measured.madeAt, TimeStyle::Short, zone));
}

} // namespace skein
