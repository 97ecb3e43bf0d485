// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_collections.h"

#include "core/exchange/anx_names.h"
#include "core/model/link.h"

#include <QSet>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString text(const char16_t *name)
{
    return QString::fromUtf16(name);
}

bool AnxCollections::isOfNodes(const QString &name)
{
    static const QStringList names{text(graph_field::Kind),      text(graph_field::Identity),
                                   text(graph_field::Role),      text(graph_field::Grade),
                                   text(graph_field::Reference), text(graph_field::Assessed)};
    return names.contains(name);
}

bool AnxCollections::isOfEdges(const QString &name)
{
    static const QStringList names{text(graph_field::Type),     text(graph_field::Strength),
                                   text(graph_field::Grade),    text(graph_field::Reference),
                                   text(graph_field::Assessed), text(graph_field::Last),
                                   text(graph_field::Seconds),  text(graph_field::Grounds)};
    return names.contains(name);
}

void AnxCollections::writeStrengths()
{
    static constexpr std::array styles{u"DotStyleSolid", u"DotStyleDashed", u"DotStyleDotted"};
    m_xml.start(u"StrengthCollection"_s);
    for (size_t place = 0; place < strengths.size(); ++place)
        m_xml.leaf(u"Strength"_s,
                   {{u"Id"_s, u"STR%1"_s.arg(place + 1)},
                    {u"Name"_s, titleOf(strengths, strengths[place].value)},
                    {u"DotStyle"_s, text(styles[place])}});
    m_xml.end();
}

void AnxCollections::writeGrades(const QString &name, const QStringList &grades)
{
    m_xml.start(name);
    m_xml.start(u"StringCollection"_s);
    for (const QString &grade : grades)
        m_xml.leaf(u"String"_s, {{u"Id"_s, m_output.nextId()}, {u"Text"_s, grade}});
    m_xml.leaf(u"String"_s, {{u"Id"_s, m_output.nextId()}, {u"Text"_s, u"-"_s}});
    m_xml.end();
    m_xml.end();
}

void AnxCollections::writeAttributeClasses()
{
    std::map<QString, QString> classes;
    for (const char16_t *name :
         {anx::Role, anx::Last, anx::Grade, anx::Arrows, anx::Title, anx::WrittenBy, anx::NoteAt})
        classes[text(name)] = u"AttText"_s;
    for (const Term<PartyRole> &role : partyRoles)
        classes[text(anx::Party) + titleOf(partyRoles, role.value)] = u"AttText"_s;
    for (const GraphField &field : m_document.nodeFields)
        if (!isOfNodes(field.name))
            classes[field.name] = u"AttText"_s;
    for (const GraphField &field : m_document.edgeFields)
        if (!isOfEdges(field.name))
            classes[field.name] = u"AttText"_s;
    for (const char16_t *name : {anx::Seconds, anx::Count})
        classes[text(name)] = u"AttNumber"_s;
    for (const char16_t *name : {anx::Assessed, anx::Stated})
        classes[text(name)] = u"AttFlag"_s;
    m_xml.start(u"AttributeClassCollection"_s);
    for (const auto &[name, type] : classes)
        m_xml.leaf(u"AttributeClass"_s, {{u"Id"_s, m_output.nextId()}, {u"Name"_s, name}, {u"Type"_s, type}});
    m_xml.end();
}

void AnxCollections::writeTypes()
{
    m_xml.start(u"EntityTypeCollection"_s);
    for (const Term<EntityKind> &kind : entityKinds) {
        const AnxTypes::Kind &type = m_types.of(kind.value);
        writeEntityType(type.type, type.icon, u"RepresentAsIcon"_s);
    }
    for (const Term<EventKind> &kind : eventKinds) {
        const AnxTypes::Happening &type = m_types.of(kind.value);
        writeEntityType(type.type + u" (event)"_s, type.icon.isEmpty() ? u"event"_s : type.icon,
                        u"RepresentAsEvent"_s);
    }
    if (!m_document.notes.empty()) {
        writeEntityType(text(anx::Frame), u"box"_s, u"RepresentAsBox"_s);
        writeEntityType(text(anx::Words), u"text"_s, u"RepresentAsTextBlock"_s);
    }
    m_xml.end();
    QSet<QString> names;
    for (const Term<PartyRole> &role : partyRoles)
        names.insert(titleOf(partyRoles, role.value));
    for (const Term<EventKind> &kind : eventKinds)
        names.insert(m_types.of(kind.value).type);
    for (const GraphEdge &edge : m_document.edges)
        names.insert(typeOf(edge, m_document));
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    m_xml.start(u"LinkTypeCollection"_s);
    for (const QString &name : sorted) {
        m_linkTypes.insert(name, m_output.nextId());
        m_xml.leaf(u"LinkType"_s, {{u"Id"_s, m_linkTypes[name]}, {u"Name"_s, name}, {u"Colour"_s, u"0"_s}});
    }
    m_xml.end();
}

void AnxCollections::writeEntityType(const QString &name, const QString &icon, const QString &representation)
{
    m_entityTypes.insert(name, m_output.nextId());
    m_xml.leaf(u"EntityType"_s,
               {{u"Id"_s, m_entityTypes[name]},
                {u"Name"_s, name},
                {u"IconFile"_s, icon},
                {u"Colour"_s, u"0"_s},
                {u"PreferredRepresentation"_s, representation}});
}

void AnxCollections::writeSummary()
{
    m_xml.start(u"Summary"_s);
    m_xml.start(u"FieldCollection"_s);
    m_xml.leaf(u"Field"_s, {{u"Field"_s, m_document.description}, {u"Type"_s, u"SummaryFieldTitle"_s}});
    m_xml.end();
    m_xml.end();
}

QString AnxCollections::typeOf(const GraphEdge &edge, const GraphDocument &document)
{
    const QString type = fieldValue(edge.values, document.edgeFields, graph_field::Type);
    return !type.isEmpty() ? type : edge.label.isEmpty() ? u"Link"_s : edge.label;
}

void AnxCollections::write()
{
    writeStrengths();
    writeGrades(u"GradeOne"_s, m_types.sourceGrades());
    writeGrades(u"GradeTwo"_s, m_types.assessments());
    writeGrades(u"GradeThree"_s, m_types.handlings());
    writeAttributeClasses();
    writeTypes();
    if (!m_document.description.isEmpty())
        writeSummary();
}

} // namespace skein
