// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/mail_source.h"

#include "core/ingest/formats/content_lines.h"
#include "core/ingest/formats/mail_date.h"
#include "core/ingest/formats/mail_text.h"
#include "core/ingest/formats/message_columns.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace skein {

namespace {

using namespace message_columns;

QString tr(const char *text)
{
    return QCoreApplication::translate("MailSource", text);
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

Cells mailTitles()
{
    Cells all = titles();
    all.emplace_back("Title");
    return all;
}

/// False when nobody knows in which zone the date stands.
bool put(const MailText &mail, Cells &cells)
{
    const MailDate date = readMailDate(mail.date);
    cells[Sent] = date.time;
    cells[Author] = mail.fromName;
    cells[AuthorId] = mail.from;
    cells[RecipientId] = joined(mail.to);
    cells[Message] = mail.body;
    cells[Entry] = "message";
    cells[Attachment] = joined(mail.attachments);
    cells[Platform] = "E-mail";
    cells[KnownBy] = "handles";
    cells[MessageId] = mail.messageId;
    cells[Details] = joined(mail.otherHeaders);
    if (!date.isZoneKnown)
        cells[Details] += (cells[Details].empty() ? "" : "\n")
            + tr("Zone not known, taken as UTC: ").toStdString() + mail.date;
    cells.back() = mail.subject;
    return date.isZoneKnown;
}

enum class Holds { OneMessage, Many };

/// Whether a new message of a mailbox begins here.
bool isSeparator(std::string_view line)
{
    return line.starts_with("From ") && line.size() > 10 && line.find(':') != std::string_view::npos;
}

class MailReader final : public RecordReader
{
public:
    MailReader(std::string_view text, Holds holds)
        : RecordReader(mailTitles())
        , m_text(text)
        , m_holds(holds)
    {
    }

    qint64 position() const override { return qint64(m_at); }

    QStringList notes() const override
    {
        if (m_unknownZones == 0)
            return {};
        return {tr("%1 e-mails do not say in which zone their clock stands, or name a zone that e-mail does "
                   "not have (first: line %2). They were read as UTC and may be wrong by hours.")
                    .arg(m_unknownZones)
                    .arg(m_firstUnknownZone)};
    }

protected:
    bool nextRecord(Record &record) override
    {
        if (m_holds == Holds::OneMessage) {
            if (m_at > 0)
                return false;
            record.line = 1;
            take(m_text, record);
            m_at = m_text.size() + 1;
            return true;
        }
        while (m_at < m_text.size() && !isSeparator(lineAt(m_at)))
            skipLine();
        if (m_at >= m_text.size())
            return false;
        skipLine();
        record.line = m_line;
        const size_t from = m_at;
        while (m_at < m_text.size() && !isSeparator(lineAt(m_at)))
            skipLine();
        take(m_text.substr(from, m_at - from), record);
        return true;
    }

private:
    void take(std::string_view message, Record &record)
    {
        if (!put(readMail(message), record.cells) && ++m_unknownZones == 1)
            m_firstUnknownZone = record.line;
    }

    std::string_view lineAt(size_t at) const
    {
        return m_text.substr(at, std::min(m_text.find('\n', at), m_text.size()) - at);
    }
    void skipLine()
    {
        m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1) + 1;
        ++m_line;
    }

    std::string_view m_text;
    Holds m_holds;
    size_t m_at = 0;
    qint64 m_line = 0;
    qint64 m_unknownZones = 0;
    qint64 m_firstUnknownZone = 0;
};

class MailSource final : public TableSource
{
public:
    MailSource(const InputFile &input, Holds holds)
        : m_text(input.bytes()) // each part has a character set of its own
        , m_holds(holds)
    {
    }

    const std::vector<TableName> &tables() const override { return m_tables; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<MailReader>(m_text, m_holds);
    }

private:
    std::string_view m_text;
    Holds m_holds;
    std::vector<TableName> m_tables{{}};
};

/// How many headers of an e-mail stand at the beginning of a text.
int headersIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> names{"FROM",        "TO",           "DATE",
                                                           "SUBJECT",     "MESSAGE-ID",   "RECEIVED",
                                                           "RETURN-PATH", "MIME-VERSION", "CONTENT-TYPE"};
    int found = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        const bool isFolded = text[at] == ' ' || text[at] == '\t';
        at = end + 1;
        if (line.empty())
            break;
        const size_t colon = line.find(':');
        if (!isFolded && (colon == std::string_view::npos || line.substr(0, colon).find(' ') != line.npos))
            return 0;
        if (!isFolded)
            found += std::find(names.begin(), names.end(), capitals(line.substr(0, colon))) != names.end();
    }
    return found;
}

double mailLikeness(const FileHead &head)
{
    const int headers = headersIn(head.text);
    return headers >= 4 ? 0.95 : headers == 3 ? 0.8 : 0;
}

double mailboxLikeness(const FileHead &head)
{
    const size_t end = std::min(head.text.find('\n'), head.text.size());
    if (!isSeparator(std::string_view(head.text).substr(0, end)) || end == head.text.size())
        return 0;
    return headersIn(std::string_view(head.text).substr(end + 1)) >= 2 ? 0.97 : 0;
}

std::unique_ptr<TableSource> openMail(const InputFile &input)
{
    return std::make_unique<MailSource>(input, Holds::OneMessage);
}

std::unique_ptr<TableSource> openMailbox(const InputFile &input)
{
    return std::make_unique<MailSource>(input, Holds::Many);
}

} // namespace

FileFormat mailFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "E-mail message"), mailLikeness, openMail};
}

FileFormat mailboxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Mailbox (mbox)"), mailboxLikeness, openMailbox};
}

} // namespace skein
