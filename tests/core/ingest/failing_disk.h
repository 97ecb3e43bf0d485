// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace skein {

/// What SQLite asks of a disk that changes it.
enum class DiskAct {
    Write, ///< Fails half-way: half of the bytes are written.
    Sync,
    Truncate,
    Delete
};

/// While it lives, every file that SQLite opens is one of a disk that can be made to fail: a VFS over the one
/// that is the default. What fails comes to SQLite as a full disk or as an I/O error.
class FailingDisk
{
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    enum class Until {
        Next, ///< Fails once: the next act goes well again.
        Mended ///< Every such act fails from then on.
    };

    /// Counts acts of this kind from now; the n-th, from 1, fails.
    void failAt(DiskAct act, int number, Until until);
    /// Nothing fails any more. Returns whether something did.
    bool mend();
};

} // namespace skein
