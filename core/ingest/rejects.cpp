// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/rejects.h"

#include "core/ingest/csv_reader.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"

#include <array>
#include <functional>
#include <map>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr std::array<char, 6> Delimiters{',', '\t', ';', '|', '^', '~'};

/// The cells of one record; the delimiter of the source is the one that makes its header of its header's
/// record.
static size_t cellCount(std::string_view record, char delimiter, const QStringList *header, bool &isHeader)
{
    CsvReader reader(record, delimiter);
    TableRow row;
    isHeader = false;
    if (!reader.next(row))
        return 0;
    if (header && row.cells.size() == size_t(header->size())) {
        isHeader = true;
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const std::string_view cell = trimmed(row.cells[column]);
            isHeader = isHeader
                && QString::fromUtf8(cell.data(), qsizetype(cell.size())) == header->at(qsizetype(column));
        }
    }
    return row.cells.size();
}

static std::optional<char> delimiterOf(std::string_view record, const QStringList &header)
{
    for (const char delimiter : Delimiters) {
        bool isHeader = false;
        cellCount(record, delimiter, &header, isHeader);
        if (isHeader)
            return delimiter;
    }
    return std::nullopt;
}

static QByteArray quoted(QString text)
{
    return '"' + text.replace(u'"', u"\"\""_s).replace(u'\n', u' ').toUtf8() + '"';
}

static void appendRecord(QByteArray &out, std::string_view record, char delimiter, qsizetype width,
                         const QByteArray &last)
{
    bool unused = false;
    const auto cells = qsizetype(cellCount(record, delimiter, nullptr, unused));
    out.append(record.data(), qsizetype(record.size()));
    out.append(std::max<qsizetype>(1, width - cells + 1), delimiter);
    out += last;
    out += '\n';
}

namespace {

/// A line of the source that goes into its rejects.
enum class RejectLine { BeforeHeader, Header, Reject };

} // namespace

/// Calls back with each line that the rejects hold, in order, the delimiter (a comma while it is not known)
/// and the reason.
static void eachRejectLine(const Database &database, const Source &source,
                           const std::function<void(RejectLine line, std::string_view record, char delimiter,
                                                    const QString &reason)> &work)
{
    std::map<qint64, QString> reasons;
    for (const RowIssue &issue : issuesOf(database, source.id))
        if (issue.isRejected)
            reasons.emplace(issue.row,
                            issue.column.isEmpty() ? issue.reason : issue.column + u": "_s + issue.reason);
    std::optional<char> delimiter;
    eachSourceRow(database, source.id, [&](qint64 row, std::string_view record) {
        if (!delimiter) {
            delimiter = delimiterOf(record, source.header);
            work(delimiter ? RejectLine::Header : RejectLine::BeforeHeader, record, delimiter.value_or(','),
                 {});
            return;
        }
        if (const auto reason = reasons.find(row); reason != reasons.end())
            work(RejectLine::Reject, record, *delimiter, reason->second);
    });
}

QByteArray rejectedRows(const Database &database, const Source &source)
{
    QByteArray out;
    eachRejectLine(database, source,
                   [&](RejectLine line, std::string_view record, char delimiter, const QString &reason) {
                       if (line == RejectLine::BeforeHeader)
                           out.append(record.data(), qsizetype(record.size())).append('\n');
                       else
                           appendRecord(out, record, delimiter, source.header.size(),
                                        line == RejectLine::Header
                                            ? QString::fromUtf16(RejectReasonTitle).toUtf8()
                                            : quoted(reason));
                   });
    return out;
}

static QStringList cellsOf(std::string_view record, char delimiter)
{
    QStringList cells;
    CsvReader reader(record, delimiter);
    TableRow row;
    if (reader.next(row))
        for (const std::string_view cell : row.cells)
            cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    return cells;
}

RejectedTable rejectedTable(const Database &database, const Source &source)
{
    RejectedTable table;
    table.header = source.header + QStringList{QString::fromUtf16(RejectReasonTitle)};
    eachRejectLine(database, source,
                   [&](RejectLine line, std::string_view record, char delimiter, const QString &reason) {
                       QStringList cells = cellsOf(record, delimiter);
                       if (line == RejectLine::BeforeHeader) {
                           table.before.push_back(std::move(cells));
                       } else if (line == RejectLine::Reject) {
                           cells.resize(std::max(cells.size(), source.header.size()));
                           table.rows.push_back(cells << reason);
                       }
                   });
    return table;
}

} // namespace skein
