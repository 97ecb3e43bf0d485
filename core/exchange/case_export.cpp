// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/case_export.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/base/time_format.h"
#include "core/exchange/case_graph.h"
#include "core/exchange/graph_notes.h"
#include "core/layout/layout.h"
#include "core/model/source_identity.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/photograph_store.h"
#include "core/storage/source_store.h"
#include "core/storage/theme_store.h"
#include "core/storage/tie_store.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString exportedColour(EntityKind kind)
{
    static const QJsonObject colours = QJsonDocument::fromJson(readResource(u"exchange/appearance.json"_s))
                                           .object()[u"colours"_s]
                                           .toObject();
    return colours[codeOf(entityKinds, kind)].toString();
}

namespace {

/// What was met on the way that no format is given.
struct Left
{
    bool hasIdentity = false; ///< What may say who a source of intelligence is.
    bool hasEnds = false; ///< Attributes that held until some time.
    bool hasMarks = false; ///< Notes on events.
    qint64 partiesOffChart = 0;
    qint64 notesAtHidden = 0; ///< Notes at items that the chart hides.
};

class CaseExporting
{
public:
    CaseExporting(const Database &database, const ExportChoice &choice)
        : m_database(database)
        , m_choice(choice)
    {
        for (const Source &source : sources(database))
            m_sources.insert(source.id, source);
        for (EntityId each : skein::themeLines(database))
            m_themes.insert(each);
        for (const RoleInOperation &role : roles(database))
            if (!role.operation)
                m_roles[role.person] << codeOf(personRoles, role.role);
        if (choice.chart)
            readChart(*choice.chart);
    }

    CaseExport run(Progress &progress)
    {
        addEntities();
        for (const Link &link : links(m_database))
            addLink(link);
        if (m_choice.events == ExportedEvents::Summed)
            addTies();
        else if (!addEvents(progress))
            return std::move(m_result);
        if (m_choice.chart)
            addNotes();
        m_result.isComplete = m_choice.chart || place(progress);
        tellLost();
        return std::move(m_result);
    }

private:
    GraphDocument &document() { return m_result.document; }

    void readChart(ChartId id)
    {
        if (!findChart(m_database, id))
            throw Error(u"There is no chart %1 in the case; nothing was written"_s.arg(id.value));
        for (const ChartItem &item : chartItems(m_database, id))
            if (!item.isHidden)
                m_positions.insert(item.entity, item.position);
    }

    QString gradeOf(const Origin &origin) const
    {
        if (origin.grading.isGraded())
            return origin.grading.code();
        const auto source = m_sources.constFind(origin.source);
        return source == m_sources.cend() ? QString() : source->grading.code();
    }

    QString referenceOf(const Origin &origin) const
    {
        const auto source = m_sources.constFind(origin.source);
        if (source == m_sources.cend())
            return u"analyst"_s; // a statement of the case's own
        const QString name = source->reference.isEmpty() ? source->file : source->reference;
        return origin.row > 0 ? u"%1, row %2"_s.arg(name).arg(origin.row) : name;
    }

    void set(GraphNode &node, const char16_t *field, const QString &value)
    {
        if (!value.isEmpty())
            node.values.emplace_back(document().nodeField(QString::fromUtf16(field)), value);
    }

    void set(GraphEdge &edge, const char16_t *field, const QString &value)
    {
        if (!value.isEmpty())
            edge.values.emplace_back(document().edgeField(QString::fromUtf16(field)), value);
    }

    /// Attributes are read for many entities at a time.
    void addEntities()
    {
        constexpr size_t atATime = 10'000;
        std::vector<Entity> wanted = entities(m_database);
        if (m_choice.chart)
            std::erase_if(wanted, [this](const Entity &each) { return !m_positions.contains(each.id); });
        for (size_t from = 0; from < wanted.size(); from += atATime) {
            const auto part = std::span(wanted).subspan(from).first(std::min(atATime, wanted.size() - from));
            std::vector<EntityId> ids;
            for (const Entity &entity : part)
                ids.push_back(entity.id);
            const std::vector<Attribute> attributes = attributesOf(m_database, ids);
            auto next = attributes.begin();
            for (const Entity &entity : part) {
                const auto first = next;
                while (next != attributes.end() && next->entity == entity.id)
                    ++next;
                addEntity(entity, {first, next});
            }
        }
    }

    void addEntity(const Entity &entity, std::span<const Attribute> attributes)
    {
        m_places.insert(entity.id, int(document().nodes.size()));
        GraphNode &node = document().nodes.emplace_back();
        node.id = QString::number(entity.id.value);
        node.label = entity.label;
        node.colour = exportedColour(entity.kind);
        node.isTheme = m_themes.contains(entity.id);
        node.isDeclared = true;
        if (m_choice.chart)
            node.position = m_positions.value(entity.id);
        set(node, graph_field::Kind, codeOf(entityKinds, entity.kind));
        set(node, graph_field::Identity, entity.identity);
        for (const QString &role : m_roles.value(entity.id))
            set(node, graph_field::Role, role);
        set(node, graph_field::Grade, gradeOf(entity.origin));
        if (entity.origin.isAssessed)
            set(node, graph_field::Assessed, u"true"_s);
        addAttributes(node, entity, attributes);
    }

    /// One card a statement, where there is more to say than the value.
    void addAttributes(GraphNode &node, const Entity &entity, std::span<const Attribute> attributes)
    {
        QSet<QString> seen;
        QString reference = referenceOf(entity.origin);
        for (const Attribute &attribute : attributes) {
            if (m_identity.isNamedBy(attribute.name)) {
                m_left.hasIdentity = true;
                continue;
            }
            if (attribute.name.compare(QStringView(graph_field::Reference), Qt::CaseInsensitive) == 0) {
                reference = attribute.value; // where an exchange file had it from
                continue;
            }
            m_left.hasEnds = m_left.hasEnds || attribute.finish;
            const QString statement = attribute.name + u": "_s + attribute.value;
            if (!seen.contains(statement))
                set(node, attribute.name, attribute.value);
            seen.insert(statement);
            GraphCard card{statement, {}, {}, referenceOf(attribute.origin), gradeOf(attribute.origin)};
            if (attribute.start)
                card.time = isoText(*attribute.start);
            if (!card.reference.isEmpty() || !card.time.isEmpty() || !card.grade.isEmpty())
                node.cards.push_back(std::move(card));
        }
        set(node, graph_field::Reference, reference);
    }

    void set(GraphNode &node, const QString &field, const QString &value)
    {
        if (!value.isEmpty())
            node.values.emplace_back(document().nodeField(field), value);
    }

    void addLink(const Link &link)
    {
        GraphEdge edge;
        if (!setEnds(edge, m_places, link.from, link.to))
            return;
        edge.isDirected = link.isDirected;
        edge.label = link.label.isEmpty() ? link.type : link.label;
        set(edge, graph_field::Type, link.type);
        set(edge, graph_field::Strength, codeOf(strengths, link.strength));
        set(edge, graph_field::Grade, gradeOf(link.origin));
        if (link.origin.isAssessed)
            set(edge, graph_field::Assessed, u"true"_s);
        QString grounds = m_identity.removedFrom(link.grounds);
        m_left.hasIdentity = m_left.hasIdentity || grounds != link.grounds;
        QString reference = referenceOf(link.origin);
        const QString title = u"source reference: "_s;
        if (const qsizetype at = grounds.lastIndexOf(title);
            at == 0 || (at > 0 && grounds.at(at - 1) == u'\n')) {
            reference = grounds.mid(at + title.size()).section(u'\n', 0, 0);
            grounds.remove(std::max<qsizetype>(0, at - 1),
                           title.size() + reference.size() + (at > 0 ? 1 : 0));
        }
        set(edge, graph_field::Grounds, grounds);
        set(edge, graph_field::Reference, reference);
        if (link.start)
            edge.times << isoText(*link.start);
        if (link.finish)
            set(edge, graph_field::Last, isoText(*link.finish));
        document().edges.push_back(std::move(edge));
    }

    void addTies()
    {
        for (const Tie &tie : communications(m_database)) {
            GraphEdge edge;
            if (!setEnds(edge, m_places, tie.from, tie.to))
                continue;
            edge.weight = double(tie.count);
            edge.isDirected = tie.isDirected;
            edge.label = titleOf(eventKinds, tie.kind);
            edge.times << isoText(tie.first);
            set(edge, graph_field::Type, edge.label);
            set(edge, graph_field::Last, isoText(tie.last));
            set(edge, graph_field::Seconds, QString::number(tie.seconds));
            document().edges.push_back(std::move(edge));
        }
    }

    bool addEvents(Progress &progress)
    {
        constexpr qsizetype atATime = 10'000;
        EventFilter filter;
        if (m_choice.chart)
            filter.about.assign(m_places.keyBegin(), m_places.keyEnd());
        std::sort(filter.about.begin(), filter.about.end());
        if (m_choice.chart && filter.about.empty())
            return true;
        const std::vector<EventId> ids = eventIds(m_database, filter);
        for (auto from = ids.begin(); from != ids.end();) {
            if (!progress.advance(from - ids.begin(), qint64(ids.size())))
                return false;
            const auto to = from + std::min<std::ptrdiff_t>(atATime, ids.end() - from);
            for (const Event &event : eventsById(m_database, {from, to}))
                addEvent(event);
            from = to;
        }
        return true;
    }

    void addEvent(const Event &event)
    {
        GraphEvent told;
        for (const Party &party : event.parties)
            if (const auto place = m_places.constFind(party.entity); place != m_places.cend())
                told.parties.push_back({*place, codeOf(partyRoles, party.role)});
        const qint64 missing = qint64(event.parties.size()) - qint64(told.parties.size());
        if (m_choice.chart && told.parties.size() < 2)
            return; // a chart shows what ties two of its items
        m_left.partiesOffChart += missing;
        told.kind = codeOf(eventKinds, event.kind);
        told.time = isoText(event.time);
        told.seconds = event.seconds;
        told.title = event.title;
        told.text = m_identity.removedFrom(event.text);
        m_left.hasIdentity = m_left.hasIdentity || told.text != event.text;
        m_left.hasMarks = m_left.hasMarks || event.mark != EventMark();
        told.grade = gradeOf(event.origin);
        told.reference = referenceOf(event.origin);
        document().events.push_back(std::move(told));
    }

    void addNotes()
    {
        for (const ChartNote &note : chartNotes(m_database, *m_choice.chart)) {
            const bool isAtItem = note.kind == ChartNoteKind::AtItem;
            const int node = isAtItem ? m_places.value(note.entity, -1) : -1;
            if (isAtItem && node < 0) { // its item is hidden
                ++m_left.notesAtHidden;
                continue;
            }
            document().notes.push_back(exportedNote(note, m_positions.value(note.entity)));
            document().notes.back().node = node;
        }
    }

    bool place(Progress &progress)
    {
        LayoutInput input;
        input.nodes = int(document().nodes.size());
        for (const GraphEdge &edge : document().edges)
            input.links.emplace_back(edge.source, edge.target);
        for (const GraphEvent &event : document().events)
            for (size_t party = 1; party < event.parties.size(); ++party)
                input.links.emplace_back(event.parties[0].node, event.parties[party].node);
        std::sort(input.links.begin(), input.links.end());
        input.links.erase(std::unique(input.links.begin(), input.links.end()), input.links.end());
        const Layout layout = layOut(LayoutKind::Organic, input, progress);
        for (size_t node = 0; layout.isComplete && node < document().nodes.size(); ++node)
            document().nodes[node].position
                = QPointF(qRound(layout.positions[node].x()), qRound(layout.positions[node].y()));
        return layout.isComplete;
    }

    void tellLost()
    {
        std::vector<LostField> &lost = m_result.lost;
        lost.push_back(
            {u"time doubts"_s,
             u"whether a time is said to be about right, or its zone was assumed, stays in the case"_s});
        lost.push_back({u"as written"_s, u"the source's own spelling of each value stays in the case"_s});
        if (m_choice.chart)
            lost.push_back(
                {u"chart"_s, u"groups, labels of lines and conditional formats of the chart are left out"_s});
        else
            lost.push_back({u"charts"_s,
                            u"positions and looks of charts are left out: everything is laid out anew; "
                            "--chart writes one as it stands"_s});
        if (!entityPhotographs(m_database).empty())
            lost.push_back({u"photographs"_s, u"photographs of people and things stay in the case"_s});
        if (m_left.hasIdentity)
            lost.push_back(
                {u"provenance"_s, u"what may say who gave a piece of intelligence never leaves the case"_s});
        if (m_left.hasEnds)
            lost.push_back({u"end of attributes"_s, u"until when an attribute held is left out"_s});
        if (m_left.hasMarks)
            lost.push_back(
                {u"event notes"_s, u"the analyst's notes on events and key events are left out"_s});
        if (m_left.notesAtHidden > 0)
            lost.push_back(
                {u"notes"_s, u"%1 notes are at items that the chart hides"_s.arg(m_left.notesAtHidden)});
        if (m_left.partiesOffChart > 0)
            lost.push_back(
                {u"parties"_s,
                 u"%1 who took part in what happened are not on the chart"_s.arg(m_left.partiesOffChart)});
        if (m_choice.events == ExportedEvents::Summed)
            lost.push_back(
                {u"events"_s,
                 u"calls, texts and messages are summed by pair and kind; other events are left out"_s});
    }

    const Database &m_database;
    const ExportChoice &m_choice;
    const SourceIdentity m_identity;
    QHash<SourceId, Source> m_sources;
    QSet<EntityId> m_themes;
    QHash<EntityId, QStringList> m_roles;
    QHash<EntityId, QPointF> m_positions;
    QHash<EntityId, int> m_places;
    Left m_left;
    CaseExport m_result;
};

} // namespace

CaseExport exportedCase(const Database &database, const ExportChoice &choice, Progress &progress)
{
    return CaseExporting(database, choice).run(progress);
}

} // namespace skein
