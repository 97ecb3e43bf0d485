// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/statement_source.h"

#include "core/base/error.h"
#include "core/ingest/formats/content_lines.h"
#include "core/ingest/formats/statement_columns.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/xml_decoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <type_traits>

namespace skein {

namespace {

using namespace statement_columns;

/// "20250614120000[0:GMT]" and "250614" as 2025-06-14; other texts as they are.
std::string isoDay(std::string_view text)
{
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
    if (digits.size() >= 8)
        return std::string(digits.substr(0, 4))
            .append("-")
            .append(digits.substr(4, 2))
            .append("-")
            .append(digits.substr(6, 2));
    if (digits.size() != 6)
        return std::string(text);
    return std::string("20")
        .append(digits.substr(0, 2))
        .append("-")
        .append(digits.substr(2, 2))
        .append("-")
        .append(digits.substr(4, 2));
}

void add(std::string &cell, std::string_view text, std::string_view between)
{
    const std::string_view bare = trimmed(text);
    if (!bare.empty())
        cell += (cell.empty() ? std::string() : std::string(between)) + std::string(bare);
}

/// "12,50" and "1,234.50" with a point before the pence and nothing else; other texts as they are.
std::string withCurrency(std::string amount, const std::string &currency)
{
    if (amount.find('.') != std::string::npos && amount.find(',') < amount.find('.'))
        std::erase(amount, ',');
    else if (std::count(amount.begin(), amount.end(), ',') == 1)
        std::replace(amount.begin(), amount.end(), ',', '.');
    if (amount.ends_with('.'))
        amount.pop_back();
    return currency.empty() || amount.empty() ? amount : amount + ' ' + currency;
}

class OfxReader final : public RecordReader
{
public:
    explicit OfxReader(std::string_view text)
        : RecordReader(titles())
        , m_text(text)
    {
    }

    qint64 position() const override { return qint64(m_at); }

protected:
    bool nextRecord(Record &record) override
    {
        std::string tag;
        std::string value;
        while (nextTag(tag, value)) {
            if (m_isInside && (tag == "STMTTRN" || tag == "/BANKTRANLIST")) {
                m_at = m_tagAt; // some banks leave out the end of a transaction
                break;
            }
            if (tag == "STMTTRN")
                m_fields.clear();
            else if (tag == "BANKID" || tag == "ACCTID" || tag == "CURDEF")
                (m_isInside ? m_fields : m_account)[tag] = value;
            else if (tag == "/STMTTRN")
                break;
            else
                m_fields[tag] = value;
            m_isInside = tag == "STMTTRN" || (m_isInside && tag != "/STMTTRN");
        }
        if (tag.empty() && m_isInside)
            record.problem = QCoreApplication::translate("StatementSource",
                                                         "The file breaks off here: ask for it again.")
                                 .toStdString();
        if (tag != "/STMTTRN" && !m_isInside)
            return false;
        m_isInside = false;
        put(record.cells);
        record.line = ++m_count;
        return true;
    }

private:
    bool nextTag(std::string &tag, std::string &value)
    {
        const size_t open = m_text.find('<', m_at);
        const size_t close = open == std::string_view::npos ? open : m_text.find('>', open);
        if (close == std::string_view::npos) {
            m_at = m_text.size();
            tag.clear();
            return false;
        }
        m_tagAt = open;
        const size_t next = std::min(m_text.find('<', close), m_text.size());
        tag = capitals(trimmed(m_text.substr(open + 1, close - open - 1)));
        value = withoutReferences(trimmed(m_text.substr(close + 1, next - close - 1)));
        m_at = next;
        return true;
    }

    static std::string withoutReferences(std::string_view text)
    {
        std::string plain(text);
        for (const auto &[reference, sign] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"),
                                              std::pair("&nbsp;", " "), std::pair("&amp;", "&")})
            for (size_t at = plain.find(reference); at != std::string::npos;
                 at = plain.find(reference, at + 1))
                plain.replace(at, std::string_view(reference).size(), sign);
        return plain;
    }

    void put(Cells &cells)
    {
        std::string amount = m_fields["TRNAMT"];
        const bool isCredit = !amount.starts_with('-');
        if (amount.starts_with('-') || amount.starts_with('+'))
            amount.erase(0, 1);
        cells[Booked] = isoDay(m_fields["DTPOSTED"]);
        cells[Amount] = withCurrency(amount, m_account["CURDEF"]);
        cells[Counterparty] = m_fields["NAME"];
        cells[Remittance] = m_fields["MEMO"];
        cells[Type] = m_fields["TRNTYPE"];
        cells[Reference] = m_fields["FITID"];
        cells[ValueDate] = isoDay(m_fields["DTAVAIL"]);
        if (!m_fields["CHECKNUM"].empty())
            cells[Other] = "Cheque: " + m_fields["CHECKNUM"];
        setSides(cells, accountOf(m_account), accountOf(m_fields), isCredit);
    }

    static std::string accountOf(std::map<std::string, std::string> &fields)
    {
        std::string account = fields["BANKID"];
        add(account, fields["ACCTID"], " ");
        return account;
    }

    std::string_view m_text;
    size_t m_at = 0;
    size_t m_tagAt = 0; ///< Where the tag that was read last begins.
    bool m_isInside = false;
    std::map<std::string, std::string> m_account;
    std::map<std::string, std::string> m_fields;
    qint64 m_count = 0;
};

class Mt940Reader final : public RecordReader
{
public:
    explicit Mt940Reader(std::string_view text)
        : RecordReader(titles())
        , m_text(text)
    {
    }

    qint64 position() const override { return qint64(m_at); }

protected:
    bool nextRecord(Record &record) override
    {
        std::string tag;
        std::string value;
        bool isOpen = false;
        while (peekField(tag, value)) {
            if (tag == "61" && isOpen)
                break;
            m_at = m_next;
            if (tag == "25")
                m_account = value;
            else if ((tag == "60F" || tag == "60M") && value.size() > 10)
                m_currency = value.substr(7, 3);
            else if (tag == "61") {
                isOpen = true;
                record.line = ++m_count;
                readLine(value, record);
            } else if (tag == "86" && isOpen) {
                readDetails(value, record.cells);
                break;
            }
        }
        return isOpen;
    }

private:
    /// The next ":TAG:value", its further lines included.
    bool peekField(std::string &tag, std::string &value)
    {
        size_t at = m_at;
        while (at < m_text.size() && !isTag(at))
            at = std::min(m_text.find('\n', at), m_text.size() - 1) + 1;
        if (at >= m_text.size())
            return false;
        const size_t close = m_text.find(':', at + 1);
        tag = m_text.substr(at + 1, close - at - 1);
        size_t end = close + 1;
        do
            end = std::min(m_text.find('\n', end), m_text.size() - 1) + 1;
        while (end < m_text.size() && !isTag(end) && m_text[end] != '-' && m_text[end] != '{');
        value = trimmed(m_text.substr(close + 1, end - close - 1));
        std::erase(value, '\r');
        m_next = end;
        return true;
    }

    bool isTag(size_t at) const
    {
        constexpr size_t longest = 4;
        if (m_text[at] != ':')
            return false;
        const size_t close = m_text.find(':', at + 1);
        return close != std::string_view::npos && close - at > 2 && close - at <= longest;
    }

    /// ":61:2506140614D12,50NTRFREFERENCE//BANKREF"
    void readLine(const std::string &value, Record &record) const
    {
        Cells &cells = record.cells;
        size_t at = 6;
        cells[Booked] = isoDay(std::string_view(value).substr(0, at));
        if (value.size() > 10 && value.find_first_not_of("0123456789", at) >= 10)
            at = 10; // the day of entry, month and day only
        const bool isReversed = at < value.size() && value[at] == 'R';
        at += isReversed ? 1 : 0;
        if (at >= value.size() || (value[at] != 'C' && value[at] != 'D')) {
            refuse(
                record, value,
                QT_TRANSLATE_NOOP("StatementSource", "It does not say whether it is a credit or a debit."));
            return;
        }
        const bool isCredit = (value[at] == 'C') != isReversed;
        ++at;
        if (at < value.size() && value[at] >= 'A' && value[at] <= 'Z')
            ++at;
        const size_t end = std::min(value.find_first_not_of("0123456789,", at), value.size());
        if (end == at) {
            refuse(
                record, value,
                QT_TRANSLATE_NOOP("StatementSource", "No amount stands behind the mark of credit or debit."));
            return;
        }
        cells[Amount] = withCurrency(value.substr(at, end - at), m_currency);
        cells[Type] = value.substr(end, 4);
        const std::string rest = value.substr(std::min(end + 4, value.size()));
        const size_t line = std::min(rest.find('\n'), rest.size());
        cells[Reference] = rest.substr(0, line);
        add(cells[Other], std::string_view(rest).substr(line), "\n");
        setSides(cells, m_account, {}, isCredit);
    }

    static void refuse(Record &record, const std::string &value, const char *why)
    {
        record.problem = QCoreApplication::translate("StatementSource", why).toStdString();
        record.cells[Remittance] = value;
    }

    /// German banks part it by "?20", "?32"; all others write freely.
    static void readDetails(const std::string &value, Cells &cells)
    {
        std::string text;
        for (const char c : value)
            text += c == '\n' ? ' ' : c;
        cells[Remittance] = text;
    }

    std::string_view m_text;
    size_t m_at = 0;
    size_t m_next = 0;
    std::string m_account;
    std::string m_currency;
    qint64 m_count = 0;
};

class CamtReader final : public RecordReader
{
public:
    explicit CamtReader(std::string_view text)
        : RecordReader(titles())
        , m_xml(xmlInput(text))
    {
    }

    qint64 position() const override { return m_count; }

protected:
    bool nextRecord(Record &record) override
    {
        using Token = XmlPull::Token;
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token == Token::End && m_xml.name() == "Ntry" && !m_hasDetails) {
                give(record);
                return true;
            }
            if (token == Token::End && m_xml.name() == "TxDtls") {
                m_hasDetails = true;
                give(record);
                return true;
            }
            if (token == Token::End && !m_path.empty())
                m_path.pop_back();
            if (token == Token::Text && !m_path.empty())
                take(m_xml.text());
            if (token != Token::Start)
                continue;
            m_path.emplace_back(m_xml.name());
            begin(m_xml.name());
        }
        return false;
    }

private:
    struct Entry
    {
        std::string booked, value, amount, currency, indicator, reference, type, remittance, debtor, creditor,
            debtorAccount, creditorAccount;
    };

    bool isUnder(std::string_view name) const
    {
        return std::find(m_path.begin(), m_path.end(), name) != m_path.end();
    }

    void begin(std::string_view name)
    {
        if (name == "Stmt" || name == "Rpt" || name == "Ntfctn")
            m_account.clear();
        if (name == "Ntry") {
            m_entry = {};
            m_hasDetails = false;
        }
        if (name == "TxDtls")
            m_details = m_entry;
        if (name == "Amt" && isAmount()) {
            current().currency = m_xml.attribute("Ccy");
            current().amount.clear();
        }
    }

    /// Whether the innermost element is the amount of an entry or of one of its transactions.
    bool isAmount() const
    {
        const std::string parent = m_path.size() > 1 ? m_path[m_path.size() - 2] : std::string();
        return m_path.back() == "Amt"
            && (parent == "Ntry" || parent == "TxDtls" || (parent == "TxAmt" && isUnder("TxDtls")));
    }

    Entry &current() { return isUnder("TxDtls") ? m_details : m_entry; }

    void take(std::string_view text)
    {
        const std::string &name = m_path.back();
        const std::string parent = m_path.size() > 1 ? m_path[m_path.size() - 2] : std::string();
        if (!isUnder("Ntry")) {
            if ((name == "IBAN" || name == "Id") && isUnder("Acct") && !isUnder("Svcr") && !isUnder("Ownr"))
                add(m_account, text, " ");
            return;
        }
        Entry &entry = current();
        if (isAmount())
            entry.amount += trimmed(text);
        else if (name == "CdtDbtInd" && (parent == "Ntry" || parent == "TxDtls"))
            entry.indicator = trimmed(text);
        else if (isUnder("BookgDt"))
            entry.booked += trimmed(text);
        else if (isUnder("ValDt"))
            entry.value += trimmed(text);
        else if (name == "IBAN" || (name == "Id" && parent == "Othr"))
            takeAccount(entry, text);
        else if (name == "Nm" && isUnder("Dbtr"))
            add(entry.debtor, text, " ");
        else if (name == "Nm" && isUnder("Cdtr"))
            add(entry.creditor, text, " ");
        else if (name == "Ustrd" || name == "AddtlNtryInf")
            add(entry.remittance, text, " ");
        else if (name == "AcctSvcrRef" || name == "NtryRef" || name == "EndToEndId")
            add(entry.reference, text, "; ");
        else if (isUnder("BkTxCd"))
            add(entry.type, text, " ");
    }

    void takeAccount(Entry &entry, std::string_view text) const
    {
        if (isUnder("DbtrAcct"))
            add(entry.debtorAccount, text, " ");
        else if (isUnder("CdtrAcct"))
            add(entry.creditorAccount, text, " ");
    }

    void give(Record &record)
    {
        const Entry &entry = isUnder("TxDtls") ? m_details : m_entry;
        Cells &cells = record.cells;
        const bool isCredit = entry.indicator == "CRDT";
        cells[Booked] = entry.booked.substr(0, 10);
        cells[ValueDate] = entry.value.substr(0, 10);
        cells[Amount] = withCurrency(entry.amount, entry.currency);
        cells[Counterparty] = isCredit ? entry.debtor : entry.creditor;
        cells[Remittance] = entry.remittance;
        cells[Type] = entry.type;
        cells[Reference] = entry.reference;
        setSides(cells, m_account, isCredit ? entry.debtorAccount : entry.creditorAccount, isCredit);
        if (!m_path.empty())
            m_path.pop_back();
        record.line = ++m_count;
    }

    XmlPull m_xml;
    std::vector<std::string> m_path;
    std::string m_account;
    Entry m_entry;
    Entry m_details;
    bool m_hasDetails = false;
    qint64 m_count = 0;
};

/// Banks call SGML XML and leave "&" as it is: such a file is read tag by tag all the same.
QString noteOnForm(std::string_view text)
{
    if (!withoutXmlSpace(text).starts_with("<?xml"))
        return {};
    try {
        XmlPull xml(xmlInput(text));
        while (xml.next() != XmlPull::Token::Finish) { }
        return {};
    } catch (const Error &error) {
        return QCoreApplication::translate("StatementSource",
                                           "Not well-formed: %1. It was read tag by tag, without what a "
                                           "document type defines: check names and texts.")
            .arg(QString::fromUtf8(error.what()));
    }
}

template<typename Reader>
class StatementSource final : public TableSource
{
public:
    explicit StatementSource(const InputFile &input)
        : m_xml(decodeXml(input.bytes()))
    {
        if constexpr (std::is_same_v<Reader, OfxReader>)
            if (const QString note = noteOnForm(m_xml.text.text); !note.isEmpty())
                m_xml.notes << note;
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_xml.text; }
    QStringList notes(size_t /*table*/) const override { return m_xml.notes; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<Reader>(m_xml.text.text);
    }

private:
    DecodedXml m_xml;
    std::vector<TableName> m_tables{{}};
};

template<typename Reader>
std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<StatementSource<Reader>>(input);
}

double ofxLikeness(const FileHead &head)
{
    const std::string_view text = trimmed(head.text);
    const bool isOfx = text.starts_with("OFXHEADER:") || xmlRoot(head.text) == "OFX";
    return isOfx ? 1 : 0;
}

double mt940Likeness(const FileHead &head)
{
    const std::string_view text = head.text;
    const auto has = [&](std::string_view tag) { return text.find(tag) != std::string_view::npos; };
    const std::string_view bare = trimmed(text);
    const bool begins = bare.starts_with(":20:") || bare.starts_with("{1:") || bare.starts_with(":940:");
    return begins && has("\n:25:") && has("\n:61:") ? 1 : 0;
}

double camtLikeness(const FileHead &head)
{
    return xmlRoot(head.text) == "Document" && head.text.find(":camt.05") != std::string::npos ? 1 : 0;
}

} // namespace

FileFormat ofxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (OFX)"), ofxLikeness, open<OfxReader>};
}

FileFormat mt940Format()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (MT940)"), mt940Likeness, open<Mt940Reader>};
}

FileFormat camtFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (camt.053)"), camtLikeness, open<CamtReader>};
}

} // namespace skein
