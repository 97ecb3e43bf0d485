// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/ufed_source.h"

#include "core/ingest/formats/message_columns.h"
#include "core/ingest/formats/ufed_model.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/xml_decoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

using Token = XmlPull::Token;
using namespace message_columns;

enum class Models { Messages, Contacts };

QString tr(const char *text)
{
    return QCoreApplication::translate("UfedSource", text);
}

bool isMessage(std::string_view type)
{
    static constexpr std::array<std::string_view, 5> types{"Call", "SMS", "MMS", "InstantMessage", "Email"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

std::vector<std::string> titlesOf(Models models)
{
    if (models == Models::Contacts)
        return {"Contact name", "Phones", "E-mails", "Source app", "State", "Other"};
    Cells all = titles();
    all.insert(all.end(), {"Title", "State"});
    return all;
}

void add(std::string &cell, std::string_view text, std::string_view between)
{
    if (!text.empty())
        cell += (cell.empty() ? std::string() : std::string(between)) + std::string(text);
}

/// What stands around a message of a chat.
struct ChatAround
{
    std::string name;
    std::string source;
    std::vector<UfedModel> participants;
};

/// Parties that a message names, by their part in it.
struct Parties
{
    explicit Parties(const UfedModel &model)
    {
        for (const char *field : {"From", "Parties", "To", "Cc", "Bcc"})
            for (const UfedModel *party : model.within(field)) {
                const std::string_view role = party->field("Role");
                const bool isFrom = role.empty() ? std::string_view(field) == "From" : role == "From";
                (isFrom ? from : to).push_back(party);
            }
    }

    std::vector<const UfedModel *> from;
    std::vector<const UfedModel *> to;
};

std::string identityOf(const UfedModel &party)
{
    const std::string identifier(party.field("Identifier"));
    return identifier.empty() && party.field("IsPhoneOwner") == "True" ? "(owner)" : identifier;
}

void putParty(const UfedModel &party, std::string &id, std::string &name)
{
    const std::string identity = identityOf(party);
    if (!identity.empty())
        add(id, identity, "\n");
    else
        add(name, party.field("Name"), "\n");
    if (!identity.empty() && id == identity)
        name = party.field("Name");
}

/// The side that nobody is named for: the chat's others, or the handset.
void infer(const UfedModel &model, const ChatAround *chat, Cells &cells)
{
    const auto isEmpty = [&](Column id, Column name) { return cells[id].empty() && cells[name].empty(); };
    if (chat && isEmpty(RecipientId, Recipient) && !isEmpty(AuthorId, Author)) {
        for (const UfedModel &each : chat->participants)
            if (identityOf(each) != cells[AuthorId] || cells[AuthorId].empty())
                putParty(each, cells[RecipientId], cells[Recipient]);
        if (!isEmpty(RecipientId, Recipient))
            add(cells[Details], tr("Recipients inferred: who else takes part in the chat.").toStdString(),
                "\n");
    }
    const std::string_view direction = model.field("Direction");
    const bool isOut
        = direction == "Outgoing" || model.field("Type") == "Outgoing" || model.field("Folder") == "Sent";
    const bool hasFrom = !isEmpty(AuthorId, Author);
    const bool hasTo = !isEmpty(RecipientId, Recipient);
    if (hasFrom == hasTo)
        return;
    if (isOut && hasFrom && cells[AuthorId] != "(owner)") {
        std::swap(cells[AuthorId], cells[RecipientId]); // "Parties" without a role
        std::swap(cells[Author], cells[Recipient]);
    }
    Column missing = isEmpty(AuthorId, Author) ? AuthorId : RecipientId;
    cells[missing] = "(owner)";
    add(cells[Details], tr("One side is inferred: the handset itself.").toStdString(), "\n");
}

void putMessage(const UfedModel &model, const ChatAround *chat, Cells &cells)
{
    const Parties parties(model);
    for (const UfedModel *party : parties.from)
        putParty(*party, cells[AuthorId], cells[Author]);
    for (const UfedModel *party : parties.to)
        putParty(*party, cells[RecipientId], cells[Recipient]);
    cells[Sent] = model.field("TimeStamp");
    add(cells[Message], model.field("Body"), "\n");
    const bool isCall = model.type == "Call";
    const bool isText = model.type == "SMS" || model.type == "MMS";
    cells[Entry] = isCall ? "call" : isText ? "text" : "message";
    if (isCall)
        cells[Seconds] = model.field("Duration");
    std::string source(model.field("Source"));
    if (source.empty() && chat)
        source = chat->source;
    cells[Platform] = !source.empty() ? source : isCall ? "Phone" : model.type == "Email" ? "E-mail" : "SMS";
    static constexpr std::array<std::string_view, 6> numbered{"Phone",  "SMS",   "WhatsApp",
                                                              "Signal", "Viber", "Native Messages"};
    const bool isNumbered
        = isText || isCall || std::find(numbered.begin(), numbered.end(), cells[Platform]) != numbered.end();
    cells[KnownBy] = isNumbered ? "numbers" : "handles";
    for (const UfedModel *attachment : model.within("Attachments"))
        add(cells[Attachment], attachment->field("Filename"), "\n");
    if (chat)
        cells[Chat] = chat->name;
    cells[MessageId] = model.field("Identifier");
    const std::string_view subject = model.field("Subject");
    cells[Details + 1] = !subject.empty() ? subject : isCall ? model.field("Type") : std::string_view();
    cells[Details + 2] = model.state;
    for (const char *name : {"Direction", "Status", "Folder", "Label", "NetworkName"})
        if (const std::string_view value = model.field(name); !value.empty())
            add(cells[Details], std::string(name) + ": " + std::string(value), "\n");
    infer(model, chat, cells);
}

void putContact(const UfedModel &model, std::vector<std::string> &cells)
{
    cells[0] = model.field("Name");
    cells[3] = model.field("Source");
    cells[4] = model.state;
    for (const UfedModel *entry : model.within("Entries")) {
        const std::string_view value = entry->field("Value");
        const size_t column = entry->type == "PhoneNumber" ? 1 : entry->type == "EmailAddress" ? 2 : 5;
        add(cells[column], column < 5 ? std::string(value) : entry->type + ": " + std::string(value),
            column < 5 ? "; " : "\n");
    }
    for (const auto &[name, value] : model.fields)
        if (name != "Name" && name != "Source")
            add(cells[5], std::string(name).append(": ").append(value), "\n");
    for (const size_t column : {size_t(1), size_t(2)})
        if (cells[0].empty())
            cells[0] = cells[column].substr(0, cells[column].find(';'));
}

/// Finds the models of a report one after another, with the chat around them.
class ModelWalker
{
public:
    explicit ModelWalker(std::string_view text)
        : m_xml(xmlInput(text))
    {
    }

    /// The next model that is wanted, a chat's messages one by one; false at the end. Of other models
    /// `others` gets the numbers.
    bool next(Models wanted, UfedModel &model, std::map<std::string, qint64> *others = nullptr)
    {
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token == Token::End && m_isInChat && m_xml.depth() < m_chatDepth)
                m_isInChat = false;
            if (token != Token::Start)
                continue;
            const std::string name(m_xml.name());
            if (name == "field")
                m_field = m_xml.attribute("name");
            else if (name == "value" && m_isInChat)
                takeChatValue(xmlText(m_xml));
            else if (name == "model" && takeModel(wanted, model, others))
                return true;
        }
        return false;
    }

    const ChatAround *chat() const { return m_isInChat ? &m_chat : nullptr; }

private:
    void takeChatValue(const std::string &text)
    {
        if (m_field == "Name")
            m_chat.name = trimmed(text);
        else if (m_field == "Source")
            m_chat.source = trimmed(text);
    }

    bool takeModel(Models wanted, UfedModel &model, std::map<std::string, qint64> *others)
    {
        const std::string type(m_xml.attribute("type"));
        if (type == "Chat") {
            m_isInChat = true;
            m_chat = {};
            m_chatDepth = m_xml.depth();
            return false;
        }
        if (isMessage(type) || type == "Contact") {
            model = readUfedModel(m_xml);
            return (type == "Contact") == (wanted == Models::Contacts);
        }
        UfedModel other = readUfedModel(m_xml);
        if (m_isInChat && type == "Party")
            m_chat.participants.push_back(std::move(other));
        else if (others)
            ++(*others)[type];
        return false;
    }

    XmlPull m_xml;
    std::string m_field;
    bool m_isInChat = false;
    size_t m_chatDepth = 0;
    ChatAround m_chat;
};

class UfedReader final : public RecordReader
{
public:
    UfedReader(std::string_view text, Models models)
        : RecordReader(titlesOf(models))
        , m_walker(text)
        , m_models(models)
    {
    }

    qint64 position() const override { return m_count; }

protected:
    bool nextRecord(Record &record) override
    {
        UfedModel model;
        if (!m_walker.next(m_models, model))
            return false;
        record.line = ++m_count;
        if (m_models == Models::Contacts)
            putContact(model, record.cells);
        else
            putMessage(model, m_walker.chat(), record.cells);
        return true;
    }

private:
    ModelWalker m_walker;
    Models m_models;
    qint64 m_count = 0;
};

class UfedSource final : public TableSource
{
public:
    explicit UfedSource(const InputFile &input)
        : m_xml(decodeXml(input.bytes()))
        , m_tables{{tr("Messages and calls"), false}, {tr("Contacts"), false}}
    {
        ModelWalker walker(m_xml.text.text);
        UfedModel model;
        while (walker.next(Models::Messages, model, &m_others)) { }
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_xml.text; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        return std::make_unique<UfedReader>(m_xml.text.text,
                                            table == 0 ? Models::Messages : Models::Contacts);
    }

    QStringList notes(size_t /*table*/) const override
    {
        QStringList notes = m_xml.notes;
        QStringList parts;
        for (const auto &[type, count] : m_others)
            parts << u"%1 %2"_s.arg(count).arg(QString::fromStdString(type));
        if (!parts.isEmpty())
            notes << tr("Not read: %1.").arg(parts.mid(0, 40).join(u", "_s));
        return notes;
    }

private:
    DecodedXml m_xml;
    std::vector<TableName> m_tables;
    std::map<std::string, qint64> m_others;
};

double likeness(const FileHead &head)
{
    return xmlRoot(head.text) == "project" && head.text.find("pa.cellebrite.com") != std::string::npos ? 1
                                                                                                       : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<UfedSource>(input);
}

} // namespace

FileFormat ufedFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Cellebrite report"), likeness, open};
}

} // namespace skein
