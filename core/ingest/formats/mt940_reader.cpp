// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/mt940_reader.h"

#include "core/ingest/formats/statement_balance.h"
#include "core/ingest/formats/statement_columns.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

namespace {

using namespace statement_columns;

class Mt940Reader final : public RecordReader
{
public:
    explicit Mt940Reader(std::string_view text)
        : RecordReader(titles())
        , m_text(text)
    {
    }

    qint64 position() const override { return qint64(m_at); }
    QStringList notes() const override { return m_balance.notes(); }

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
            if (tag == "61") {
                isOpen = true;
                record.line = ++m_count;
                readLine(value, record);
            } else if (tag == "86" && isOpen) {
                readDetails(value, record.cells);
                break;
            } else {
                readFrame(tag, value);
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

    /// What stands around the movements: ":60F:C250613EUR100,".
    void readFrame(const std::string &tag, const std::string &value)
    {
        constexpr size_t amount = 10; // behind the sign, the day and the currency
        if (tag == "20") {
            m_reference = value;
            m_balance.begin();
        } else if (tag == "25")
            m_account = value;
        else if (tag == "28C")
            m_number = value;
        else if (value.size() <= amount)
            return;
        else if (tag == "60F" || tag == "60M") {
            m_currency = value.substr(7, 3);
            m_balance.setOpening(std::string_view(value).substr(amount), value[0] == 'C');
        } else if (tag == "62F" || tag == "62M") {
            m_balance.close(m_account + ", " + m_number + ", " + m_reference,
                            std::string_view(value).substr(amount), value[0] == 'C');
        }
    }

    /// ":61:2506140614D12,50NTRFREFERENCE//BANKREF"
    void readLine(const std::string &value, Record &record)
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
        if (isReversed)
            add(cells[Other], "Reversal of an earlier payment", "\n");
        cells[Amount] = withCurrency(value.substr(at, end - at), m_currency);
        m_balance.addMovement(std::string_view(value).substr(at, end - at), isCredit);
        cells[Type] = value.substr(end, 4);
        const std::string rest = value.substr(std::min(end + 4, value.size()));
        const size_t line = std::min(rest.find('\n'), rest.size());
        cells[Reference] = rest.substr(0, line);
        add(cells[Other], std::string_view(rest).substr(line), "\n");
        setSides(cells, m_account, {}, isCredit);
    }

    void refuse(Record &record, const std::string &value, const char *why)
    {
        m_balance.addMovement({}, false);
        record.problem = QCoreApplication::translate("StatementSource", why).toStdString();
        record.cells[Remittance] = value;
    }

    /// German banks part it by "?20", "?32"; all others write freely.
    void readDetails(const std::string &value, Cells &cells) const
    {
        std::string text;
        for (const char c : value)
            text += c == '\n' ? ' ' : c;
        cells[Remittance] = text;
        std::string joined = value;
        std::erase(joined, '\n'); // lines are broken anywhere
        constexpr size_t codeDigits = 3;
        if (!cells[Direction].empty() && joined.find_first_not_of("0123456789") == codeDigits
            && joined[codeDigits] == '?')
            readParts(std::string_view(joined).substr(codeDigits), cells);
    }

    /// "?00CREDIT?20rent?31DE02120300000000202051?32JO EXAMPLE"
    void readParts(std::string_view parts, Cells &cells) const
    {
        constexpr size_t markBytes = 3;
        std::string remittance;
        std::string account;
        while (parts.size() >= markBytes) {
            const std::string_view mark = parts.substr(1, 2);
            const size_t end = std::min(parts.find('?', markBytes), parts.size());
            const std::string_view part = parts.substr(markBytes, end - markBytes);
            parts.remove_prefix(end);
            if (mark[0] == '2' || mark[0] == '6')
                remittance += part;
            else if (mark == "31")
                account = trimmed(part);
            else if (mark == "32" || mark == "33")
                cells[Counterparty] += part;
            else
                add(cells[Other], std::string("?") + std::string(mark) + ' ' + std::string(part), "\n");
        }
        cells[Remittance] = remittance;
        setSides(cells, m_account, account, cells[Direction] == "credit");
    }

    std::string_view m_text;
    size_t m_at = 0;
    size_t m_next = 0;
    std::string m_reference; ///< Of the statement, and below its number and page.
    std::string m_number;
    std::string m_account;
    std::string m_currency;
    StatementBalance m_balance;
    qint64 m_count = 0;
};

} // namespace

std::unique_ptr<TableReader> readMt940(std::string_view text)
{
    return std::make_unique<Mt940Reader>(text);
}

} // namespace skein
