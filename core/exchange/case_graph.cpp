// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/case_graph.h"

#include "core/base/time_format.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/tie_store.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr int typeField = 0;
constexpr int strengthField = 1;
constexpr int lastField = 2;
constexpr int secondsField = 3;

class CaseGraph
{
public:
    CaseGraph(const Database &database, const TimeWindow &window)
        : m_database(database)
        , m_window(window)
    {
        m_document.nodeFields = {{u"kind"_s, u"string"_s}, {u"identity"_s, u"string"_s}};
        m_document.edgeFields = {{u"type"_s, u"string"_s},
                                 {u"strength"_s, u"string"_s},
                                 {u"last"_s, u"string"_s},
                                 {u"seconds"_s, u"long"_s}};
        for (const Entity &entity : entities(database))
            addEntity(entity);
        for (const Link &link : links(database))
            addLink(link);
    }

    void addSummed(bool withWords)
    {
        for (const Tie &tie : communications(m_database, m_window)) {
            GraphEdge edge;
            if (!setEnds(edge, m_places, tie.from, tie.to))
                continue;
            edge.weight = double(tie.count);
            edge.isDirected = tie.isDirected;
            if (withWords)
                addWords(edge, tie);
            m_document.edges.push_back(std::move(edge));
        }
    }

    void addOneByOne()
    {
        constexpr qsizetype atATime = 10'000;
        EventFilter filter;
        filter.kinds = {EventKind::Call, EventKind::Text, EventKind::Message};
        filter.window = m_window;
        const std::vector<EventId> ids = eventIds(m_database, filter);
        for (auto from = ids.begin(); from != ids.end();) {
            const auto to = from + std::min<std::ptrdiff_t>(atATime, ids.end() - from);
            for (const EventBrief &event : eventBriefs(m_database, {from, to}))
                addEvent(event);
            from = to;
        }
    }

    GraphDocument take() { return std::move(m_document); }

private:
    void addEntity(const Entity &entity)
    {
        m_places.insert(entity.id, int(m_document.nodes.size()));
        GraphNode node;
        node.id = QString::number(entity.id.value);
        node.label = entity.label;
        node.values.emplace_back(0, codeOf(entityKinds, entity.kind));
        if (!entity.identity.isEmpty())
            node.values.emplace_back(1, entity.identity);
        m_document.nodes.push_back(std::move(node));
    }

    static void addWords(GraphEdge &edge, const Tie &tie)
    {
        edge.label = titleOf(eventKinds, tie.kind);
        edge.times << isoText(tie.first);
        edge.values = {{typeField, edge.label},
                       {lastField, isoText(tie.last)},
                       {secondsField, QString::number(tie.seconds)}};
    }

    void addLink(const Link &link)
    {
        GraphEdge edge;
        const bool isWithin = !link.start || !m_window.to || link.start->earliest < *m_window.to;
        if (!isWithin || !setEnds(edge, m_places, link.from, link.to))
            return;
        edge.isDirected = link.isDirected;
        edge.label = link.label.isEmpty() ? link.type : link.label;
        edge.values = {{typeField, link.type}, {strengthField, codeOf(strengths, link.strength)}};
        if (link.start)
            edge.times << isoText(*link.start);
        if (link.finish)
            edge.values.emplace_back(lastField, isoText(*link.finish));
        m_document.edges.push_back(std::move(edge));
    }

    void addEvent(const EventBrief &event)
    {
        GraphEdge edge;
        if (!setEnds(edge, m_places, event.party(PartyRole::From), event.party(PartyRole::To)))
            return;
        edge.isDirected = true;
        edge.label = titleOf(eventKinds, event.kind);
        edge.times << isoText(event.earliest);
        edge.values = {{typeField, edge.label}};
        m_document.edges.push_back(std::move(edge));
    }

    const Database &m_database;
    const TimeWindow &m_window;
    QHash<EntityId, int> m_places;
    GraphDocument m_document;
};

} // namespace

GraphDocument caseGraph(const Database &database, Communications communications, const TimeWindow &window)
{
    CaseGraph graph(database, window);
    if (communications == Communications::OneByOne)
        graph.addOneByOne();
    else
        graph.addSummed(communications == Communications::Summed);
    return graph.take();
}

bool setEnds(GraphEdge &edge, const QHash<EntityId, int> &places, EntityId from, EntityId to)
{
    const auto source = places.constFind(from);
    const auto target = places.constFind(to);
    if (source == places.cend() || target == places.cend())
        return false;
    edge.source = *source;
    edge.target = *target;
    return true;
}

} // namespace skein
