// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

namespace skein {

/// Reads a graph file in a process of its own, which may crash or be killed without harm, and puts together
/// what it says. Reads it here when there is no such program. Throws Error: the reader's own, or that it
/// died.
GraphReading readGraphConfined(const QString &path, Progress &progress);

/// What that process does: gives up all it does not need, reads the file and sends the reading. Returns its
/// exit code.
int serveGraph(const QString &path, const QString &folder, int answers);

} // namespace skein
