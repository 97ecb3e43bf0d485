// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// One process per case: holds "NAME.skein.lock", which says who has it open. The kernel gives up the lock of
/// a process that died, so a dead holder never stands in the way. Where nothing can be written (a medium that
/// is protected, a folder or case of somebody else) any number may read the case at once; nothing is made
/// beside it.
class CaseLock
{
public:
    /// Throws Error naming the holder when another process has the case open, or when the case cannot be
    /// written and has changes of an interrupted writer beside it, which could not be read.
    explicit CaseLock(const QString &casePath);
    ~CaseLock();
    CaseLock(const CaseLock &) = delete;
    CaseLock &operator=(const CaseLock &) = delete;

    /// The case can be looked at and not changed.
    bool isReadOnly() const { return m_isReadOnly; }

private:
    void lockToRead(const QString &casePath);
    void lockToWrite();

    QString m_path;
    int m_file = -1;
    bool m_isReadOnly = false;
};

/// Who works here: $SKEIN_USER, else the system's name for the user.
QString currentUser();

} // namespace skein
