// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/measures/figure_table.h"
#include "widgets/linkchart/measures/measure_format.h"
#include "widgets/linkchart/measures/measure_words.h"
#include "widgets/models/table_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartMeasuresTest : public ChartRoomTest
{
protected:
    void read()
    {
        m_content = readContent(m_sample.file.session(), m_sample.chart);
        std::vector<EntityId> entities;
        for (const ChartItem &item : m_content.items)
            entities.push_back(item.entity);
        m_facts = readFacts(m_sample.file.database(), entities);
    }

    MeasuredGraph graph(Direction direction, const std::optional<ChartFilter> &filter = {})
    {
        read();
        return measuredGraph(m_content, m_facts, filter, direction);
    }

    double weightOf(const MeasuredGraph &graph, EntityId from, EntityId to) const
    {
        double sum = 0;
        for (const GraphLink &link : graph.links)
            if (graph.nodes[size_t(link.source)].entity == from
                && graph.nodes[size_t(link.target)].entity == to)
                sum += link.weight;
        return sum;
    }

    void edit(const std::function<void(Database &)> &work) { m_sample.file.session().edit(u"Edit"_s, work); }

    std::shared_ptr<MeasuredChart> measured(const QStringList &names)
    {
        auto measured = std::make_shared<MeasuredChart>();
        measured->choice.names = names;
        measured->graph = graph(Direction::BothWays);
        measured->madeAt = 1'750'000'000'000;
        NoProgress progress;
        measured->figures = graphMeasures({int(measured->graph.nodes.size()), measured->graph.links},
                                          Weighting::Unweighted, names, 1, progress);
        return measured;
    }

    void tickOnly(const QStringList &titles)
    {
        auto *list = child<QListWidget>(u"measure-list"_s);
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(titles.contains(list->item(row)->text()) ? Qt::Checked
                                                                                    : Qt::Unchecked);
    }

    void measure()
    {
        trigger(u"chart-measures"_s);
        child<QPushButton>(u"measure-do"_s)->click();
        ASSERT_TRUE(QTest::qWaitFor([this] { return items()->model()->rowCount() > 0; }, 20'000));
    }

    TableView *items() { return child<TableView>(u"measure-items"_s); }

    bool legendSays(const QString &words)
    {
        for (const LegendEntry &entry : m_room.view().scene().picture().legend)
            if (entry.text.contains(words))
                return true;
        return false;
    }

    ChartContent m_content;
    ChartFacts m_facts;
};

} // namespace

TEST_F(ChartMeasuresTest, EachDirectionCountsItsOwnEvents)
{
    const MeasuredGraph both = graph(Direction::BothWays);
    EXPECT_EQ(both.nodes.size(), 8U);
    EXPECT_EQ(both.pairs, 9);
    const MeasuredGraph along = graph(Direction::AlongLinks);
    EXPECT_EQ(weightOf(along, m_sample.suspectPhone, m_sample.victimPhone), 12) << "9 calls and 3 texts";
    EXPECT_EQ(weightOf(along, m_sample.victimPhone, m_sample.suspectPhone), 5);
    EXPECT_EQ(weightOf(along, m_sample.suspect, m_sample.victim), 1);
    EXPECT_EQ(weightOf(along, m_sample.victim, m_sample.suspect), 1) << "an association has no direction";
    EXPECT_EQ(weightOf(along, m_sample.victim, m_sample.victimPhone), 0);
}

TEST_F(ChartMeasuresTest, FoldingChangesNothingHidingLeavesOutAndIsCounted)
{
    const MeasuredGraph before = graph(Direction::BothWays);
    chart_edits::group(m_sample.file.session(), m_sample.chart,
                       {m_sample.item(m_sample.victim).id, m_sample.item(m_sample.suspect).id}, u"Two"_s);
    chart_edits::setFold(m_sample.file.session(), m_sample.chart,
                         {chartGroups(m_sample.file.database(), m_sample.chart).front().id},
                         chart_edits::Fold::Folded);
    const MeasuredGraph folded = graph(Direction::BothWays);
    EXPECT_EQ(folded.nodes.size(), before.nodes.size());
    EXPECT_EQ(folded.pairs, before.pairs);
    EXPECT_EQ(folded.state, before.state);
    chart_edits::setVisibility(m_sample.file.session(), m_sample.chart, {m_sample.item(m_sample.car).id},
                               chart_edits::Visibility::Hidden);
    const MeasuredGraph hidden = graph(Direction::BothWays);
    EXPECT_EQ(hidden.nodes.size(), 7U);
    EXPECT_EQ(hidden.hidden, 1);
    EXPECT_EQ(hidden.pairs, 7);
    EXPECT_NE(hidden.state, before.state);
}

TEST_F(ChartMeasuresTest, OnlyWhatIsLookedAtCountsWithinItsWindow)
{
    ChartFilter filter;
    constexpr qint64 June3 = 1'748'905'200'000;
    constexpr qint64 Day = 86'400'000;
    filter.window = {June3 + 29 * Day, June3 + 40 * Day};
    filter.withoutKinds = {EntityKind::Address};
    const MeasuredGraph looked = graph(Direction::AlongLinks, filter);
    EXPECT_EQ(weightOf(looked, m_sample.suspectPhone, m_sample.victimPhone), 3) << "texts of July only";
    EXPECT_EQ(weightOf(looked, m_sample.victimPhone, m_sample.suspectPhone), 0);
    EXPECT_EQ(looked.dimmed, 2) << "the address, and the camera that was not passed";
    EXPECT_TRUE(looked.isFiltered);
    MeasuredChart shown;
    shown.graph = looked;
    EXPECT_TRUE(describeMeasured(shown).contains(u"02/07/2025 – 12/07/2025"_s)
                || describeMeasured(shown).contains(u"02/07/2025"_s))
        << qPrintable(describeMeasured(shown));
    EXPECT_TRUE(describeMeasured(shown).contains(u"2 dimmed left out"_s));
}

TEST_F(ChartMeasuresTest, MovingAnItemIsNoChangeAndANewLinkIs)
{
    const QString before = graph(Direction::BothWays).state;
    chart_edits::move(m_sample.file.session(), m_sample.chart, {{m_sample.item(m_sample.car).id, {7, 9}}},
                      chart_edits::MovedBy::Person);
    EXPECT_EQ(graph(Direction::BothWays).state, before);
    Link link;
    link.from = m_sample.car;
    link.to = m_sample.address;
    link.type = u"Seen at"_s;
    chart_edits::drawLink(m_sample.file.session(), link);
    EXPECT_NE(graph(Direction::BothWays).state, before);
}

TEST_F(ChartMeasuresTest, TheTablesHoldTheirRules)
{
    const std::shared_ptr<MeasuredChart> result = measured({u"degree"_s, u"link_bridge"_s, u"density"_s});
    for (const MeasureScope scope : {MeasureScope::Node, MeasureScope::Link, MeasureScope::Graph}) {
        FigureTable table(scope);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        table.show(result);
        EXPECT_GT(table.rowCount(), 0);
        for (int row = 0; row < table.rowCount(); ++row)
            EXPECT_EQ(table.rowOf(table.keyAt(row)), row);
        table.show({});
        EXPECT_EQ(table.rowCount(), 0);
    }
}

TEST_F(ChartMeasuresTest, AnEstimateIsNeverShownAsExact)
{
    const std::shared_ptr<MeasuredChart> result = measured({u"betweenness"_s, u"harmonic"_s});
    result->figures.sampled.push_back(
        {u"betweenness"_s, 400, u"shortest paths"_s, 4.0, u"pairs"_s, 0.95, u"Made"_s});
    result->figures.byNode.push_back({u"betweenness_error"_s, std::vector<double>(8, 2.5)});
    const auto find = [&](const QString &name) {
        for (const NodeMeasure &each : result->figures.byNode)
            if (each.name == name)
                return each;
        return NodeMeasure();
    };
    const NodeMeasure estimated = find(u"betweenness"_s);
    EXPECT_TRUE(figureText(*result, estimated, 0).startsWith(u"≈ "_s));
    EXPECT_TRUE(figureText(*result, estimated, 0).endsWith(u"± 2.5"_s));
    EXPECT_FALSE(figureText(*result, find(u"harmonic"_s), 0).contains(u'≈'));
    const QString words = explained(*result, MeasureScope::Node, u"betweenness"_s);
    EXPECT_TRUE(words.startsWith(u"Estimated from 400 shortest paths drawn at random, not exact"_s));
    EXPECT_TRUE(words.contains(u"95 % sure"_s));
    EXPECT_TRUE(words.contains(u"Does not show: "_s));
    const Table table = figuresForFile(*result, MeasureScope::Node);
    EXPECT_TRUE(table.columns[2].title.startsWith(u"betweenness (estimate"_s));
    const QJsonObject format = formatByMeasure({}, *result, u"betweenness"_s, ShownAs::Size);
    PictureOptions options;
    options.format = format;
    const ChartPicture picture = makePicture(m_content, m_facts, options);
    bool isSaid = false;
    for (const LegendEntry &entry : picture.legend)
        isSaid = isSaid || entry.text == u"Size: Betweenness, estimated";
    EXPECT_TRUE(isSaid);
    EXPECT_TRUE(picture.items[0].details.join(u' ').contains(u"Betweenness: ≈ "_s));
}

TEST_F(ChartMeasuresTest, SizeAndColourFollowFiguresAndTheLegendSaysRanges)
{
    std::shared_ptr<MeasuredChart> result = measured({u"degree"_s, u"leiden"_s});
    result->figures.byNode[0].values[5] = std::numeric_limits<double>::quiet_NaN();
    QJsonObject format = formatByMeasure({}, *result, u"degree"_s, ShownAs::Size);
    format = formatByMeasure(format, *result, u"leiden"_s, ShownAs::Colour);
    EXPECT_EQ(format.value(u"title"_s).toString(), u"Size: Degree, Colour: Community (Leiden)");
    PictureOptions options;
    options.format = format;
    const ChartPicture picture = makePicture(m_content, m_facts, options);
    const auto item = [&](EntityId entity) { return picture.items[size_t(picture.places.value(entity))]; };
    EXPECT_GT(item(m_sample.suspect).size, item(m_sample.car).size);
    EXPECT_GT(item(m_sample.car).size, item(m_sample.address).size);
    EXPECT_EQ(item(m_sample.camera).size, 1) << "it has no figure";
    EXPECT_TRUE(item(m_sample.suspect).colour.isValid());
    EXPECT_NE(item(m_sample.camera).colour, item(m_sample.victim).colour);
    EXPECT_TRUE(item(m_sample.suspect).details.contains(u"Degree: 4"_s));
    QStringList said;
    for (const LegendEntry &entry : picture.legend)
        said << entry.text;
    EXPECT_TRUE(said.contains(u"4 (2)"_s)) << qPrintable(said.join(u'|'));
    EXPECT_FALSE(said.contains(u"The chart has changed since"_s));
    EXPECT_TRUE(withoutMeasure(withoutMeasure(format, ShownAs::Size), ShownAs::Colour).isEmpty());
}

TEST_F(ChartMeasuresTest, MeasuringRunsBesideAndTheTableAndTheChartChooseEachOther)
{
    measure();
    ASSERT_EQ(items()->model()->rowCount(), 8);
    EXPECT_TRUE(child<QLabel>(u"measure-of"_s)->text().startsWith(u"8 items and 9 links; all times"_s));
    items()->selectRow(0);
    ASSERT_EQ(m_selection.entities().size(), 1U);
    const QString first = items()->model()->index(0, 0).data().toString();
    EXPECT_TRUE(first == u"Alfie SAMPLE" || first == u"Jordan EXAMPLE") << qPrintable(first);
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, {}, pointOf(m_sample.car));
    ASSERT_EQ(items()->chosenKeys().size(), 1U);
    EXPECT_EQ(items()->chosenKeys().front(), m_sample.car.value);
    EXPECT_TRUE(child<QPlainTextEdit>(u"measure-words"_s)->toPlainText().contains(u"Does not show"_s));
}

TEST_F(ChartMeasuresTest, SizeByAMeasureIsOneUndoStepAndSaysWhenTheChartHasChanged)
{
    measure();
    child<QPushButton>(u"measure-size"_s)->click();
    EXPECT_TRUE(legendSays(u"Size: Degree"_s));
    EXPECT_TRUE(child<QPushButton>(u"measure-size"_s)->isChecked());
    EXPECT_FALSE(legendSays(u"changed since"_s));
    chart_edits::removeItems(m_sample.file.session(), m_sample.chart, {m_sample.item(m_sample.car).id});
    EXPECT_TRUE(legendSays(u"The chart has changed since"_s));
    EXPECT_TRUE(child<QLabel>(u"measure-stale"_s)->isVisible());
    m_sample.file.session().undo();
    EXPECT_FALSE(child<QLabel>(u"measure-stale"_s)->isVisible());
    m_sample.file.session().undo();
    EXPECT_FALSE(legendSays(u"Size: Degree"_s));
    EXPECT_FALSE(child<QPushButton>(u"measure-size"_s)->isChecked());
}

TEST_F(ChartMeasuresTest, WithNothingTickedItSaysWhatToDo)
{
    trigger(u"chart-measures"_s);
    tickOnly({});
    child<QPushButton>(u"measure-do"_s)->click();
    EXPECT_TRUE(child<QLabel>(u"measure-of"_s)->text().startsWith(u"Tick at least one"_s));
    QTest::keyClick(child<QWidget>(u"measure-panel"_s), Qt::Key_Escape);
    EXPECT_FALSE(child<QWidget>(u"measure-panel"_s)->isVisible());
}

TEST_F(ChartMeasuresTest, TheTableIsSavedInFullWithWhatItWasMeasuredOf)
{
    measure();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.csv"_s);
    m_prompts.files << path;
    child<QPushButton>(u"measure-save"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path) && !m_jobs.isBusy(); }, 20'000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    EXPECT_EQ(lines.size(), 10) << "a title, eight items, and what follows the last line's end";
    EXPECT_TRUE(lines[0].startsWith("item,kind,degree,betweenness,leiden"));
    EXPECT_TRUE(lines[1].contains("8 items and 9 links"));
}
