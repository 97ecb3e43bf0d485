// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace skein {

/// Gives up what a reader of untrusted files does not need, for good and for the whole process: other files
/// than these (Landlock), the network, other programs and processes (seccomp), core dumps, endless memory and
/// files. What the system does not offer is left out: the process is still one of its own. Call it when all
/// libraries are loaded and no other thread runs. Throws Error when the system refuses what it offers.
///
/// `readable` are files and folders, `writable` is a folder; paths that do not exist are passed over.
void confine(const QStringList &readable, const QString &writable);

/// Whether the system can keep a process from files: Landlock, in Linux since 5.13 if it is switched on.
bool canConfineFiles();

} // namespace skein
