// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_document.h"

namespace skein {

/// Reads a GraphML, GEXF or edge-list file; which one its content says, whatever it is called. Throws Error
/// when it cannot be opened or is damaged.
GraphReading readGraphFile(const QString &path, Progress &progress);

} // namespace skein
