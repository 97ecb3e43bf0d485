// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// One process per case: holds "NAME.skein.lock", which says who has it open. The kernel gives up the lock of
/// a process that died, so a dead holder never stands in the way.
class CaseLock
{
public:
    /// Throws Error naming the holder when another process has the case open.
    explicit CaseLock(const QString &casePath);
    ~CaseLock();
    CaseLock(const CaseLock &) = delete;
    CaseLock &operator=(const CaseLock &) = delete;

private:
    QString m_path;
    int m_file = -1;
};

/// Who works here: $SKEIN_USER, else the system's name for the user.
QString currentUser();

} // namespace skein
