// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"
#include "core/base/time_text.h"
#include "core/ingest/import_ledger.h"
#include "core/ingest/recogniser.h"
#include "core/model/grading.h"

#include <QSet>

#include <map>
#include <optional>

namespace skein {

/// How one table is read: what was recognised, and what the person or the specification says of times and
/// numbers.
struct ImportPlan
{
    Recognition recognition;
    TimeRules times;
    std::string region = "GB";
};

/// One row seen through a mapping: fields instead of columns. It remembers what was read from it, so that two
/// rows that say the same have the same print, and the first thing that was wrong with it.
class FieldRow
{
public:
    FieldRow(const ImportPlan &plan, ImportLedger &ledger);

    void open(const TableRow &row);
    qint64 line() const { return m_line; }

    /// The first cell of the field that is not empty, trimmed; else its constant. As it stands in the file.
    std::string_view cell(const QString &field) const;
    /// Title of the column that gives the field's cell; the field itself when it has none.
    QString columnTitle(const QString &field) const;
    bool has(const QString &field) const { return !cell(field).empty(); }

    /// The field as text, with what the specification says its texts stand for.
    QString text(const QString &field);
    /// The same with every blank and line end of the cell: what somebody wrote is not tidied.
    QString asWritten(const QString &field);
    /// All columns of a field, split at ; | and line ends.
    QStringList list(const QString &field);
    /// Attributes of the specification and columns that feed nothing: name and text of those that are not
    /// empty.
    std::vector<std::pair<QString, QString>> attributes();
    /// Columns of the field `details` and those that feed nothing, as "Title: text" lines.
    QString details();

    /// A time from PREFIXdatetime, or PREFIXdate and PREFIXtime. Nothing when they are empty, or refused:
    /// then the row is rejected.
    std::optional<RecordedTime> time(const QString &prefix = {});
    /// A date or time in one cell; words such as "present" are an open end.
    std::optional<RecordedTime> timeIn(const QString &field);
    /// Seconds.
    std::optional<qint64> duration(const QString &field);
    /// yyyy-mm-dd, yyyy-mm or yyyy; empty when there is none.
    QString dateOfBirth(const QString &field);
    /// The row's own grade, from one column or from three.
    Grading grading();

    /// Leaves the row out: only the first reason counts.
    void reject(const QString &field, const QString &reason);
    /// Stores the row and tells a doubt.
    void tell(const QString &field, const QString &reason);
    bool isRejected() const { return m_rejection.has_value(); }

    /// Adds something to the row's print, in canonical form.
    void print(const QString &field, const QString &canonical);
    /// SHA-256 of all that was read, whatever the order of the columns.
    QByteArray printDigest() const;

    /// Counts the row as rejected, or as stored with its doubts.
    void closeRejected();
    void closeStored();
    /// Of a row that is counted elsewhere.
    void tellDoubts();

private:
    QString title(int column) const;
    std::vector<int> passedOver() const;
    std::optional<RecordedTime> counted(const QString &field, std::string_view date, std::string_view clock);
    std::optional<RecordedTime> checked(const QString &field, const Reading<RecordedTime> &reading);

    const ImportPlan &m_plan;
    const ColumnMapping &m_mapping;
    ImportLedger &m_ledger;
    const TableRow *m_row = nullptr;
    qint64 m_line = 0;
    std::map<QString, std::string> m_constants;
    std::optional<RowIssue> m_rejection;
    std::vector<std::pair<RowIssue, QString>> m_doubts;
    std::vector<QString> m_printed;
    QSet<QString> m_listed; ///< Fields all of whose columns are read.
};

/// UTF-8 to text with blanks made one; trimmed.
QString simplified(std::string_view utf8);

} // namespace skein
