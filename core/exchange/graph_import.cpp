// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_import.h"

#include "core/base/error.h"
#include "core/exchange/case_export.h"
#include "core/exchange/graph_event_import.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_notes.h"
#include "core/exchange/node_subject.h"
#include "core/ingest/case_knowledge.h"
#include "core/ingest/input_file.h"
#include "core/model/attribute_names.h"
#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"
#include "core/storage/theme_store.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t mostChartItems = 100'000;

bool hasPosition(const GraphNode &node)
{
    return node.position.has_value();
}

/// A file that says where its items stand is a chart, up to a size that a person can look at.
bool isChartMade(const GraphDocument &document)
{
    return document.nodes.size() <= mostChartItems
        && std::any_of(document.nodes.begin(), document.nodes.end(), hasPosition);
}

class GraphImporting
{
public:
    GraphImporting(Database &database, GraphReading reading, Source source, const GraphImportRequest &request)
        : m_database(database)
        , m_document(std::move(reading.document))
        , m_request(request)
        , m_knowledge(database)
    {
        m_result.source = std::move(source);
        m_result.issues = std::move(reading.issues);
        m_result.source.rows = reading.rows;
        m_result.source.rejected = reading.rejected;
        m_result.source.duplicates = reading.duplicates;
    }

    /// The chart that the file is, if it says where its items stand, and its theme lines if the case has
    /// none. On the session's connection, so that undo takes them away.
    void addViews(Database &database, const QString &user) const
    {
        if (m_entities.empty())
            return;
        if (isChartMade(m_document)) {
            const ChartId chart = addChart(database, m_result.source.file, user);
            addItems(database, chart);
            addGraphNotes(database, chart, m_document, m_entities, m_result.source.file);
        }
        std::vector<EntityId> lines;
        for (size_t node = 0; node < m_entities.size(); ++node)
            if (m_document.nodes[node].isTheme)
                lines.push_back(m_entities[node]);
        std::vector<int> colours;
        constexpr int themeColours = 8;
        for (int line = 0; line < int(lines.size()); ++line)
            colours.push_back(line % themeColours);
        if (!lines.empty() && themeLines(database).empty())
            setThemeLines(database, lines, colours);
    }

    GraphImport run(bool isKnown, Progress &progress)
    {
        QElapsedTimer timer;
        timer.start();
        Source &source = m_result.source;
        source.id = addSource(m_database, source);
        if (isKnown) {
            source.duplicates = source.rows - source.rejected;
        } else {
            m_knowledge.startSource(source.id);
            writeText();
            m_result.isComplete = takeNodes(progress) && takeEdges(progress) && takeEvents(progress);
            if (!m_result.isComplete)
                return m_result;
            tellLost();
        }
        m_result.isComplete = true;
        source.stored = source.rows - source.rejected - source.duplicates;
        source.seconds = double(timer.elapsed()) / 1000;
        for (const RowIssue &issue : m_result.issues)
            addIssue(m_database, source.id, issue);
        updateSource(m_database, source);
        return m_result;
    }

private:
    void addItems(Database &database, ChartId chart) const
    {
        std::vector<ChartItem> items;
        for (size_t node = 0; node < m_entities.size(); ++node) {
            ChartItem &item = items.emplace_back();
            item.entity = m_entities[node];
            item.position = m_document.nodes[node].position.value_or(QPointF());
            const std::optional<Entity> entity = findEntity(database, item.entity);
            const QString &colour = m_document.nodes[node].colour;
            if (entity && !colour.isEmpty() && colour != exportedColour(entity->kind))
                item.style[u"colour"_s] = colour;
        }
        addChartItems(database, chart, items);
    }

    Origin originOf(qint64 row, const QString &asWritten) const
    {
        Origin origin;
        origin.source = m_result.source.id;
        origin.row = row;
        origin.asWritten = asWritten;
        origin.grading = m_request.grading;
        return origin;
    }

    /// The rows as text: nodes, links and events one a row, tabs between their parts, and behind them what
    /// else the file says of each.
    void writeText()
    {
        std::vector<std::pair<qint64, QString>> rows;
        for (const GraphNode &node : m_document.nodes)
            if (node.isDeclared)
                rows.emplace_back(
                    node.row,
                    u"node\t%1\t%2\t\t\t%3"_s.arg(
                        node.id, node.label, furtherText(node.values, m_document.nodeFields, node.cards)));
        for (const GraphEdge &edge : m_document.edges)
            rows.emplace_back(edge.row,
                              u"link\t%1\t%2\t%3\t%4\t%5"_s.arg(
                                  m_document.nodes[size_t(edge.source)].id,
                                  m_document.nodes[size_t(edge.target)].id, edge.label,
                                  edge.times.join(u"; "_s),
                                  furtherText(edge.values, m_document.edgeFields, edge.cards)));
        for (const GraphEvent &event : m_document.events)
            rows.emplace_back(event.row, eventText(event));
        for (const GraphNote &note : m_document.notes)
            rows.emplace_back(note.row, u"note\t"_s + note.text);
        std::sort(rows.begin(), rows.end());
        SourceTextWriter text(m_database, m_result.source.id);
        for (const auto &[row, record] : rows)
            text.add(row, record.toStdString());
        text.finish();
    }

    static QString furtherText(const GraphValues &values, const std::vector<GraphField> &fields,
                               const std::vector<GraphCard> &cards)
    {
        QStringList parts;
        for (const auto &[field, value] : values)
            parts << fields[size_t(field)].name + u": "_s + value;
        for (const GraphCard &card : cards)
            parts << u"card: "_s + cardText(card);
        return parts.join(u"; "_s);
    }

    QString eventText(const GraphEvent &event) const
    {
        QStringList parties;
        for (const GraphParty &party : event.parties)
            parties << party.role + u": "_s + m_document.nodes[size_t(party.node)].id;
        return u"event\t%1\t%2\t%3\t%4\t%5 %6"_s.arg(event.kind, parties.join(u"; "_s), event.title,
                                                     event.time, event.text, event.reference);
    }

    bool takeNodes(Progress &progress)
    {
        qint64 count = 0;
        for (const GraphNode &node : m_document.nodes) {
            ++count;
            if ((count & 1023) == 0 && !progress.advance(count, qint64(m_document.nodes.size())))
                return false;
            const Subject subject = nodeSubject(node, m_document.nodeFields, m_request.otherwise);
            Origin origin = graded(originOf(node.row, node.id == subject.label ? QString() : node.id),
                                   nodeText(node, graph_field::Grade));
            origin.isAssessed = nodeText(node, graph_field::Assessed) == u"true";
            m_entities.push_back(m_knowledge.ensure(subject, origin));
            for (const auto &[field, value] : node.values)
                takeValue(node, subject.kind, m_document.nodeFields[size_t(field)].name, value.trimmed());
            for (const GraphCard &card : node.cards)
                takeCard(node, card);
        }
        return true;
    }

    QString nodeText(const GraphNode &node, const char16_t *field) const
    {
        return fieldValue(node.values, m_document.nodeFields, field);
    }

    static Origin graded(Origin origin, const QString &grade)
    {
        origin.grading = parseGrading(grade).value_or(origin.grading);
        return origin;
    }

    void takeValue(const GraphNode &node, EntityKind kind, const QString &name, const QString &value)
    {
        static const QStringList known{u"identity"_s, u"label"_s, u"name"_s,    u"x"_s,
                                       u"y"_s,        u"grade"_s, u"assessed"_s};
        static const QStringList colours{u"r"_s, u"g"_s, u"b"_s};
        const QString field = name.toLower();
        if (field == QStringView(graph_field::Grade) && !parseGrading(value))
            takeAttribute(node, u"Grade"_s, value); // of a scheme that we do not know
        if (known.contains(field) || value.isEmpty() || (colours.contains(field) && !node.colour.isEmpty()))
            return;
        if ((field == u"kind" || field == u"type") && entityKindNamed(value) == kind)
            return;
        if (field == QStringView(graph_field::Role) && kind == EntityKind::Person)
            takeRoles(node, name, value);
        else if (field == QStringView(graph_field::Reference))
            takeAttribute(node, u"Source reference"_s, value);
        else
            takeAttribute(node, name, value);
    }

    /// One, or several in one text.
    void takeRoles(const GraphNode &node, const QString &name, const QString &value)
    {
        for (const QString &each : value.split(u"; "_s)) {
            if (const std::optional<PersonRole> role = fromCode(personRoles, each))
                addRole(m_database, {{}, m_entities.back(), {}, *role, originOf(node.row, {})});
            else
                takeAttribute(node, name, each);
        }
    }

    /// With the grade and the date of the cards about it: a statement for each, one without any.
    void takeAttribute(const GraphNode &node, const QString &name, const QString &value)
    {
        const QString statement = name + u": "_s + value;
        bool hasCard = false;
        for (const GraphCard &card : node.cards) {
            if (card.summary != statement || !card.text.isEmpty())
                continue;
            state(node, name, value, card);
            hasCard = true;
        }
        if (!hasCard)
            state(node, name, value, {});
    }

    void state(const GraphNode &node, const QString &name, const QString &value, const GraphCard &card)
    {
        Attribute attribute;
        attribute.entity = m_entities.back();
        attribute.name = name;
        attribute.value = value;
        attribute.origin = graded(originOf(node.row, {}), card.grade);
        if (!card.time.isEmpty())
            attribute.start = timeOf(card.time, node.row);
        addAttribute(m_database, attribute);
    }

    static QString cardText(const GraphCard &card)
    {
        QStringList parts{card.summary, card.text, card.time, card.reference, card.grade};
        parts.removeAll(QString());
        return parts.join(u"; "_s);
    }

    /// A card about no value is a note.
    void takeCard(const GraphNode &node, const GraphCard &card)
    {
        const auto isAbout = [&](const auto &value) {
            const QString &name = m_document.nodeFields[size_t(value.first)].name;
            return card.text.isEmpty() && card.summary == name + u": "_s + value.second.trimmed();
        };
        if (std::none_of(node.values.begin(), node.values.end(), isAbout) && !cardText(card).isEmpty())
            state(node, QString::fromUtf16(attribute::Note), cardText(card),
                  {{}, {}, card.time, {}, card.grade});
    }

    bool takeEdges(Progress &progress)
    {
        qint64 count = 0;
        for (const GraphEdge &edge : m_document.edges) {
            ++count;
            if ((count & 1023) == 0 && !progress.advance(count, qint64(m_document.edges.size())))
                return false;
            takeEdge(edge);
        }
        return true;
    }

    void reject(qint64 row, const QString &column, const QString &value, const QString &reason)
    {
        m_result.issues.push_back({row, column, value, reason, true});
        ++m_result.source.rejected;
    }

    QString edgeText(const GraphEdge &edge, const char16_t *field) const
    {
        return fieldValue(edge.values, m_document.edgeFields, field);
    }

    void takeEdge(const GraphEdge &edge)
    {
        Link link;
        link.from = m_entities[size_t(edge.source)];
        link.to = m_entities[size_t(edge.target)];
        if (link.from == link.to) {
            reject(edge.row, u"target"_s, m_document.nodes[size_t(edge.target)].id,
                   u"a link needs two different ends"_s);
            return;
        }
        const QString type = edgeText(edge, graph_field::Type);
        link.type = !type.isEmpty() ? type : edge.label.isEmpty() ? u"Linked"_s : edge.label;
        link.label = edge.label == link.type ? QString() : edge.label;
        link.isDirected = edge.isDirected;
        link.strength
            = fromCode(strengths, edgeText(edge, graph_field::Strength)).value_or(Strength::Unconfirmed);
        if (!edge.times.isEmpty())
            link.start = timeOf(edge.times.front(), edge.row);
        const QString last = edgeText(edge, graph_field::Last);
        if (edge.times.size() > 1)
            link.finish = timeOf(edge.times.back(), edge.row);
        else if (!last.isEmpty())
            link.finish = timeOf(last, edge.row);
        link.grounds = groundsOf(edge);
        link.origin = graded(originOf(edge.row, {}), edgeText(edge, graph_field::Grade));
        link.origin.isAssessed = edgeText(edge, graph_field::Assessed) == u"true";
        addLink(m_database, link);
    }

    /// What a link has no place for stands in its grounds, a line each.
    QString groundsOf(const GraphEdge &edge) const
    {
        static const QStringList known{u"type"_s,  u"strength"_s, u"last"_s,     u"label"_s,     u"weight"_s,
                                       u"grade"_s, u"grounds"_s,  u"assessed"_s, u"edge label"_s};
        QStringList lines;
        const QString grounds = edgeText(edge, graph_field::Grounds);
        if (!grounds.isEmpty())
            lines << grounds;
        const QString grade = edgeText(edge, graph_field::Grade);
        if (!grade.isEmpty() && !parseGrading(grade))
            lines << u"Grade: "_s + grade;
        for (const auto &[field, value] : edge.values) {
            const QString &name = m_document.edgeFields[size_t(field)].name;
            const bool isTold = known.contains(name.toLower()) || edge.times.contains(value.trimmed());
            if (!isTold && !value.trimmed().isEmpty())
                lines << name + u": "_s + value.trimmed();
        }
        for (const GraphCard &card : edge.cards)
            if (!cardText(card).isEmpty())
                lines << cardText(card);
        return lines.join(u'\n');
    }

    bool takeEvents(Progress &progress)
    {
        GraphEventImport events(m_database, m_result.source.id);
        qint64 count = 0;
        for (const GraphEvent &event : m_document.events) {
            ++count;
            if ((count & 1023) == 0 && !progress.advance(count, qint64(m_document.events.size())))
                return false;
            const QString problem = events.add(event, m_entities);
            if (!problem.isEmpty())
                reject(event.row, u"time"_s, event.time, problem);
        }
        m_result.source.duplicates += events.finish();
        return true;
    }

    std::optional<RecordedTime> timeOf(const QString &text, qint64 row)
    {
        Reading<RecordedTime> reading = readGraphTime(text);
        if (!reading) {
            m_result.issues.push_back({row, u"time"_s, text, reading.reason(), false});
            return std::nullopt;
        }
        return *reading;
    }

    void tellLost()
    {
        const auto add
            = [this](const QString &field, const QString &why) { m_result.lost.push_back({field, why}); };
        if (m_document.hasWeights())
            add(u"weight"_s, u"a link of a case has no weight; the source keeps it"_s);
        if (std::any_of(m_document.edges.begin(), m_document.edges.end(),
                        [](const GraphEdge &edge) { return edge.times.size() > 2; }))
            add(u"times"_s, u"a link of a case has a start and an end; the source keeps the times between"_s);
        if (std::any_of(m_document.events.begin(), m_document.events.end(),
                        [](const GraphEvent &event) { return !event.reference.isEmpty(); }))
            add(u"source reference of events"_s, u"it stands in the row of the source"_s);
        if (!isChartMade(m_document)
            && std::any_of(m_document.nodes.begin(), m_document.nodes.end(), hasPosition))
            add(u"position"_s,
                u"a chart is made of up to %1 items; the file keeps the positions"_s.arg(mostChartItems));
        if (!isChartMade(m_document) && !m_document.notes.empty())
            add(u"notes"_s,
                u"no chart is made, so the %1 texts and boxes stay in the row of the source"_s.arg(
                    m_document.notes.size()));
    }

    Database &m_database;
    GraphDocument m_document;
    const GraphImportRequest &m_request;
    CaseKnowledge m_knowledge;
    std::vector<EntityId> m_entities;
    GraphImport m_result;
};

} // namespace

static Source newSource(const GraphImportRequest &request, const QString &user)
{
    const InputFile input(request.path);
    Source source;
    source.file = input.name();
    source.sha256 = input.digest();
    source.bytes = qint64(input.bytes().size());
    source.kind = u"graph"_s;
    source.reference = request.reference.isEmpty() ? source.file : request.reference;
    source.grading = request.grading;
    source.header = {u"what"_s, u"id or source"_s, u"label or target"_s, u"label"_s, u"time"_s, u"further"_s};
    source.importedAt = QDateTime::currentMSecsSinceEpoch();
    source.importedBy = user;
    return source;
}

static bool isInCase(const Database &database, const Source &source)
{
    const std::vector<Source> known = sources(database);
    return std::any_of(known.begin(), known.end(), [&source](const Source &each) {
        return each.sha256 == source.sha256 && each.kind == source.kind && each.stored > 0
            && each.state == SourceState::Active;
    });
}

GraphImport importGraph(CaseSession &session, const GraphImportRequest &request, Progress &progress)
{
    GraphReading reading = readGraphFile(request.path, progress);
    if (!reading.isComplete)
        return {};
    if (reading.document.nodes.empty() && reading.document.events.empty())
        throw Error(u"%1 (%2) holds nothing that a case has a place for, in %3 rows; nothing was changed"_s
                        .arg(request.path, reading.format)
                        .arg(reading.rows));
    Source source = newSource(request, session.user());
    const bool isKnown = isInCase(session.database(), source);
    Database writer = session.writer();
    Transaction transaction(writer);
    GraphImporting importing(writer, std::move(reading), std::move(source), request);
    GraphImport result = importing.run(isKnown, progress);
    if (!result.isComplete)
        return result;
    transaction.commit();
    EditNote note;
    note.action = u"collect"_s;
    const auto activate = [&](Database &database) {
        setSourceState(database, result.source.id, SourceState::Active);
        importing.addViews(database, session.user());
    };
    session.edit(u"Import %1"_s.arg(result.source.file), activate, note);
    return result;
}

} // namespace skein
