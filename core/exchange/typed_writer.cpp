// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/typed_writer.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

class TypedWriter
{
public:
    TypedWriter(const GraphDocument &document, const TypeMapping &mapping, const TypedId &idOf)
        : m_document(document)
        , m_mapping(mapping)
        , m_idOf(idOf)
    {
    }

    std::vector<TypedObject> write()
    {
        for (const GraphNode &node : m_document.nodes)
            addThing(node);
        for (size_t edge = 0; edge < m_document.edges.size(); ++edge)
            addLink(m_document.edges[edge], edge);
        for (size_t event = 0; event < m_document.events.size(); ++event)
            addEvent(m_document.events[event], event);
        return std::move(m_objects);
    }

private:
    QString valueOf(const GraphNode &node, const char16_t *field) const
    {
        return fieldValue(node.values, m_document.nodeFields, field);
    }

    QString valueOf(const GraphEdge &edge, const char16_t *field) const
    {
        return fieldValue(edge.values, m_document.edgeFields, field);
    }

    static void addMarks(TypedObject &object, const QHash<QString, QString> &marks)
    {
        QStringList names = marks.keys();
        names.sort();
        for (const QString &name : std::as_const(names))
            object.add(name, marks[name]);
    }

    static void addField(TypedObject &object, const QString &property, const QString &name,
                         const QString &value)
    {
        if (!value.isEmpty())
            object.add(property, name + u": "_s + value);
    }

    void addThing(const GraphNode &node)
    {
        const QString code = valueOf(node, graph_field::Kind);
        const TypeMapping::Kind *kind = m_mapping.kindOf(code);
        if (!kind)
            kind = &m_mapping.kinds.front();
        TypedObject object;
        object.types << kind->type;
        object.id = m_idOf(kind->type, u"node "_s + node.id);
        m_ids << object.id;
        object.position = node.position;
        object.add(kind->labels.front(), node.label.isEmpty() ? node.id : node.label);
        addMarks(object, kind->marks);
        addField(object, m_mapping.fields, QString::fromUtf16(graph_field::Kind), code);
        const QString identity = valueOf(node, graph_field::Identity);
        if (!kind->identity.isEmpty())
            object.add(kind->identity, identity);
        else
            addField(object, m_mapping.fields, QString::fromUtf16(graph_field::Identity), identity);
        for (const auto &[field, value] : node.values) {
            const QString &name = m_document.nodeFields[size_t(field)].name;
            if (name == QStringView(graph_field::Kind) || name == QStringView(graph_field::Identity))
                continue;
            const auto property = kind->attributes.constFind(name);
            if (property != kind->attributes.cend())
                object.add(*property, value);
            else
                addField(object, m_mapping.fields, name, value);
        }
        m_objects.push_back(std::move(object));
    }

    void addLink(const GraphEdge &edge, size_t number)
    {
        const TypeMapping::LinkRule &rule = m_mapping.links.front();
        TypedObject object;
        object.types << rule.type;
        object.id = m_idOf(rule.type, u"link %1"_s.arg(number));
        object.add(rule.from, m_ids.at(edge.source));
        object.add(rule.to, m_ids.at(edge.target));
        const QString type = valueOf(edge, graph_field::Type);
        const QString shown = !type.isEmpty() ? type : edge.label.isEmpty() ? u"Linked"_s : edge.label;
        object.add(rule.linkType, shown);
        object.add(rule.direction, edge.isDirected ? u"true"_s : u"false"_s);
        const QString fields = m_mapping.linkFields;
        if (rule.grounds.isEmpty() || rule.grounds == fields)
            addField(object, fields, QString::fromUtf16(graph_field::Grounds),
                     valueOf(edge, graph_field::Grounds));
        else
            object.add(rule.grounds, valueOf(edge, graph_field::Grounds));
        const auto addTime = [&](const QString &property, const char16_t *name, const QString &time) {
            object.add(property, time.section(u'/', 0, 0));
            if (time.contains(u'/') || property.isEmpty())
                addField(object, fields, QString::fromUtf16(name), time);
        };
        addTime(rule.start, u"time", edge.times.value(0));
        addTime(rule.finish, graph_field::Last,
                edge.times.size() > 1 ? edge.times.last() : valueOf(edge, graph_field::Last));
        addField(object, fields, QString::fromUtf16(graph_field::Type), type);
        if (rule.direction.isEmpty())
            addField(object, fields, u"directed"_s, edge.isDirected ? u"true"_s : u"false"_s);
        if (edge.label != shown)
            addField(object, fields, u"label"_s, edge.label);
        if (edge.weight)
            addField(object, fields, u"weight"_s,
                     QString::number(*edge.weight, 'g', QLocale::FloatingPointShortest));
        static const QStringList told{QString::fromUtf16(graph_field::Type),
                                      QString::fromUtf16(graph_field::Last),
                                      QString::fromUtf16(graph_field::Grounds)};
        for (const auto &[field, value] : edge.values)
            if (!told.contains(m_document.edgeFields[size_t(field)].name))
                addField(object, fields, m_document.edgeFields[size_t(field)].name, value);
        m_objects.push_back(std::move(object));
    }

    void addEvent(const GraphEvent &event, size_t number)
    {
        const TypeMapping::EventRule *rule = m_mapping.eventOf(event.kind);
        if (!rule)
            return;
        TypedObject object;
        object.types << rule->type;
        object.id = m_idOf(rule->type, u"event %1"_s.arg(number));
        addMarks(object, rule->marks);
        object.add(rule->times.value(0), event.time.section(u'/', 0, 0));
        if (event.seconds)
            object.add(rule->seconds, QString::number(*event.seconds));
        if (!rule->title.isEmpty())
            object.add(rule->title, event.title);
        if (!rule->text.isEmpty())
            object.add(rule->text, event.text);
        const QString fields = m_mapping.linkFields;
        if (event.seconds && rule->seconds.isEmpty())
            addField(object, fields, QString::fromUtf16(graph_field::Seconds),
                     QString::number(*event.seconds));
        if (rule->events.value(0) != event.kind)
            addField(object, fields, QString::fromUtf16(graph_field::Kind), event.kind);
        if (event.time.contains(u'/'))
            addField(object, fields, u"time"_s, event.time);
        if (rule->title.isEmpty())
            addField(object, fields, u"title"_s, event.title);
        if (rule->text.isEmpty())
            addField(object, fields, u"text"_s, event.text);
        addField(object, fields, QString::fromUtf16(graph_field::Grade), event.grade);
        addField(object, fields, QString::fromUtf16(graph_field::Reference), event.reference);
        for (const GraphParty &party : event.parties) {
            addField(object, fields, u"party."_s + party.role, m_ids.at(party.node));
            addParty(object, *rule, party);
        }
        m_objects.push_back(std::move(object));
    }

    /// In the property for its role, by id or by number as the property wants it.
    void addParty(TypedObject &object, const TypeMapping::EventRule &rule, const GraphParty &party)
    {
        const GraphNode &node = m_document.nodes[size_t(party.node)];
        for (const QString &property : rule.parties.value(party.role)) {
            const bool isNumber = property.endsWith(u"Number"_s);
            const bool isPhone = valueOf(node, graph_field::Kind) == u"phone";
            if (isNumber && isPhone)
                object.add(property, valueOf(node, graph_field::Identity));
            else if (!isNumber && !(isPhone && rule.parties[party.role].size() > 1))
                object.add(property, m_ids.at(party.node));
        }
    }

    const GraphDocument &m_document;
    const TypeMapping &m_mapping;
    const TypedId &m_idOf;
    QStringList m_ids; ///< Of the nodes.
    std::vector<TypedObject> m_objects;
};

} // namespace

std::vector<TypedObject> typedObjects(const GraphDocument &document, const TypeMapping &mapping,
                                      const TypedId &idOf)
{
    return TypedWriter(document, mapping, idOf).write();
}

} // namespace skein
