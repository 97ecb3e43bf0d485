// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/mapping_guard.h"
#include "core/base/progress.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>
#include <string_view>

namespace skein {

/// A file that is to be read, mapped into memory and never changed.
class InputFile
{
public:
    /// Throws Error when it is missing, a folder, empty or larger than 20 GiB.
    explicit InputFile(const QString &path);
    /// A member of an archive, unpacked into `path`; messages and sources call it `shownPath`.
    InputFile(const QString &path, const QString &shownPath);

    std::string_view bytes() const { return m_bytes; }
    QString path() const { return m_shownPath; }
    QString name() const; ///< Without its folder.
    QString storedPath() const { return m_file.fileName(); } ///< Where the bytes lie.
    /// A file that belongs to it and lies beside it ("-wal"), or was unpacked with it; empty if there is
    /// none.
    QString companion(const QString &ending) const;
    void setCompanion(const QString &ending, const QString &path) { m_companions[ending] = path; }
    QByteArray digest() const; ///< SHA-256, 32 bytes. What took() had or was read for it is not read again.
    std::optional<QByteArray> digest(Progress &progress) const; ///< Nothing when it was stopped.
    /// By which parts of the file can be checked later: SteppedDigest::states(); once there is a digest.
    QByteArray digestStates() const;
    /// Throws Error when not all of the bytes could be read; what was read in their place means nothing then.
    void checkWhole() const;
    /// Throws Error, too, when it is another file now than when it was opened.
    void checkUnchanged() const;
    /// Tells that the bytes up to the end of this part are in memory: the digest takes them from there.
    void took(std::string_view part) const;
    /// Lets a part of the bytes leave memory; what is looked at again is read from the disk again.
    void letGo(std::string_view part) const;

private:
    void digestUpTo(size_t end) const;

    QFile m_file;
    QString m_shownPath;
    qint64 m_changedAt = 0; ///< Nanoseconds.
    QHash<QString, QString> m_companions;
    QByteArray m_copy; ///< When the file cannot be mapped.
    std::string_view m_bytes;
    std::optional<MappingGuard> m_guard;
    mutable std::mutex m_mutex;
    mutable SteppedDigest m_sofar; ///< Of the first m_digested bytes.
    mutable size_t m_digested = 0;
    mutable QByteArray m_digest; ///< Empty until all were.
};

} // namespace skein
