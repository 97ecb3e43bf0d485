// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/type_mapping.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const auto &each : value.toArray())
        texts << each.toString();
    return texts;
}

static QHash<QString, QString> pairsOf(const QJsonValue &value)
{
    QHash<QString, QString> pairs;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        pairs.insert(each.key(), each.value().toString());
    return pairs;
}

static TypeMapping::Kind kindFrom(const QJsonObject &object)
{
    return {object[u"kind"_s].toString(),    object[u"type"_s].toString(),     textsOf(object[u"reads"_s]),
            textsOf(object[u"label"_s]),     object[u"identity"_s].toString(), pairsOf(object[u"marks"_s]),
            pairsOf(object[u"attributes"_s])};
}

static TypeMapping::LinkRule linkFrom(const QJsonObject &object)
{
    return {object[u"type"_s].toString(),      object[u"from"_s].toString(),
            object[u"to"_s].toString(),        object[u"linkType"_s].toString(),
            object[u"title"_s].toString(),     object[u"start"_s].toString(),
            object[u"finish"_s].toString(),    object[u"grounds"_s].toString(),
            object[u"direction"_s].toString(), object[u"directed"_s].toBool()};
}

static TypeMapping::EventRule eventFrom(const QJsonObject &object)
{
    TypeMapping::EventRule rule{
        textsOf(object[u"event"_s]),   object[u"type"_s].toString(), textsOf(object[u"reads"_s]),
        pairsOf(object[u"marks"_s]),   textsOf(object[u"time"_s]),   object[u"seconds"_s].toString(),
        object[u"title"_s].toString(), object[u"text"_s].toString(), {}};
    const QJsonObject parties = object[u"parties"_s].toObject();
    for (auto each = parties.begin(); each != parties.end(); ++each)
        rule.parties.insert(each.key(), textsOf(each.value()));
    return rule;
}

TypeMapping::TypeMapping(const QString &name)
{
    const QString path = u"exchange/%1.json"_s.arg(name);
    const QJsonObject data = QJsonDocument::fromJson(readResource(path)).object();
    for (const auto &each : data[u"kinds"_s].toArray())
        kinds.push_back(kindFrom(each.toObject()));
    for (const auto &each : data[u"links"_s].toArray())
        links.push_back(linkFrom(each.toObject()));
    for (const auto &each : data[u"events"_s].toArray())
        events.push_back(eventFrom(each.toObject()));
    otherwise = data[u"otherwise"_s].toString();
    fields = data[u"fields"_s].toString();
    linkFields = data[u"linkFields"_s].toString();
    ignored = textsOf(data[u"ignored"_s]);
    ignoredTypes = textsOf(data[u"ignoredTypes"_s]);
    const bool hasLabels
        = std::all_of(kinds.begin(), kinds.end(), [](const Kind &kind) { return !kind.labels.isEmpty(); });
    if (kinds.empty() || links.empty() || fields.isEmpty() || !hasLabels)
        throw Error(u"%1 does not say how kinds and links are written; put the file back"_s.arg(path));
}

const TypeMapping::Kind *TypeMapping::kindOf(const QString &code) const
{
    const auto found
        = std::find_if(kinds.begin(), kinds.end(), [&code](const Kind &kind) { return kind.kind == code; });
    return found == kinds.end() ? nullptr : &*found;
}

const TypeMapping::EventRule *TypeMapping::eventOf(const QString &code) const
{
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&code](const EventRule &rule) { return rule.events.contains(code); });
    return found == events.end() ? nullptr : &*found;
}

} // namespace skein
