// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_lookup.h"
#include "widgets/base/guarded.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/expand_panel.h"
#include "widgets/linkchart/measures/chart_measuring.h"
#include "widgets/linkchart/measures/measure_panel.h"
#include "widgets/linkchart/panels/compare_panel.h"
#include "widgets/linkchart/panels/filter_panel.h"
#include "widgets/linkchart/panels/playback_bar.h"
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
    add({u"chart-filter"_s, tr("Filter…"), u"filter"_s, QKeySequence(u"Ctrl+Alt+F"_s),
         [this] { openFilter(); }});
    add({u"chart-play"_s, tr("Play the time…"), u"clock"_s, QKeySequence(u"Ctrl+Alt+T"_s),
         [this] { openPlayback(); }});
    add({u"chart-measures"_s, tr("Measures…"), u"sort"_s, QKeySequence(u"Ctrl+Alt+M"_s), [this] {
             showPanel(m_measures);
             m_measuring->open();
             m_measures->setFocus();
         }});
    add({u"chart-compare"_s, tr("Compare…"), u"copy"_s, {}, [this] { openCompare(); }});
}

void ChartRoom::connectQuestions()
{
    connect(m_expand, &ExpandPanel::windowToggled, this,
            [this] { offerExpansion(m_context.selection.entities()); });
    connect(m_questions, &QuestionPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_questions, &QuestionPanel::shown, this, &ChartRoom::showAnswer);
    connect(m_questions, &QuestionPanel::missingWanted, this, &ChartRoom::addMissing);
    const auto tell = [this] {
        std::vector<EntityId> onChart;
        for (const ChartItem &item : m_model->content().items)
            onChart.push_back(item.entity);
        m_questions->setOnChart(onChart);
    };
    connect(m_model, &ChartModel::pictureChanged, m_questions, tell);
}

void ChartRoom::showAnswer(const AnswerRow &row)
{
    if (!row.entities.empty())
        m_context.selection.setEntities(row.entities);
    m_view->setEmphasis(row.steps);
    m_view->showAll(row.entities);
}

void ChartRoom::addMissing(const std::vector<EntityId> &entities)
{
    const std::vector<EntityId> chosen = m_context.selection.entities();
    addEntities(entities);
    m_context.selection.setEntities(chosen);
    m_view->showAll(chosen);
}

/// What only changes how bright things are: filter, time and comparison.
void ChartRoom::connectLooks()
{
    connect(m_filter, &FilterPanel::filterChanged, this, [this] { m_model->setFilter(m_filter->filter()); });
    connect(m_filter, &FilterPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_playback, &PlaybackBar::windowPlayed, m_model, &ChartModel::playWindow);
    connect(m_playback, &PlaybackBar::rested, &m_context.selection, &Selection::setWindow);
    connect(m_playback, &PlaybackBar::closed, this, [this] {
        m_playback->hide();
        m_context.selection.setWindow({});
        m_model->playWindow({});
        m_view->setFocus();
    });
    connect(m_compare, &ComparePanel::comparisonWanted, this, [this] {
        act([&] { m_model->setComparison(m_compare->comparison()); });
        m_compare->showDifferences(*m_model->picture());
    });
    connect(m_compare, &ComparePanel::shown, this, &ChartRoom::showAnswer);
    connect(m_compare, &ComparePanel::missingWanted, this, &ChartRoom::addMissing);
    connect(m_compare, &ComparePanel::closed, this, [this] { showPanel(nullptr); });
    const auto count = [this] {
        m_filter->count(*m_model->picture());
        if (m_playback->isVisible())
            m_playback->count(*m_model->picture());
    };
    connect(m_model, &ChartModel::looksChanged, this, count);
    connect(m_model, &ChartModel::pictureChanged, this, [this, count] {
        if (m_filter->isVisible())
            m_filter->offer(*m_model->picture());
        if (m_playback->isVisible())
            m_playback->setActivity(m_model->activity());
        count();
    });
}

void ChartRoom::connectMeasures()
{
    connect(m_measures, &MeasurePanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_measuring, &ChartMeasuring::noticed, this, &ChartRoom::noticed);
}

void ChartRoom::openFilter()
{
    m_filter->offer(*m_model->picture());
    showPanel(m_filter);
    m_filter->setFocus();
}

void ChartRoom::openCompare()
{
    std::vector<Chart> others = charts(m_context.session.database());
    std::erase_if(others, [this](const Chart &each) { return each.id == chart(); });
    m_compare->offer(others, m_model->activity().span());
    showPanel(m_compare);
    m_compare->setFocus();
}

void ChartRoom::openPlayback()
{
    m_playback->setActivity(m_model->activity());
    m_playback->count(*m_model->picture());
    m_playback->open();
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
        const TimeWindow window = m_expand->isInWindow() ? m_context.selection.window() : TimeWindow();
        m_expand->offer(title, candidates(m_context.session.database(), about, onChart, window),
                        m_context.selection.window());
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
