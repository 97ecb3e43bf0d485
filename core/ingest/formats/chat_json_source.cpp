// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/chat_json_source.h"

#include "core/ingest/formats/epoch_text.h"
#include "core/ingest/formats/json_pull.h"
#include "core/ingest/formats/json_shape.h"
#include "core/ingest/formats/json_tables.h"
#include "core/ingest/formats/message_columns.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

namespace {

using Token = JsonPull::Token;
using namespace message_columns;

/// Finds the messages of a document: the objects in arrays called "messages", each with the object around
/// them as far as it was read.
class MessageWalker
{
public:
    explicit MessageWalker(std::string_view text)
        : m_pull(text)
    {
    }

    bool next(JsonValue &message)
    {
        for (Token token = m_pull.next(); token != Token::Finish; token = m_pull.next()) {
            if (isInMessages() && token == Token::BeginObject) {
                message = readJsonValue(m_pull, token);
                return true;
            }
            take(token);
        }
        return false;
    }

    /// What stands beside the messages: "name", "type", "participants".
    const JsonValue &chat() const { return m_frames[m_frames.size() - 2].values; }
    size_t position() const { return m_pull.offset(); }

private:
    struct Frame
    {
        bool isObject = true;
        bool isMessages = false;
        JsonValue values;
    };

    bool isInMessages() const { return m_frames.size() > 1 && m_frames.back().isMessages; }

    void keep(Token token)
    {
        if (m_frames.empty() || !m_frames.back().isObject) {
            skipJsonValue(m_pull, token);
            return;
        }
        JsonValue &values = m_frames.back().values;
        values.keys.push_back(m_key);
        values.items.push_back(readJsonValue(m_pull, token));
    }

    void take(Token token)
    {
        switch (token) {
        case Token::Key:
            m_key = m_pull.text();
            break;
        case Token::BeginArray:
            if (m_key == "participants")
                keep(token);
            else
                m_frames.push_back({false, m_key == "messages", {}});
            break;
        case Token::BeginObject:
            if (m_key == "guild" || m_key == "channel")
                keep(token);
            else
                m_frames.push_back({});
            break;
        case Token::EndArray:
        case Token::EndObject:
            m_frames.pop_back();
            break;
        default:
            keep(token);
        }
    }

    JsonPull m_pull;
    std::string m_key;
    std::vector<Frame> m_frames;
};

/// The columns that what a message says has not been put into: "name: value" lines.
void putDetails(const JsonValue &message, std::initializer_list<std::string_view> known, std::string &details)
{
    std::string name;
    for (size_t index = 0; index < message.items.size(); ++index) {
        const std::string &key = message.keys[index];
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        name = key;
        eachJsonCell(message.items[index], name, [&](std::string_view path, const JsonValue &value) {
            const std::string text = jsonCellText(value);
            if (!text.empty())
                details += (details.empty() ? "" : "\n") + std::string(path) + ": " + text;
        });
    }
}

std::string joinedText(const JsonValue *value)
{
    if (!value)
        return {};
    if (value->isScalar())
        return value->text;
    std::string text;
    bool wasObject = false;
    for (const JsonValue &part : value->items) { // plain texts, and objects with a "text"
        const std::string_view piece = part.isScalar() ? part.text : part.member("text");
        const bool isGap = wasObject && !part.isScalar() && !text.empty() && text.back() != ' ';
        text += (isGap ? " " : "") + std::string(piece);
        wasObject = !part.isScalar();
    }
    return text;
}

std::string first(const JsonValue &message, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (const std::string_view text = message.member(key); !text.empty())
            return std::string(text);
    return {};
}

void readTelegram(const JsonValue &message, const JsonValue &chat, Cells &cells)
{
    const bool isMessage = message.member("type") == "message";
    cells[Sent] = epochText(first(message, {"date_unixtime", "date"}), 1);
    cells[Author] = first(message, {"from", "actor"});
    cells[AuthorId] = first(message, {"from_id", "actor_id"});
    cells[Message] = joinedText(message.find("text"));
    const std::string_view action = message.member("action");
    const bool isCall = action == "phone_call";
    cells[Entry] = isMessage ? "message" : isCall ? "call" : "Service line: " + std::string(action);
    if (isCall)
        cells[Seconds] = message.member("duration_seconds");
    cells[Attachment] = first(message, {"file_name", "file", "photo"});
    cells[Chat] = chat.member("name");
    cells[MessageId] = message.member("id");
    const std::string_view id = chat.member("id");
    const std::string other = "user" + std::string(id);
    if (chat.member("type") == "personal_chat" && !id.empty() && cells[AuthorId] != other) {
        cells[Recipient] = cells[Chat];
        cells[RecipientId] = other;
    }
    putDetails(message,
               {"type", "date", "date_unixtime", "from", "from_id", "actor", "actor_id", "text",
                "text_entities", "file", "photo", "file_name", "action", "id"},
               cells[Details]);
}

/// Meta writes each byte of its UTF-8 as a character of its own: "\u00f0\u009f\u0098\u0082".
std::string mended(std::string_view text)
{
    std::string bytes;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            bytes += text[at];
        } else if ((c == 0xC2 || c == 0xC3) && at + 1 < text.size()) {
            bytes += char(((c & 3) << 6) | (text[at + 1] & 0x3F));
            ++at;
        } else {
            return std::string(text);
        }
    }
    return isUtf8(bytes) ? bytes : std::string(text);
}

void mend(JsonValue &value)
{
    value.text = mended(value.text);
    for (JsonValue &item : value.items)
        mend(item);
}

void readMeta(const JsonValue &message, const JsonValue &chat, Cells &cells)
{
    cells[Sent] = epochText(first(message, {"timestamp_ms", "timestamp"}), 1000);
    cells[Author] = message.member("sender_name");
    cells[Message] = message.member("content");
    cells[Entry] = message.find("call_duration") ? "call" : "message";
    cells[Seconds] = message.member("call_duration");
    cells[Chat] = mended(first(chat, {"title", "thread_path"}));
    if (const JsonValue *participants = chat.find("participants"))
        for (const JsonValue &each : participants->items) {
            const std::string name = mended(each.member("name"));
            if (name.empty() || name == cells[Author])
                continue;
            cells[Recipient] += (cells[Recipient].empty() ? "" : "\n") + name;
        }
    putDetails(message, {"sender_name", "timestamp_ms", "timestamp", "content", "call_duration"},
               cells[Details]);
}

void readDiscord(const JsonValue &message, const JsonValue &chat, Cells &cells)
{
    const JsonValue *author = message.find("author");
    const JsonValue none;
    cells[Sent] = message.member("timestamp");
    cells[Author] = first(author ? *author : none, {"nickname", "name"});
    cells[AuthorId] = (author ? *author : none).member("name");
    cells[Message] = message.member("content");
    cells[Entry] = message.member("type") == "Call" ? "call" : "message";
    cells[MessageId] = message.member("id");
    if (const JsonValue *channel = chat.find("channel"))
        cells[Chat] = channel->member("name");
    putDetails(message,
               {"author", "timestamp", "content", "type", "id", "embeds", "stickers", "inlineEmojis"},
               cells[Details]);
}

/// How the messages of one app are read.
struct App
{
    std::string_view platform;
    void (*read)(const JsonValue &message, const JsonValue &chat, Cells &cells);
    bool isMended = false;
};

class ChatJsonReader final : public RecordReader
{
public:
    ChatJsonReader(std::string_view text, const App &app)
        : RecordReader(titles())
        , m_walker(text)
        , m_app(app)
    {
    }

    qint64 position() const override { return qint64(m_walker.position()); }

protected:
    bool nextRecord(Record &record) override
    {
        JsonValue message;
        if (!m_walker.next(message))
            return false;
        if (m_app.isMended)
            mend(message);
        record.line = ++m_count;
        record.cells[Platform] = m_app.platform;
        record.cells[KnownBy] = "handles";
        m_app.read(message, m_walker.chat(), record.cells);
        return true;
    }

private:
    MessageWalker m_walker;
    const App &m_app;
    qint64 m_count = 0;
};

class ChatJsonSource final : public TableSource
{
public:
    ChatJsonSource(const InputFile &input, const App &app)
        : m_text(decodeText(input.bytes()))
        , m_app(app)
    {
        JsonPull pull(m_text.text); // a file that breaks off is refused before anything is read
        bool isBeforeMessages = true;
        for (Token token = pull.next(); token != Token::Finish; token = pull.next()) {
            isBeforeMessages = isBeforeMessages && !(token == Token::Key && pull.text() == "messages");
            m_contacts += isBeforeMessages && token == Token::Key && pull.text() == "phone_number" ? 1 : 0;
        }
    }

    QStringList notes(size_t /*table*/) const override
    {
        return m_contacts == 0
            ? QStringList()
            : QStringList{QCoreApplication::translate(
                              "ChatJsonSource",
                              "Not read: %1 numbers of contacts or of the account itself, which stand before "
                              "the chats. Look at them in the file.")
                              .arg(m_contacts)};
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<ChatJsonReader>(m_text.text, m_app);
    }

private:
    DecodedText m_text;
    const App &m_app;
    qint64 m_contacts = 0; ///< Numbers before the first chat.
    std::vector<TableName> m_tables{{}};
};

constexpr App telegram{"Telegram", readTelegram};
constexpr App instagram{"Instagram", readMeta, true};
constexpr App facebook{"Facebook", readMeta, true};
constexpr App discord{"Discord", readDiscord};

double telegramLikeness(const FileHead &head)
{
    const JsonShape shape(head);
    const bool hasTime = shape.hasEnding("messages[].date_unixtime") || shape.hasEnding("messages[].date");
    const bool hasAuthor = shape.hasEnding("messages[].from") || shape.hasEnding("messages[].actor");
    return hasTime && hasAuthor && shape.hasEnding("messages[].type") ? 0.97 : 0;
}

double metaLikeness(const FileHead &head)
{
    const JsonShape shape(head);
    return shape.has("messages[].sender_name") && shape.has("messages[].timestamp_ms") ? 0.97 : 0;
}

double discordLikeness(const FileHead &head)
{
    const JsonShape shape(head);
    return shape.has("messages[].author.name") && shape.has("messages[].timestamp")
            && shape.has("messages[].content")
        ? 0.97
        : 0;
}

std::unique_ptr<TableSource> openTelegram(const InputFile &input)
{
    return std::make_unique<ChatJsonSource>(input, telegram);
}

/// Facebook's threads name their kind or lie in its inbox; all others are Instagram's.
std::unique_ptr<TableSource> openMeta(const InputFile &input)
{
    const std::string_view bytes = input.bytes();
    const bool isFacebook = bytes.find("\"thread_type\"") != std::string_view::npos
        || bytes.find("facebook") != std::string_view::npos;
    return std::make_unique<ChatJsonSource>(input, isFacebook ? facebook : instagram);
}

std::unique_ptr<TableSource> openDiscord(const InputFile &input)
{
    return std::make_unique<ChatJsonSource>(input, discord);
}

} // namespace

FileFormat telegramJsonFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Telegram export as JSON"), telegramLikeness, openTelegram};
}

FileFormat metaJsonFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Instagram or Facebook messages as JSON"), metaLikeness,
            openMeta};
}

FileFormat discordJsonFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Discord channel as JSON"), discordLikeness, openDiscord};
}

} // namespace skein
