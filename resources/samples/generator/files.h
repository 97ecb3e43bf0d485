// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace skein::sample {

struct Refusal
{
    int line; ///< In the file, from 1; in a workbook the row of its sheet.
    std::string column;
    std::string value;
};

/// What a right import of one file into an empty case must come to. Blank lines, metadata and the closing
/// line
/// "*** END OF REPORT ***" are no rows.
struct Expectation
{
    std::string file; ///< Relative to the sample's folder.
    std::string kind;
    int stored = 0;
    int duplicates = 0;
    int ambiguous = 0; ///< Of the stored: in the hour that comes twice, with nothing to tell which.
    std::vector<Refusal> refusals = {};

    int rows() const { return stored + duplicates + int(refusals.size()); }
};

using Row = std::vector<std::string>;

/// One delimited text file: writes rows, counts lines.
class TextFile
{
public:
    TextFile(const std::filesystem::path &path, char delimiter, std::string lineEnd);

    void line(const std::string &text); ///< As it is.
    void row(const Row &cells); ///< Quoted where it must be.
    void unfinished(const std::string &text); ///< The last line, cut off.
    int lines() const { return m_lines; }

private:
    std::ofstream m_stream;
    char m_delimiter;
    std::string m_lineEnd;
    int m_lines = 0;
};

/// What stands in expected.json.
void writeExpectations(const std::filesystem::path &path, const std::vector<Expectation> &list,
                       unsigned long long seed, int scale);

} // namespace skein::sample
