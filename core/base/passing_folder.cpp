// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/passing_folder.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const QString LockName = u".in-use"_s;

PassingFolder::PassingFolder(const QString &beside)
    : m_folder(beside + u"/.skein-XXXXXX"_s)
{
    sweep(beside);
    const QByteArray lock = QFile::encodeName(filePath(LockName));
    // Locked before it has its name, so that no other program takes it for one that was left.
    const QByteArray unnamed = lock + ".new";
    m_lock = m_folder.isValid() ? ::open(unnamed.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0
        || ::rename(unnamed.constData(), lock.constData()) != 0)
        throw Error(QCoreApplication::translate(
                        "PassingFolder",
                        "No folder for passing data can be made in %1. Nothing was changed; look at the "
                        "folder's permissions and the room on the disk.")
                        .arg(beside),
                    qt_error_string(errno));
}

PassingFolder::~PassingFolder()
{
    m_folder.remove();
    if (m_lock >= 0)
        ::close(m_lock);
}

void PassingFolder::sweep(const QString &folder)
{
    const QDir all(folder);
    const QStringList names
        = all.entryList({u".skein-??????"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        QDir left(all.filePath(name));
        const int lock
            = ::open(QFile::encodeName(left.filePath(LockName)).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (lock < 0)
            continue;
        if (::flock(lock, LOCK_EX | LOCK_NB) == 0)
            left.removeRecursively();
        ::close(lock);
    }
}

} // namespace skein
