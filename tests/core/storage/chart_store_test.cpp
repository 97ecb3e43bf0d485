// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_part.h"
#include "core/storage/chart_store.h"
#include "core/storage/schema.h"
#include "core/storage/verify.h"
#include "tests/support/temporary_case.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A chart of so many people, each with a place, some hidden, pinned, grouped or coloured.
class ChartStoreTest : public testing::Test
{
protected:
    void fill(int count)
    {
        m_case.session().edit(u"Fill"_s, [&](Database &database) {
            m_chart = addChart(database, u"Line"_s, u"tester"_s);
            m_group = addChartGroup(database, {{}, m_chart, u"Household"_s, false});
            for (int i = 0; i < count; ++i) {
                ChartItem &item = m_items.emplace_back();
                item.entity = addEntity(database, {{}, EntityKind::Person, {}, u"Person %1"_s.arg(i), {}});
                item.id = ChartItemId{item.entity.value};
                item.chart = m_chart;
                item.position = {m_random.generateDouble() * 1e5 - 5e4, 1.0 / (i + 3)};
                item.isPlaced = i % 3 == 0;
                item.isHidden = i % 7 == 0;
                item.group = i % 5 == 0 ? m_group : ChartGroupId();
                if (i % 11 == 0)
                    item.style.insert(u"label"_s, u"Jay ‘the van’ %1"_s.arg(i));
            }
            std::swap(m_items.front(), m_items.back()); // the order of coming is not that of numbers
            addChartItems(database, m_chart, m_items);
        });
    }

    std::vector<ChartItem> items() const { return chartItems(m_case.database(), m_chart); }

    std::vector<Fault> faults()
    {
        m_case.close();
        Database database(m_case.path());
        NoProgress progress;
        return verify(database, progress);
    }

    TemporaryCase m_case;
    QRandomGenerator m_random{3};
    ChartId m_chart;
    ChartGroupId m_group;
    std::vector<ChartItem> m_items;
};

TEST_F(ChartStoreTest, KeepsEveryItemAsItIsInTheOrderInWhichItCame)
{
    fill(int(ItemsPerPart) * 3 + 17);
    EXPECT_EQ(items(), m_items);
    m_case.close();
    m_case.open();
    EXPECT_EQ(items(), m_items);
    EXPECT_TRUE(faults().empty());
}

TEST_F(ChartStoreTest, ALaterItemComesLastAndOneThatIsThereStaysAsItIs)
{
    fill(600);
    const EntityId late = m_case.add(EntityKind::Phone, u"07700 900123"_s);
    ChartItem again = m_items[4];
    again.position = {1, 1};
    ChartItem item;
    item.entity = late;
    m_case.session().edit(u"Add"_s,
                          [&](Database &database) { addChartItems(database, m_chart, {again, item, item}); });
    const std::vector<ChartItem> after = items();
    ASSERT_EQ(after.size(), 601U);
    EXPECT_EQ(after[4], m_items[4]);
    EXPECT_EQ(after.back().entity, late);
}

TEST_F(ChartStoreTest, WhatIsDoneToAllIsAFewRowsAndIsTakenBackExactly)
{
    fill(2000);
    m_case.session().edit(u"Move"_s, [&](Database &database) {
        alterChartItems(database, m_chart, [](ChartItem &item) {
            item.position += QPointF(0.1, 7);
            item.isHidden = !item.isHidden;
            item.group = {};
        });
    });
    EXPECT_NE(items(), m_items);
    Statement rows = m_case.database().prepare(u"SELECT count(*) FROM temp.change_log"_s);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 0) << "what undo needs is in memory once";
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
    m_case.session().redo();
    EXPECT_NE(items(), m_items);
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
    Statement parts = m_case.database().prepare(u"SELECT count(*) FROM chart_part"_s);
    ASSERT_TRUE(parts.next());
    EXPECT_EQ(parts.integer(0), qint64((2000 + ItemsPerPart - 1) / ItemsPerPart));
    parts.rewind();
    rows.rewind();
    EXPECT_TRUE(faults().empty());
}

TEST_F(ChartStoreTest, RemovedItemsGoAndComeBackToTheirPlaces)
{
    fill(900);
    m_case.session().edit(u"Take off"_s, [&](Database &database) {
        removeChartItems(database, m_chart, [](const ChartItem &item) { return item.entity.value % 2 == 0; });
    });
    EXPECT_EQ(items().size(), 450U);
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
    m_case.session().edit(u"All off"_s, [&](Database &database) {
        removeChartItems(database, m_chart, [](const ChartItem &) { return true; });
    });
    EXPECT_TRUE(items().empty());
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
    EXPECT_TRUE(faults().empty());
}

TEST_F(ChartStoreTest, AnEntityThatLeavesTheCaseLeavesEveryChart)
{
    fill(300);
    const EntityId gone = m_items[10].entity;
    m_case.session().edit(u"Remove"_s, [&](Database &database) { removeEntity(database, gone); });
    for (const ChartItem &item : allChartItems(m_case.database(), m_chart))
        EXPECT_NE(item.entity, gone);
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
}

TEST_F(ChartStoreTest, WhatIsNotInTheCaseCannotComeOntoAChart)
{
    fill(3);
    ChartItem stranger;
    stranger.entity = EntityId{99'999};
    EXPECT_THROW(m_case.session().edit(
                     u"Add"_s, [&](Database &database) { addChartItems(database, m_chart, {stranger}); }),
                 Error);
    EXPECT_EQ(items().size(), 3U);
}

TEST_F(ChartStoreTest, ItemsOfAWithdrawnSourceAreKeptButDoNotCount)
{
    fill(2);
    const SourceId source = m_case.addActiveSource(u"people.csv"_s);
    m_case.session().edit(u"Row"_s, [&](Database &database) {
        ChartItem item;
        item.entity = addEntity(
            database, {{}, EntityKind::Person, {}, u"Jordan EXAMPLE"_s, {source, 2, {}, {}, false}});
        addChartItems(database, m_chart, {item});
    });
    EXPECT_EQ(items().size(), 3U);
    m_case.session().edit(
        u"Withdraw"_s, [&](Database &database) { setSourceState(database, source, SourceState::Withdrawn); });
    EXPECT_EQ(items().size(), 2U);
    EXPECT_EQ(allChartItems(m_case.database(), m_chart).size(), 3U);
    m_case.session().undo();
    EXPECT_EQ(items().size(), 3U);
}

TEST_F(ChartStoreTest, AGestureOfManyMovesIsOneStepThatKeepsEachPlaceOnce)
{
    fill(1000);
    for (int i = 0; i < 5; ++i)
        m_case.session().edit(u"Move"_s,
                              [&](Database &database) {
                                  alterChartItems(database, m_chart,
                                                  [](ChartItem &item) { item.position += QPointF(1, 1); });
                              },
                              {.gesture = 9});
    EXPECT_EQ(items()[0].position,
              m_items[0].position + QPointF(1, 1) + QPointF(1, 1) + QPointF(1, 1) + QPointF(1, 1)
                  + QPointF(1, 1));
    m_case.session().undo();
    EXPECT_EQ(items(), m_items);
    EXPECT_EQ(m_case.session().undoTitle(), u"Fill"_s);
}

TEST(ChartPartTest, ADamagedPartIsSaidToBeAndNeverRead)
{
    std::vector<ChartItem> items(5);
    for (size_t i = 0; i < items.size(); ++i) {
        items[i].entity = EntityId{qint64(1000 * i + 1)};
        items[i].group = ChartGroupId{300};
        items[i].style.insert(u"colour"_s, u"#123456"_s);
    }
    const std::string whole = packedPart(items);
    for (size_t size = 0; size < whole.size(); ++size) {
        std::vector<ChartItem> read;
        EXPECT_THROW(appendPart({whole.data(), qsizetype(size)}, ChartId{1}, read), DamagedFile) << size;
    }
    const std::string longer = whole + "x";
    std::vector<ChartItem> read;
    EXPECT_THROW(appendPart(longer, ChartId{1}, read), DamagedFile);
}

/// Makes charts as cases had them before there were parts.
void addOlderItems(Database &database)
{
    database.execute(u"INSERT INTO chart (id, name, settings, created_at, created_by) VALUES "
                     "(4, 'One', '{}', 0, 'analyst'), (9, 'Two', '{}', 0, 'analyst')"_s);
    database.execute(u"INSERT INTO chart_group (id, chart, name, is_collapsed) VALUES (6, 4, 'Home', 0)"_s);
    Statement insert = database.prepare(
        u"INSERT INTO chart_item (chart, entity, x, y, is_placed, is_hidden, chart_group, style) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (int i = 0; i < 700; ++i) {
        const EntityId entity = addEntity(database, {{}, EntityKind::Person, {}, u"Person %1"_s.arg(i), {}});
        const QString style = i == 5 ? u"{\"label\":\"Jay\"}"_s : u"{}"_s;
        insert
            .bind(ChartId{4}, entity, i * 1.25, -i * 0.1, i % 2 == 0, i % 3 == 0,
                  ChartGroupId{i % 4 == 0 ? 6 : 0}, style)
            .run();
        if (i < 3)
            insert.bind(ChartId{9}, entity, 1.0, 2.0, false, false, ChartGroupId(), u"{}"_s).run();
    }
}

TEST(ChartUpgradeTest, ChartsOfAnOlderCaseAreAsTheyWereAndTheCaseVerifies)
{
    TemporaryCase kase;
    kase.session().edit(u"Older charts"_s, [](Database &database) { addOlderItems(database); });
    const size_t entries = auditEntries(kase.database()).size();
    kase.close();
    { // as the step before left it
        Database database(kase.path());
        database.execute(
            u"DROP TABLE chart_part; DROP TABLE chart_note; "
            "DROP TABLE chart_line; DROP TABLE entity_photograph; DROP TABLE photograph; "
            "DROP TABLE case_setting; DROP TABLE referenced_file; DROP TABLE referenced_stretch; "
            "DROP INDEX involvement_chunk_by_run; CREATE INDEX involvement_chunk_by_entity ON "
            "involvement_chunk (source, last_entity, first_entity, first_event); PRAGMA user_version = 3"_s);
    }
    kase.open();
    const std::vector<ChartItem> items = chartItems(kase.database(), ChartId{4});
    ASSERT_EQ(items.size(), 700U);
    for (int i = 0; i < 700; ++i) {
        const ChartItem &item = items[size_t(i)];
        EXPECT_EQ(findEntity(kase.database(), item.entity)->label, u"Person %1"_s.arg(i));
        EXPECT_EQ(item.position, QPointF(i * 1.25, -i * 0.1));
        EXPECT_EQ(item.isPlaced, i % 2 == 0);
        EXPECT_EQ(item.isHidden, i % 3 == 0);
        EXPECT_EQ(item.group.value, i % 4 == 0 ? 6 : 0);
        EXPECT_EQ(item.style.value(u"label"_s).toString(), i == 5 ? u"Jay"_s : QString());
    }
    EXPECT_EQ(chartItems(kase.database(), ChartId{9}).size(), 3U);
    EXPECT_EQ(auditEntries(kase.database()).size(), entries + 1) << "it is said that they were packed";
    kase.close();
    {
        Database database(kase.path());
        NoProgress progress;
        for (const Fault &fault : verify(database, progress))
            ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
        EXPECT_FALSE(database.prepare(u"SELECT 1 FROM chart_item"_s).next());
    }
    kase.open();
    EXPECT_EQ(chartItems(kase.database(), ChartId{4}), items);
    EXPECT_EQ(auditEntries(kase.database()).size(), entries + 1) << "once";
}

} // namespace
