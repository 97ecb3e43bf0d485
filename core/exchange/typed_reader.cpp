// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/typed_reader.h"

#include "core/model/entity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// How long the name in "name: value" is; 0 when the text is a sentence that happens to have a colon.
static qsizetype nameLength(const QString &text)
{
    constexpr qsizetype mostName = 60;
    const qsizetype colon = text.indexOf(u": "_s);
    if (colon <= 0 || colon > mostName)
        return 0;
    const QStringView name = QStringView(text).left(colon);
    return name.contains(u'\n') || name.contains(u". "_s) ? 0 : colon;
}

static constexpr char16_t partyBefore[] = u"party.";

static bool fits(const TypedObject &object, const QString &type, const QStringList &reads,
                 const QHash<QString, QString> &marks)
{
    const auto isType = [&](const QString &each) { return each == type || reads.contains(each); };
    if (std::none_of(object.types.begin(), object.types.end(), isType))
        return false;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark)
        if (!object.all(TypeMapping::property(mark.key())).contains(mark.value()))
            return false;
    return true;
}

const TypeMapping::Kind *TypedReader::kindOf(const TypedObject &object) const
{
    for (const QString &field : object.all(m_mapping.fields))
        if (field.startsWith(u"kind: "_s))
            if (const TypeMapping::Kind *kind = m_mapping.kindOf(field.mid(6)))
                return kind;
    const TypeMapping::Kind *best = nullptr;
    for (const TypeMapping::Kind &kind : m_mapping.kinds)
        if (fits(object, kind.type, kind.reads, kind.marks)
            && (!best || kind.marks.size() > best->marks.size()))
            best = &kind;
    return best;
}

const TypeMapping::LinkRule *TypedReader::linkRuleOf(const TypedObject &object) const
{
    for (const TypeMapping::LinkRule &rule : m_mapping.links)
        if (object.types.contains(rule.type))
            return &rule;
    return nullptr;
}

const TypeMapping::EventRule *TypedReader::eventRuleOf(const TypedObject &object) const
{
    const TypeMapping::EventRule *best = nullptr;
    for (const TypeMapping::EventRule &rule : m_mapping.events)
        if (fits(object, rule.type, rule.reads, rule.marks)
            && (!best || rule.marks.size() > best->marks.size()))
            best = &rule;
    return best;
}

GraphReading TypedReader::finish(const QString &format)
{
    const auto isThing
        = [this](const TypedObject &object) { return !linkRuleOf(object) && !eventRuleOf(object); };
    for (const TypedObject &object : m_objects)
        if (isThing(object))
            takeThing(object);
    for (const TypedObject &object : m_objects) {
        if (const TypeMapping::LinkRule *rule = linkRuleOf(object))
            takeLink(object, *rule);
        else if (const TypeMapping::EventRule *event = eventRuleOf(object))
            takeEvent(object, *event);
        else
            takeReferences(object);
    }
    return m_builder.finish(format);
}

void TypedReader::set(GraphNode &node, const QString &field, const QString &value)
{
    if (!value.isEmpty())
        node.values.emplace_back(m_builder.document().nodeField(field), value);
}

/// "name familyName": what is there of these, blanks between.
static QString labelOf(const TypedObject &object, const QStringList &labels)
{
    for (const QString &label : labels) {
        QStringList parts;
        for (const QString &path : label.split(u' '))
            parts << object.first(TypeMapping::property(path));
        parts.removeAll(QString());
        if (!parts.isEmpty())
            return parts.join(u' ');
    }
    return {};
}

void TypedReader::takeThing(const TypedObject &object)
{
    const TypeMapping::Kind *kind = kindOf(object);
    const bool isIgnored = std::any_of(object.types.begin(), object.types.end(), [this](const QString &type) {
        return m_mapping.ignoredTypes.contains(type);
    });
    const QString type = object.types.join(u", "_s);
    if (object.id.isEmpty() || isIgnored || (!kind && m_mapping.otherwise.isEmpty())) {
        m_builder.reject(object.row, u"type"_s, type.toStdString(),
                         object.id.isEmpty() ? u"an object needs an id"_s
                                             : u"what is of this type has no place in a case"_s);
        return;
    }
    const int place = m_builder.declareNode(object.row, object.id.toStdString());
    GraphNode &node = m_builder.document().nodes[size_t(place)];
    const QStringList common{u"name"_s, u"title"_s, u"fileName"_s, u"displayName"_s, u"value"_s};
    node.label = labelOf(object, kind ? kind->labels + common : common).left(1000);
    node.position = object.position;
    set(node, QString::fromUtf16(graph_field::Kind), kind ? kind->kind : m_mapping.otherwise);
    if (!kind || kind->type != object.types.value(0))
        set(node, u"Type"_s, type);
    if (kind && !kind->identity.isEmpty())
        set(node, QString::fromUtf16(graph_field::Identity),
            object.first(TypeMapping::property(kind->identity)));
    takeProperties(object, kind);
    const QString identity = fieldValue(node.values, m_builder.document().nodeFields, graph_field::Identity);
    if (!identity.isEmpty() && !m_byIdentity.contains(identity))
        m_byIdentity.insert(identity, place);
}

/// Properties that say no more than that it is of the kind it is.
static bool isTold(const TypeMapping::Kind *kind, const QString &name, const QString &value)
{
    if (!kind)
        return false;
    if (name == TypeMapping::property(kind->identity))
        return true;
    for (const QString &label : kind->labels)
        for (const QString &path : label.split(u' '))
            if (name == TypeMapping::property(path))
                return true;
    for (auto mark = kind->marks.begin(); mark != kind->marks.end(); ++mark)
        if (name == TypeMapping::property(mark.key()) && value == mark.value())
            return true;
    return false;
}

void TypedReader::takeProperties(const TypedObject &object, const TypeMapping::Kind *kind)
{
    GraphNode &node = m_builder.document().nodes[size_t(*m_builder.findNode(object.id.toStdString()))];
    for (const auto &[name, value] : object.properties) {
        const qsizetype colon = nameLength(value);
        if (name == m_mapping.fields && colon > 0) {
            if (value.left(colon) != QStringView(graph_field::Kind))
                set(node, value.left(colon), value.mid(colon + 2));
            continue;
        }
        if (m_mapping.ignored.contains(name) || isTold(kind, name, value))
            continue;
        QString attribute = name;
        if (kind)
            for (auto each = kind->attributes.begin(); each != kind->attributes.end(); ++each)
                if (TypeMapping::property(each.value()) == name)
                    attribute = each.key();
        set(node, attribute, value);
    }
}

std::optional<int> TypedReader::nodeMeant(const QString &text) const
{
    if (const std::optional<int> node = m_builder.findNode(text.toStdString()))
        return node;
    const auto found = m_byIdentity.constFind(text);
    return found == m_byIdentity.cend() ? std::nullopt : std::optional(*found);
}

void TypedReader::takeLink(const TypedObject &object, const TypeMapping::LinkRule &rule)
{
    GraphEdge edge;
    edge.row = object.row;
    edge.isDirected = rule.direction.isEmpty() ? rule.isDirected : object.first(rule.direction) != u"false";
    const QString type = object.first(rule.linkType);
    edge.label = type.isEmpty() ? rule.title : type;
    if (const QString start = object.first(rule.start); !start.isEmpty())
        edge.times << start;
    const auto add = [&](const QString &field, const QString &value) {
        if (!value.isEmpty())
            edge.values.emplace_back(m_builder.document().edgeField(field), value);
    };
    const QStringList told{rule.from,   rule.to,      rule.linkType, rule.start,
                           rule.finish, rule.grounds, rule.direction};
    QString typeField = edge.label;
    QString last = object.first(rule.finish);
    for (const auto &[name, value] : object.properties) {
        const qsizetype colon = nameLength(value);
        const QString field = name == m_mapping.linkFields && colon > 0 ? value.left(colon) : QString();
        if (field == u"weight") {
            if (!m_builder.setWeight(object.row, edge, value.mid(colon + 2).toStdString()))
                return;
        } else if (field == u"time")
            edge.times = QStringList{value.mid(colon + 2)};
        else if (field == QStringView(graph_field::Last))
            last = value.mid(colon + 2);
        else if (field == u"label")
            edge.label = value.mid(colon + 2);
        else if (field == QStringView(graph_field::Type))
            typeField = value.mid(colon + 2);
        else if (field == u"directed")
            edge.isDirected = value.endsWith(u"true");
        else if (!field.isEmpty())
            add(field, value.mid(colon + 2));
        else if (!told.contains(name) && !m_mapping.ignored.contains(name))
            add(name, value);
    }
    add(QString::fromUtf16(graph_field::Type), typeField);
    add(QString::fromUtf16(graph_field::Last), last);
    add(QString::fromUtf16(graph_field::Grounds), object.first(rule.grounds));
    join(object, rule, std::move(edge));
}

/// Each of the one end with each of the other.
void TypedReader::join(const TypedObject &object, const TypeMapping::LinkRule &rule, GraphEdge edge)
{
    constexpr qsizetype mostPairs = 10'000;
    if (object.all(rule.from).size() * object.all(rule.to).size() > mostPairs) {
        m_builder.reject(object.row, rule.from, object.id.toStdString(),
                         u"it joins more than 10,000 pairs"_s);
        return;
    }
    bool isCounted = false;
    for (const QString &one : object.all(rule.from)) {
        for (const QString &two : object.all(rule.to)) {
            const std::optional<int> source = nodeMeant(one);
            const std::optional<int> target = nodeMeant(two);
            if (!source || !target)
                continue;
            edge.source = *source;
            edge.target = *target;
            if (isCounted)
                m_builder.document().edges.push_back(edge);
            else
                m_builder.addEdge(edge);
            isCounted = true;
        }
    }
    if (!isCounted)
        m_builder.reject(object.row, rule.from, object.id.toStdString(),
                         u"its two ends are not both things of the file"_s);
}

static std::optional<qint64> secondsIn(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    constexpr double mostSeconds = 1e12;
    return isNumber && seconds >= 0 && seconds < mostSeconds ? std::optional(qRound64(seconds))
                                                             : std::nullopt;
}

void TypedReader::takeEvent(const TypedObject &object, const TypeMapping::EventRule &rule)
{
    GraphEvent event;
    event.row = object.row;
    event.kind = rule.events.value(0);
    for (const QString &path : rule.times)
        if (event.time.isEmpty())
            event.time = object.first(TypeMapping::property(path));
    event.seconds = secondsIn(object.first(TypeMapping::property(rule.seconds)));
    event.title = object.first(TypeMapping::property(rule.title));
    event.text = object.first(TypeMapping::property(rule.text));
    for (const QString &value : object.all(m_mapping.linkFields)) {
        const QString field = value.section(u": "_s, 0, 0);
        const QString rest = value.mid(field.size() + 2);
        if (field == QStringView(graph_field::Kind))
            event.kind = rest;
        else if (field == QStringView(graph_field::Seconds))
            event.seconds = secondsIn(rest);
        else if (field == u"title")
            event.title = rest;
        else if (field == u"time")
            event.time = rest;
        else if (field == u"text")
            event.text = rest;
        else if (field == QStringView(graph_field::Grade))
            event.grade = rest;
        else if (field == QStringView(graph_field::Reference))
            event.reference = rest;
    }
    takeParties(object, rule, event);
    if (event.time.isEmpty())
        m_builder.reject(object.row, rule.times.value(0), object.id.toStdString(),
                         u"an event needs a time"_s);
    else
        m_builder.addEvent(std::move(event));
}

void TypedReader::takeParties(const TypedObject &object, const TypeMapping::EventRule &rule,
                              GraphEvent &event)
{
    const QString before = QString::fromUtf16(partyBefore);
    for (const QString &value : object.all(m_mapping.linkFields)) {
        if (!value.startsWith(before))
            continue;
        const QString role = value.mid(before.size()).section(u": "_s, 0, 0);
        if (const auto node = nodeMeant(value.mid(before.size() + role.size() + 2)))
            event.parties.push_back({*node, role});
    }
    if (!event.parties.empty())
        return;
    QStringList roles = rule.parties.keys();
    roles.sort();
    for (const QString &role : std::as_const(roles)) {
        std::vector<int> known;
        for (const QString &path : rule.parties[role]) {
            const QString name = TypeMapping::property(path);
            for (const QString &text : object.all(name)) {
                std::optional<int> node = nodeMeant(text);
                if (!node && name.endsWith(u"Number"_s)) { // known by its number alone
                    node = m_builder.nodeNamed(object.row, text.toStdString());
                    set(m_builder.document().nodes[size_t(*node)], QString::fromUtf16(graph_field::Kind),
                        codeOf(entityKinds, EntityKind::Phone));
                }
                if (node && std::find(known.begin(), known.end(), *node) == known.end()) {
                    event.parties.push_back({*node, role});
                    known.push_back(*node);
                } else if (!node) {
                    event.text += (event.text.isEmpty() ? QString() : u"\n"_s) + name + u": "_s + text;
                }
            }
        }
    }
}

/// A property that names another thing of the file.
void TypedReader::takeReferences(const TypedObject &object)
{
    const std::optional<int> source = m_builder.findNode(object.id.toStdString());
    if (!source)
        return;
    for (const auto &[name, value] : object.properties) {
        const std::optional<int> target = m_builder.findNode(value.toStdString());
        if (!target || target == source || m_mapping.ignored.contains(name))
            continue;
        GraphEdge edge;
        edge.row = object.row;
        edge.source = *source;
        edge.target = *target;
        edge.isDirected = true;
        edge.label = name;
        m_builder.document().edges.push_back(std::move(edge));
        GraphNode &node = m_builder.document().nodes[size_t(*source)];
        std::erase_if(node.values, [&told = value](const auto &each) { return each.second == told; });
    }
}

} // namespace skein
