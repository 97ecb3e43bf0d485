// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>

namespace skein {

/// Whether the balances of bank statements agree with their movements: a movement that was left out, by the
/// bank or in copying, shows in nothing else.
class StatementBalance
{
public:
    void begin(); ///< A statement.
    void setOpening(std::string_view amount, bool isCredit);
    void addMovement(std::string_view amount, bool isCredit);
    /// Compares, if there was an opening balance; `name` is what the statement is called in what is told.
    void close(const std::string &name, std::string_view amount, bool isCredit);

    /// One line for each statement that differs, up to a bound.
    QStringList notes() const;

private:
    void tell(const std::string &name, qint64 closing);

    std::optional<qint64> m_opening; ///< In ten-thousandths of the currency.
    qint64 m_credits = 0;
    qint64 m_debits = 0;
    qint64 m_unread = 0; ///< Movements whose amount cannot be read.
    QStringList m_notes;
    qint64 m_untold = 0;
};

} // namespace skein
