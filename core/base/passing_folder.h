// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace skein {

/// A folder for files that are passing and need a name, readable by nobody else. It is removed with all that
/// is in it when it goes; one that a killed program left is removed when the next is made beside it.
class PassingFolder
{
public:
    /// In a folder that has room, as the one of the case. Throws Error when none can be made there.
    explicit PassingFolder(const QString &beside);
    ~PassingFolder();
    PassingFolder(const PassingFolder &) = delete;
    PassingFolder &operator=(const PassingFolder &) = delete;

    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Removes what programs that are gone have left in a folder.
    static void sweep(const QString &folder);

private:
    QTemporaryDir m_folder;
    int m_lock = -1; ///< Held as long as the program lives: a folder whose lock is free is nobody's.
};

} // namespace skein
