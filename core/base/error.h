// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <stdexcept>

namespace skein {

/// Ends the operation under way: the disk, the case file or the machine would not do it.
/// Expected outcomes (not found, a bad row, an empty search) are return values instead.
/// "It threw" always means "nothing changed".
class Error : public std::runtime_error
{
public:
    explicit Error(const QString &message, const QString &detail = {});
    ~Error() override;

    const QString &message() const { return m_message; } ///< For the analyst; what() is for the log.

private:
    QString m_message;
};

} // namespace skein
