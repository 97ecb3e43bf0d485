// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/file_format.h"
#include "core/ingest/input_file.h"
#include "core/ingest/table_source.h"

namespace skein {

/// Whether it is delimited text beyond doubt, by its beginning: printable ASCII without quotation marks, a
/// line of titles and rows of as many cells. No other format looks like that.
bool isPlainTable(std::string_view bytes);

/// Text whose lines are rows and whose delimiter has to be found: what a file is taken for that is of no
/// other format.
class DelimitedSource final : public TableSource
{
public:
    /// Throws Error when it is no text. Worth nothing when it was stopped.
    DelimitedSource(const InputFile &input, Extent extent, LastingStop &progress);

    const std::vector<TableName> &tables() const override { return m_tables; }
    std::unique_ptr<TableReader> read(size_t table, char delimiter) const override;
    bool isDelimited(size_t /*table*/) const override { return true; }
    bool hasRecords(size_t /*table*/) const override { return false; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

private:
    DecodedText m_text;
    std::vector<TableName> m_tables{{}};
};

} // namespace skein
