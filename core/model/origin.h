// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/grading.h"

#include <QString>

namespace skein {

/// Where a statement comes from. Without a source it is the analyst's own.
struct Origin
{
    SourceId source;
    qint64 row = 0; ///< Line or row of the source, counted from 1 as a text editor or a spreadsheet shows it.
    QString asWritten; ///< The source's own text for this value; empty when it equals the value.
    Grading grading; ///< Its own grade, or ungraded: then the source's grade holds.
    bool isAssessed = false; ///< The analyst's inference, not a fact of the source.
    friend bool operator==(const Origin &, const Origin &) = default;
};

} // namespace skein
