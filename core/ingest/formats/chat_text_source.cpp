// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/chat_text_source.h"

#include "core/ingest/formats/chat_line.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace skein {

namespace {

enum Column : size_t { Date, Time, Author, Recipient, Message, Kind, Attachment, Inference, Platform };

std::vector<std::string> titles()
{
    return {"Chat date", "Chat time", "Author",     "Recipient",
            "Message",   "Entry",     "Attachment", "Note on the recipient",
            "Platform"};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("ChatTextSource", text);
}

/// The two who write in a chat of two; empty when there are more, or it may be a group.
struct Couple
{
    std::string one;
    std::string other;
    bool isKnown() const { return !other.empty(); }
    std::string_view partnerOf(std::string_view author) const { return author == one ? other : one; }
};

std::string_view nextLine(std::string_view text, size_t &at)
{
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Lines of the app that stand in chats of two as well as in groups.
bool isOfAnyChat(std::string_view systemLine)
{
    static constexpr std::array<std::string_view, 5> words{"encrypt", "security code", "blocked", "disappear",
                                                           "changed their phone number"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return systemLine.find(word) != systemLine.npos; });
}

Couple coupleOf(std::string_view text)
{
    Couple couple;
    std::string buffer;
    for (size_t at = 0; at < text.size();) {
        const auto line = readChatLine(plainChatLine(nextLine(text, at), buffer));
        if (!line)
            continue;
        if (line->author.empty()) {
            if (!isOfAnyChat(line->text))
                return {};
        } else if (couple.one.empty()) {
            couple.one = line->author;
        } else if (line->author != couple.one && couple.other.empty()) {
            couple.other = line->author;
        } else if (line->author != couple.one && line->author != couple.other) {
            return {};
        }
    }
    return couple;
}

class ChatTextReader final : public RecordReader
{
public:
    ChatTextReader(std::string_view text, std::string_view platform, const Couple &couple)
        : RecordReader(titles())
        , m_text(text)
        , m_platform(platform)
        , m_couple(couple)
    {
    }

    qint64 position() const override { return qint64(m_at); }

protected:
    bool nextRecord(Record &record) override;

private:
    void begin(const ChatLine &line, Record &record) const;
    void readFurther(std::string &text);

    std::string_view m_text;
    std::string_view m_platform;
    const Couple &m_couple;
    size_t m_at = 0;
    qint64 m_line = 0;
};

void ChatTextReader::begin(const ChatLine &line, Record &record) const
{
    std::vector<std::string> &cells = record.cells;
    cells[Date] = line.date;
    cells[Time] = line.time;
    cells[Author] = line.author;
    cells[Message] = line.text;
    cells[Platform] = m_platform;
    cells[Kind] = line.author.empty() ? "System line" : "message";
    if (!line.author.empty() && m_couple.isKnown()) {
        cells[Recipient] = m_couple.partnerOf(line.author);
        cells[Inference] = tr("inferred: only two people write in this chat").toStdString();
    }
}

/// The lines up to the next message.
void ChatTextReader::readFurther(std::string &text)
{
    std::string buffer;
    while (m_at < m_text.size()) {
        size_t at = m_at;
        const std::string_view line = nextLine(m_text, at);
        if (readChatLine(plainChatLine(line, buffer)))
            break;
        text += '\n';
        text += line;
        m_at = at;
        ++m_line;
    }
    text.resize(trimmed(text).empty() ? 0 : text.find_last_not_of("\r\n \t") + 1);
}

/// "IMG-0001.jpg (file attached)" and "<attached: 0001-PHOTO.jpg>".
std::string attachmentIn(std::string_view text)
{
    const std::string_view first = text.substr(0, std::min(text.find('\n'), text.size()));
    if (const size_t end = first.find(" (file attached)"); end != std::string_view::npos)
        return std::string(first.substr(0, end));
    constexpr std::string_view mark = "<attached: ";
    const size_t from = first.find(mark);
    const size_t to = first.find('>', std::min(from, first.size()));
    if (from == std::string_view::npos || to == std::string_view::npos)
        return {};
    return std::string(first.substr(from + mark.size(), to - from - mark.size()));
}

bool ChatTextReader::nextRecord(Record &record)
{
    std::string buffer;
    while (m_at < m_text.size()) {
        const std::string_view written = nextLine(m_text, m_at);
        ++m_line;
        if (trimmed(written).empty())
            continue;
        record.line = m_line;
        if (const auto line = readChatLine(plainChatLine(written, buffer)))
            begin(*line, record);
        else
            record.problem = tr("It stands before the first message of the chat.").toStdString();
        std::string &text = record.cells[Message];
        if (!record.problem.empty())
            text = written;
        readFurther(text);
        record.cells[Attachment] = attachmentIn(text);
        return true;
    }
    return false;
}

class ChatTextSource final : public TableSource
{
public:
    ChatTextSource(const InputFile &input, std::string_view platform)
        : m_text(decodeText(input.bytes()))
        , m_platform(platform)
        , m_couple(coupleOf(m_text.text))
    {
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<ChatTextReader>(m_text.text, m_platform, m_couple);
    }

    QStringList notes(size_t /*table*/) const override
    {
        if (!m_couple.isKnown())
            return {};
        return {tr("Only two people write in this chat and nothing speaks of a group: each message is taken "
                   "to go to the other.")};
    }

private:
    DecodedText m_text;
    std::string_view m_platform;
    Couple m_couple;
    std::vector<TableName> m_tables{{}};
};

/// What the first lines of a text say of the app that wrote them.
struct Style
{
    int messages = 0;
    bool beginsAtOnce = false;
    bool isSignal = false; ///< "[2019-12-24, 12:23]"
    bool isWhatsApp = false; ///< A line of the app itself says so.
};

Style styleOf(const FileHead &head)
{
    Style style;
    std::string buffer;
    bool isFirst = true;
    for (size_t at = 0; at < head.text.size();) {
        const std::string_view written = nextLine(head.text, at);
        if (trimmed(written).empty())
            continue;
        if (const auto line = readChatLine(plainChatLine(written, buffer))) {
            ++style.messages;
            style.beginsAtOnce = style.beginsAtOnce || isFirst;
            style.isSignal = line->isBracketed && line->isYearFirst && !line->hasSeconds;
            style.isWhatsApp
                = style.isWhatsApp || line->text.find("end-to-end encrypted") != std::string_view::npos;
        }
        isFirst = false;
    }
    return style;
}

double whatsappLikeness(const FileHead &head)
{
    const Style style = styleOf(head);
    if (!style.beginsAtOnce)
        return 0;
    if (style.isWhatsApp)
        return 1;
    return style.isSignal ? 0.7 : style.messages > 1 ? 0.95 : 0.75;
}

double signalLikeness(const FileHead &head)
{
    const Style style = styleOf(head);
    return style.beginsAtOnce && style.isSignal && !style.isWhatsApp ? 0.9 : 0;
}

std::unique_ptr<TableSource> openWhatsapp(const InputFile &input)
{
    return std::make_unique<ChatTextSource>(input, "WhatsApp");
}

std::unique_ptr<TableSource> openSignal(const InputFile &input)
{
    return std::make_unique<ChatTextSource>(input, "Signal");
}

} // namespace

FileFormat whatsappTextFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "WhatsApp chat as text"), whatsappLikeness, openWhatsapp};
}

FileFormat signalTextFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Signal chat as text"), signalLikeness, openSignal};
}

} // namespace skein
