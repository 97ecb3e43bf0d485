// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/mail_source.h"

#include "core/ingest/formats/content_lines.h"
#include "core/ingest/formats/mail_text.h"
#include "core/ingest/formats/message_columns.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace skein {

namespace {

using namespace message_columns;

/// "Sat, 14 Jun 2025 09:00:00 +0100 (BST)" as ISO text with its offset; what is not understood as it is.
std::string isoDate(const std::string &text)
{
    const std::string bare = text.substr(0, text.find('('));
    const QDateTime time = QDateTime::fromString(QString::fromStdString(bare).simplified(), Qt::RFC2822Date);
    return time.isValid() ? time.toUTC().toString(Qt::ISODate).toStdString() : text;
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

void put(const MailText &mail, Cells &cells)
{
    cells[Sent] = isoDate(mail.date);
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
    cells.back() = mail.subject;
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

protected:
    bool nextRecord(Record &record) override
    {
        if (m_holds == Holds::OneMessage) {
            if (m_at > 0)
                return false;
            record.line = 1;
            put(readMail(m_text), record.cells);
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
        put(readMail(m_text.substr(from, m_at - from)), record.cells);
        return true;
    }

private:
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
