// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_objects.h"

#include "core/base/error.h"

#include <QString>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool eachJsonObject(std::string_view text, std::string_view key, Progress &progress,
                    const std::function<void(const JsonValue &)> &take)
{
    JsonPull pull(text);
    JsonPull::Token token = pull.next();
    while (token == JsonPull::Token::BeginObject && (token = pull.next()) == JsonPull::Token::Key) {
        const bool isWanted = pull.text() == key;
        token = pull.next();
        if (isWanted && token == JsonPull::Token::BeginArray)
            break;
        skipJsonValue(pull, token);
        token = JsonPull::Token::BeginObject; // the next key
    }
    if (token != JsonPull::Token::BeginArray)
        throw Error(u"it has no list \"%1\""_s.arg(QString::fromUtf8(key.data(), qsizetype(key.size()))));
    qint64 count = 0;
    while ((token = pull.next()) != JsonPull::Token::EndArray) {
        take(readJsonValue(pull, token));
        if (++count % 1024 == 0 && !progress.advance(qint64(pull.offset()), qint64(text.size())))
            return false;
    }
    while (pull.next() != JsonPull::Token::Finish) { } // what follows must be JSON too
    return true;
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
