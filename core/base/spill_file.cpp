// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/spill_file.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("SpillFile", text);
}

[[noreturn]] static void fail(const QString &what)
{
    throw Error(what, qt_error_string(errno));
}

SpillFile::SpillFile(const QString &folder)
{
    QByteArray path = QFile::encodeName(folder + u"/.skein-XXXXXX"_s);
    m_file = ::mkostemp(path.data(), O_CLOEXEC);
    if (m_file < 0)
        fail(tr("No file for passing data can be made in %1. Nothing was changed; look at the folder's "
                "permissions and the room on the disk.")
                 .arg(folder));
    ::unlink(path.constData());
}

SpillFile::~SpillFile()
{
    ::close(m_file);
}

void SpillFile::append(const void *bytes, size_t count)
{
    const auto *from = static_cast<const char *>(bytes);
    while (count > 0) {
        const ssize_t written = ::pwrite(m_file, from, count, m_size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail(tr("The disk is full or failed while data were sorted. Nothing was changed; make room and "
                    "try again."));
        from += written;
        count -= size_t(written);
        m_size += written;
    }
}

void SpillFile::read(qint64 offset, void *bytes, size_t count) const
{
    auto *to = static_cast<char *>(bytes);
    while (count > 0) {
        const ssize_t got = ::pread(m_file, to, count, offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            fail(tr("Data that were sorted cannot be read again from the disk. Nothing was changed."));
        to += got;
        count -= size_t(got);
        offset += got;
    }
}

} // namespace skein
