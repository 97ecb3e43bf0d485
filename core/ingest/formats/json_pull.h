// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// What is wrong in a text that is no JSON, and in which column (bytes, from 1) of which line.
class NoJson : public Error
{
public:
    NoJson(const QString &message, const QString &why, qint64 column)
        : Error(message)
        , m_why(why)
        , m_column(column)
    {
    }

    const QString &why() const { return m_why; }
    qint64 column() const { return m_column; }

private:
    QString m_why;
    qint64 m_column;
};

/// Reads JSON (RFC 8259, strictly) token by token, at any size. Bounded: depth 64, 64 MiB for one string.
class JsonPull
{
public:
    enum class Token {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Key,
        String,
        Number,
        True,
        False,
        Null,
        Finish
    };

    /// UTF-8 that outlives it. `offset` is where a value begins that is to be read alone.
    explicit JsonPull(std::string_view text, size_t offset = 0)
        : m_text(text)
        , m_at(offset)
    {
    }

    /// Throws NoJson when the text is no JSON or passes a bound; it says the line and what is wrong there.
    Token next();
    /// Of a key or string: unescaped. Of a number: as written. Valid until the next token.
    std::string_view text() const { return m_value; }
    size_t offset() const { return m_at; } ///< Behind the last token.
    size_t depth() const { return m_open.size(); }

private:
    Token readValue();
    Token open(char bracket, Token token);
    Token close(char bracket);
    Token word(std::string_view text, Token token);
    void readString();
    void readEscape();
    unsigned readHex();
    Token readNumber();
    void skipBlanks();
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    [[noreturn]] void fail(const char *why) const;

    enum class State { Value, FirstOrEnd, CommaOrEnd, Colon, Done };

    std::string_view m_text;
    size_t m_at;
    State m_state = State::Value;
    std::vector<char> m_open; ///< '{' and '['.
    bool m_isKeyNext = false; ///< In an object, after its beginning or a comma.
    std::string m_buffer;
    std::string_view m_value;
};

/// A value read whole: for one record, never for a file.
struct JsonValue
{
    enum class Type { Null, Boolean, Number, String, Array, Object };
    Type type = Type::Null;
    std::string text; ///< Of a scalar: "true", "12.50", the string.
    std::vector<JsonValue> items; ///< Of an array, or the values of an object.
    std::vector<std::string> keys; ///< Of an object, one for each item.

    bool isScalar() const { return type != Type::Array && type != Type::Object; }
    /// The member of that name, or nothing.
    const JsonValue *find(std::string_view key) const;
    /// The scalar of that name; empty when there is none.
    std::string_view member(std::string_view key) const;
    /// As JSON in one line.
    void appendTo(std::string &json) const;
};

/// The value that begins with the token that was read last. Throws Error beyond 64 MiB or as next() does.
JsonValue readJsonValue(JsonPull &pull, JsonPull::Token first);
/// Passes over that value.
void skipJsonValue(JsonPull &pull, JsonPull::Token first);

} // namespace skein
