// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// What is wrong with a case file, in words for the analyst.
struct Fault
{
    QString where; ///< "page", "audit entry 12", "table link", "source 3".
    QString what;
};

/// Checks everything that can be checked without the outside: pages and indices, row sums of every table (a
/// bit that flipped, a row altered by another program), the audit chain and its tie to the content, the text
/// index, the kept rows of the sources, and that nothing hangs in the air. Reads the whole file. Changes
/// nothing.
std::vector<Fault> verify(Database &database, Progress &progress);

} // namespace skein
