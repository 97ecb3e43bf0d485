// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xry_source.h"

#include "core/base/error.h"
#include "core/ingest/formats/xry_record.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("XrySource", text);
}

enum Column : size_t {
    Time,
    Author,
    AuthorId,
    Recipient,
    RecipientId,
    Message,
    Entry,
    Seconds,
    Platform,
    KnownBy,
    Details,
};

const std::vector<std::string> &messageTitles()
{
    static const std::vector<std::string> titles{"XRY time",     "Author",   "Author ID", "Recipient",
                                                 "Recipient ID", "Message",  "Entry",     "Seconds",
                                                 "Platform",     "Known by", "Details"};
    return titles;
}

void add(std::string &cell, std::string_view text, std::string_view between)
{
    if (!text.empty())
        cell.append(cell.empty() ? std::string_view() : between).append(text);
}

/// "6/14/2025 1:05:22 PM UTC (Device)" without whose clock it was.
std::string_view withoutClock(std::string_view time)
{
    for (const std::string_view clock : {"(Device)", "(Network)"})
        if (time.ends_with(clock))
            return trimmed(time.substr(0, time.size() - clock.size()));
    return time;
}

/// All values of the first of these keys that the side has, each in a line of its own.
std::string valuesOf(const XryRecord &record, std::string_view side,
                     std::initializer_list<std::string_view> keys)
{
    std::string values;
    for (const std::string_view key : keys) {
        for (const XryRecord::Pair &pair : record.pairs)
            if (pair.side == side && pair.key == key)
                add(values, pair.value, "\n");
        if (!values.empty())
            break;
    }
    return values;
}

/// Whether the handset itself rang or wrote; nothing when the record does not say.
std::optional<bool> isOutgoing(const XryRecord &record)
{
    for (const char *key : {"direction", "call type", "type", "status", "folder"}) {
        const QString value = QString::fromStdString(std::string(record.value(key))).toLower();
        for (const char16_t *word : {u"dialed", u"dialled", u"outgoing", u"sent", u"outbox"})
            if (value.contains(QStringView(word)))
                return true;
        for (const char16_t *word : {u"received", u"incoming", u"missed", u"inbox", u"read"})
            if (value.contains(QStringView(word)))
                return false;
    }
    return std::nullopt;
}

void putParties(const XryRecord &record, std::vector<std::string> &cells)
{
    const auto put = [&](std::string_view side, Column id, Column name) {
        cells[id]
            = valuesOf(record, side, {"tel", "number", "service identifier", "e-mail", "email", "account"});
        cells[name] = valuesOf(record, side, {"name (matched)", "name"});
    };
    put("from", AuthorId, Author);
    put("to", RecipientId, Recipient);
    const std::optional<bool> isOut = isOutgoing(record);
    for (const std::string_view side : {"", "participant"}) {
        const bool isTo = isOut.value_or(false);
        if (cells[isTo ? RecipientId : AuthorId].empty() && cells[isTo ? Recipient : Author].empty())
            put(side, isTo ? RecipientId : AuthorId, isTo ? Recipient : Author);
    }
    const bool hasFrom = !cells[AuthorId].empty() || !cells[Author].empty();
    const bool hasTo = !cells[RecipientId].empty() || !cells[Recipient].empty();
    if (hasFrom == hasTo)
        return;
    cells[hasFrom ? RecipientId : AuthorId] = "(owner)";
    add(cells[Details], tr("One side is inferred: the handset itself.").toStdString(), "\n");
    if (!isOut)
        add(cells[Details], tr("The record does not say who began: taken as received.").toStdString(), "\n");
}

/// Whether a name or number stands in the columns of the two sides.
bool isPut(const std::string &value, const std::vector<std::string> &cells)
{
    return std::any_of(cells.begin() + Author, cells.begin() + RecipientId + 1,
                       [&](const std::string &cell) { return cell.find(value) != std::string::npos; });
}

void putDetails(const XryRecord &record, std::vector<std::string> &cells)
{
    static constexpr std::array<std::string_view, 4> ofSides{"tel", "number", "name", "name (matched)"};
    std::string &details = cells[Details];
    for (const XryRecord::Pair &pair : record.pairs)
        if (std::find(ofSides.begin(), ofSides.end(), pair.key) != ofSides.end() && !pair.value.empty()
            && !isPut(pair.value, cells))
            add(details, pair.side + (pair.side.empty() ? "" : " ") + pair.key + ": " + pair.value, "\n");
    static constexpr std::array<std::string_view, 10> shown{
        "tel",  "number", "name",     "name (matched)", "time",
        "date", "text",   "duration", "segment number", "segments"};
    for (const XryRecord::Pair &pair : record.pairs)
        if (std::find(shown.begin(), shown.end(), pair.key) == shown.end() && !pair.value.empty())
            add(details, pair.key + ": " + pair.value, "\n");
}

/// Parts of one message, by their number.
class MessageParts
{
public:
    bool isPart(const XryRecord &record) const { return !keyOf(record).empty(); }

    void add(const XryRecord &record)
    {
        int number = 0;
        const std::string_view text = record.value("segment number");
        std::from_chars(text.data(), text.data() + text.size(), number);
        m_parts[keyOf(record)].emplace(number, std::string(record.value("text")));
    }

    /// The whole text when the first record of the message asks; nothing for its further records.
    std::optional<std::string> take(const XryRecord &record, size_t &count)
    {
        const auto found = m_parts.find(keyOf(record));
        if (found == m_parts.end())
            return std::nullopt;
        std::string whole;
        for (const auto &[number, text] : found->second)
            whole += text;
        count = found->second.size();
        m_parts.erase(found);
        return whole;
    }

private:
    /// A reference number alone is given again after some messages: the other end belongs to it.
    static std::string keyOf(const XryRecord &record)
    {
        const std::string_view segments = record.value("segments");
        if (record.value("reference number").empty() || segments.empty() || segments == "1")
            return {};
        return std::string(record.value("reference number"))
            .append("\x1f")
            .append(segments)
            .append("\x1f")
            .append(record.value("tel"));
    }

    std::map<std::string, std::multimap<int, std::string>> m_parts;
};

class MessageReader final : public RecordReader
{
public:
    MessageReader(std::string_view text, std::string_view category)
        : RecordReader(messageTitles())
        , m_records(text)
        , m_category(category)
    {
        XryRecords all(text);
        for (XryRecord record; all.next(record);)
            if (m_parts.isPart(record))
                m_parts.add(record);
    }

    qint64 position() const override { return m_records.position(); }

protected:
    bool nextRecord(Record &record) override
    {
        while (m_records.next(m_record)) {
            size_t parts = 1;
            std::string text(m_record.value("text"));
            if (m_parts.isPart(m_record)) {
                std::optional<std::string> whole = m_parts.take(m_record, parts);
                if (!whole)
                    continue; // it is in the row of its first part
                text = std::move(*whole);
            }
            put(record, text, parts);
            return true;
        }
        return false;
    }

private:
    void put(Record &record, const std::string &text, size_t parts)
    {
        std::vector<std::string> &cells = record.cells;
        record.line = m_record.line;
        const bool isCall = m_category == "calls";
        const std::string_view time = m_record.value("time");
        cells[Time] = withoutClock(time.empty() ? m_record.value("date") : time);
        cells[Message] = text;
        cells[Entry] = isCall ? "call" : m_category == "messages/chat" ? "message" : "text";
        if (isCall)
            cells[Seconds] = m_record.value("duration");
        std::string app = valuesOf(m_record, "", {"related application", "application", "application name"});
        app.resize(std::min(app.find('\n'), app.size()));
        cells[Platform] = !app.empty() ? app : isCall ? "Phone" : "SMS";
        cells[KnownBy] = app.empty() ? "numbers" : "handles";
        putParties(m_record, cells);
        if (parts > 1)
            add(cells[Details], tr("Put together from %1 parts.").arg(parts).toStdString(), "\n");
        putDetails(m_record, cells);
    }

    XryRecords m_records;
    std::string m_category;
    MessageParts m_parts;
    XryRecord m_record;
};

/// What a contact's key means: whatever a telephone is called, it is one.
std::string contactKey(const XryRecord::Pair &pair)
{
    const bool hasDigits
        = std::any_of(pair.value.begin(), pair.value.end(), [](char c) { return c >= '0' && c <= '9'; });
    for (const char *phone : {"mobile", "home", "work", "number"})
        if (hasDigits && pair.key == phone)
            return "tel";
    return pair.key == "email" ? "e-mail" : pair.key;
}

/// Contacts and what else a report has: its keys are the columns, several values of one key a list.
constexpr std::array<const char *, 3> ContactKeys{"name", "tel", "e-mail"};
constexpr std::array<const char *, 3> ContactTitles{"Contact name", "Phones", "E-mails"};

class KeyReader final : public RecordReader
{
public:
    KeyReader(std::string_view text, const std::vector<std::string> &keys, bool areContacts)
        : RecordReader(areContacts ? contactTitles(keys) : keys)
        , m_records(text)
        , m_keys(keys)
        , m_areContacts(areContacts)
    {
    }

    qint64 position() const override { return m_records.position(); }

protected:
    bool nextRecord(Record &record) override
    {
        if (!m_records.next(m_record))
            return false;
        record.line = m_record.line;
        for (const XryRecord::Pair &pair : m_record.pairs) {
            const auto key
                = std::find(m_keys.begin(), m_keys.end(), m_areContacts ? contactKey(pair) : pair.key);
            if (key != m_keys.end())
                add(record.cells[size_t(key - m_keys.begin())], pair.value, "; ");
        }
        return true;
    }

private:
    /// Those of an address book.
    static std::vector<std::string> contactTitles(std::vector<std::string> keys)
    {
        std::copy(ContactTitles.begin(), ContactTitles.end(), keys.begin());
        return keys;
    }

    XryRecords m_records;
    std::vector<std::string> m_keys;
    bool m_areContacts;
    XryRecord m_record;
};

class XrySource final : public TableSource
{
public:
    explicit XrySource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
        , m_category(xryCategory(m_text.text))
    {
        std::set<std::string> keys;
        XryRecords records(m_text.text);
        for (XryRecord record; records.next(record);) {
            ++m_count;
            for (const XryRecord::Pair &pair : record.pairs)
                keys.insert(areContacts() ? contactKey(pair) : pair.key);
        }
        if (areContacts())
            m_keys.assign(ContactKeys.begin(), ContactKeys.end());
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(m_keys), [this](const std::string &key) {
            return std::find(m_keys.begin(), m_keys.end(), key) == m_keys.end();
        });
        if (m_count == 0)
            throw Error(tr("%1 is an XRY report without records: nothing to import.").arg(input.path()));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        if (m_category == "calls" || m_category.starts_with("messages/"))
            return std::make_unique<MessageReader>(m_text.text, m_category);
        return std::make_unique<KeyReader>(m_text.text, m_keys, areContacts());
    }

    QStringList notes(size_t /*table*/) const override
    {
        return {
            tr("XRY report of %1: %2 records. Records of sides that are not named have the handset itself.")
                .arg(QString::fromStdString(m_category))
                .arg(m_count)};
    }

private:
    bool areContacts() const { return m_category.starts_with("contacts/"); }

    DecodedText m_text;
    std::string m_category;
    std::vector<std::string> m_keys;
    qint64 m_count = 0;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    if (xryCategory(head.text).empty())
        return 0;
    XryRecords records(head.text);
    XryRecord record;
    return records.next(record) && !record.pairs.empty() ? 0.95 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<XrySource>(input);
}

} // namespace

FileFormat xryTextFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "XRY report in text"), likeness, open};
}

} // namespace skein
