// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/files.h"

#include <filesystem>
#include <set>
#include <string>

struct lxw_workbook;
struct lxw_worksheet;

namespace skein::sample {

/// An XLSX file whose bytes depend on its cells alone.
class Workbook
{
public:
    explicit Workbook(const std::filesystem::path &path);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    void sheet(const std::string &name); ///< The next rows go there.
    /// Writes text cells; those in numeric as numbers, as a spreadsheet makes of them.
    void row(const Row &cells, const std::set<std::size_t> &numeric = {});
    int rows() const { return m_row; } ///< Of the sheet so far.
    void close(); ///< Writes the file; throws when it cannot.

private:
    lxw_workbook *m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    int m_row = 0;
};

} // namespace skein::sample
