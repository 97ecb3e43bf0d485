// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/specification.h"
#include "core/model/source.h"
#include "core/storage/database.h"

namespace skein {

/// What an import of a file came to, and what the same mapping makes of it now.
struct Replay
{
    struct Outcome
    {
        QString what; ///< "rows", "stored", "duplicates", "rejected", or the reason of rejected rows.
        qint64 then = 0;
        qint64 now = 0;
        friend bool operator==(const Outcome &, const Outcome &) = default;
    };
    QString mapping; ///< Its name.
    int version = 1;
    bool isSameFile = false; ///< Byte for byte.
    bool isOfKeptRows = false; ///< The case's own copy of the rows was read, no file.
    QStringList gone; ///< Column titles of then that are not there now.
    QStringList added;
    std::vector<Outcome> outcomes; ///< The four counts first. Reasons with their values left out: “…”.
    bool isComplete = false; ///< False when it was stopped.

    bool isSame() const;
};

/// Reads a file again as a source of the case was read, into an empty case beside it: the case is not
/// touched. Rows that repeat rows of other sources count as stored, then as now. Throws Error when the file
/// cannot be read or the source had no mapping; columns that are gone are told as a difference. An empty path
/// is for the rows that the case keeps of the source: what its format's reader said of them is not there.
Replay replay(const Database &database, const Source &source, const QString &path, Progress &progress);
/// The same with another mapping than the source's own: a new version tried on the old file.
Replay replayAs(const Database &database, const Source &source, const Specification &specification,
                const QString &path, Progress &progress);

} // namespace skein
