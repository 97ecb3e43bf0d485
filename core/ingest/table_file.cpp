// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/table_file.h"

#include "core/ingest/confined/confined_source.h"
#include "core/ingest/csv_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t SampleRows = 150;
static constexpr size_t SampleBytes = size_t(1) << 18;
static constexpr std::array<char, 6> Delimiters{',', '\t', ';', '|', '^', '~'};

static QString tr(const char *text)
{
    return QCoreApplication::translate("TableFile", text);
}

static OpenedFormat openUnstopped(const InputFile &input, Extent extent)
{
    NoProgress none;
    LastingStop progress(none);
    return openConfined(input, extent, progress);
}

TableFile::TableFile(const QString &path, Extent extent)
    : m_input(path)
    , m_format(openUnstopped(m_input, extent))
{
}

TableFile::TableFile(const QString &path, Extent extent, LastingStop &progress)
    : m_input(path)
    , m_format(openConfined(m_input, extent, progress))
{
}

static QString nameOf(const FileFormat &format)
{
    return QCoreApplication::translate("FileFormat", format.name);
}

QString TableFile::formatName() const
{
    return m_format.format ? nameOf(*m_format.format) : QString();
}

QStringList TableFile::notes(size_t table) const
{
    QStringList notes = m_format.source->notes(table);
    if (!m_format.format || !hasRecords(table))
        return notes;
    QStringList others;
    for (const FileFormat *other : m_format.others)
        others << nameOf(*other);
    const int percent = int(std::lround(m_format.likeness * 100));
    notes.prepend(others.isEmpty() ? tr("Format: %1 (%2 % sure).").arg(formatName()).arg(percent)
                                   : tr("Format: %1 (%2 % sure); it could also be: %3. Check.")
                                         .arg(formatName())
                                         .arg(percent)
                                         .arg(others.join(u", "_s)));
    return notes;
}

TableSample TableFile::sample(size_t table, char delimiter) const
{
    TableSample sample{delimiter, {}};
    const DecodedText *lines = m_format.source->isDelimited(table) ? text(table) : nullptr;
    const std::string_view head = lines ? lines->text.substr(0, SampleBytes) : std::string_view();
    const auto reader = lines ? std::make_unique<CsvReader>(head, delimiter) : read(table, delimiter);
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
    const bool isCut = lines && head.size() < lines->text.size() && sample.rows.size() < SampleRows;
    if (isCut && sample.rows.size() > 1)
        sample.rows.pop_back();
    return sample;
}

void TableFile::letGo(size_t table, qint64 from, qint64 to) const
{
    if (const DecodedText *whole = text(table)) {
        const std::string_view part = whole->text.substr(size_t(from), size_t(to - from));
        m_input.letGo(part);
        whole->letGo(part);
    }
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
    if (!m_format.source->isDelimited(table)) {
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
