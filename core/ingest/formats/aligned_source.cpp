// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/aligned_source.h"

#include "core/base/error.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/formats/aligned_columns.h"
#include "core/ingest/sheet_row.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t HeadBytes = size_t(1) << 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("AlignedSource", text);
}

/// A row is kept as a CSV record, as a workbook's is.
class AlignedReader final : public TableReader
{
public:
    AlignedReader(std::string_view text, const AlignedColumns &columns)
        : m_text(text)
        , m_columns(columns)
    {
    }

    qint64 position() const override { return qint64(m_at); }

    bool next(TableRow &row) override
    {
        if (m_at >= m_text.size())
            return false;
        const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        const std::string_view line = trimmed(m_text.substr(m_at, end - m_at)).empty()
            ? std::string_view()
            : m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        row.line = ++m_line;
        row.flaw = RowFlaw::None;
        row.problem.clear();
        row.isHidden = false;
        split(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line, row);
        return true;
    }

private:
    void split(std::string_view line, TableRow &row)
    {
        const bool isSplit = m_columns.split(line, row.cells);
        m_raw.clear();
        for (size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].size() > MaxCellBytes)
                row.flaw = RowFlaw::CellTooLong;
            appendCsvCell(m_raw, row.cells[column], column == 0);
        }
        row.raw = m_raw;
        if (line.find('\0') != std::string_view::npos)
            row.flaw = RowFlaw::ZeroBytes;
        if (isSplit || !runsThrough(line))
            return;
        row.flaw = RowFlaw::Unreadable;
        row.problem
            = tr("A value runs over the border of two columns, so the line cannot be split.").toStdString();
    }

    /// Whether it is as long as rows are; a shorter line is a note at the end.
    bool runsThrough(std::string_view line) const { return line.size() > m_columns.begins().back(); }

    std::string_view m_text;
    const AlignedColumns &m_columns;
    size_t m_at = 0;
    qint64 m_line = 0;
    std::string m_raw;
};

class AlignedSource final : public TableSource
{
public:
    explicit AlignedSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
        , m_columns(m_text.text.substr(0, HeadBytes))
    {
        if (m_columns.begins().empty())
            throw Error(tr("%1 is no text whose columns are aligned.").arg(input.path()));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    bool hasRecords(size_t /*table*/) const override { return false; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<AlignedReader>(m_text.text, m_columns);
    }

    QStringList notes(size_t /*table*/) const override
    {
        QStringList places;
        for (const size_t begin : m_columns.begins())
            places << QString::number(begin + 1);
        return {tr("The columns are aligned by blanks; they were taken to begin at the signs %1 of a line. "
                   "Check the first rows.")
                    .arg(places.join(u", "_s))};
    }

private:
    DecodedText m_text;
    AlignedColumns m_columns;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    constexpr double sure = 0.7; // any format that says what it is, is more so
    return AlignedColumns(head.text).begins().empty() ? 0 : sure;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<AlignedSource>(input);
}

} // namespace

FileFormat alignedFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Text with aligned columns"), likeness, open, true};
}

} // namespace skein
