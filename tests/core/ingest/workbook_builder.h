// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>
#include <vector>

/// Makes workbooks part by part, so that a test decides on every byte.
class WorkbookBuilder
{
public:
    /// Adds a sheet of cells given as the XML inside <sheetData>.
    void addSheet(const std::string &name, const std::string &sheetData, const std::string &state = {});
    /// Adds a sheet of inline strings.
    void addTextSheet(const std::string &name, const std::vector<std::vector<std::string>> &rows);
    /// XML that the sheet added last has before its rows, and behind them.
    void putAround(const std::string &before, const std::string &after);
    void addPart(const std::string &name, const std::string &content);
    void setShared(const std::string &items) { m_shared = items; }
    /// Number formats of the cell styles, in order: "dd/mm/yyyy", "General".
    void setFormats(const std::vector<std::string> &formats) { m_formats = formats; }
    void setDate1904() { m_is1904 = true; }

    std::string bytes() const;

private:
    std::string workbook() const;
    std::string relations() const;
    std::string styles() const;

    struct Sheet
    {
        std::string name;
        std::string data;
        std::string state;
        std::string before;
        std::string after;
    };
    std::vector<Sheet> m_sheets;
    std::vector<std::pair<std::string, std::string>> m_parts;
    std::vector<std::string> m_formats;
    std::string m_shared;
    bool m_is1904 = false;
};

/// A zip file of these members.
std::string zipOf(const std::vector<std::pair<std::string, std::string>> &members);
