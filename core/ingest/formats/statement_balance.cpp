// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/statement_balance.h"

#include "core/ingest/formats/statement_columns.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int Decimals = 4;
static constexpr qint64 Whole = 10'000; ///< Ten-thousandths of one.

static QString tr(const char *text)
{
    return QCoreApplication::translate("StatementSource", text);
}

/// "1,234.5", "12,50" and "100," in ten-thousandths.
static std::optional<qint64> parsed(std::string_view text)
{
    constexpr size_t longest = 15;
    const std::string plain = statement_columns::withCurrency(std::string(trimmed(text)), {});
    const size_t point = std::min(plain.find('.'), plain.size());
    std::string digits = plain.substr(0, point);
    std::string decimals = plain.substr(std::min(point + 1, plain.size()));
    if (digits.size() + decimals.size() == 0 || digits.size() > longest || decimals.size() > Decimals)
        return std::nullopt;
    decimals.resize(Decimals, '0');
    qint64 value = 0;
    for (const char c : digits + decimals) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// With two decimals, or with all when they say more.
static QString written(qint64 amount)
{
    const QString sign = amount < 0 ? u"-"_s : QString();
    const qint64 size = std::abs(amount);
    QString decimals = QString::number(size % Whole + Whole).mid(1);
    if (decimals.endsWith(u"00"_s))
        decimals.chop(2);
    return sign + QString::number(size / Whole) + u'.' + decimals;
}

void StatementBalance::begin()
{
    m_opening.reset();
    m_credits = m_debits = m_unread = 0;
}

void StatementBalance::setOpening(std::string_view amount, bool isCredit)
{
    m_opening = parsed(amount);
    if (m_opening && !isCredit)
        m_opening = -*m_opening;
}

void StatementBalance::addMovement(std::string_view amount, bool isCredit)
{
    const std::optional<qint64> value = parsed(amount);
    if (!value)
        ++m_unread;
    (isCredit ? m_credits : m_debits) += value.value_or(0);
}

void StatementBalance::close(const std::string &name, std::string_view amount, bool isCredit)
{
    std::optional<qint64> closing = parsed(amount);
    if (closing && !isCredit)
        closing = -*closing;
    if (m_opening && closing && *closing != *m_opening + m_credits - m_debits)
        tell(name, *closing);
    begin();
}

void StatementBalance::tell(const std::string &name, qint64 closing)
{
    constexpr qsizetype most = 50;
    if (m_notes.size() >= most) {
        ++m_untold;
        return;
    }
    const qint64 reached = *m_opening + m_credits - m_debits;
    QString note = tr("The statement “%1” does not add up: it opens with %2, %3 came in and %4 went out, "
                      "which makes %5, but it closes with %6 (%7 apart). A movement may be missing: ask the "
                      "bank.")
                       .arg(QString::fromStdString(name).simplified(), written(*m_opening),
                            written(m_credits), written(m_debits), written(reached), written(closing),
                            written(std::abs(closing - reached)));
    if (m_unread > 0)
        note += u' ' + tr("Amounts that cannot be read: %1.").arg(m_unread);
    m_notes << note;
}

QStringList StatementBalance::notes() const
{
    return m_untold == 0 ? m_notes
                         : m_notes + QStringList{tr("%1 more statements do not add up.").arg(m_untold)};
}

} // namespace skein
