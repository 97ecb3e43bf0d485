// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <string>
#include <vector>

namespace skein {

/// One record as a reader of some format finds it. The cells stand in the order of the reader's titles.
struct Record
{
    qint64 line = 0; ///< Line of the file, or number of the record; never falls from record to record.
    std::vector<std::string> cells;
    std::string problem; ///< Why the record cannot be read; the row is rejected for it. Mostly empty.
};

/// What readers of formats with records have in common: the titles come first as line 0, cells that are too
/// long are told, and the row as written is kept as a CSV record, as a workbook's is.
class RecordReader : public TableReader
{
public:
    bool next(TableRow &row) final;

protected:
    explicit RecordReader(std::vector<std::string> titles);

    size_t width() const { return m_titles.size(); }
    /// False at the end. The record comes with as many empty cells as there are titles, and nothing else set.
    virtual bool nextRecord(Record &record) = 0;

private:
    void deliver(const std::vector<std::string> &cells, TableRow &row);

    std::vector<std::string> m_titles;
    bool m_hasGivenTitles = false;
    Record m_record;
    std::string m_raw;
};

} // namespace skein
