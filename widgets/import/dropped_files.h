// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QMimeData;

namespace skein {

/// The files that were dropped, in order; a folder stands for the files in it and below it, but hidden ones,
/// links and cases. Throws Error when a folder has none, or so many that it was hardly meant.
QStringList droppedFiles(const QMimeData &dropped);

} // namespace skein
