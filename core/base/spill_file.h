// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstddef>

namespace skein {

/// Bytes that memory should not hold, in a file without a name: it is gone when the program is, however that
/// ends.
class SpillFile
{
public:
    /// In a folder that has room, as the one of the case. Throws Error when no file can be made there.
    explicit SpillFile(const QString &folder);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    qint64 size() const { return m_size; }
    /// Throws Error when the disk is full.
    void append(const void *bytes, size_t count);
    /// All of them; throws Error when they cannot be read.
    void read(qint64 offset, void *bytes, size_t count) const;

private:
    int m_file = -1;
    qint64 m_size = 0;
};

} // namespace skein
