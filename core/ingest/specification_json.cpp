// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/specification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

static void putTexts(QJsonObject &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(key, QJsonArray::fromStringList(texts));
}

static void putObject(QJsonObject &object, const QString &key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

static QJsonObject codesOf(const Specification &specification)
{
    QJsonObject codes;
    for (auto it = specification.codes.begin(); it != specification.codes.end(); ++it) {
        QJsonObject code{{u"kind"_s, codeOf(eventKinds, it->kind)}};
        if (it->direction != CallDirection::Unknown)
            code.insert(u"direction"_s, it->direction == CallDirection::In ? u"in"_s : u"out"_s);
        codes.insert(it.key(), code);
    }
    return codes;
}

static QJsonObject relationsOf(const Specification &specification)
{
    QJsonObject relations;
    for (auto it = specification.relations.begin(); it != specification.relations.end(); ++it) {
        QJsonObject relation;
        putText(relation, u"link"_s, it->linkType);
        if (it->isDirected)
            relation.insert(u"directed"_s, QJsonValue(it->isDirected));
        if (it->isReversed)
            relation.insert(u"reversed"_s, QJsonValue(it->isReversed));
        if (it->role)
            relation.insert(u"party"_s, codeOf(partyRoles, *it->role));
        relations.insert(it.key(), relation);
    }
    return relations;
}

static QJsonObject valuesOf(const Specification &specification)
{
    QJsonObject values;
    for (const auto &[field, meanings] : specification.values) {
        QJsonObject object;
        for (auto it = meanings.begin(); it != meanings.end(); ++it)
            object.insert(it.key(), it.value());
        values.insert(field, object);
    }
    return values;
}

QByteArray toJson(const Specification &specification)
{
    QJsonObject object{{u"skein-specification"_s, 1}};
    putText(object, u"name"_s, specification.name);
    if (specification.version > 1)
        object.insert(u"version"_s, specification.version);
    QJsonObject madeFor;
    putText(madeFor, u"file"_s, specification.madeFor.file);
    putText(madeFor, u"sha256"_s, QString::fromLatin1(specification.madeFor.sha256.toHex()));
    putText(madeFor, u"heading"_s, QString::fromLatin1(specification.madeFor.heading.toHex()));
    putObject(object, u"madeFor"_s, madeFor);
    putText(object, u"kind"_s, specification.kind);
    if (specification.isGeneric)
        object.insert(u"generic"_s, QJsonValue(specification.isGeneric));
    if (specification.isHeaderless)
        object.insert(u"headerless"_s, QJsonValue(specification.isHeaderless));
    putTexts(object, u"match"_s, specification.match);
    putTexts(object, u"without"_s, specification.without);
    QJsonArray needs;
    for (const QStringList &group : specification.needs)
        needs.append(QJsonArray::fromStringList(group));
    if (!needs.isEmpty())
        object.insert(u"needs"_s, needs);
    QJsonObject fields;
    for (const auto &[field, titles] : specification.fields)
        fields.insert(field, QJsonArray::fromStringList(titles));
    putObject(object, u"fields"_s, fields);
    QJsonObject attributes;
    for (const auto &[name, titles] : specification.attributes)
        attributes.insert(name, QJsonArray::fromStringList(titles));
    putObject(object, u"attributes"_s, attributes);
    QJsonObject tells;
    for (const auto &[field, weight] : specification.tells)
        tells.insert(field, weight);
    putObject(object, u"tells"_s, tells);
    QJsonObject constants;
    for (auto it = specification.constants.begin(); it != specification.constants.end(); ++it)
        constants.insert(it.key(), it.value());
    putObject(object, u"constants"_s, constants);
    putObject(object, u"values"_s, valuesOf(specification));
    putObject(object, u"codes"_s, codesOf(specification));
    putObject(object, u"relations"_s, relationsOf(specification));
    putText(object, u"space"_s, specification.space);
    putText(object, u"companies"_s, specification.companies);
    putText(object, u"persons"_s, specification.persons);
    putText(object, u"banner"_s, specification.banner);
    putText(object, u"dateOrder"_s, specification.dateOrder);
    putText(object, u"zone"_s, QString::fromUtf8(specification.zone));
    putText(object, u"region"_s, specification.region);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace skein
