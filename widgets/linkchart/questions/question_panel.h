// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/pattern.h"
#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/questions/answers.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace skein {

class AnswerList;
class CheckList;
class TieForm;

/// Asks the case or a chart: paths, patterns, who is connected, who most, what is shared. Knows no chart; it
/// is told what is on it and says what is to be shown there.
class QuestionPanel final : public QFrame
{
    Q_OBJECT

public:
    enum class Question { Path, Pattern, Connected, MostConnected, Shared };

    explicit QuestionPanel(const RoomContext &context, QWidget *parent = nullptr);
    ~QuestionPanel() override;

    /// Opens with that question about what is chosen now, and asks it when nothing more has to be said.
    void open(Question question);
    void setOnChart(const std::vector<EntityId> &entities);

Q_SIGNALS:
    void shown(const skein::AnswerRow &row); ///< To be chosen and to stand out; empty: nothing any more.
    void missingWanted(const std::vector<skein::EntityId> &entities);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Work = std::function<Answer(const CaseNetwork &, const Database &, Progress &)>;

    QWidget *makePathForm();
    QWidget *makePatternForm();
    QWidget *makeConnectedForm();
    QWidget *makeMostForm();
    QWidget *makeSharedForm();
    QWidget *makeAboutPage(QLabel *about, QWidget *more);
    void arrange();
    void showForm(int index);
    void takeChosen();
    void swapEnds();
    void describeChosen();
    void describePattern();
    void fillKinds(CheckList *kinds) const;
    Question question() const;
    std::optional<Work> work() const; ///< None when something is missing.
    PathQuestion pathQuestion() const;
    void ask();

    RoomContext m_context;
    std::vector<EntityId> m_onChart;
    std::vector<EntityId> m_about;
    std::vector<Pattern> m_patterns;
    QComboBox *m_question;
    QStackedWidget *m_forms;
    QLabel *m_ends;
    QComboBox *m_order;
    QComboBox *m_direction;
    CheckList *m_through;
    QComboBox *m_pattern;
    QLabel *m_meaning;
    QSpinBox *m_steps;
    CheckList *m_kinds;
    QSpinBox *m_least;
    QList<QLabel *> m_abouts;
    TieForm *m_ties;
    QPushButton *m_ask;
    AnswerList *m_answers;
    QFuture<Answer> m_job;
};

} // namespace skein
