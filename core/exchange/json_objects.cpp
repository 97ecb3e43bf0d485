// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_objects.h"

#include "core/base/error.h"

#include <QString>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Steps to the array under one of the keys, or to the object that stands there by itself; the token that it
/// stands at.
static JsonPull::Token findArray(JsonPull &pull, std::span<const std::string_view> keys)
{
    std::string path;
    JsonPull::Token token = pull.next();
    while (token == JsonPull::Token::BeginObject && (token = pull.next()) == JsonPull::Token::Key) {
        const std::string name = path + std::string(pull.text());
        token = pull.next();
        const auto leadsOn = [&name](std::string_view key) {
            return key.starts_with(name) && key.substr(name.size()).starts_with('/');
        };
        const bool isList = token == JsonPull::Token::BeginArray || token == JsonPull::Token::BeginObject;
        if (isList && std::find(keys.begin(), keys.end(), name) != keys.end())
            return token;
        if (token == JsonPull::Token::BeginObject && std::any_of(keys.begin(), keys.end(), leadsOn)) {
            path = name + '/';
            continue;
        }
        skipJsonValue(pull, token);
        token = JsonPull::Token::BeginObject; // the next key
    }
    return token;
}

bool eachJsonObject(std::string_view text, std::span<const std::string_view> keys, Progress &progress,
                    const std::function<void(const JsonValue &)> &take)
{
    JsonPull pull(text);
    JsonPull::Token token = findArray(pull, keys);
    if (token == JsonPull::Token::BeginObject) {
        take(readJsonValue(pull, token));
        while (pull.next() != JsonPull::Token::Finish) { }
        return true;
    }
    if (token != JsonPull::Token::BeginArray)
        throw Error(keys.empty() ? u"it is no list"_s
                                 : u"it has no list \"%1\""_s.arg(
                                       QString::fromUtf8(keys[0].data(), qsizetype(keys[0].size()))));
    qint64 count = 0;
    while ((token = pull.next()) != JsonPull::Token::EndArray) {
        take(readJsonValue(pull, token));
        if (++count % 1024 == 0 && !progress.advance(qint64(pull.offset()), qint64(text.size())))
            return false;
    }
    while (pull.next() != JsonPull::Token::Finish) { } // what follows must be JSON too
    return true;
}

bool hasMember(std::string_view text, std::string_view key)
{
    JsonPull pull(text);
    if (pull.next() != JsonPull::Token::BeginObject)
        return false;
    while (pull.next() == JsonPull::Token::Key) {
        if (pull.text() == key)
            return true;
        const JsonPull::Token value = pull.next();
        skipJsonValue(pull, value);
    }
    return false;
}

void eachScalar(const JsonValue &value, const std::function<void(std::string_view)> &take)
{
    if (value.type == JsonValue::Type::Array) {
        for (const JsonValue &item : value.items)
            eachScalar(item, take);
        return;
    }
    if (value.type == JsonValue::Type::Object) {
        for (const char *key : {"@value", "@id", "id"})
            if (const JsonValue *member = value.find(key); member && member->isScalar()) {
                take(member->text);
                return;
            }
        return;
    }
    if (value.type != JsonValue::Type::Null)
        take(value.text);
}

} // namespace skein
