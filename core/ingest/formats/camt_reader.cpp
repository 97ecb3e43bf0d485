// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/camt_reader.h"

#include "core/ingest/formats/statement_balance.h"
#include "core/ingest/formats/statement_columns.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace skein {

namespace {

using namespace statement_columns;

QString tr(const char *text)
{
    return QCoreApplication::translate("StatementSource", text);
}

class CamtReader final : public RecordReader
{
public:
    explicit CamtReader(std::string_view text)
        : RecordReader(titles())
        , m_xml(xmlInput(text))
    {
    }

    qint64 position() const override { return m_count; }
    QStringList notes() const override { return m_balance.notes(); }

protected:
    bool nextRecord(Record &record) override
    {
        using Token = XmlPull::Token;
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token == Token::End)
                end(m_xml.name());
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
        std::string booked, value, amount, currency, indicator, reversal, status, reference, type, remittance,
            debtor, creditor, debtorAccount, creditorAccount;
    };

    bool isUnder(std::string_view name) const
    {
        return std::find(m_path.begin(), m_path.end(), name) != m_path.end();
    }

    void begin(std::string_view name)
    {
        if (isStatement(name)) {
            m_account.clear();
            m_id.clear();
            m_closing = {};
            m_balance.begin();
        }
        if (name == "Bal")
            m_shown = {};
        if (name == "Ntry") {
            m_entry = {};
            m_hasDetails = false;
            m_transactions = 0;
        }
        if (name == "TxDtls") {
            m_details = m_entry;
            m_hasOwnAmount = false;
        }
        if (name == "Amt" && isAmount()) {
            m_hasOwnAmount = true;
            current().currency = m_xml.attribute("Ccy");
            current().amount.clear();
        }
    }

    static bool isStatement(std::string_view name)
    {
        return name == "Stmt" || name == "Rpt" || name == "Ntfctn";
    }

    void end(std::string_view name)
    {
        if (name == "Bal" && (m_shown.kind == "OPBD" || m_shown.kind == "PRCD"))
            m_balance.setOpening(m_shown.amount, m_shown.isCredit);
        else if (name == "Bal" && m_shown.kind == "CLBD")
            m_closing = m_shown;
        else if (name == "Ntry" && (m_entry.status.empty() || m_entry.status == "BOOK"))
            m_balance.addMovement(m_entry.indicator.empty() ? std::string_view() : m_entry.amount,
                                  m_entry.indicator == "CRDT");
        else if (isStatement(name) && !m_closing.kind.empty())
            m_balance.close(m_account + ' ' + m_id, m_closing.amount, m_closing.isCredit);
    }

    void takeBalance(const std::string &name, const std::string &parent, std::string_view text)
    {
        if (name == "Cd" && parent == "CdOrPrtry")
            m_shown.kind += trimmed(text);
        else if (name == "Amt")
            m_shown.amount += trimmed(text);
        else if (name == "CdtDbtInd")
            m_shown.isCredit = trimmed(text) == "CRDT";
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
            else if (name == "Id" && isStatement(parent))
                add(m_id, text, " ");
            else if (isUnder("Bal"))
                takeBalance(name, parent, text);
            return;
        }
        Entry &entry = current();
        if (isAmount())
            entry.amount += trimmed(text);
        else if (name == "CdtDbtInd" && (parent == "Ntry" || parent == "TxDtls"))
            entry.indicator = trimmed(text);
        else if (name == "RvslInd")
            entry.reversal = trimmed(text);
        else if ((name == "Sts" && parent == "Ntry") || (name == "Cd" && parent == "Sts"))
            entry.status += trimmed(text);
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
        if (m_hasDetails && !m_hasOwnAmount && m_transactions++ > 0) // or the sum would stand there again
            add(cells[Other],
                tr("No amount of its own: part of the entry above, which is over %1.")
                    .arg(QString::fromStdString(std::exchange(cells[Amount], {})))
                    .toStdString(),
                "\n");
        cells[Counterparty] = isCredit ? entry.debtor : entry.creditor;
        cells[Remittance] = entry.remittance;
        cells[Type] = entry.type;
        cells[Account] = m_account;
        cells[Reference] = entry.reference;
        if (entry.reversal == "true" || entry.reversal == "1")
            add(cells[Other], "Reversal of an earlier payment", "\n");
        if (!entry.status.empty() && entry.status != "BOOK")
            add(cells[Other], "Status: " + entry.status, "\n");
        if (isCredit || entry.indicator == "DBIT")
            setSides(cells, m_account, isCredit ? entry.debtorAccount : entry.creditorAccount, isCredit);
        else
            record.problem = tr("It does not say whether it is a credit or a debit.").toStdString();
        if (!m_path.empty())
            m_path.pop_back();
        record.line = ++m_count;
    }

    struct Balance
    {
        std::string kind; ///< "OPBD" ...
        std::string amount;
        bool isCredit = false;
    };

    XmlPull m_xml;
    std::vector<std::string> m_path;
    std::string m_id; ///< Of the statement.
    Balance m_shown; ///< The one that is read.
    Balance m_closing;
    StatementBalance m_balance;
    std::string m_account;
    Entry m_entry;
    Entry m_details;
    bool m_hasDetails = false;
    bool m_hasOwnAmount = false; ///< The transaction that is read.
    qint64 m_transactions = 0; ///< Of the entry, that have no amount of their own.
    qint64 m_count = 0;
};

} // namespace

std::unique_ptr<TableReader> readCamt(std::string_view text)
{
    return std::make_unique<CamtReader>(text);
}

} // namespace skein
