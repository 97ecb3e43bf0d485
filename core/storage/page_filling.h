// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace skein {

/// How many bytes a BLOB of a chunk may have so that its row fills so many pages of its own. Of a large row
/// SQLite keeps 1,003 bytes beside other rows and the rest in pages, 8,188 bytes in each
/// (sqlite.org/fileformat2.html, section 1.6, for pages of 8,192 bytes); a chunk's other columns need up
/// to 48.
constexpr qsizetype blobFilling(int pages)
{
    return 8188 * pages + 1003 - 48;
}

} // namespace skein
