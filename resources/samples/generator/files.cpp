// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/files.h"

#include <stdexcept>

namespace skein::sample {

namespace {

/// Quotes inside a cell that needs none stay as they are, as careless senders leave them.
std::string quoted(const std::string &cell, char delimiter)
{
    if (!cell.starts_with('"') && cell.find_first_of(std::string("\r\n") + delimiter) == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char letter : cell)
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    return text + '"';
}

std::string json(const std::string &text)
{
    std::string written = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            written += '\\';
        written += letter;
    }
    return written + '"';
}

} // namespace

TextFile::TextFile(const std::filesystem::path &path, char delimiter, std::string lineEnd)
    : m_delimiter(delimiter)
    , m_lineEnd(std::move(lineEnd))
{
    std::filesystem::create_directories(path.parent_path());
    m_stream.exceptions(std::ios::failbit | std::ios::badbit);
    m_stream.open(path, std::ios::binary | std::ios::trunc);
}

void TextFile::line(const std::string &text)
{
    m_stream << text << m_lineEnd;
    ++m_lines;
}

void TextFile::row(const Row &cells)
{
    std::string text;
    for (const std::string &cell : cells) {
        if (&cell != &cells.front())
            text += m_delimiter;
        text += quoted(cell, m_delimiter);
    }
    line(text);
}

void TextFile::unfinished(const std::string &text)
{
    m_stream << text;
    ++m_lines;
}

void writeExpectations(const std::filesystem::path &path, const std::vector<Expectation> &list,
                       unsigned long long seed, int scale)
{
    TextFile file(path, ',', "\n");
    file.line("{");
    file.line("  \"operation\": \"HERON\", \"seed\": " + std::to_string(seed)
              + ", \"scale\": " + std::to_string(scale) + ",");
    file.line("  \"files\": [");
    for (const Expectation &each : list) {
        file.line("    {\"file\": " + json(each.file) + ", \"kind\": " + json(each.kind) + ", \"rows\": "
                  + std::to_string(each.rows()) + ", \"stored\": " + std::to_string(each.stored)
                  + ", \"duplicates\": " + std::to_string(each.duplicates)
                  + ", \"rejected\": " + std::to_string(each.refusals.size())
                  + ", \"ambiguous\": " + std::to_string(each.ambiguous) + ", \"rejections\": [");
        for (const Refusal &refusal : each.refusals)
            file.line("      {\"line\": " + std::to_string(refusal.line)
                      + ", \"column\": " + json(refusal.column) + ", \"value\": " + json(refusal.value) + "}"
                      + (&refusal == &each.refusals.back() ? "" : ","));
        file.line(&each == &list.back() ? "    ]}" : "    ]},");
    }
    file.line("  ]");
    file.line("}");
}

} // namespace skein::sample
