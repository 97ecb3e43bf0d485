// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace skein {

class PlainLabel;
class RowIssueModel;
class TableView;

/// The ledger of an import, as it would be or as it is: rows = stored + duplicates + rejected for each table,
/// and the rows that were left out or are in doubt, with the reason.
class ResultPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    void show(const ImportOutcome &outcome, ImportMode mode);
    void clear(const QString &text);

Q_SIGNALS:
    void exportWanted(size_t table);

private:
    void addLine(int row, const ImportedTable &table);
    void showIssues();

    ImportOutcome m_outcome;
    bool m_isStored = false;
    PlainLabel *m_said;
    QTableWidget *m_ledger;
    PlainLabel *m_notes;
    RowIssueModel *m_issues;
    TableView *m_issueTable;
    QPushButton *m_export;
};

/// "3 tables: 20,113 rows = 20,001 stored + 101 duplicates + 11 rejected".
QString ledgerLine(const ImportOutcome &outcome);

} // namespace skein
