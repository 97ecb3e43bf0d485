// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_import.h"
#include "core/storage/link_store.h"
#include "tests/support/fake_prompts.h"
#include "tests/support/temporary_case.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/chart_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr QSize Screen(1920, 1080);

double cpu()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// Of this process, in MB.
double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

struct Frames
{
    std::vector<double> milliseconds;

    double share(double part)
    {
        std::sort(milliseconds.begin(), milliseconds.end());
        return milliseconds[size_t(part * double(milliseconds.size() - 1))];
    }
};

/// A case with one chart: so many entities on a grid with jitter, three links each to those around and some
/// far away.
ChartId fill(TemporaryCase &file, int items)
{
    std::mt19937 random(7); // NOLINT: the same chart every time
    ChartId chart;
    file.session().edit(u"Fill"_s, [&](Database &database) {
        chart = addChart(database, u"Large"_s, u"analyst"_s);
        const int columns = int(std::ceil(std::sqrt(items * 1.4)));
        std::vector<EntityId> entities;
        std::vector<ChartItem> placed;
        for (int i = 0; i < items; ++i) {
            const EntityKind kind = i % 4 == 0 ? EntityKind::Person : EntityKind::Phone;
            const QString label
                = i % 4 == 0 ? u"Jordan EXAMPLE%1"_s.arg(i) : u"07700 9%1"_s.arg(i, 5, 10, QChar(u'0'));
            entities.push_back(addEntity(database, {{}, kind, i % 4 == 0 ? QString() : label, label, {}}));
            ChartItem &item = placed.emplace_back();
            item.entity = entities.back();
            item.position
                = {i % columns * 150.0 + double(random() % 60), i / columns * 125.0 + double(random() % 40)};
        }
        addChartItems(database, chart, placed);
        for (int i = 0; i < items * 3; ++i) {
            const int from = i / 3;
            const int near = from + (i % 3 == 0 ? 1 : columns);
            const int to = i % 15 == 14 ? int(random() % unsigned(items)) : near % items;
            if (from == to)
                continue;
            Link link;
            link.from = entities[size_t(from)];
            link.to = entities[size_t(to)];
            link.type = i % 3 == 2 ? u"Family of"_s : u"Associate of"_s;
            link.strength = Strength(1 + i % 3);
            addLink(database, link);
        }
    });
    return chart;
}

double frame(ChartView &view, const std::function<void()> &act)
{
    const double start = cpu();
    act();
    view.repaint();
    return cpu() - start;
}

/// Waits until the view has drawn itself anew after a zoom; the milliseconds of the clock and of the CPU.
std::pair<double, double> refined(ChartView &view)
{
    QElapsedTimer clock;
    clock.start();
    const double start = cpu();
    while (!view.isRefined() && clock.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 2);
    return {double(clock.nsecsElapsed()) / 1e6, cpu() - start};
}

std::vector<ChartItemId> itemsOf(const ChartModel &model)
{
    std::vector<ChartItemId> items;
    for (const ChartItem &item : model.content().items)
        items.push_back(item.id);
    return items;
}

chart_edits::Positions scattered(const ChartModel &model)
{
    chart_edits::Positions positions;
    for (const ChartItem &item : model.content().items)
        positions[item.id] = QPointF(item.position.y() * 1.1, item.position.x() * 0.9);
    return positions;
}

/// Milliseconds of the clock and of the CPU of all threads.
struct Spent
{
    double clock = 0;
    double work = 0;
};

Spent spentOn(const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    const double start = cpu();
    act();
    return {double(timer.nsecsElapsed()) / 1e6, cpu() - start};
}

/// An act on all items: doing it, taking it back and doing it again, as the window sees it, until the chart
/// is drawn anew.
void measureAct(const char *name, TemporaryCase &file, ChartView &view, const std::function<void()> &act)
{
    const auto timed = [&view](const std::function<void()> &work) {
        return spentOn([&] {
            work();
            view.repaint();
        });
    };
    const Spent done = timed(act);
    const Spent undone = timed([&] { file.session().undo(); });
    const Spent redone = timed([&] { file.session().redo(); });
    file.session().blockSignals(true);
    const Spent stored = spentOn([&] { file.session().undo(); });
    file.session().redo();
    file.session().blockSignals(false);
    const Spent again = timed([&] { file.session().undo(); });
    std::printf("  %-10s done in %4.0f ms (CPU %4.0f), undone in %4.0f and %4.0f (CPU %4.0f and %4.0f; goal "
                "100), redone in %4.0f (CPU %4.0f); the case file's part %3.0f\n",
                name, done.clock, done.work, undone.clock, again.clock, undone.work, again.work, redone.clock,
                redone.work, stored.clock);
}

void measureUndo(TemporaryCase &file, ChartModel &model, ChartView &view)
{
    using namespace chart_edits;
    CaseSession &session = file.session();
    const ChartId chart = model.chart();
    view.chooseAll();
    measureAct("move", file, view, [&] { view.moveChosen({10, 10}); });
    measureAct("layout", file, view, [&] { move(session, chart, scattered(model), MovedBy::Layout); });
    measureAct("pin", file, view, [&] { setPin(session, chart, itemsOf(model), Pin::Placed); });
    measureAct("hide", file, view,
               [&] { setVisibility(session, chart, itemsOf(model), Visibility::Hidden); });
    const std::optional<ChartLine> line = lineOf(*model.picture(), model.picture()->links[0]);
    measureAct("label", file, view, [&] { setLineLabel(session, chart, {*line, u"Met at the fair"_s}); });
    measureAct("link", file, view, [&] {
        session.edit(u"Link"_s, [&](Database &database) {
            const std::vector<ChartItem> &items = model.content().items;
            addLink(database, {.from = items.front().entity, .to = items.back().entity, .type = u"Met"_s});
        });
    });
    measureAct("attribute", file, view, [&] {
        session.edit(u"Attribute"_s, [&](Database &database) {
            addAttribute(
                database,
                {.entity = model.content().items.front().entity, .name = u"Colour"_s, .value = u"red"_s});
        });
    });
    measureAct("group", file, view, [&] { group(session, chart, itemsOf(model), u"All"_s); });
    measureAct("take off", file, view, [&] { removeItems(session, chart, itemsOf(model)); });
}

/// A graph as another program laid it out.
QString placedGraph(const QTemporaryDir &folder, int items)
{
    const QString path = folder.filePath(u"placed.graphml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
               "<key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>"
               "<key id=\"y\" for=\"node\" attr.name=\"y\" attr.type=\"double\"/>"
               "<graph edgedefault=\"undirected\">\n");
    const int columns = int(std::ceil(std::sqrt(items * 1.4)));
    for (int i = 0; i < items; ++i)
        file.write(
            u"<node id=\"Jordan EXAMPLE%1\"><data key=\"x\">%2</data><data key=\"y\">%3</data></node>\n"_s
                .arg(i)
                .arg(i % columns * 150)
                .arg(i / columns * 125)
                .toUtf8());
    for (int i = 0; i < items * 3; ++i)
        file.write(u"<edge source=\"Jordan EXAMPLE%1\" target=\"Jordan EXAMPLE%2\"/>\n"_s.arg(i / 3)
                       .arg((i / 3 + (i % 3 == 0 ? 1 : columns + i % 3)) % items)
                       .toUtf8());
    file.write("</graph></graphml>\n");
    return path;
}

/// A graph of another program brought in, shown, taken back and brought back; then what it rests on
/// withdrawn.
void measureImport(int items)
{
    const QTemporaryDir folder;
    const QString path = placedGraph(folder, items);
    TemporaryCase file;
    Selection selection;
    FakePrompts prompts;
    ChartModel model(file.session(), selection);
    ChartView view(model, selection, prompts);
    view.resize(Screen);
    view.setVisible(true);
    QCoreApplication::processEvents();
    std::printf("  a graph of that size brought in and shown\n");
    GraphImport import;
    measureAct("import", file, view, [&] {
        NoProgress progress;
        import = importGraph(file.session(), {path, {}, {}, EntityKind::Person}, progress);
        model.setChart(charts(file.session().database()).back().id);
        view.fit();
    });
    file.session().redo();
    view.repaint();
    measureAct("withdraw", file, view, [&] {
        file.session().edit(u"Withdraw"_s, [&](Database &database) {
            setSourceState(database, import.source.id, SourceState::Withdrawn);
        });
    });
}

void measure(int items)
{
    TemporaryCase file;
    const ChartId chart = fill(file, items);
    Selection selection;
    FakePrompts prompts;
    const double before = residentMegabytes();
    ChartModel model(file.session(), selection);
    ChartView view(model, selection, prompts);
    view.resize(Screen);
    view.setVisible(true);
    QCoreApplication::processEvents();
    const double opening = cpu();
    model.setChart(chart);
    view.fit();
    view.repaint();
    QCoreApplication::processEvents();
    std::printf("%d items %zu lines: opened in %.0f ms of CPU (goal 1000)\n", items,
                model.picture()->links.size(), cpu() - opening);
    const double fit = view.zoom();
    const QPointF middle = view.rect().toRectF().center();
    const QPointF centre = view.chartPoint(middle);
    for (const double zoom : {fit, 0.1, 0.25, 0.5, 1.0, 2.0}) {
        view.setZoom(zoom, middle);
        view.lookAt(centre);
        refined(view);
        Frames pans, zooms;
        for (int i = 0; i < 60; ++i)
            pans.milliseconds.push_back(frame(view, [&] { view.panBy({i % 20 < 10 ? 23.0 : -23.0, 9.0}); }));
        for (int i = 0; i < 30; ++i)
            zooms.milliseconds.push_back(
                frame(view, [&] { view.setZoom(view.zoom() * (i < 15 ? 1.02 : 1 / 1.02), middle); }));
        const auto [restWall, restWork] = refined(view);
        std::printf("  zoom %.3f  pan p50 %6.2f p95 %6.2f  zoom p50 %6.2f p95 %6.2f  refined after %5.0f ms "
                    "(CPU %5.0f, goal 100)  %zu labels\n",
                    zoom, pans.share(0.5), pans.share(0.95), zooms.share(0.5), zooms.share(0.95), restWall,
                    restWork, view.scene().labels().size());
    }
    std::printf("  memory of the chart %.0f MB (goal 200), of the process %.0f MB\n",
                residentMegabytes() - before, residentMegabytes());
    for (const double zoom : {fit, 2.0}) {
        view.setZoom(zoom, middle);
        view.lookAt(centre);
        refined(view);
        std::printf("  acts on all items at zoom %.3f\n", zoom);
        measureUndo(file, model, view);
    }
    measureImport(items);
}

} // namespace

/// CPU of each frame of the chart's view while it is panned and zoomed, at several zooms; what it takes until
/// the picture is refined, memory, and undo of moving everything.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    const QStringList sizes = application.arguments().mid(1);
    for (const QString &items : sizes.isEmpty() ? QStringList{u"10000"_s, u"50000"_s} : sizes)
        measure(items.toInt());
    return 0;
}
