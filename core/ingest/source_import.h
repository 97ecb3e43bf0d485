// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/bulk_importer.h"
#include "core/ingest/import_job.h"
#include "core/ingest/layout_break.h"
#include "core/storage/source_text.h"

namespace skein {

class ImportWatcher;

/// Reads one table into one staged source, inside the transaction of its import.
class SourceImport
{
public:
    SourceImport(Database &database, const PreparedTable &table, const ImportRequest &request,
                 const ImportSetting &setting, CaseKnowledge &knowledge);

    /// False when it was stopped: the transaction must then be given up.
    [[nodiscard]] bool run(Progress &progress);
    ImportedTable takeResult();
    /// The table that begins where this one ended; nothing when that was the end of the file or sheet.
    std::optional<PreparedTable> tableBelow(LastingStop &progress) const;

private:
    Source newSource() const;
    std::unique_ptr<SourceRowsWriter> rowsWriter() const;
    [[nodiscard]] bool readRows(Progress &progress, ImportWatcher *watcher);
    void takeRow(const TableRow &row);
    void storeRow(const TableRow &row);
    void takeListRow(const TableRow &row);
    bool isHeaderBelow(const TableRow &row);
    bool rejectFlawed(const TableRow &row);
    QByteArray printOf(const FieldRow &row);
    void noteLines();
    [[nodiscard]] bool finish(Progress &progress);

    Database &m_database;
    const PreparedTable &m_table;
    const ImportRequest &m_request;
    const ImportSetting &m_setting;
    CaseKnowledge &m_knowledge;
    ImportLedger m_ledger;
    Source m_source;
    std::unique_ptr<EventAppender> m_events;
    std::optional<EventTimes> m_times;
    std::unique_ptr<ImportContext> m_context;
    std::unique_ptr<BulkImporter> m_bulk;
    std::unique_ptr<ListImporter> m_list;
    std::unique_ptr<FieldRow> m_fields;
    std::unique_ptr<SourceRowsWriter> m_text;
    LineFilter m_filter;
    LayoutBreak m_break;
    QHash<QByteArray, qint64> m_occurrences; ///< Of rows that are counted one by one.
    std::vector<std::pair<qint64, LineFilter::Line>> m_skipped;
    qint64 m_hiddenRows = 0;
    QStringList m_readerNotes;
    std::optional<Recognition> m_below; ///< Of the header that ended this table.
};

} // namespace skein
