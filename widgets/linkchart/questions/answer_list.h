// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/questions/answers.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace skein {

/// What was found, as a list of which one or several are shown on the chart, and what of it is missing there.
class AnswerList final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerList(QWidget *parent = nullptr);

    void setAnswer(Answer answer); ///< The first row is chosen when there is one.
    void say(const QString &sentence); ///< Instead of an answer.
    void setOnChart(std::set<EntityId> onChart);

    /// The chosen rows as one; of none nothing.
    AnswerRow chosen() const;
    std::vector<EntityId> missing() const; ///< Of the chosen rows, or of all when none is chosen.

Q_SIGNALS:
    void chosenChanged();
    void missingWanted(const std::vector<skein::EntityId> &entities);

private:
    std::vector<size_t> rowsMeant() const;
    void refreshRows();
    void refreshButton();

    Answer m_answer;
    std::set<EntityId> m_onChart;
    QLabel *m_summary;
    QListWidget *m_rows;
    QPushButton *m_add;
};

} // namespace skein
