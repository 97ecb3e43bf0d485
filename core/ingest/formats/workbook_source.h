// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/ingest/file_format.h"

#include <QCoreApplication>

namespace skein {

/// The sheets of a workbook, of whatever form, as tables. A Workbook has sheets(), each with a name and
/// whether it is hidden, and read() for one.
template<typename Workbook>
class WorkbookSource final : public TableSource
{
public:
    explicit WorkbookSource(const InputFile &input)
        : m_workbook(input.bytes())
    {
        for (const auto &sheet : m_workbook.sheets())
            m_tables.push_back({sheet.name, sheet.isHidden});
        if (m_tables.empty())
            throw Error(QCoreApplication::translate("TableFile", "%1 has no sheets.").arg(input.path()));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    bool hasRecords(size_t /*table*/) const override { return false; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        return m_workbook.read(m_workbook.sheets().at(table));
    }

private:
    Workbook m_workbook;
    std::vector<TableName> m_tables;
};

} // namespace skein
