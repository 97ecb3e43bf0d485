// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/json_objects.h"
#include "core/exchange/typed_formats.h"
#include "core/exchange/typed_reader.h"
#include "core/exchange/typed_writer.h"
#include "core/ingest/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static void takeEntity(const JsonValue &value, qint64 row, TypedReader &reader)
{
    const JsonValue *properties = value.find("properties");
    if (value.type != JsonValue::Type::Object || value.member("schema").empty()) {
        std::string text;
        value.appendTo(text);
        reader.reject(row, std::string_view(text).substr(0, 200), u"it is no entity: it has no schema"_s);
        return;
    }
    TypedObject object;
    object.row = row;
    object.id = graphText(value.member("id"));
    object.types << graphText(value.member("schema"));
    if (properties && properties->type == JsonValue::Type::Object)
        for (size_t place = 0; place < properties->items.size(); ++place)
            eachScalar(properties->items[place], [&](std::string_view text) {
                object.add(graphText(properties->keys[place]), graphText(text));
            });
    reader.add(std::move(object));
}

static bool readLines(std::string_view text, TypedReader &reader, Progress &progress)
{
    qint64 line = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view record = text.substr(at, end - at);
        at = end + 1;
        ++line;
        if (line % 1024 == 0 && !progress.advance(qint64(at), qint64(text.size())))
            return false;
        if (record.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        try {
            JsonPull pull(record);
            const JsonPull::Token first = pull.next();
            const JsonValue value = readJsonValue(pull, first);
            if (pull.next() != JsonPull::Token::Finish)
                throw Error(u"more follows behind it"_s);
            takeEntity(value, line, reader);
        } catch (const Error &error) {
            reader.reject(line, record.substr(0, 200), u"the line is no JSON: "_s + error.message());
        }
    }
    return true;
}

/// A list of entities, or a network diagram of Aleph with its list of them; else a line for each entity.
static bool isOneDocument(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    if (text[first] == '[')
        return true;
    try {
        return hasMember(text, "layout") || hasMember(text, "entities");
    } catch (const Error &) {
        return false; // a line that is damaged is told as such
    }
}

GraphReading readFollowTheMoney(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    const TypeMapping mapping(u"followthemoney"_s);
    TypedReader reader(mapping);
    bool isComplete = true;
    if (isOneDocument(decoded.text)) {
        static constexpr std::string_view lists[]{"layout/entities", "entities"};
        qint64 row = 0;
        isComplete = eachJsonObject(decoded.text, lists, progress,
                                    [&](const JsonValue &value) { takeEntity(value, ++row, reader); });
    } else {
        isComplete = readLines(decoded.text, reader, progress);
    }
    GraphReading reading = reader.finish(u"FollowTheMoney"_s);
    reading.isComplete = isComplete;
    return reading;
}

WrittenGraph writeFollowTheMoney(const GraphDocument &document)
{
    const TypeMapping mapping(u"followthemoney"_s);
    WrittenGraph written;
    const TypedId idOf
        = [](const QString &, const QString &key) { return u"skein-"_s + QString(key).replace(u' ', u'-'); };
    for (const TypedObject &object : typedObjects(document, mapping, idOf)) {
        QJsonObject properties;
        for (const auto &[name, value] : object.properties) {
            QJsonArray values = properties[name].toArray();
            if (!values.contains(value))
                values.append(value);
            properties[name] = values;
        }
        const QJsonObject entity{
            {u"id"_s, object.id}, {u"schema"_s, object.types.first()}, {u"properties"_s, properties}};
        written.bytes += QJsonDocument(entity).toJson(QJsonDocument::Compact) + '\n';
    }
    addLosses(document, typedPlaces(u"FollowTheMoney"), written.lost);
    return written;
}

} // namespace skein
