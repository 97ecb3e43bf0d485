// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_import.h"

#include "core/base/time_text.h"
#include "core/exchange/graph_file.h"
#include "core/ingest/case_knowledge.h"
#include "core/ingest/input_file.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr char region[] = "GB";

QString fieldValue(const GraphValues &values, const std::vector<GraphField> &fields, QStringView name)
{
    for (const auto &[field, value] : values)
        if (fields[size_t(field)].name.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    return {};
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
            m_result.isComplete = takeNodes(progress) && takeEdges(progress);
            if (!m_result.isComplete)
                return std::move(m_result);
            tellLost();
        }
        m_result.isComplete = true;
        source.stored = source.rows - source.rejected - source.duplicates;
        source.seconds = double(timer.elapsed()) / 1000;
        for (const RowIssue &issue : m_result.issues)
            addIssue(m_database, source.id, issue);
        updateSource(m_database, source);
        return std::move(m_result);
    }

private:
    Origin originOf(qint64 row, const QString &asWritten) const
    {
        Origin origin;
        origin.source = m_result.source.id;
        origin.row = row;
        origin.asWritten = asWritten;
        origin.grading = m_request.grading;
        return origin;
    }

    /// The rows as text: nodes and links one a row, tabs between their parts.
    void writeText()
    {
        std::vector<std::pair<qint64, QString>> rows;
        for (const GraphNode &node : m_document.nodes)
            if (node.isDeclared)
                rows.emplace_back(node.row, u"node\t%1\t%2"_s.arg(node.id, node.label));
        for (const GraphEdge &edge : m_document.edges)
            rows.emplace_back(edge.row,
                              u"link\t%1\t%2\t%3\t%4"_s.arg(m_document.nodes[size_t(edge.source)].id,
                                                            m_document.nodes[size_t(edge.target)].id,
                                                            edge.label, edge.times.join(u"; "_s)));
        std::sort(rows.begin(), rows.end());
        SourceTextWriter text(m_database, m_result.source.id);
        for (const auto &[row, record] : rows)
            text.add(row, record.toStdString());
        text.finish();
    }

    Subject subjectOf(const GraphNode &node)
    {
        const QString text = node.label.isEmpty() ? node.id : node.label;
        QString kindText = fieldValue(node.values, m_document.nodeFields, u"kind");
        if (kindText.isEmpty())
            kindText = fieldValue(node.values, m_document.nodeFields, u"type");
        const std::optional<EntityKind> kind = entityKindNamed(kindText);
        const QString identity = fieldValue(node.values, m_document.nodeFields, u"identity");
        if (!kind && identity.isEmpty()) {
            const std::optional<Subject> guessed = guessSubject(text.toStdString(), region);
            if (guessed && isUnmistakable(*guessed))
                return *guessed;
        }
        if (kind && isCanonical(*kind, identity)) {
            Subject subject;
            subject.kind = *kind;
            subject.identity = identity;
            subject.label = text;
            return subject;
        }
        for (const QString &each : {identity, text}) {
            if (!kind || !hasIdentifier(*kind) || each.isEmpty())
                continue;
            Reading<Subject> reading = readSubject(*kind, each.toStdString(), region);
            if (!reading)
                continue;
            if (!node.label.isEmpty() && each == identity)
                reading->label = node.label; // an identity is no label: "12 south bay|yo112zq"
            return *reading;
        }
        Subject subject;
        subject.kind = kind.value_or(m_request.otherwise);
        subject.label = text;
        subject.asWritten = text;
        return subject;
    }

    /// An identity as a case writes it, which no parser makes out of a spelling again: "cell:234-30-1",
    /// "12 south bay|yo112zq", "~SNAPLYJOJO".
    static bool isCanonical(EntityKind kind, const QString &identity)
    {
        return (kind == EntityKind::Place && identity.contains(u':'))
            || (kind == EntityKind::Address && identity.contains(u'|'))
            || (kind != EntityKind::Person && identity.startsWith(u'~'));
    }

    /// "n1" and "30" are the names of nodes, not a cherished plate and a short code.
    static bool isUnmistakable(const Subject &subject)
    {
        return (subject.kind == EntityKind::Phone && subject.identity.startsWith(u'+'))
            || subject.kind == EntityKind::Email;
    }

    static bool hasIdentifier(EntityKind kind)
    {
        return kind != EntityKind::Person && kind != EntityKind::Group && kind != EntityKind::Organisation
            && kind != EntityKind::Operation;
    }

    bool takeNodes(Progress &progress)
    {
        qint64 count = 0;
        for (const GraphNode &node : m_document.nodes) {
            ++count;
            if ((count & 1023) == 0 && !progress.advance(count, qint64(m_document.nodes.size())))
                return false;
            const Subject subject = subjectOf(node);
            const Origin origin = originOf(node.row, node.id == subject.label ? QString() : node.id);
            const EntityId id = m_knowledge.ensure(subject, origin);
            m_entities.push_back(id);
            for (const auto &[field, value] : node.values)
                takeAttribute(id, m_document.nodeFields[size_t(field)].name, value, node.row);
        }
        return true;
    }

    void takeAttribute(EntityId id, const QString &name, const QString &value, qint64 row)
    {
        static const QStringList known{u"kind"_s, u"identity"_s, u"label"_s, u"name"_s, u"x"_s, u"y"_s};
        if (known.contains(name.toLower()) || value.trimmed().isEmpty())
            return;
        Attribute attribute;
        attribute.entity = id;
        attribute.name = name;
        attribute.value = value.trimmed();
        attribute.origin = originOf(row, {});
        addAttribute(m_database, attribute);
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

    void takeEdge(const GraphEdge &edge)
    {
        Link link;
        link.from = m_entities[size_t(edge.source)];
        link.to = m_entities[size_t(edge.target)];
        if (link.from == link.to) {
            m_result.issues.push_back({edge.row, u"target"_s, m_document.nodes[size_t(edge.target)].id,
                                       u"a link needs two different ends"_s, true});
            ++m_result.source.rejected;
            return;
        }
        const QString type = fieldValue(edge.values, m_document.edgeFields, u"type");
        link.type = !type.isEmpty() ? type : edge.label.isEmpty() ? u"Linked"_s : edge.label;
        link.label = edge.label == link.type ? QString() : edge.label;
        link.isDirected = edge.isDirected;
        const QString strength = fieldValue(edge.values, m_document.edgeFields, u"strength");
        link.strength = fromCode(strengths, strength).value_or(Strength::Unconfirmed);
        if (!edge.times.isEmpty())
            link.start = timeOf(edge.times.front(), edge.row);
        const QString last = fieldValue(edge.values, m_document.edgeFields, u"last");
        if (edge.times.size() > 1)
            link.finish = timeOf(edge.times.back(), edge.row);
        else if (!last.isEmpty())
            link.finish = timeOf(last, edge.row);
        link.origin = originOf(edge.row, {});
        addLink(m_database, link);
    }

    std::optional<RecordedTime> timeOf(const QString &text, qint64 row)
    {
        Reading<RecordedTime> reading = readTimeOrYear(text.section(u'/', 0, 0).toStdString());
        if (text.count(u'/') == 1 && reading) { // "2019-01-01T00:00:00+00:00/2019-12-31T23:59:59+00:00"
            const Reading<RecordedTime> end = readTime(text.section(u'/', 1).toStdString());
            if (end && end->latest >= reading->earliest)
                reading->latest = end->latest;
            else
                reading = readTime(text.toStdString());
        } else if (text.contains(u'/')) {
            reading = readTime(text.toStdString());
        }
        if (!reading) {
            m_result.issues.push_back({row, u"time"_s, text, reading.reason(), false});
            return std::nullopt;
        }
        reading->asWritten = text;
        return *reading;
    }

    bool isUsed(int edgeField) const
    {
        return std::any_of(m_document.edges.begin(), m_document.edges.end(), [=](const GraphEdge &edge) {
            return std::any_of(edge.values.begin(), edge.values.end(),
                               [=](const auto &value) { return value.first == edgeField; });
        });
    }

    void tellLost()
    {
        const auto hasPosition = [](const GraphNode &node) { return node.position.has_value(); };
        const auto hasColour = [](const GraphNode &node) { return !node.colour.isEmpty(); };
        if (m_document.hasWeights())
            m_result.lost.push_back({u"weight"_s, u"a link of a case has no weight; the source keeps it"_s});
        static const QStringList taken{u"type"_s,  u"strength"_s, u"last"_s,
                                       u"label"_s, u"weight"_s,   u"time"_s};
        for (size_t field = 0; field < m_document.edgeFields.size(); ++field)
            if (!taken.contains(m_document.edgeFields[field].name.toLower()) && isUsed(int(field)))
                m_result.lost.push_back({m_document.edgeFields[field].name + u" of links"_s,
                                         u"a link of a case has no further fields; the file keeps it"_s});
        if (std::any_of(m_document.nodes.begin(), m_document.nodes.end(), hasPosition))
            m_result.lost.push_back({u"position"_s, u"positions belong to charts; the source keeps them"_s});
        if (std::any_of(m_document.nodes.begin(), m_document.nodes.end(), hasColour))
            m_result.lost.push_back({u"colour"_s, u"colours say the kind of an entity here"_s});
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
    source.header = {u"what"_s, u"id or source"_s, u"label or target"_s, u"label"_s, u"time"_s};
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
    Source source = newSource(request, session.user());
    const bool isKnown = isInCase(session.database(), source);
    Database writer = session.writer();
    Transaction transaction(writer);
    GraphImport result
        = GraphImporting(writer, std::move(reading), std::move(source), request).run(isKnown, progress);
    if (!result.isComplete)
        return result;
    transaction.commit();
    EditNote note;
    note.action = u"collect"_s;
    session.edit(
        u"Import %1"_s.arg(result.source.file),
        [&result](Database &database) { setSourceState(database, result.source.id, SourceState::Active); },
        note);
    return result;
}

} // namespace skein
