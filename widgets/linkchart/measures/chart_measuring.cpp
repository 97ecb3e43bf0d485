// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/chart_measuring.h"

#include "widgets/base/guarded.h"
#include "widgets/jobs/file_job.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/measures/measure_format.h"
#include "widgets/linkchart/measures/measure_panel.h"

#include <QDateTime>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

ChartMeasuring::ChartMeasuring(const RoomContext &context, ChartView &view, MeasurePanel &panel,
                               QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_view(view)
    , m_panel(panel)
{
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_panel.showProgress(m_job.progressValue()); });
    connect(&panel, &MeasurePanel::measuringWanted, this, &ChartMeasuring::measure);
    connect(&panel, &MeasurePanel::stopWanted, this, &ChartMeasuring::stop);
    connect(&panel, &MeasurePanel::chosen, this, &ChartMeasuring::choose);
    connect(&panel, &MeasurePanel::shownAsWanted, this, &ChartMeasuring::showAs);
    connect(&panel, &MeasurePanel::saveWanted, this, &ChartMeasuring::save);
    connect(&view.model(), &ChartModel::pictureChanged, this, &ChartMeasuring::follow);
    connect(&context.selection, &Selection::changed, this, [this](const Selection::Items &items) {
        if (m_panel.isVisible())
            m_panel.chooseItems(items.entities);
    });
}

ChartMeasuring::~ChartMeasuring()
{
    stopAndWait(m_job);
}

std::shared_ptr<const MeasuredChart> ChartMeasuring::current() const
{
    const auto found = m_results.find(m_view.model().chart());
    return found == m_results.end() ? nullptr : found->second;
}

void ChartMeasuring::open()
{
    follow();
    m_panel.chooseItems(m_context.selection.entities());
}

/// What was measured of another chart is not shown beside this one.
void ChartMeasuring::follow()
{
    const ChartModel &model = m_view.model();
    if (current() != m_shown) {
        m_shown = current();
        m_panel.showResult(m_shown, m_context.zone);
    }
    m_panel.showFormat(model.options().format);
    if (m_shown && m_panel.isVisibleTo(m_panel.parentWidget()))
        m_panel.showStale(chartState(model.content(), model.facts()) != m_shown->graph.state);
}

void ChartMeasuring::measure()
{
    const ChartModel &model = m_view.model();
    const MeasureChoice choice = m_panel.choice();
    if (choice.names.isEmpty())
        return m_panel.say(tr("Tick at least one measure. Those of directions and of how often need their "
                              "mark below as well."));
    auto measured = std::make_shared<MeasuredChart>();
    measured->choice = choice;
    measured->graph
        = measuredGraph(model.content(), model.facts(),
                        choice.isOfLookedAt ? std::optional(model.filter()) : std::nullopt, choice.direction);
    if (measured->graph.nodes.empty())
        return m_panel.say(tr("There is nothing to measure: no item of the chart is shown."));
    measured->madeAt = QDateTime::currentSecsSinceEpoch() * 1000; // nobody asks for more
    constexpr quint32 seed = 1;
    const auto failed = [this](const std::exception &error) {
        m_tick.stop();
        m_panel.showIdle();
        m_context.prompts.showError(tr("The chart could not be measured. Nothing was changed."),
                                    QString::fromUtf8(error.what()));
    };
    const auto stopped = [this] {
        m_tick.stop();
        m_panel.showIdle();
        m_panel.say(tr("Stopped; nothing was measured."));
    };
    m_job = runJob(
        this,
        [measured](Progress &progress) -> std::shared_ptr<const MeasuredChart> {
            const LinkGraph graph(int(measured->graph.nodes.size()), measured->graph.links,
                                  measured->choice.direction);
            measured->figures
                = graphMeasures(graph, measured->choice.weighting, measured->choice.names, seed, progress);
            return measured;
        },
        [this, chart = model.chart()](const std::shared_ptr<const MeasuredChart> &done) {
            finish(chart, done);
        },
        failed, stopped);
    m_context.jobs.follow(tr("Measure the chart"), m_job);
    m_panel.showProgress(0);
    m_tick.start();
}

void ChartMeasuring::stop()
{
    m_job.cancel();
}

void ChartMeasuring::finish(ChartId chart, std::shared_ptr<const MeasuredChart> measured)
{
    m_tick.stop();
    m_panel.showIdle();
    m_results[chart] = std::move(measured);
    follow();
    m_panel.chooseItems(m_context.selection.entities());
}

void ChartMeasuring::choose(const std::vector<EntityId> &entities, bool isLink)
{
    m_context.selection.setEntities(entities);
    std::vector<std::pair<EntityId, EntityId>> steps;
    for (size_t i = 0; isLink && i + 1 < entities.size(); i += 2)
        steps.emplace_back(entities[i], entities[i + 1]);
    m_view.setEmphasis(steps);
    m_view.showAll(entities);
}

void ChartMeasuring::showAs(const QString &name, ShownAs how, bool isOn)
{
    guarded(m_context.prompts, [&] {
        PictureOptions options = m_view.model().options();
        if (!isOn)
            options.format = withoutMeasure(options.format, how);
        else if (m_shown)
            options.format = formatByMeasure(options.format, *m_shown, name, how);
        m_view.model().setOptions(options);
    });
}

void ChartMeasuring::save()
{
    const std::shared_ptr<const MeasuredChart> measured = m_shown;
    if (!measured)
        return;
    const MeasureScope scope = m_panel.scope();
    const QString asked = m_context.prompts.fileToSave(
        {tr("Save measures"), tr("CSV, the table shown (*.csv);;Excel, all tables (*.xlsx)"),
         u"measures.csv"_s});
    if (asked.isEmpty())
        return;
    const bool isWorkbook = asked.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    const QString path
        = isWorkbook || asked.endsWith(u".csv"_s, Qt::CaseInsensitive) ? asked : asked + u".csv"_s;
    WorkbookNote note;
    note.marking = m_context.session.info().marking;
    guarded(m_context.prompts, [&] {
        startFileJob(this, m_context.jobs, m_context.prompts,
                     {path,
                      [=](Progress &progress) {
                          std::vector<Table> tables{figuresForFile(*measured, scope)};
                          for (const MeasureScope other :
                               {MeasureScope::Node, MeasureScope::Link, MeasureScope::Graph})
                              if (isWorkbook && other != scope)
                                  tables.push_back(figuresForFile(*measured, other));
                          writeTables(path, tables, note, &progress);
                          return tr("Written to %1").arg(path);
                      },
                      [this, path] {
                          m_context.session.log(
                              {u"disclose"_s, tr("Measures of a chart written to %1").arg(path), {}, {}});
                      },
                      [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
    });
}

} // namespace skein
