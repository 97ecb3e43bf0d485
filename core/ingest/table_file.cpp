// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/table_file.h"

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/zip_container.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace skein {

static constexpr size_t SampleRows = 150;
static constexpr size_t SampleBytes = size_t(1) << 18;
static constexpr std::array<char, 6> Delimiters{',', '\t', ';', '|', '^', '~'};

static QString tr(const char *text)
{
    return QCoreApplication::translate("TableFile", text);
}

/// What a file that is no table begins with, and what to do.
static void refuseKnownFormats(std::string_view bytes, const QString &path)
{
    static constexpr std::array<std::pair<std::string_view, const char *>, 6> formats{{
        {"%PDF", QT_TRANSLATE_NOOP("TableFile", "%1 is a PDF. Ask for the data as CSV or XLSX.")},
        {"\xD0\xCF\x11\xE0",
         QT_TRANSLATE_NOOP("TableFile",
                           "%1 is a workbook of the old format or protected by a "
                           "password. Save it as XLSX without one.")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("TableFile", "%1 is a database. Export the table as CSV.")},
        {"\x89PNG", QT_TRANSLATE_NOOP("TableFile", "%1 is a picture, not a table.")},
        {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("TableFile", "%1 is a picture, not a table.")},
        {"\x1F\x8B", QT_TRANSLATE_NOOP("TableFile", "%1 is compressed. Unpack it first.")},
    }};
    for (const auto &[magic, message] : formats)
        if (bytes.starts_with(magic))
            throw Error(tr(message).arg(path));
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

TableFile::TableFile(const QString &path)
    : m_input(path)
{
    const std::string_view bytes = m_input.bytes();
    refuseKnownFormats(bytes, path);
    if (!ZipContainer::looksLikeZip(bytes)) {
        openText();
        return;
    }
    m_workbook.emplace(bytes);
    for (const SheetInfo &sheet : m_workbook->sheets())
        m_tables.push_back({sheet.name, sheet.isHidden});
    if (m_tables.empty())
        throw Error(tr("%1 has no sheets.").arg(path));
}

void TableFile::openText()
{
    m_text = decodeText(m_input.bytes());
    if (looksBinary(m_text.text))
        throw Error(tr("%1 is not a table of text: it is neither CSV nor XLSX.").arg(m_input.path()));
    if (trimmed(m_text.text).empty())
        throw Error(tr("%1 has nothing but blanks: nothing to import.").arg(m_input.path()));
    m_tables.push_back({});
}

std::unique_ptr<TableReader> TableFile::read(size_t table, char delimiter) const
{
    if (m_workbook)
        return m_workbook->read(m_workbook->sheets().at(table));
    return std::make_unique<CsvReader>(m_text.text, delimiter);
}

TableSample TableFile::sample(size_t table, char delimiter) const
{
    TableSample sample{delimiter, {}};
    const std::string_view head = m_text.text.substr(0, SampleBytes);
    const auto reader = m_workbook ? read(table, delimiter) : std::make_unique<CsvReader>(head, delimiter);
    for (TableRow row; sample.rows.size() < SampleRows && reader->next(row);) {
        if (isBlank(row))
            continue;
        TableSample::Row copy{row.line, {}};
        for (const std::string_view cell : row.cells) {
            const std::string_view text = trimmed(cell);
            copy.cells << QString::fromUtf8(text.data(), qsizetype(text.size()));
        }
        sample.rows.push_back(std::move(copy));
    }
    const bool isCut = !m_workbook && head.size() < m_text.text.size() && sample.rows.size() < SampleRows;
    if (isCut && sample.rows.size() > 1)
        sample.rows.pop_back();
    return sample;
}

/// How steadily a delimiter splits the rows: cells of the most frequent width, times the share of such rows
/// squared.
static double steadiness(const TableSample &sample)
{
    std::map<qsizetype, double> widths;
    for (const TableSample::Row &row : sample.rows)
        if (row.cells.size() > 1)
            ++widths[row.cells.size()];
    double best = 0;
    for (const auto &[width, count] : widths) {
        const double share = count / double(sample.rows.size());
        best = std::max(best, double(width) * share * share);
    }
    return best;
}

std::vector<TableSample> TableFile::samples(size_t table) const
{
    std::vector<TableSample> all;
    if (m_workbook) {
        all.push_back(sample(table, ','));
        return all;
    }
    std::vector<std::pair<double, TableSample>> ranked;
    for (const char delimiter : Delimiters) {
        TableSample each = sample(table, delimiter);
        const double score = steadiness(each);
        if (score > 0 || delimiter == ',')
            ranked.emplace_back(score, std::move(each));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    for (auto &[score, each] : ranked)
        all.push_back(std::move(each));
    return all;
}

} // namespace skein
