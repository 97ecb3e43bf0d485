// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/lists.h"

#include "resources/samples/generator/workbook.h"

#include <algorithm>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>

namespace skein::sample {

namespace {

Row cells(const std::string &line)
{
    Row row;
    std::string cell;
    for (const char letter : line + '|') {
        if (letter != '|') {
            cell += letter;
            continue;
        }
        row.push_back(std::move(cell));
        cell.clear();
    }
    return row;
}

/// One table to either kind of file.
class Table
{
public:
    Table(const std::filesystem::path &path)
    {
        if (path.extension() == ".xlsx") {
            m_book = std::make_unique<Workbook>(path);
            m_book->sheet("Sheet1");
        } else {
            m_text = std::make_unique<TextFile>(path, ',', "\r\n");
        }
    }
    void row(const Row &row) { m_book ? m_book->row(row) : m_text->row(row); }
    int lines() const { return m_book ? m_book->rows() : m_text->lines(); }
    void close()
    {
        if (m_book)
            m_book->close();
    }

private:
    std::unique_ptr<Workbook> m_book;
    std::unique_ptr<TextFile> m_text;
};

} // namespace

void writeList(const std::filesystem::path &folder, const List &list, std::vector<Expectation> &expected)
{
    Expectation expectation{list.file, list.kind};
    Table table(folder / list.file);
    for (const std::string &line : list.banner)
        table.row({line});
    std::istringstream lines(list.text);
    std::string line;
    Row header;
    std::set<Row> seen;
    while (std::getline(lines, line)) {
        std::string refused;
        if (line.starts_with('!')) {
            refused = line.substr(1, line.find('|') - 1);
            line = line.substr(line.find('|') + 1);
        }
        const Row row = cells(line);
        if (header.empty()) {
            header = row;
            table.row(row);
            continue;
        }
        if (row.size() != header.size())
            throw std::runtime_error(std::string(list.file) + ": not as many cells as the header: " + line);
        table.row(row);
        if (!refused.empty()) {
            const auto column = std::find(header.begin(), header.end(), refused) - header.begin();
            expectation.refusals.push_back({table.lines(), refused, row.at(std::size_t(column))});
        } else if (seen.insert(row).second) {
            ++expectation.stored;
        } else {
            ++expectation.duplicates;
        }
    }
    table.close();
    expected.push_back(expectation);
}

} // namespace skein::sample
