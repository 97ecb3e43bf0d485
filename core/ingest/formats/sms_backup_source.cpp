// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/sms_backup_source.h"

#include "core/base/error.h"
#include "core/ingest/formats/phone_xml.h"
#include "core/ingest/formats/sms_backup_entry.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/xml_decoding.h"

#include <QCoreApplication>

#include <charconv>
#include <map>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

using Token = XmlPull::Token;

QString tr(const char *text)
{
    return QCoreApplication::translate("SmsBackupSource", text);
}

class SmsBackupReader final : public RecordReader
{
public:
    explicit SmsBackupReader(std::string_view text)
        : RecordReader(sms_backup::titles())
        , m_phone(text)
        , m_xml([this](char *to, size_t size) { return m_phone.read(to, size); })
    {
    }

    qint64 position() const override { return qint64(m_phone.position()); }

    QStringList notes() const override
    {
        QStringList notes;
        if (m_declared && *m_declared != m_read)
            notes << tr("The backup says that it holds %1 entries, and %2 are in it: it was cut off or "
                        "changed. Ask for it again.")
                         .arg(*m_declared)
                         .arg(m_read);
        if (m_undecodable > 0)
            notes << tr("%1 parts of multimedia messages cannot be decoded (first: entry %2).")
                         .arg(m_undecodable)
                         .arg(m_firstUndecodable);
        if (m_phone.replaced() > 0)
            notes << tr("%1 characters mean nothing and show as “\uFFFD”.").arg(m_phone.replaced());
        for (const auto &[name, count] : m_others)
            notes << tr("Not read: %1 entries “%2”.").arg(count).arg(QString::fromStdString(name));
        return notes;
    }

protected:
    bool nextRecord(Record &record) override
    {
        if (m_isBroken)
            return false;
        try {
            return findEntry(record);
        } catch (const Error &error) {
            if (m_read == 0)
                throw;
            m_isBroken = true;
            record.line = ++m_count;
            record.problem = tr("The file is damaged or breaks off here, and nothing behind it was read: "
                                "ask for it again. %1")
                                 .arg(QString::fromUtf8(error.what()))
                                 .toStdString();
        }
        return true;
    }

private:
    bool findEntry(Record &record)
    {
        constexpr size_t entries = 2; // how deep they stand
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token != Token::Start || m_xml.depth() > entries)
                continue;
            if (m_xml.depth() < entries)
                readCount(m_xml.attribute("count"));
            else if (take(record))
                return true;
        }
        return false;
    }

    void readCount(std::string_view text)
    {
        qint64 count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error == std::errc() && end == text.data() + text.size())
            m_declared = count;
    }

    bool take(Record &record)
    {
        if (m_xml.name() == "sms")
            sms_backup::putText(m_xml, record.cells);
        else if (m_xml.name() == "call")
            sms_backup::putCall(m_xml, record.cells);
        else if (m_xml.name() == "mms")
            takeMultimedia(record);
        else {
            constexpr size_t mostNames = 20;
            const std::string name(m_xml.name());
            ++m_others[m_others.size() < mostNames || m_others.contains(name) ? name : "…"];
            return false;
        }
        record.line = ++m_count;
        ++m_read;
        return true;
    }

    void takeMultimedia(Record &record)
    {
        const qint64 undecodable = sms_backup::putMultimedia(m_xml, record.cells);
        if (undecodable > 0 && m_undecodable == 0)
            m_firstUndecodable = m_count + 1;
        m_undecodable += undecodable;
    }

    PhoneXml m_phone;
    XmlPull m_xml;
    std::optional<qint64> m_declared; ///< How many entries the root says there are.
    qint64 m_count = 0; ///< With the one that breaks off.
    qint64 m_read = 0;
    qint64 m_undecodable = 0;
    qint64 m_firstUndecodable = 0;
    bool m_isBroken = false;
    std::map<std::string, qint64> m_others;
};

class SmsBackupSource final : public TableSource
{
public:
    explicit SmsBackupSource(const InputFile &input)
        : m_xml(decodeXml(input.bytes()))
    {
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_xml.text; }
    QStringList notes(size_t /*table*/) const override { return m_xml.notes; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<SmsBackupReader>(m_xml.text.text);
    }

private:
    DecodedXml m_xml;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    const std::string root = xmlRoot(head.text);
    const auto has = [&](std::string_view tag) { return head.text.find(tag) != std::string::npos; };
    const bool isMessages = root == "smses";
    const bool isCalls = root == "calls" && has("<call ") && has("number=") && has("date=");
    return isMessages || isCalls ? 1 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<SmsBackupSource>(input);
}

} // namespace

FileFormat smsBackupFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "SMS Backup & Restore"), likeness, open};
}

} // namespace skein
