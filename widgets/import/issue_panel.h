// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace skein {

class PlainLabel;
class RowIssueModel;
class RowMap;
class TableView;

/// The rows of one table that were left out or are in doubt: where they lie in the file, a line for each with
/// its reason, and the chosen one as it is written there. Whoever shows it knows where rows are kept.
class IssuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(QWidget *parent = nullptr);

    /// The issues of a table that has so many rows. No row is chosen then.
    void showIssues(qint64 rows, const std::vector<RowIssue> &issues);
    /// The row that rowWanted() asked for, or why it is not there. Nothing when another was asked for since.
    void showRow(qint64 row, const std::optional<QString> &written, const QString &whyAbsent);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void rowWanted(qint64 row); ///< A person chose it; showRow() is to follow.

private:
    void choose(qint64 row);

    RowIssueModel *m_issues;
    RowMap *m_map;
    TableView *m_table;
    PlainLabel *m_written;
    qint64 m_asked = 0;
};

} // namespace skein
