// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/issue_panel.h"

#include "widgets/base/figure.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/models/row_issue_model.h"
#include "widgets/models/row_map.h"
#include "widgets/models/table_view.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

IssuePanel::IssuePanel(QWidget *parent)
    : QWidget(parent)
    , m_issues(new RowIssueModel(this))
    , m_map(new RowMap(this))
    , m_table(new TableView(this))
    , m_written(new PlainLabel({}, this))
{
    m_map->setObjectName(u"rowMap"_s);
    m_table->setObjectName(u"issueTable"_s);
    m_table->setAccessibleName(tr("Rows left out or in doubt"));
    m_table->showFiltered(m_issues);
    m_table->setColumnWidth(RowIssueModel::Row, 92); // a hundred million
    m_table->setColumnWidth(RowIssueModel::What, 176);
    m_table->setColumnWidth(RowIssueModel::Value, 220);
    m_written->setObjectName(u"writtenIssue"_s);
    m_written->setAccessibleName(tr("The chosen row as written"));
    m_written->setFont(identifierFont(TextSize::Small));
    m_written->setWordWrap(true);
    m_written->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_written->setContentsMargins(grid::normal, grid::unit, grid::normal, grid::small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_map);
    column->addWidget(m_table, 1);
    column->addWidget(m_written);
    connect(m_table, &TableView::choiceChanged, this, [this] { choose(m_table->currentKey()); });
    connect(m_map, &RowMap::chosen, this, [this](qint64 row) {
        m_table->chooseKeys({row});
        if (const QModelIndexList chosen = m_table->selectionModel()->selectedRows(); !chosen.isEmpty())
            m_table->scrollTo(chosen.front(), QAbstractItemView::PositionAtCenter);
        choose(row);
    });
}

void IssuePanel::showIssues(qint64 rows, const std::vector<RowIssue> &issues)
{
    m_asked = 0;
    m_issues->setRows(issues);
    for (const RowIssue &issue : issues)
        rows = std::max(rows, issue.row); // lines count from the top of the file, rows from the header
    m_map->show(issues.empty() ? 0 : rows, issues);
    m_written->setVisible(!issues.empty());
    m_written->setText(tr("Choose a row to see it as it is written."));
}

void IssuePanel::choose(qint64 row)
{
    if (row <= 0 || m_asked == row)
        return;
    m_asked = row;
    m_map->setCurrent(row);
    m_written->setText(tr("Looking for row %1 …").arg(figure(row)));
    Q_EMIT rowWanted(row);
}

void IssuePanel::showRow(qint64 row, const std::optional<QString> &written, const QString &whyAbsent)
{
    if (row == m_asked)
        m_written->setText(written ? tr("Row %1 as written: %2").arg(figure(row), *written) : whyAbsent);
}

QByteArray IssuePanel::saveLayout() const
{
    return m_table->saveLayout();
}

void IssuePanel::restoreLayout(const QByteArray &layout)
{
    m_table->restoreLayout(layout);
}

} // namespace skein
