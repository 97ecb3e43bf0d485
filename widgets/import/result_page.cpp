// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/result_page.h"

#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/import/import_draft.h"
#include "widgets/import/issue_panel.h"
#include "widgets/models/kind_title.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { Table, Kind, Rows, Stored, Repeated, Rejected, Layout };

} // namespace

QString ledgerLine(const ImportOutcome &outcome)
{
    qint64 rows = 0, stored = 0, duplicates = 0, rejected = 0;
    for (const ImportedTable &table : outcome.tables) {
        rows += table.source.rows;
        stored += table.source.stored;
        duplicates += table.source.duplicates;
        rejected += table.source.rejected;
    }
    const QString what = outcome.tables.size() == 1 ? outcome.tables.front().source.file
                                                    : ResultPage::tr("%1 tables").arg(outcome.tables.size());
    return ResultPage::tr("%1: %2 = %3 stored + %4 + %5 rejected")
        .arg(what, counted(rows, ResultPage::tr("1 row"), ResultPage::tr("%1 rows")), figure(stored),
             counted(duplicates, ResultPage::tr("1 duplicate"), ResultPage::tr("%1 duplicates")),
             figure(rejected));
}

ResultPage::ResultPage(QWidget *parent)
    : QWidget(parent)
    , m_said(new PlainLabel({}, this))
    , m_ledger(new QTableWidget(this))
    , m_notes(new PlainLabel({}, this))
    , m_issues(new IssuePanel(this))
    , m_export(new QPushButton(icon(u"export"_s), tr("&Export rejected rows …"), this))
{
    m_said->setObjectName(u"resultLine"_s);
    m_said->setWordWrap(true);
    m_said->setFont(sizedFont(TextSize::Large));
    m_ledger->setObjectName(u"ledgerTable"_s);
    m_ledger->setAccessibleName(tr("What becomes of the rows of each table"));
    m_ledger->setColumnCount(7);
    m_ledger->setHorizontalHeaderLabels({tr("Table"), tr("Holds"), tr("Rows"), tr("= Stored"),
                                         tr("+ Duplicates"), tr("+ Rejected"), tr("Read as")});
    for (const int figures : {Rows, Stored, Repeated, Rejected})
        m_ledger->horizontalHeaderItem(figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_ledger->horizontalHeader()->setStretchLastSection(true);
    m_ledger->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ledger->horizontalHeader()->setHighlightSections(false);
    m_ledger->verticalHeader()->hide();
    m_ledger->verticalHeader()->setDefaultSectionSize(grid::row);
    m_ledger->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ledger->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ledger->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ledger->setTabKeyNavigation(false);
    m_ledger->setShowGrid(false);
    const QList<int> widths{240, 160, 96, 96, 104, 96};
    for (int column = 0; column < widths.size(); ++column)
        m_ledger->setColumnWidth(column, widths[column]);
    m_notes->setObjectName(u"resultNotes"_s);
    m_notes->setWordWrap(true);
    m_export->setObjectName(u"exportRejects"_s);
    m_export->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addWidget(m_said);
    column->addWidget(m_ledger);
    column->addWidget(m_notes);
    column->addWidget(m_issues, 1);
    column->addStretch(0);
    column->addWidget(m_export, 0, Qt::AlignLeft);
    connect(m_ledger, &QTableWidget::currentCellChanged, this, &ResultPage::showIssues);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(chosenTable()); });
    connect(m_issues, &IssuePanel::rowWanted, this,
            [this](qint64 row) { Q_EMIT rowWanted(chosenTable(), row); });
}

size_t ResultPage::chosenTable() const
{
    return size_t(std::max(0, m_ledger->currentRow()));
}

void ResultPage::showRow(qint64 row, const std::optional<QString> &written)
{
    m_issues->showRow(row, written, tr("Row %1 was not found in the file.").arg(figure(row)));
}

void ResultPage::showSoFar(const TrialTally::Sight &sight)
{
    constexpr size_t most = 6;
    const qint64 rows = sight.stored + sight.duplicates + sight.rejected;
    m_said->setText(
        rows == 0 ? tr("Trying every row; nothing is stored. First the file is gone through as a whole.")
                  : tr("Trying every row; nothing is stored. So far %1: %2 would be stored, %3 known "
                       "already, %4 rejected.")
                        .arg(counted(rows, tr("1 row"), tr("%1 rows")), figure(sight.stored),
                             figure(sight.duplicates), figure(sight.rejected)));
    QStringList lines;
    for (const auto &[reason, count] : sight.reasons)
        if (size_t(lines.size()) < most)
            lines << tr("%1 rejected: %2").arg(figure(count), reason);
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

void ResultPage::clear(const QString &text)
{
    m_outcome = {};
    m_said->setText(text);
    m_ledger->setRowCount(0);
    fitLedger();
    showIssues();
}

void ResultPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLedger();
}

/// As high as its lines, up to five, and what moves them where they are too long.
void ResultPage::fitLedger()
{
    constexpr int most = 5;
    const int lines = m_ledger->rowCount();
    const int frame = 2 * m_ledger->frameWidth();
    const bool isCut = m_ledger->columnViewportPosition(Layout) + grid::row > width();
    const int bar = isCut ? m_ledger->horizontalScrollBar()->sizeHint().height() : 0;
    m_ledger->setVisible(lines > 0);
    m_ledger->setFixedHeight(m_ledger->horizontalHeader()->sizeHint().height() + frame + bar
                             + std::min(lines, most) * grid::row);
}

void ResultPage::addLine(int row, const ImportedTable &table)
{
    const Source &source = table.source;
    const auto set = [&](int column, const QString &text, Qt::Alignment align) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(align | Qt::AlignVCenter);
        m_ledger->setItem(row, column, item);
    };
    set(Table, source.sheet.isEmpty() ? source.file : tr("%1, sheet %2").arg(source.file, source.sheet),
        Qt::AlignLeft);
    set(Kind, kindTitle(source.kind), Qt::AlignLeft);
    set(Rows, figure(source.rows), Qt::AlignRight);
    set(Stored, figure(source.stored), Qt::AlignRight);
    set(Repeated, figure(source.duplicates), Qt::AlignRight);
    set(Rejected, figure(source.rejected), Qt::AlignRight);
    set(Layout, table.specification, Qt::AlignLeft);
    if (source.rejected > 0)
        m_ledger->item(row, Rejected)->setForeground(harmColour(palette()));
}

void ResultPage::show(const ImportOutcome &outcome, ImportMode mode)
{
    m_outcome = outcome;
    m_isStored = mode == ImportMode::Store;
    m_said->setText(m_isStored ? tr("Imported. %1.").arg(ledgerLine(outcome))
                               : tr("Nothing is in the case yet. This is what would become of the rows. %1.")
                                     .arg(ledgerLine(outcome)));
    m_ledger->setRowCount(0);
    m_ledger->setRowCount(int(outcome.tables.size()));
    for (int row = 0; row < m_ledger->rowCount(); ++row)
        addLine(row, outcome.tables[size_t(row)]);
    fitLedger();
    if (m_ledger->rowCount() > 0)
        m_ledger->setCurrentCell(0, 0);
    showIssues();
}

void ResultPage::showIssues()
{
    const int row = m_ledger->currentRow();
    const bool isThere = row >= 0 && size_t(row) < m_outcome.tables.size();
    const ImportedTable table = isThere ? m_outcome.tables[size_t(row)] : ImportedTable();
    m_issues->showIssues(table.source.rows, table.issues);
    m_issues->setVisible(!table.issues.empty());
    QStringList notes = table.notes;
    if (isThere && table.issues.empty())
        notes << tr("No row is left out or in doubt.");
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_export->setVisible(m_isStored);
    m_export->setEnabled(m_isStored && table.source.rejected > 0);
}

} // namespace skein
