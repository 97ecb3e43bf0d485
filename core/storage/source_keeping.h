// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/vocabulary.h"
#include "core/storage/database.h"

namespace skein {

/// What becomes of the rows of a source as they were written. The case decides it for all its imports.
enum class SourceKeeping {
    Kept, ///< In the case, compressed: the case alone is enough.
    Referenced, ///< In the file that they came from, which must stay: a smaller case. Only for delimited text
                ///< in UTF-8; the rows of other formats are kept.
};

inline constexpr std::array<Term<SourceKeeping>, 2> sourceKeepings{{
    {SourceKeeping::Kept, "kept", "Kept in the case"},
    {SourceKeeping::Referenced, "referenced", "Left in their files"},
}};

SourceKeeping sourceKeeping(const Database &database);
void setSourceKeeping(const Database &database, SourceKeeping keeping);

} // namespace skein
