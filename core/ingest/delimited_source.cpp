// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/delimited_source.h"

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

static constexpr size_t SampleBytes = size_t(1) << 18;

static QString tr(const char *text)
{
    return QCoreApplication::translate("TableFile", text);
}

/// Text has next to no control characters.
static bool looksBinary(std::string_view text)
{
    const std::string_view sample = text.substr(0, SampleBytes);
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return controls * 50 > std::ssize(sample);
}

/// The next line without its end; takes it off the text.
static std::string_view takeLine(std::string_view &text)
{
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isPlainTable(std::string_view bytes)
{
    constexpr size_t sampleBytes = size_t(1) << 14;
    constexpr std::ptrdiff_t fewestDelimiters = 3;
    constexpr int fewestRows = 3;
    std::string_view text = bytes.substr(0, sampleBytes);
    if (text.size() < bytes.size())
        text = text.substr(0, text.rfind('\n') + 1);
    const auto isPlain
        = [](char c) { return c == '\t' || c == '\r' || c == '\n' || (c >= ' ' && c <= '~' && c != '"'); };
    const bool isLetter = !text.empty()
        && ((text.front() >= 'a' && text.front() <= 'z') || (text.front() >= 'A' && text.front() <= 'Z'));
    if (!isLetter || !std::all_of(text.begin(), text.end(), isPlain))
        return false;
    const std::string_view titles = takeLine(text);
    if (titles.find_first_of(":={}[]<>") != std::string_view::npos)
        return false;
    const auto delimiters = [](std::string_view line, char delimiter) {
        return std::count(line.begin(), line.end(), delimiter);
    };
    const std::string_view known = ",\t;|";
    const auto delimiter = std::find_if(
        known.begin(), known.end(), [&](char each) { return delimiters(titles, each) >= fewestDelimiters; });
    if (delimiter == known.end())
        return false;
    int rows = 0;
    for (; !text.empty(); ++rows)
        if (delimiters(takeLine(text), *delimiter) != delimiters(titles, *delimiter))
            return false;
    return rows >= fewestRows;
}

/// The first 4 MiB, up to the end of a line where it is one byte.
static std::string_view headOf(std::string_view bytes)
{
    constexpr size_t headBytes = size_t(4) << 20;
    if (bytes.size() <= headBytes)
        return bytes;
    const std::string_view head = bytes.substr(0, headBytes);
    const size_t end = head.find('\0') == std::string_view::npos ? head.rfind('\n') : std::string_view::npos;
    return end == std::string_view::npos ? head : head.substr(0, end + 1);
}

DelimitedSource::DelimitedSource(const InputFile &input, Extent extent, LastingStop &progress)
    : m_text(decodeText(extent == Extent::Head ? headOf(input.bytes()) : input.bytes(),
                        [&](std::string_view part) {
                            input.took(part);
                            input.letGo(part);
                            return progress.advance(0, 0); // the rows are what takes time
                        }))
{
    if (progress.isStopped())
        return;
    input.checkWhole();
    if (looksBinary(m_text.text))
        throw Error(tr("%1 is of no format that can be read: neither a table of text nor a workbook, a "
                       "database or an export that is known.")
                        .arg(input.path()));
    if (trimmed(m_text.text).empty())
        throw Error(tr("%1 has nothing but blanks: nothing to import.").arg(input.path()));
}

std::unique_ptr<TableReader> DelimitedSource::read(size_t /*table*/, char delimiter) const
{
    return std::make_unique<CsvReader>(m_text.text, delimiter);
}

} // namespace skein
