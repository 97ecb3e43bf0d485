// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/questions/question_panel.h"

#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/base/icons.h"
#include "widgets/base/selection.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/questions/answer_list.h"
#include "widgets/linkchart/questions/check_list.h"
#include "widgets/linkchart/questions/tie_form.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QuestionPanel::~QuestionPanel()
{
    stopAndWait(m_job);
}

void QuestionPanel::open(Question question)
{
    m_question->setCurrentIndex(int(question));
    showForm(int(question));
    m_ties->offer(m_context.session.database(), m_context.selection.window());
    fillKinds(m_through);
    fillKinds(m_kinds);
    takeChosen();
    show();
    m_ask->setFocus();
    if (question != Question::Pattern && work())
        ask();
}

void QuestionPanel::setOnChart(const std::vector<EntityId> &entities)
{
    m_onChart = entities;
    m_answers->setOnChart({entities.begin(), entities.end()});
}

QuestionPanel::Question QuestionPanel::question() const
{
    return Question(m_question->currentIndex());
}

void QuestionPanel::takeChosen()
{
    m_about = m_context.selection.entities();
    describeChosen();
    m_answers->say({});
}

void QuestionPanel::swapEnds()
{
    if (m_about.size() == 2)
        std::swap(m_about[0], m_about[1]);
    describeChosen();
}

void QuestionPanel::describeChosen()
{
    const std::vector<Entity> named = entitiesById(m_context.session.database(), m_about);
    QString text;
    if (named.size() == 2)
        text = tr("From %1\nto %2").arg(named[0].label, named[1].label);
    else
        text = tr("Choose the two ends on the chart first, then take them.");
    m_ends->setText(text);
    QStringList names;
    constexpr size_t most = 4;
    for (size_t i = 0; i < std::min(named.size(), most); ++i)
        names << named[i].label;
    if (named.size() > most)
        names << tr("%L1 more").arg(named.size() - most);
    for (QLabel *about : std::as_const(m_abouts))
        about->setText(named.empty() ? tr("Choose items on the chart first, then take them.")
                                     : tr("About %1").arg(names.join(u", "_s)));
}

void QuestionPanel::fillKinds(CheckList *kinds) const
{
    const std::vector<QVariant> left = kinds->unticked();
    std::vector<CheckList::Row> rows;
    for (const KindCount &each : entityCounts(m_context.session.database())) {
        const QVariant value = int(each.kind);
        rows.push_back({u"%1 · %L2"_s.arg(titleOf(entityKinds, each.kind)).arg(each.count), icon(each.kind),
                        value, std::find(left.begin(), left.end(), value) == left.end()});
    }
    kinds->fill(rows);
}

static std::set<EntityKind> kindsTicked(const CheckList &kinds)
{
    std::set<EntityKind> ticked;
    if (!kinds.isAllTicked())
        for (const QVariant &value : kinds.ticked())
            ticked.insert(EntityKind(value.toInt()));
    return ticked;
}

PathQuestion QuestionPanel::pathQuestion() const
{
    PathQuestion question;
    question.from = m_about[0];
    question.to = m_about[1];
    question.through = kindsTicked(*m_through);
    question.order = m_order->currentIndex() == 1 ? PathOrder::InTime : PathOrder::Any;
    question.direction
        = m_direction->currentIndex() == 1 ? PathDirection::AlongLinks : PathDirection::BothWays;
    return question;
}

static RolesOf rolesIn(const Database &database)
{
    RolesOf found;
    for (const RoleInOperation &each : roles(database))
        found[each.person].insert(each.role);
    return found;
}

std::optional<QuestionPanel::Work> QuestionPanel::work() const
{
    using Network = const CaseNetwork &;
    using Case = const Database &;
    switch (question()) {
    case Question::Path:
        if (m_about.size() != 2)
            return std::nullopt;
        return [asked = pathQuestion()](Network network, Case, Progress &) {
            return pathAnswer(network, asked);
        };
    case Question::Pattern:
        if (m_patterns.empty())
            return std::nullopt;
        return [pattern = m_patterns[size_t(m_pattern->currentIndex())]](Network network, Case database,
                                                                         Progress &progress) {
            return patternAnswer(network, rolesIn(database), pattern, progress);
        };
    case Question::Connected:
        if (m_about.empty())
            return std::nullopt;
        return [about = m_about, steps = m_steps->value()](Network network, Case, Progress &) {
            return connectedAnswer(network, about, steps);
        };
    case Question::MostConnected:
        return [kinds = kindsTicked(*m_kinds)](Network network, Case, Progress &) {
            return mostConnectedAnswer(network, kinds);
        };
    case Question::Shared:
        if (m_about.size() < 2)
            return std::nullopt;
        return [about = m_about, least = m_least->value()](Network network, Case, Progress &) {
            return sharedAnswer(network, about, least);
        };
    }
    return std::nullopt;
}

/// Reads on a connection of its own: a large case takes a while.
void QuestionPanel::ask()
{
    const std::optional<Work> work = this->work();
    if (!work)
        return m_answers->say(question() == Question::Path ? tr("A path needs two ends.")
                                                           : tr("Nothing is chosen to ask about."));
    m_job.cancel();
    m_answers->say(tr("Looking…"));
    const bool isOfChart = m_ties->scope() == TieForm::Scope::Chart;
    m_job = runJob(
        this,
        [work = *work, isOfChart, choice = m_ties->choice(), onChart = m_onChart,
         database = std::make_shared<Database>(m_context.session.reader())](Progress &progress) {
            const CaseNetwork network = isOfChart ? readNetworkAmong(*database, onChart, choice, progress)
                                                  : readNetwork(*database, choice, progress);
            return network.isComplete ? work(network, *database, progress) : Answer();
        },
        [this](const Answer &answer) { m_answers->setAnswer(answer); },
        [this](const std::exception &error) {
            m_answers->say(tr("The question could not be answered: %1").arg(QString::fromUtf8(error.what())));
        },
        [this] {
            if (!m_job.isRunning())
                m_answers->say(tr("Stopped before there was an answer."));
        });
    m_context.jobs.follow(m_question->currentText(), m_job);
}

void QuestionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isEnter)
        ask();
    else
        QFrame::keyPressEvent(event);
}

} // namespace skein
