// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/field_row.h"
#include "core/ingest/table_reader.h"

namespace skein {

/// The columns of one field, ready for a million rows.
class FieldColumns
{
public:
    FieldColumns() = default;
    FieldColumns(const ImportPlan &plan, const QString &field);

    bool exists() const { return !m_columns.empty() || !m_constant.empty(); }
    /// The first cell that is not empty, trimmed; else the constant.
    std::string_view cell(const TableRow &row) const
    {
        for (const int column : m_columns)
            if (const std::string_view text = trimmed(row.cell(size_t(column))); !text.empty())
                return text;
        return m_constant;
    }
    QString title() const { return m_title; }

private:
    std::vector<int> m_columns;
    std::string m_constant;
    QString m_title;
};

/// isNothing() for texts that do not begin with a digit.
bool isWordForNothing(std::string_view cell);

/// A cell that says that there is nothing: "", "-", "---", "n/a".
inline bool isNothing(std::string_view cell)
{
    const bool isNumber = !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
    return !isNumber && isWordForNothing(cell);
}

} // namespace skein
