// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/import_ledger.h"

namespace skein {

/// Where a row stands, to find others from there: lines count from 1.
struct RowMark
{
    qint64 line = 1;
    qint64 offset = 0; ///< Bytes of the decoded text.
};

/// A Progress that also sees the ledger of the table under way, each time before advance() is called.
class ImportWatcher : public Progress
{
public:
    /// `next` is the row that comes; its offset is 0 where rows are no lines of text. Each table is a
    /// source of its own.
    virtual void counted(SourceId source, const ImportLedger &ledger, RowMark next) = 0;
};

} // namespace skein
