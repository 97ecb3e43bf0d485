// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_comparison.h"

#include <QFrame>

class QComboBox;
class QDateEdit;

namespace skein {

class AnswerList;
struct AnswerRow;

/// Asks what a chart is compared with, and lists what differs.
class ComparePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ComparePanel(QWidget *parent = nullptr);

    /// The other charts of the case, and the time that can be parted.
    void offer(const std::vector<Chart> &others, const std::optional<TimeWindow> &span);
    void showDifferences(const ChartPicture &picture);
    Comparison comparison() const;

Q_SIGNALS:
    void comparisonWanted();
    void shown(const skein::AnswerRow &row);
    void missingWanted(const std::vector<skein::EntityId> &entities);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QDateEdit *dateEdit(const QString &name, const QString &title);
    void follow();

    QComboBox *m_with;
    QDateEdit *m_beforeFrom;
    QDateEdit *m_beforeTo;
    QDateEdit *m_afterFrom;
    QDateEdit *m_afterTo;
    QWidget *m_periods;
    AnswerList *m_answers;
};

} // namespace skein
