// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/ofx_reader.h"

#include "core/base/error.h"
#include "core/ingest/formats/content_lines.h"
#include "core/ingest/formats/statement_columns.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace skein {

namespace {

using namespace statement_columns;

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
            else if (tag == "BANKACCTFROM" || tag == "CCACCTFROM")
                clearAccount();
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
    /// Where the next tag begins: banks also write "<" in texts.
    size_t tagFrom(size_t at) const
    {
        const auto begins = [this](size_t open) {
            const char c = open + 1 < m_text.size() ? m_text[open + 1] : ' ';
            return c == '/' || c == '?' || c == '!' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        size_t open = m_text.find('<', at);
        while (open != std::string_view::npos && !begins(open))
            open = m_text.find('<', open + 1);
        return open;
    }

    bool nextTag(std::string &tag, std::string &value)
    {
        const size_t open = tagFrom(m_at);
        const size_t close = open == std::string_view::npos ? open : m_text.find('>', open);
        if (close == std::string_view::npos) {
            m_at = m_text.size();
            tag.clear();
            return false;
        }
        m_tagAt = open;
        const size_t next = std::min(tagFrom(close), m_text.size());
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
        if (hasClock(m_fields["DTPOSTED"]))
            add(cells[Other], "Posted, as written: " + m_fields["DTPOSTED"], "\n");
        setSides(cells, accountOf(m_account), accountOf(m_fields), isCredit);
    }

    /// Midnight and noon stand where a bank notes the day only.
    static bool hasClock(std::string_view posted)
    {
        constexpr size_t day = 8;
        const std::string_view clock = posted.substr(std::min(day, posted.size())).substr(0, 6);
        return clock.size() == 6 && clock != "000000" && clock != "120000"
            && clock.find_first_not_of("0123456789") == std::string_view::npos;
    }

    /// Another statement of the file begins: a card has no bank's number.
    void clearAccount()
    {
        m_account.erase("BANKID");
        m_account.erase("ACCTID");
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

} // namespace

std::unique_ptr<TableReader> readOfx(std::string_view text)
{
    return std::make_unique<OfxReader>(text);
}

/// Banks call SGML XML and leave "&" as it is: such a file is read tag by tag all the same.
QString noteOnOfx(std::string_view text)
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

} // namespace skein
