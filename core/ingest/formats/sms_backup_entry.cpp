// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/sms_backup_entry.h"

#include "core/ingest/formats/epoch_text.h"
#include "core/ingest/formats/phone_xml.h"
#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace skein::sms_backup {

namespace {

using namespace message_columns;

constexpr std::string_view Owner = "(owner)";
constexpr size_t Title = Details + 1;

std::string tr(const char *text)
{
    return QCoreApplication::translate("SmsBackupSource", text).toStdString();
}

void add(std::string &cell, std::string_view text, std::string_view between = "\n")
{
    if (!text.empty())
        cell.append(cell.empty() ? std::string_view() : between).append(text);
}

/// The app writes "null" for what the handset does not have.
std::string valueOf(const XmlPull &xml, std::string_view name)
{
    const std::string_view value = trimmed(xml.attribute(name));
    return value == "null" || value == "(Unknown)" ? std::string() : std::string(value);
}

/// Milliseconds; seconds in what the first versions wrote.
std::string timeOf(const std::string &count)
{
    constexpr size_t digitsOfSeconds = 10;
    return epochText(count, count.size() <= digitsOfSeconds ? 1 : 1000);
}

void putDetail(const XmlPull &xml, std::string_view attribute, std::string_view words, Cells &cells)
{
    const std::string value = valueOf(xml, attribute);
    if (!value.empty() && value != "0" && value != "-1")
        add(cells[Details], std::string(words) + ": " + value);
}

/// What a code stands for, from 1 on.
std::string meaningOf(std::string_view code, std::span<const std::string_view> meanings, const char *other)
{
    for (size_t index = 0; index < meanings.size(); ++index)
        if (code == std::to_string(index + 1))
            return std::string(meanings[index]);
    return std::string(other) + ' ' + std::string(code);
}

void putBoth(Cells &cells, bool isIn, std::string_view other, std::string_view name)
{
    cells[isIn ? AuthorId : RecipientId] = other;
    cells[isIn ? Author : Recipient] = name;
    cells[isIn ? RecipientId : AuthorId] = Owner;
}

/// Numbers of a conversation: "+447700900101~+447700900102".
std::vector<std::string> splitNumbers(std::string_view text)
{
    std::vector<std::string> numbers;
    while (!text.empty()) {
        const size_t end = std::min(text.find('~'), text.size());
        if (const std::string_view number = trimmed(text.substr(0, end)); !number.empty())
            numbers.emplace_back(number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return numbers;
}

/// Whether two spellings may be one number: the last nine digits agree, or the whole of what has no digits.
bool mayBeSame(const std::string &a, const std::string &b)
{
    constexpr size_t enough = 9;
    const auto end = [](std::string_view text) {
        std::string digits;
        for (const char c : text)
            if (c >= '0' && c <= '9')
                digits += c;
        return digits.empty() ? std::string(text)
                              : digits.substr(digits.size() > enough ? digits.size() - enough : 0);
    };
    return end(a) == end(b);
}

bool isAmong(const std::vector<std::string> &numbers, const std::string &number)
{
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const std::string &each) { return mayBeSame(each, number); });
}

/// Who takes part in a multimedia message.
struct Parties
{
    std::vector<std::string> conversation; ///< Without the handset itself.
    std::string from;
    std::vector<std::string> to;
};

void putParties(const Parties &parties, bool isIn, const std::string &names, Cells &cells)
{
    const bool isForOne = parties.conversation.size() <= 1;
    cells[AuthorId] = isIn ? parties.from : std::string(Owner);
    if (isIn) {
        if (cells[AuthorId].empty() && isForOne && !parties.conversation.empty())
            cells[AuthorId] = parties.conversation.front();
        cells[RecipientId] = Owner;
    }
    for (const std::string &number : parties.to) {
        const bool isOwn = isIn && !parties.conversation.empty() && !isAmong(parties.conversation, number);
        if (isOwn)
            add(cells[Details], tr("Sent to, probably the handset's own number: ") + number);
        else
            add(cells[RecipientId], number);
    }
    if (!isIn && cells[RecipientId].empty())
        for (const std::string &number : parties.conversation)
            add(cells[RecipientId], number);
    if (isForOne)
        cells[isIn ? Author : Recipient] = names;
    else
        add(cells[Details], names.empty() ? names : "Contact names: " + names);
}

bool isBase64(std::string_view text)
{
    const size_t bare = text.find_last_not_of('=') + 1;
    return text.size() % 4 == 0 && text.size() - bare <= 2
        && text.substr(0, bare).find_first_not_of(
               "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        == std::string_view::npos;
}

/// One part of a multimedia message; false when its data cannot be decoded.
bool putPart(const XmlPull &xml, Cells &cells)
{
    const std::string type = valueOf(xml, "ct");
    std::string_view data = trimmed(xml.attribute("data"));
    if (data == "null")
        data = {};
    if (type == "application/smil")
        return true; // where on the screen the other parts stand
    const bool isTooLong = data == PhoneXml::TooLong;
    const bool isReadable = isTooLong || isBase64(data);
    std::string text(xml.attribute("text"));
    const bool hasText = !text.empty() && text != "null";
    if (hasText || (type == "text/plain" && isReadable && !data.empty() && !isTooLong)) {
        if (!hasText)
            text = decodeText(
                       QByteArray::fromBase64(QByteArray(data.data(), qsizetype(data.size()))).toStdString())
                       .text;
        add(cells[Message], text);
        return true;
    }
    std::string name = valueOf(xml, "cl");
    for (const char *attribute : {"fn", "name"})
        if (name.empty())
            name = valueOf(xml, attribute);
    const std::string size = isTooLong ? tr("more than 4 MiB")
        : data.empty()                 ? tr("without data")
        : isReadable                   ? std::to_string(data.size() / 4 * 3) + tr(" bytes")
                                       : tr("data that cannot be decoded");
    add(cells[Attachment], (name.empty() ? type : name + ' ' + type) + ", " + size);
    return isReadable;
}

} // namespace

Cells titles()
{
    Cells all = message_columns::titles();
    all.emplace_back("Title");
    return all;
}

void putText(const XmlPull &xml, Cells &cells)
{
    static constexpr std::array<std::string_view, 6> states{
        "SMS received", "SMS sent", "SMS draft, not sent", "SMS in the outbox", "SMS failed", "SMS queued"};
    const std::string type = valueOf(xml, "type");
    cells[Sent] = timeOf(valueOf(xml, "date"));
    putBoth(cells, type == "1", valueOf(xml, "address"), valueOf(xml, "contact_name"));
    cells[Message] = xml.attribute("body");
    cells[Entry] = "text";
    cells[Platform] = "SMS";
    cells[KnownBy] = "numbers";
    cells[Title] = meaningOf(type, states, "SMS of type");
    const std::string sent = valueOf(xml, "date_sent");
    if (!sent.empty() && sent != "0" && type == "1")
        add(cells[Details], "Sent, as the message says: " + timeOf(sent));
    putDetail(xml, "subject", "Subject", cells);
    putDetail(xml, "service_center", "Service centre", cells);
    putDetail(xml, "sub_id", "SIM", cells);
}

void putCall(const XmlPull &xml, Cells &cells)
{
    static constexpr std::array<std::string_view, 7> states{
        "Incoming call", "Outgoing call",          "Missed call", "Voicemail", "Rejected call",
        "Blocked call",  "Call answered elsewhere"};
    static constexpr std::array<std::string_view, 4> shown{"", ", number withheld", ", number not known",
                                                           ", from a payphone"};
    const std::string type = valueOf(xml, "type");
    const std::string presentation = valueOf(xml, "presentation");
    std::string number(trimmed(xml.attribute("number")));
    if (number == "-1" || number == "-2" || number == "-3" || number == "null")
        number.clear();
    cells[Sent] = timeOf(valueOf(xml, "date"));
    putBoth(cells, type != "2", number, valueOf(xml, "contact_name"));
    cells[Entry] = "call";
    cells[Seconds] = valueOf(xml, "duration");
    cells[Platform] = "Phone";
    cells[KnownBy] = "numbers";
    cells[Title] = meaningOf(type, states, "Call of type");
    if (!presentation.empty())
        cells[Title] += meaningOf(presentation, shown, ", number shown as");
    else if (number.empty())
        cells[Title] += shown[2];
    putDetail(xml, "subscription_id", "SIM", cells);
    putDetail(xml, "post_dial_digits", "Dialled on", cells);
}

qint64 putMultimedia(XmlPull &xml, Cells &cells)
{
    static constexpr std::array<std::string_view, 4> states{"MMS received", "MMS sent", "MMS draft, not sent",
                                                            "MMS in the outbox"};
    const std::string box = valueOf(xml, "msg_box");
    const bool isIn = box == "1" || (box.empty() && valueOf(xml, "m_type") == "132");
    Parties parties{splitNumbers(valueOf(xml, "address")), {}, {}};
    const std::string names = valueOf(xml, "contact_name");
    cells[Sent] = timeOf(valueOf(xml, "date"));
    cells[Entry] = "text";
    cells[Platform] = "MMS";
    cells[KnownBy] = "numbers";
    cells[MessageId] = valueOf(xml, "m_id");
    cells[Title] = meaningOf(box, states, "MMS in box");
    if (valueOf(xml, "m_type") == "130")
        cells[Title] += ", announced, not fetched";
    putDetail(xml, "sub", "Subject", cells);
    putDetail(xml, "sub_id", "SIM", cells);
    qint64 undecodable = 0;
    const size_t depth = xml.depth();
    for (auto token = xml.next(); token != XmlPull::Token::Finish; token = xml.next()) {
        if (token == XmlPull::Token::End && xml.depth() < depth)
            break;
        if (token != XmlPull::Token::Start)
            continue;
        if (xml.name() == "part")
            undecodable += putPart(xml, cells) ? 0 : 1;
        const std::string address = xml.name() == "addr" ? valueOf(xml, "address") : std::string();
        if (address.empty() || address == "insert-address-token")
            continue;
        if (xml.attribute("type") == "137")
            parties.from = address;
        else
            parties.to.push_back(address);
    }
    putParties(parties, isIn, names, cells);
    return undecodable;
}

} // namespace skein::sms_backup
