// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/workbook.h"

#include <stdexcept>
#include <xlsxwriter.h>

namespace skein::sample {

Workbook::Workbook(const std::filesystem::path &path)
{
    std::filesystem::create_directories(path.parent_path());
    m_workbook = workbook_new(path.c_str());
    lxw_doc_properties properties{};
    properties.created = 1763510400; // 2025-11-19, so that the file does not depend on when it is made
    workbook_set_properties(m_workbook, &properties);
}

Workbook::~Workbook()
{
    if (m_workbook != nullptr)
        workbook_close(m_workbook);
}

void Workbook::sheet(const std::string &name)
{
    m_sheet = workbook_add_worksheet(m_workbook, name.c_str());
    m_row = 0;
}

void Workbook::row(const Row &cells, const std::set<std::size_t> &numeric)
{
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].empty())
            continue;
        const auto at = static_cast<lxw_col_t>(column);
        if (numeric.contains(column))
            worksheet_write_number(m_sheet, lxw_row_t(m_row), at, std::stod(cells[column]), nullptr);
        else
            worksheet_write_string(m_sheet, lxw_row_t(m_row), at, cells[column].c_str(), nullptr);
    }
    ++m_row;
}

void Workbook::close()
{
    const lxw_error error = workbook_close(m_workbook);
    m_workbook = nullptr;
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(lxw_strerror(error));
}

} // namespace skein::sample
