// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_room.h"

#include "widgets/base/empty_state.h"
#include "widgets/base/guarded.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/chart_overview.h"
#include "widgets/linkchart/exchange/chart_exchange.h"
#include "widgets/linkchart/expand_panel.h"
#include "widgets/linkchart/export_panel.h"
#include "widgets/linkchart/link_editor.h"
#include "widgets/linkchart/measures/chart_measuring.h"
#include "widgets/linkchart/measures/measure_panel.h"
#include "widgets/linkchart/panels/compare_panel.h"
#include "widgets/linkchart/panels/filter_panel.h"
#include "widgets/linkchart/panels/playback_bar.h"
#include "widgets/linkchart/questions/question_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ChartRoom::ChartRoom(const RoomContext &context, QWidget *parent)
    : Room({u"charts"_s, tr("Charts"), u"chart"_s}, parent)
    , m_context(context)
    , m_model(new ChartModel(context.session, context.selection, this))
    , m_view(new ChartView(*m_model, context.selection, context.prompts, this))
    , m_linkEditor(new LinkEditor(m_view))
    , m_expand(new ExpandPanel(this))
    , m_export(new ExportPanel(this))
    , m_questions(new QuestionPanel(context, this))
    , m_filter(new FilterPanel(this))
    , m_compare(new ComparePanel(this))
    , m_playback(new PlaybackBar(this))
    , m_measures(new MeasurePanel(this))
    , m_measuring(new ChartMeasuring(context, *m_view, *m_measures, this))
    , m_exchange(new ChartExchange(context, *m_model, *m_export, this))
    , m_charts(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_pages(new QStackedLayout)
{
    makeChartActions();
    makeViewActions();
    makeItemActions();
    makeGroupActions();
    makeNoteActions();
    makePhotoActions();
    makeStyleActions();
    makeLayoutActions();
    makeCaseActions();
    buildBody();
    connectView();
    connectQuestions();
    connectLooks();
    connectMeasures();
    refreshCharts();
    updateActions();
}

void ChartRoom::buildBody()
{
    new ChartOverview(*m_view);
    m_charts->setObjectName(u"chart-list"_s);
    m_charts->setAccessibleName(tr("Chart"));
    m_charts->setMinimumWidth(130);
    m_search->setObjectName(u"chart-search"_s);
    m_search->setPlaceholderText(tr("Add or find on the chart"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(240);

    auto *side = new QHBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_view, 1);
    side->addWidget(m_questions);
    side->addWidget(m_filter);
    side->addWidget(m_compare);
    side->addWidget(m_measures);
    side->addWidget(m_expand);
    side->addWidget(m_export, 0, Qt::AlignTop);
    auto *work = new QWidget(this);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolBar());
    column->addLayout(side, 1);
    column->addWidget(m_playback);

    auto *empty = new EmptyState({u"chart"_s, tr("No charts yet"),
                                  tr("A chart shows who is linked to whom, and by what. Make one, then drag "
                                     "entities onto it from any table, or type a name or number.")},
                                 {action(u"chart-new"_s)}, this);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(empty);
    m_pages->addWidget(work);
    setLayout(m_pages);
}

void ChartRoom::connectView()
{
    connect(m_charts, &QComboBox::activated, this,
            [this](int row) { openChart(ChartId{m_charts->itemData(row).toLongLong()}); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { addBySearch(m_search->text()); });
    connect(m_view, &ChartView::itemActivated, this, [this](EntityId entity) {
        if (entity)
            offerExpansion({entity});
        else
            action(u"chart-open-group"_s)->trigger();
    });
    connect(m_view, &ChartView::entitiesDropped, this,
            [this](const std::vector<EntityId> &entities, QPointF /*chartPoint*/) { addEntities(entities); });
    connect(m_view, &ChartView::lineChosen, this, &ChartRoom::updateActions);
    connect(m_view, &ChartView::announced, this, &ChartRoom::noticed);
    connect(m_view, &ChartView::menuWanted, this, &ChartRoom::showMenu);
    connect(m_view, &ChartView::linkDrawn, this, [this](EntityId from, EntityId to, QPoint where) {
        const auto label = [this](EntityId id) { return m_model->facts().entities.at(id).label; };
        m_linkEditor->open({from, label(from)}, {to, label(to)}, where);
    });
    connect(m_linkEditor, &LinkEditor::accepted, this,
            [this](const Link &link) { act([&] { chart_edits::drawLink(m_context.session, link); }); });
    connect(m_expand, &ExpandPanel::confirmed, this, [this](const std::vector<EntityId> &entities) {
        showPanel(nullptr);
        addEntities(entities);
    });
    connect(m_expand, &ExpandPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_export, &ExportPanel::closed, this, [this] { showPanel(nullptr); });
    connect(m_export, &ExportPanel::confirmed, this, &ChartRoom::exportChosen);
    connect(m_exchange, &ChartExchange::noticed, this, &ChartRoom::noticed);
    connect(m_exchange, &ChartExchange::written, this, [this] { showPanel(nullptr); });
    connect(&m_context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"chart"_s))
            refreshCharts();
    });
    connect(&m_context.selection, &Selection::changed, this, &ChartRoom::updateActions);
    connect(m_model, &ChartModel::pictureChanged, this, &ChartRoom::updateActions);
}

void ChartRoom::act(const std::function<void()> &work)
{
    guarded(m_context.prompts, work);
}

/// The list follows the case; a chart that is gone gives way to the last.
void ChartRoom::refreshCharts()
{
    const std::vector<Chart> all = charts(m_context.session.database());
    const QSignalBlocker blocker(m_charts);
    m_charts->clear();
    int current = -1;
    for (const Chart &each : all) {
        if (each.id == m_model->chart())
            current = m_charts->count();
        m_charts->addItem(each.name, each.id.value);
    }
    m_pages->setCurrentIndex(all.empty() ? 0 : 1);
    if (current >= 0)
        m_charts->setCurrentIndex(current);
    else
        openChart(all.empty() ? ChartId() : all.back().id);
}

void ChartRoom::openChart(ChartId chart)
{
    if (const int row = m_charts->findData(chart.value); row >= 0)
        m_charts->setCurrentIndex(row);
    if (chart != m_model->chart()) {
        act([&] { m_model->setChart(chart); });
        m_view->fit();
    }
    updateActions();
}

static constexpr char MovesAtOnce[] = "moves at once";

QByteArray ChartRoom::saveLayout() const
{
    return action(u"chart-morph"_s)->isChecked() ? QByteArray() : QByteArray(MovesAtOnce);
}

void ChartRoom::restoreLayout(const QByteArray &layout)
{
    action(u"chart-morph"_s)->setChecked(layout != MovesAtOnce);
}

void ChartRoom::enter()
{
    m_view->setFocus();
}

bool ChartRoom::reveal(const Target &target)
{
    if (target.chart) {
        openChart(target.chart);
        return true;
    }
    if (!target.entity || !m_model->contains(target.entity))
        return false;
    m_context.selection.setEntities({target.entity});
    m_view->show(target.entity);
    return true;
}

std::vector<ChartItemId> ChartRoom::chosenItems() const
{
    return m_model->itemsOf(m_context.selection.entities());
}

void ChartRoom::addEntities(const std::vector<EntityId> &entities)
{
    act([&] {
        if (!m_model->chart())
            newChart();
        const bool wasEmpty = m_model->content().items.empty();
        const std::vector<chart_edits::NewItem> items
            = roomFor(m_context.session.database(), m_model->content(), entities);
        chart_edits::addItems(m_context.session, m_model->chart(), items);
        m_context.selection.setEntities(entities);
        if (wasEmpty)
            m_view->fit();
        const QString added = items.size() == 1 ? tr("1 item added") : tr("%1 items added").arg(items.size());
        Q_EMIT noticed(wasEmpty ? added : tr("%1; the others stay where they are").arg(added));
    });
}

void ChartRoom::showPanel(QWidget *panel)
{
    m_expand->setVisible(panel == m_expand);
    m_questions->setVisible(panel == m_questions);
    m_filter->setVisible(panel == m_filter);
    m_compare->setVisible(panel == m_compare);
    m_measures->setVisible(panel == m_measures);
    if (panel != m_compare)
        m_model->setComparison({});
    if (panel != m_questions && panel != m_measures)
        m_view->setEmphasis({});
    m_export->setVisible(panel == m_export);
    if (!panel)
        m_view->setFocus();
}

} // namespace skein
