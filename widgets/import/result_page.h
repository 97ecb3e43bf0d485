// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"
#include "widgets/import/trial_watch.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace skein {

class IssuePanel;
class PlainLabel;

/// The ledger of an import, as it would be or as it is: rows = stored + duplicates + rejected for each table,
/// and the rows that were left out or are in doubt, with the reason, where they lie in the file, and the
/// chosen one as it is written there.
class ResultPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    void show(const ImportOutcome &outcome, ImportMode mode);
    void clear(const QString &text);
    /// While every row is tried: the counts, and the most frequent reasons.
    void showSoFar(const TrialTally::Sight &sight);
    /// The row that rowWanted() asked for; nothing when it could not be found.
    void showRow(qint64 row, const std::optional<QString> &written);

Q_SIGNALS:
    void exportWanted(size_t table);
    void rowWanted(size_t table, qint64 row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitLedger();
    void addLine(int row, const ImportedTable &table);
    void showIssues();
    size_t chosenTable() const;

    ImportOutcome m_outcome;
    bool m_isStored = false;
    PlainLabel *m_said;
    QTableWidget *m_ledger;
    PlainLabel *m_notes;
    IssuePanel *m_issues;
    QPushButton *m_export;
};

/// "3 tables: 20,113 rows = 20,001 stored + 101 duplicates + 11 rejected".
QString ledgerLine(const ImportOutcome &outcome);

} // namespace skein
