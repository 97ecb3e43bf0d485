// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/case_lock.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("CaseLock", text);
}

QString currentUser()
{
    if (const QString chosen = qEnvironmentVariable("SKEIN_USER"); !chosen.isEmpty())
        return chosen;
    const passwd *entry = getpwuid(geteuid()); // NOLINT(concurrency-mt-unsafe)
    return entry ? QString::fromLocal8Bit(entry->pw_name) : u"uid %1"_s.arg(geteuid());
}

/// An open-file-description lock belongs to this one opening of the file, so that closing another handle to
/// it elsewhere in the process cannot drop it (as POSIX record locks do).
static bool takeLock(int file, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

static QString holderIn(int file)
{
    QByteArray text(400, '\0');
    const ssize_t size = pread(file, text.data(), size_t(text.size()), 0);
    return size > 0 ? QString::fromUtf8(text.left(size)).trimmed() : tr("another process");
}

static bool isForbidden(int error)
{
    return error == EACCES || error == EROFS || error == EPERM;
}

/// Whether the case is there and must not be written.
static bool isProtected(const QString &casePath)
{
    const int file = open(QFile::encodeName(casePath).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return isForbidden(errno);
    close(file);
    return false;
}

CaseLock::CaseLock(const QString &casePath)
    : m_path(casePath + u".lock"_s)
    , m_isReadOnly(isProtected(casePath))
{
    const QByteArray name = QFile::encodeName(m_path);
    if (!m_isReadOnly) {
        m_file = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        m_isReadOnly = m_file < 0 && isForbidden(errno) && QFile::exists(casePath);
    }
    if (m_isReadOnly)
        lockToRead(casePath);
    else
        lockToWrite();
}

/// Readers share the lock file where there is one: a writer then waits for them, and they for a writer.
void CaseLock::lockToRead(const QString &casePath)
{
    m_file = open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    if (m_file >= 0 && !takeLock(m_file, F_RDLCK)) {
        const QString holder = holderIn(m_file);
        close(m_file);
        throw Error(tr("The case is open already: %1. Close it there first.").arg(holder));
    }
    for (const QString &ending : {u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo(casePath + ending).size() == 0)
            continue;
        if (m_file >= 0)
            close(m_file);
        throw Error(tr("The case cannot be read where it stands: nothing can be written there, and %1 beside "
                       "it holds its last changes. Copy the case with that file into a folder of your own, "
                       "and open it there.")
                        .arg(QFileInfo(casePath).fileName() + ending));
    }
}

void CaseLock::lockToWrite()
{
    if (m_file < 0)
        throw Error(
            tr("The case cannot be locked: %1 cannot be written. Check the folder, and who may write to it.")
                .arg(m_path));
    if (!takeLock(m_file, F_WRLCK)) {
        const QString holder = holderIn(m_file);
        close(m_file);
        throw Error(tr("The case is open already: %1. Close it there first.").arg(holder));
    }
    const QByteArray text
        = u"%1 on %2, process %3, since %4\n"_s.arg(currentUser(), QSysInfo::machineHostName())
              .arg(QCoreApplication::applicationPid())
              .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
              .toUtf8();
    if (ftruncate(m_file, 0) != 0
        || pwrite(m_file, text.constData(), size_t(text.size()), 0) != text.size()) {
        close(m_file);
        throw Error(tr("The case cannot be locked: %1 cannot be written. Is the disk full?").arg(m_path));
    }
}

CaseLock::~CaseLock()
{
    if (m_file < 0)
        return;
    // The file stays: removing it would let two processes lock two different files of the same name.
    if (!m_isReadOnly) {
        [[maybe_unused]] const int ignored = ftruncate(m_file, 0);
    }
    close(m_file);
}

} // namespace skein
