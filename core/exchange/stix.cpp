// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_event_import.h"
#include "core/exchange/json_objects.h"
#include "core/exchange/typed_formats.h"
#include "core/exchange/typed_reader.h"
#include "core/exchange/typed_writer.h"
#include "core/ingest/text_decoding.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// The objects of a bundle, or the one object that the file is.
static bool eachStixObject(std::string_view text, Progress &progress,
                           const std::function<void(const JsonValue &)> &take)
{
    static constexpr std::string_view lists[]{"objects"};
    const bool isAlone
        = !hasMember(text, "objects") && hasMember(text, "spec_version") && hasMember(text, "id");
    if (!isAlone)
        return eachJsonObject(text, lists, progress, take);
    JsonPull pull(text);
    const JsonPull::Token first = pull.next();
    take(readJsonValue(pull, first));
    while (pull.next() != JsonPull::Token::Finish) { } // what follows must be JSON too
    return true;
}

GraphReading readStix(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    const TypeMapping mapping(u"stix"_s);
    TypedReader reader(mapping);
    qint64 row = 0;
    const auto take = [&](const JsonValue &value) {
        TypedObject object;
        object.row = ++row;
        object.id = graphText(value.member("id"));
        object.types << graphText(value.member("type"));
        for (size_t place = 0; place < value.keys.size(); ++place)
            if (value.keys[place] != "id" && value.keys[place] != "type")
                eachScalar(value.items[place], [&](std::string_view text) {
                    object.add(graphText(value.keys[place]), graphText(text));
                });
        reader.add(std::move(object));
    };
    const bool isComplete = eachStixObject(decoded.text, progress, take);
    GraphReading reading = reader.finish(u"STIX"_s);
    reading.isComplete = isComplete;
    return reading;
}

/// RFC 3339 in UTC, as STIX wants it; empty when the time is not exact.
static QString timestamp(const QString &time)
{
    const Reading<RecordedTime> reading = readGraphTime(time);
    if (!reading)
        return {};
    return QDateTime::fromMSecsSinceEpoch(reading->earliest, Qt::UTC)
        .toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

static QString kebab(const QString &text)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString name = text.toLower().replace(other, u"-"_s);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"related-to"_s : name;
}

/// Times in UTC; a link that ends when it begins has no end: STIX wants it later.
static void setTimes(QJsonObject &object, const TypedObject &from)
{
    const QString start = timestamp(from.first(u"start_time"_s));
    const QString stop = timestamp(from.first(u"stop_time"_s));
    if (!start.isEmpty())
        object[u"start_time"_s] = start;
    if (!stop.isEmpty() && stop > start)
        object[u"stop_time"_s] = stop;
    QJsonArray fields = object[u"x_skein_fields"_s].toArray();
    const auto isTold = [&fields](const QString &name) {
        return std::any_of(fields.begin(), fields.end(),
                           [&name](const QJsonValue &field) { return field.toString().startsWith(name); });
    };
    for (const auto &[property, name] :
         {std::pair(u"start_time"_s, u"time: "_s), std::pair(u"stop_time"_s, u"last: "_s)})
        if (!from.first(property).isEmpty() && !isTold(name))
            fields.append(name + from.first(property)); // with its offset, or a day alone
    object[u"x_skein_fields"_s] = fields;
}

static QJsonObject stixObject(const TypedObject &from, const QString &now)
{
    const QString type = from.types.first();
    QJsonObject object{{u"type"_s, type}, {u"spec_version"_s, u"2.1"_s}, {u"id"_s, from.id}};
    if (type != u"user-account" && type != u"email-addr") { // observables have no history
        object[u"created"_s] = now;
        object[u"modified"_s] = now;
    }
    QJsonArray fields;
    for (const auto &[name, value] : from.properties) {
        if (name == u"x_skein_fields")
            fields.append(value);
        else if (name == u"relationship_type")
            object[name] = kebab(value);
        else if (name == u"latitude" || name == u"longitude")
            object[name] = value.toDouble();
        else if (!name.endsWith(u"_time"_s))
            object[name] = value;
    }
    if (!fields.isEmpty())
        object[u"x_skein_fields"_s] = fields;
    if (type == u"relationship")
        setTimes(object, from);
    return object;
}

WrittenGraph writeStix(const GraphDocument &document)
{
    static const QUuid ours(u"{5b0a1d5e-6b7a-4c0e-9d0e-7a1c2f3b4d5e}"_s);
    const QUuid ofDocument = QUuid::createUuidV5(ours, document.description);
    const TypeMapping mapping(u"stix"_s);
    const TypedId idOf = [&](const QString &type, const QString &key) {
        return type + u"--"_s + QUuid::createUuidV5(ofDocument, key).toString(QUuid::WithoutBraces);
    };
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
    QJsonArray objects;
    for (const TypedObject &object : typedObjects(document, mapping, idOf))
        objects.append(stixObject(object, now));
    const QJsonObject bundle{
        {u"type"_s, u"bundle"_s}, {u"id"_s, idOf(u"bundle"_s, u"bundle"_s)}, {u"objects"_s, objects}};
    WrittenGraph written;
    written.bytes = QJsonDocument(bundle).toJson();
    constexpr FormatPlaces places{.format = u"STIX",
                                  .hasDirections = true,
                                  .hasWeights = true,
                                  .hasTimes = true,
                                  .hasFields = true,
                                  .hasEdgeFields = true,
                                  .hasSeveralValues = true};
    addLosses(document, places, written.lost);
    written.lost.push_back(
        {u"types"_s,
         u"STIX has no type for handsets, SIMs, vehicles, addresses, places, bank accounts, "
         "documents and operations: they are custom objects that other programs may pass over"_s});
    return written;
}

} // namespace skein
