// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/spilled_text.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>

#include <sys/mman.h>
#include <unistd.h>

namespace skein {

[[noreturn]] static void fail(const QFile &file)
{
    throw Error(QCoreApplication::translate(
                    "SpilledText",
                    "The file could not be converted to UTF-8: the folder %1 has no room for it "
                    "or cannot be written. Nothing was changed.")
                    .arg(QDir::tempPath()),
                file.errorString());
}

SpilledText::SpilledText()
{
    if (!m_file.open())
        fail(m_file);
    ::unlink(QFile::encodeName(m_file.fileName()).constData());
}

void SpilledText::append(std::string_view piece)
{
    if (m_file.write(piece.data(), qint64(piece.size())) != qint64(piece.size()))
        fail(m_file);
}

std::string_view SpilledText::finish()
{
    const uchar *mapped = m_file.flush() ? m_file.map(0, m_file.size()) : nullptr;
    if (!mapped)
        fail(m_file);
    m_text = {reinterpret_cast<const char *>(mapped), size_t(m_file.size())};
    return m_text;
}

void SpilledText::letGo(std::string_view part) const
{
    const auto pageBytes = size_t(::sysconf(_SC_PAGESIZE));
    const bool isOurs
        = part.data() >= m_text.data() && part.data() + part.size() <= m_text.data() + m_text.size();
    const size_t toPage = (pageBytes - quintptr(part.data()) % pageBytes) % pageBytes;
    if (isOurs && toPage + pageBytes <= part.size())
        ::madvise(const_cast<char *>(part.data()) + toPage, (part.size() - toPage) / pageBytes * pageBytes,
                  MADV_DONTNEED);
}

} // namespace skein
