// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_lookup.h"
#include "widgets/base/guarded.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/expand_panel.h"
#include "widgets/linkchart/questions/question_panel.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

void ChartRoom::makeQuestionActions()
{
    const auto ask = [this](const QString &id, const QString &title, const QString &sign, const QString &keys,
                            QuestionPanel::Question question) {
        add({id, title, sign, QKeySequence(keys), [this, question] {
                 showPanel(m_questions);
                 m_questions->open(question);
             }});
    };
    ask(u"chart-path"_s, tr("Find path…"), u"path"_s, u"Ctrl+Shift+P"_s, QuestionPanel::Question::Path);
    ask(u"chart-pattern"_s, tr("Find pattern…"), u"search"_s, u"Ctrl+Shift+F"_s,
        QuestionPanel::Question::Pattern);
    ask(u"chart-connected"_s, tr("Find connected…"), u"neighbours"_s, {}, QuestionPanel::Question::Connected);
    ask(u"chart-most"_s, tr("Most connected…"), u"sort"_s, {}, QuestionPanel::Question::MostConnected);
    ask(u"chart-common"_s, tr("Contacts in common…"), u"common"_s, {}, QuestionPanel::Question::Shared);
}

void ChartRoom::connectQuestions()
{
    connect(m_questions, &QuestionPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_questions, &QuestionPanel::shown, this, [this](const AnswerRow &row) {
        if (!row.entities.empty())
            m_context.selection.setEntities(row.entities);
        m_view->setEmphasis(row.steps);
        m_view->showAll(row.entities);
    });
    connect(m_questions, &QuestionPanel::missingWanted, this, [this](const std::vector<EntityId> &entities) {
        const std::vector<EntityId> chosen = m_context.selection.entities();
        addEntities(entities);
        m_context.selection.setEntities(chosen);
        m_view->showAll(chosen);
    });
    const auto tell = [this] {
        std::vector<EntityId> onChart;
        for (const ChartItem &item : m_model->content().items)
            onChart.push_back(item.entity);
        m_questions->setOnChart(onChart);
    };
    connect(m_model, &ChartModel::pictureChanged, m_questions, tell);
}

void ChartRoom::offerExpansion(const std::vector<EntityId> &about)
{
    if (about.empty())
        return;
    act([&] {
        std::set<EntityId> onChart;
        for (const ChartItem &item : m_model->content().items)
            onChart.insert(item.entity);
        const std::vector<Entity> named = entitiesById(m_context.session.database(), about);
        const QString title = named.size() == 1 ? tr("Contacts of %1").arg(named.front().label)
                                                : tr("Contacts of %1 items").arg(named.size());
        m_expand->offer(
            title, candidates(m_context.session.database(), about, onChart, m_context.selection.window()));
        showPanel(m_expand);
    });
}

/// What is on the chart is shown; else what is found in the case comes onto it.
void ChartRoom::addBySearch(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    act([&] {
        std::vector<Entity> found = lookUp(m_context.session.database(), text.trimmed());
        if (found.empty())
            found = entities(m_context.session.database(), {.text = text.trimmed(), .limit = 50});
        std::vector<EntityId> known, fresh;
        for (const Entity &entity : found)
            (m_model->contains(entity.id) ? known : fresh).push_back(entity.id);
        if (!known.empty()) {
            m_context.selection.setEntities(known);
            m_view->show(known.front());
        } else if (fresh.size() == 1) {
            addEntities(fresh);
        } else if (!fresh.empty()) {
            std::vector<Candidate> offered;
            for (const Entity &entity : found)
                offered.push_back({entity, 1, 0});
            m_expand->offer(tr("Found for %1").arg(text.trimmed()), offered);
            showPanel(m_expand);
        } else {
            Q_EMIT noticed(tr("Nothing in the case is %1").arg(text.trimmed()));
        }
    });
}

} // namespace skein
