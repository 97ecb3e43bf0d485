// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_objects.h"
#include "core/exchange/typed_formats.h"
#include "core/exchange/typed_reader.h"
#include "core/exchange/typed_writer.h"
#include "core/ingest/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// "uco-core:name", "https://.../core/name" and "name" are the same.
static QString localName(std::string_view name)
{
    const size_t at = name.find_last_of(":/#");
    return graphText(at == std::string_view::npos ? name : name.substr(at + 1));
}

/// The mapping with names as they are compared when reading.
static TypeMapping localMapping()
{
    TypeMapping mapping(u"case_uco"_s);
    const auto local = [](QString &name) { name = localName(TypeMapping::property(name).toStdString()); };
    const auto locals = [&local](QStringList &names) {
        for (QString &name : names) {
            QStringList parts = name.split(u' ');
            for (QString &part : parts)
                local(part);
            name = parts.join(u' ');
        }
    };
    for (TypeMapping::Kind &kind : mapping.kinds) {
        local(kind.type);
        local(kind.identity);
        locals(kind.labels);
        for (QString &attribute : kind.attributes)
            local(attribute);
    }
    for (TypeMapping::LinkRule &rule : mapping.links)
        for (QString *name : {&rule.type, &rule.from, &rule.to, &rule.linkType, &rule.start, &rule.finish,
                              &rule.grounds, &rule.direction})
            local(*name);
    for (TypeMapping::EventRule &rule : mapping.events) {
        for (QString *name : {&rule.type, &rule.seconds, &rule.title, &rule.text})
            local(*name);
        locals(rule.times);
        for (QStringList &names : rule.parties)
            locals(names);
    }
    return mapping;
}

/// Facets are parts of the thing: their properties are its own.
static void takeProperties(const JsonValue &value, TypedObject &object)
{
    for (size_t place = 0; place < value.keys.size(); ++place) {
        const std::string &key = value.keys[place];
        const JsonValue &item = value.items[place];
        if (localName(key) == u"hasFacet") {
            if (item.type == JsonValue::Type::Object)
                takeProperties(item, object);
            for (const JsonValue &facet : item.items)
                if (item.type == JsonValue::Type::Array && facet.type == JsonValue::Type::Object)
                    takeProperties(facet, object);
        } else if (!key.starts_with('@')) {
            eachScalar(item, [&](std::string_view text) { object.add(localName(key), graphText(text)); });
        }
    }
}

GraphReading readCaseUco(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    const TypeMapping mapping = localMapping();
    TypedReader reader(mapping);
    qint64 row = 0;
    const auto take = [&](const JsonValue &value) {
        TypedObject object;
        object.row = ++row;
        object.id = graphText(value.member("@id"));
        if (const JsonValue *types = value.find("@type"))
            eachScalar(*types, [&](std::string_view type) { object.types << localName(type); });
        takeProperties(value, object);
        reader.add(std::move(object));
    };
    static constexpr std::string_view lists[]{"@graph", "uco-core:object", "core:object", "object"};
    // JSON-LD may leave the list out around a single object, and the bundle around that.
    const bool hasList = std::any_of(std::begin(lists), std::end(lists),
                                     [&](std::string_view list) { return hasMember(decoded.text, list); });
    bool isComplete = true;
    if (!hasList && hasMember(decoded.text, "@type")) {
        JsonPull pull(decoded.text);
        take(readJsonValue(pull, pull.next()));
        while (pull.next() != JsonPull::Token::Finish) { }
    } else {
        isComplete = eachJsonObject(decoded.text, lists, progress, take);
    }
    GraphReading reading = reader.finish(u"CASE"_s);
    reading.isComplete = isComplete;
    return reading;
}

static QJsonValue typedValue(const QString &name, const QString &value, bool isReference)
{
    if (isReference)
        return QJsonObject{{u"@id"_s, value}};
    if (name.endsWith(u"Time"_s))
        return QJsonObject{{u"@type"_s, u"xsd:dateTime"_s}, {u"@value"_s, value}};
    if (name.endsWith(u"isDirectional"_s))
        return value == u"true";
    if (name.endsWith(u"duration"_s))
        return value.toLongLong();
    return value;
}

static void addValue(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    if (!object.contains(name)) {
        object[name] = value;
        return;
    }
    QJsonArray values = object[name].isArray() ? object[name].toArray() : QJsonArray{object[name]};
    values.append(value);
    object[name] = values;
}

static QJsonObject caseObject(const TypedObject &from)
{
    static const QStringList references{u"uco-core:source"_s, u"uco-core:target"_s, u"uco-observable:from"_s,
                                        u"uco-observable:to"_s, u"uco-core:eventContext"_s};
    QJsonObject object{{u"@id"_s, from.id}, {u"@type"_s, from.types.first()}};
    QJsonObject facets;
    for (const auto &[path, value] : from.properties) {
        const QString name = path == u"field" ? u"skein:field"_s : TypeMapping::property(path);
        const QJsonValue typed = typedValue(name, value, references.contains(name));
        if (!path.contains(u'/')) {
            addValue(object, name, typed);
            continue;
        }
        const QString facetType = path.section(u'/', 0, 0);
        QJsonObject facet = facets[facetType].toObject();
        facet[u"@id"_s] = from.id + u'-' + localName(facetType.toStdString());
        facet[u"@type"_s] = facetType;
        addValue(facet, name, typed);
        facets[facetType] = facet;
    }
    QJsonArray list;
    for (const auto &facet : std::as_const(facets))
        list.append(facet);
    if (!list.isEmpty())
        object[u"uco-core:hasFacet"_s] = list;
    return object;
}

WrittenGraph writeCaseUco(const GraphDocument &document)
{
    static const QUuid ours(u"{0f4c9a52-2b0d-4e57-9a63-3a4c1d8e7b60}"_s);
    const QUuid ofDocument = QUuid::createUuidV5(ours, document.description);
    const TypeMapping mapping(u"case_uco"_s);
    const TypedId idOf = [&](const QString &type, const QString &key) {
        return u"kb:"_s + localName(type.toStdString()) + u'-'
            + QUuid::createUuidV5(ofDocument, key).toString(QUuid::WithoutBraces);
    };
    const QString ontology = u"https://ontology.unifiedcyberontology.org/uco/"_s;
    QJsonObject context{{u"kb"_s, u"urn:skein:kb:"_s},
                        {u"skein"_s, u"urn:skein:"_s},
                        {u"case-investigation"_s, u"https://ontology.caseontology.org/case/investigation/"_s},
                        {u"xsd"_s, u"http://www.w3.org/2001/XMLSchema#"_s}};
    for (const QString &part : {u"core"_s, u"identity"_s, u"location"_s, u"observable"_s})
        context[u"uco-"_s + part] = ontology + part + u'/';
    QJsonArray graph;
    for (const TypedObject &object : typedObjects(document, mapping, idOf))
        graph.append(caseObject(object));
    WrittenGraph written;
    written.bytes = QJsonDocument(QJsonObject{{u"@context"_s, context}, {u"@graph"_s, graph}}).toJson();
    addLosses(document, typedPlaces(u"CASE"), written.lost);
    return written;
}

} // namespace skein
