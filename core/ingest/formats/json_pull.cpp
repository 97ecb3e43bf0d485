// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/json_pull.h"

#include "core/ingest/text_decoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

static constexpr size_t MaxDepth = 64;
static constexpr size_t MaxBytes = size_t(64) << 20;

void JsonPull::fail(const char *why) const
{
    const std::string_view before = m_text.substr(0, m_at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const size_t lineStart = before.rfind('\n');
    const size_t column = lineStart == std::string_view::npos ? m_at + 1 : m_at - lineStart;
    const QString reason = QCoreApplication::translate("JsonPull", why);
    throw NoJson(QCoreApplication::translate(
                     "JsonPull", "It is no valid JSON: %1 (line %2, column %3). Nothing was changed.")
                     .arg(reason)
                     .arg(line)
                     .arg(column),
                 reason, qint64(column));
}

void JsonPull::skipBlanks()
{
    while (m_at < m_text.size()
           && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

JsonPull::Token JsonPull::open(char bracket, Token token)
{
    ++m_at;
    if (m_open.size() >= MaxDepth)
        fail(QT_TRANSLATE_NOOP("JsonPull", "it is nested deeper than 64"));
    m_open.push_back(bracket);
    m_state = State::FirstOrEnd;
    m_isKeyNext = bracket == '{';
    return token;
}

JsonPull::Token JsonPull::close(char bracket)
{
    ++m_at;
    if (m_open.empty() || m_open.back() != (bracket == '}' ? '{' : '['))
        fail(QT_TRANSLATE_NOOP("JsonPull", "a bracket closes what it did not open"));
    m_open.pop_back();
    m_state = m_open.empty() ? State::Done : State::CommaOrEnd;
    return bracket == '}' ? Token::EndObject : Token::EndArray;
}

JsonPull::Token JsonPull::word(std::string_view text, Token token)
{
    if (!m_text.substr(m_at).starts_with(text))
        fail(QT_TRANSLATE_NOOP("JsonPull", "a value is none of text, number, true, false and null"));
    m_value = m_text.substr(m_at, text.size());
    m_at += text.size();
    return token;
}

JsonPull::Token JsonPull::next()
{
    skipBlanks();
    if (m_state == State::Done) {
        if (!isAtEnd())
            fail(QT_TRANSLATE_NOOP("JsonPull", "something stands behind the end"));
        return Token::Finish;
    }
    if (isAtEnd())
        fail(QT_TRANSLATE_NOOP("JsonPull", "it breaks off"));
    if (m_state == State::CommaOrEnd) {
        if (peek() == '}' || peek() == ']')
            return close(peek());
        if (peek() != ',')
            fail(QT_TRANSLATE_NOOP("JsonPull", "a comma is missing"));
        ++m_at;
        skipBlanks();
        m_isKeyNext = m_open.back() == '{';
        m_state = State::Value;
    } else if (m_state == State::FirstOrEnd) {
        if (peek() == '}' || peek() == ']')
            return close(peek());
        m_state = State::Value;
    } else if (m_state == State::Colon) {
        if (peek() != ':')
            fail(QT_TRANSLATE_NOOP("JsonPull", "a colon is missing"));
        ++m_at;
        skipBlanks();
        m_state = State::Value;
    }
    if (isAtEnd())
        fail(QT_TRANSLATE_NOOP("JsonPull", "it breaks off"));
    return readValue();
}

JsonPull::Token JsonPull::readValue()
{
    if (m_isKeyNext) {
        if (peek() != '"')
            fail(QT_TRANSLATE_NOOP("JsonPull", "a name in quotation marks is missing"));
        m_isKeyNext = false;
        m_state = State::Colon;
        readString();
        return Token::Key;
    }
    const char c = peek();
    if (c == '{')
        return open('{', Token::BeginObject);
    if (c == '[')
        return open('[', Token::BeginArray);
    m_state = m_open.empty() ? State::Done : State::CommaOrEnd;
    switch (c) {
    case '"':
        readString();
        return Token::String;
    case 't':
        return word("true", Token::True);
    case 'f':
        return word("false", Token::False);
    case 'n':
        return word("null", Token::Null);
    default:
        return readNumber();
    }
}

unsigned JsonPull::readHex()
{
    unsigned code = 0;
    for (int digit = 0; digit < 4; ++digit) {
        const char c = peek();
        if (c >= '0' && c <= '9')
            code = code * 16 + unsigned(c - '0');
        else if ((c | 32) >= 'a' && (c | 32) <= 'f')
            code = code * 16 + unsigned((c | 32) - 'a' + 10);
        else
            fail(QT_TRANSLATE_NOOP("JsonPull", "\\u needs four hexadecimal digits"));
        ++m_at;
    }
    return code;
}

/// What stands behind a backslash. Half of a pair of surrogates alone becomes U+FFFD.
void JsonPull::readEscape()
{
    constexpr unsigned highFirst = 0xD800;
    constexpr unsigned lowFirst = 0xDC00;
    constexpr unsigned lowLast = 0xDFFF;
    constexpr unsigned replacement = 0xFFFD;
    constexpr std::string_view signs = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = peek();
    ++m_at;
    if (const size_t sign = signs.find(c); sign != std::string_view::npos && c != '\0') {
        m_buffer += meanings[sign];
        return;
    }
    if (c != 'u')
        fail(QT_TRANSLATE_NOOP("JsonPull", "a backslash stands before a sign that needs none"));
    unsigned code = readHex();
    if (code >= highFirst && code < lowFirst && m_text.substr(m_at).starts_with("\\u")) {
        const size_t back = m_at;
        m_at += 2;
        const unsigned low = readHex();
        if (low >= lowFirst && low <= lowLast)
            code = 0x10000 + ((code - highFirst) << 10) + (low - lowFirst);
        else
            m_at = back;
    }
    appendUtf8(code >= highFirst && code <= lowLast ? replacement : code, m_buffer);
}

void JsonPull::readString()
{
    const size_t from = ++m_at;
    m_buffer.clear();
    bool isEscaped = false;
    for (;;) {
        size_t end = m_at;
        while (end < m_text.size() && m_text[end] != '"' && m_text[end] != '\\'
               && static_cast<unsigned char>(m_text[end]) >= 0x20)
            ++end;
        if (isEscaped || (end < m_text.size() && m_text[end] == '\\'))
            m_buffer.append(m_text, m_at, end - m_at);
        m_at = end;
        if (m_buffer.size() > MaxBytes || end - from > 6 * MaxBytes)
            fail(QT_TRANSLATE_NOOP("JsonPull", "a text is longer than 64 MiB"));
        if (isAtEnd())
            fail(QT_TRANSLATE_NOOP("JsonPull", "a text is not closed"));
        if (peek() == '"')
            break;
        if (peek() != '\\')
            fail(QT_TRANSLATE_NOOP("JsonPull", "a control character stands in a text"));
        isEscaped = true;
        ++m_at;
        readEscape();
    }
    m_value = isEscaped ? std::string_view(m_buffer) : m_text.substr(from, m_at - from);
    ++m_at;
}

JsonPull::Token JsonPull::readNumber()
{
    const size_t from = m_at;
    const auto isDigit = [this] { return peek() >= '0' && peek() <= '9'; };
    const auto digits = [&] {
        if (!isDigit())
            fail(QT_TRANSLATE_NOOP("JsonPull", "a value is none of text, number, true, false and null"));
        while (isDigit())
            ++m_at;
    };
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else
        digits();
    if (peek() == '.') {
        ++m_at;
        digits();
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        digits();
    }
    m_value = m_text.substr(from, m_at - from);
    return Token::Number;
}

const JsonValue *JsonValue::find(std::string_view key) const
{
    for (size_t index = 0; index < keys.size(); ++index)
        if (keys[index] == key)
            return &items[index];
    return nullptr;
}

std::string_view JsonValue::member(std::string_view key) const
{
    const JsonValue *value = find(key);
    return value && value->isScalar() ? std::string_view(value->text) : std::string_view();
}

static void appendQuoted(std::string_view text, std::string &json)
{
    constexpr std::string_view hex = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += hex[size_t(c) >> 4];
            json += hex[size_t(c) & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

void JsonValue::appendTo(std::string &json) const
{
    if (isScalar()) {
        if (type == Type::String)
            appendQuoted(text, json);
        else
            json += type == Type::Null ? "null" : text;
        return;
    }
    json += type == Type::Object ? '{' : '[';
    for (size_t index = 0; index < items.size(); ++index) {
        if (index > 0)
            json += ',';
        if (type == Type::Object) {
            appendQuoted(keys[index], json);
            json += ':';
        }
        items[index].appendTo(json);
    }
    json += type == Type::Object ? '}' : ']';
}

static JsonValue::Type typeOf(JsonPull::Token token)
{
    switch (token) {
    case JsonPull::Token::BeginObject:
        return JsonValue::Type::Object;
    case JsonPull::Token::BeginArray:
        return JsonValue::Type::Array;
    case JsonPull::Token::String:
        return JsonValue::Type::String;
    case JsonPull::Token::Number:
        return JsonValue::Type::Number;
    case JsonPull::Token::True:
    case JsonPull::Token::False:
        return JsonValue::Type::Boolean;
    default:
        return JsonValue::Type::Null;
    }
}

static JsonValue readWithin(JsonPull &pull, JsonPull::Token first, size_t start)
{
    using Token = JsonPull::Token;
    if (pull.offset() - start > MaxBytes)
        throw Error(QCoreApplication::translate(
            "JsonPull", "One record of the JSON is larger than 64 MiB. Nothing was changed."));
    JsonValue value;
    value.type = typeOf(first);
    if (value.isScalar()) {
        if (value.type != JsonValue::Type::Null)
            value.text = pull.text();
        return value;
    }
    for (Token token = pull.next(); token != Token::EndObject && token != Token::EndArray;
         token = pull.next()) {
        if (token == Token::Key) {
            value.keys.emplace_back(pull.text());
            token = pull.next();
        }
        value.items.push_back(readWithin(pull, token, start));
    }
    return value;
}

JsonValue readJsonValue(JsonPull &pull, JsonPull::Token first)
{
    return readWithin(pull, first, pull.offset());
}

void skipJsonValue(JsonPull &pull, JsonPull::Token first)
{
    using Token = JsonPull::Token;
    if (first != Token::BeginObject && first != Token::BeginArray)
        return;
    const size_t outside = pull.depth() - 1;
    while (pull.depth() > outside)
        pull.next();
}

} // namespace skein
