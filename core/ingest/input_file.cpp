// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/input_file.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 MaxBytes = qint64(20) << 30;

static QString tr(const char *text)
{
    return QCoreApplication::translate("InputFile", text);
}

static void checkReadable(const QFileInfo &info, const QString &path)
{
    if (!info.exists())
        throw Error(tr("There is no file %1. Nothing was changed.").arg(path));
    if (!info.isFile())
        throw Error(tr("%1 is not a file but a folder or device. Name the files in it.").arg(path));
    if (info.size() == 0)
        throw Error(tr("%1 is empty: nothing to import.").arg(path));
    if (info.size() > MaxBytes)
        throw Error(tr("%1 is larger than 20 GiB. Ask for it in parts.").arg(path));
}

/// As QFile keeps what it was told first.
static qint64 changedAt(const QFile &file)
{
    constexpr qint64 nanoseconds = 1'000'000'000;
    struct stat state = {};
    return ::fstat(file.handle(), &state) == 0 ? state.st_mtim.tv_sec * nanoseconds + state.st_mtim.tv_nsec
                                               : 0;
}

InputFile::InputFile(const QString &path)
    : InputFile(path, path)
{
}

InputFile::InputFile(const QString &path, const QString &shownPath)
    : m_file(path)
    , m_shownPath(shownPath)
{
    checkReadable(QFileInfo(path), path);
    if (!m_file.open(QIODevice::ReadOnly))
        throw Error(tr("%1 cannot be read: %2").arg(path, m_file.errorString()));
    const qint64 size = m_file.size();
    m_changedAt = changedAt(m_file);
    if (const uchar *mapped = m_file.map(0, size)) {
        m_bytes = {reinterpret_cast<const char *>(mapped), size_t(size)};
        m_guard.emplace(m_bytes.data(), m_bytes.size());
        return;
    }
    m_copy = m_file.readAll();
    if (m_copy.size() != size)
        throw Error(tr("%1 cannot be read whole: %2").arg(path, m_file.errorString()));
    m_bytes = {m_copy.constData(), size_t(m_copy.size())};
}

void InputFile::checkWhole() const
{
    if (m_guard && m_guard->isBroken())
        throw Error(tr("%1 could not be read to its end: it was cut off, or what it lies on was taken away. "
                       "Nothing was changed; copy it to this machine and import it again.")
                        .arg(path()));
}

void InputFile::checkUnchanged() const
{
    checkWhole();
    if (m_file.size() != qint64(m_bytes.size()) || changedAt(m_file) != m_changedAt)
        throw Error(tr("%1 was changed while it was read. Nothing was changed here; import it again when "
                       "nobody writes to it any more.")
                        .arg(path()));
}

QString InputFile::name() const
{
    return QFileInfo(m_shownPath).fileName();
}

QString InputFile::companion(const QString &ending) const
{
    const QString path = m_companions.value(ending, storedPath() + ending);
    return QFileInfo(path).isFile() ? path : QString();
}

QByteArray InputFile::digest() const
{
    NoProgress progress;
    return *digest(progress);
}

std::optional<QByteArray> InputFile::digest(Progress &progress) const
{
    constexpr size_t pieceBytes = size_t(16) << 20;
    const std::scoped_lock lock(m_mutex);
    while (m_digested < m_bytes.size()) {
        if (!progress.advance(0, 0)) // the rows are what takes time
            return std::nullopt;
        const size_t from = m_digested;
        digestUpTo(std::min(m_bytes.size(), from + pieceBytes));
        letGo(m_bytes.substr(from, m_digested - from));
    }
    checkWhole();
    if (m_digest.isEmpty())
        m_digest = m_sofar.result();
    return m_digest;
}

QByteArray InputFile::digestStates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sofar.states();
}

void InputFile::took(std::string_view part) const
{
    const bool isOurs
        = part.data() >= m_bytes.data() && part.data() + part.size() <= m_bytes.data() + m_bytes.size();
    const std::scoped_lock lock(m_mutex);
    if (isOurs)
        digestUpTo(size_t(part.data() - m_bytes.data()) + part.size());
}

void InputFile::digestUpTo(size_t end) const
{
    if (end <= m_digested)
        return;
    m_sofar.add(m_bytes.substr(m_digested, end - m_digested));
    m_digested = end;
}

void InputFile::letGo(std::string_view part) const
{
    const auto pageBytes = size_t(::sysconf(_SC_PAGESIZE));
    const bool isMapped = m_copy.isEmpty() && part.data() >= m_bytes.data()
        && part.data() + part.size() <= m_bytes.data() + m_bytes.size();
    const size_t toPage = (pageBytes - quintptr(part.data()) % pageBytes) % pageBytes;
    if (isMapped && toPage + pageBytes <= part.size())
        ::madvise(const_cast<char *>(part.data()) + toPage, (part.size() - toPage) / pageBytes * pageBytes,
                  MADV_DONTNEED);
}

} // namespace skein
