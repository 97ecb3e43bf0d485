// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/attribute_names.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/base/selection.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_model.h"
#include "widgets/linkchart/line_labels.h"
#include "widgets/linkchart/notes/note_edits.h"
#include "widgets/linkchart/picture_builder.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// The model follows by what it knows already; what it shows must be what a reading of the case anew gives.
class ChartModelTest : public testing::Test
{
protected:
    ChartModelTest() { m_model.setChart(m_sample.chart); }

    CaseSession &session() { return m_sample.file.session(); }

    std::vector<ChartItemId> all() const
    {
        std::vector<ChartItemId> items;
        for (const ChartItem &item : m_model.content().items)
            items.push_back(item.id);
        return items;
    }

    void note(ChartNoteKind kind)
    {
        ChartNote note;
        note.chart = m_sample.chart;
        note.kind = kind;
        note.entity = kind == ChartNoteKind::AtItem ? m_sample.suspect : EntityId();
        note.area = {20, 30, 120, 40};
        note.text = u"Ask"_s;
        note_edits::add(session(), note);
    }

    void expectTrue(const char *after)
    {
        ChartPicture fresh = buildPicture(session(), m_sample.chart, m_model.options());
        applyFilter(fresh, {}, {});
        EXPECT_TRUE(*m_model.picture() == fresh) << after;
    }

    void expectTrueThroughUndo(const char *act, const std::function<void()> &work)
    {
        work();
        expectTrue(act);
        session().undo();
        expectTrue("undo");
        session().redo();
        expectTrue("redo");
    }

    SampleChart m_sample;
    Selection m_selection;
    ChartModel m_model{m_sample.file.session(), m_selection};
};

TEST_F(ChartModelTest, ThePictureIsThatOfTheCaseAfterEveryActAndItsUndo)
{
    using namespace chart_edits;
    const ChartId chart = m_sample.chart;
    expectTrueThroughUndo("move", [&] {
        Positions positions;
        for (const ChartItem &item : m_model.content().items)
            positions[item.id] = item.position + QPointF(11, 7);
        move(session(), chart, positions, MovedBy::Person);
    });
    expectTrueThroughUndo("write a note", [&] { note(ChartNoteKind::AtItem); });
    expectTrueThroughUndo("unpin", [&] { setPin(session(), chart, all(), Pin::Free); });
    expectTrueThroughUndo("group",
                          [&] { group(session(), chart, {all()[0], all()[1], all()[2]}, u"Household"_s); });
    const ChartGroupId home = m_model.content().groups.front().id;
    expectTrueThroughUndo("fold", [&] { setFold(session(), chart, {home}, Fold::Folded); });
    expectTrueThroughUndo("move folded",
                          [&] { move(session(), chart, {{all()[1], QPointF(500, 500)}}, MovedBy::Layout); });
    expectTrueThroughUndo("open", [&] { setFold(session(), chart, {home}, Fold::Open); });
    expectTrueThroughUndo("hide", [&] { setVisibility(session(), chart, {all()[3]}, Visibility::Hidden); });
    expectTrueThroughUndo("hide all", [&] { setVisibility(session(), chart, all(), Visibility::Hidden); });
    expectTrueThroughUndo("write a text while all are hidden", [&] { note(ChartNoteKind::Text); });
    expectTrueThroughUndo("show", [&] { showAll(session(), chart); });
    expectTrueThroughUndo("label", [&] { setItemLabel(session(), chart, all()[2], u"Jay"_s); });
    const std::optional<ChartLine> line = lineOf(*m_model.picture(), m_model.picture()->links.front());
    expectTrueThroughUndo("label a line",
                          [&] { setLineLabel(session(), chart, {*line, u"Sees every week"_s}); });
    EXPECT_EQ(m_model.picture()->links.front().name, u"Sees every week");
    expectTrueThroughUndo("ungroup", [&] { ungroup(session(), chart, {home}); });
    expectTrueThroughUndo("take one off", [&] { removeItems(session(), chart, {all()[4]}); });
    expectTrueThroughUndo("take all off", [&] { removeItems(session(), chart, all()); });
    session().undo();
    expectTrue("all back");
    EXPECT_EQ(m_model.picture()->notes.size(), 2U);
    EXPECT_FALSE(m_model.picture()->items.empty());
}

/// What analysts do to the statements of a case, one after another at random.
class StatementActs
{
public:
    explicit StatementActs(const SampleChart &sample)
        : m_entities{sample.victim, sample.suspect, sample.victimPhone, sample.suspectPhone,
                     sample.car,    sample.camera,  sample.group,       sample.address}
    {
    }

    void operator()(Database &database)
    {
        switch (pick(9)) {
        case 0:
            m_entities.push_back(addEntity(database, {{}, EntityKind::Person, {}, words(), {}}));
            break;
        case 1:
            addAnyLink(database, link_type::AttributedTo);
            break;
        case 2:
            addAnyLink(database, pick(2) == 0 ? u"Associate of" : u"associate of");
            break;
        case 3:
            renameEntity(database, any(database), words());
            break;
        case 4:
            addAttribute(
                database,
                {.entity = any(database),
                 .name = QString::fromUtf16(pick(2) == 0 ? attribute::DateOfBirth : attribute::Colour),
                 .value = u"2009-05-0%1"_s.arg(1 + pick(9))});
            break;
        case 5:
            addRole(database, {.person = any(database), .role = PersonRole(1 + pick(6))});
            break;
        case 6:
            alterAnyLink(database);
            break;
        case 7:
            if (const std::vector<Link> all = ownLinks(database); !all.empty())
                removeLink(database, all[size_t(pick(int(all.size())))].id);
            break;
        default:
            removeStatement(database);
            break;
        }
    }

    int pick(int count) { return int(m_random() % unsigned(count)); }

private:
    /// Somebody whose coming was not undone.
    EntityId any(const Database &database)
    {
        const EntityId entity = m_entities[size_t(pick(int(m_entities.size())))];
        return entitiesById(database, {entity}).empty() ? m_entities.front() : entity;
    }
    QString words() { return u"Jordan EXAMPLE%1"_s.arg(pick(1000)); }

    void addAnyLink(Database &database, const char16_t *type)
    {
        Link link;
        link.from = any(database);
        link.to = any(database);
        link.type = QString::fromUtf16(type);
        link.isDirected = pick(2) == 0;
        link.strength = Strength(1 + pick(3));
        link.label = pick(3) == 0 ? words() : QString();
        link.grounds = words();
        if (link.from != link.to)
            addLink(database, link);
    }

    static std::vector<Link> ownLinks(const Database &database)
    {
        std::vector<Link> all = links(database);
        std::erase_if(all, [](const Link &link) { return bool(link.origin.source); });
        return all;
    }

    void alterAnyLink(Database &database)
    {
        std::vector<Link> all = ownLinks(database);
        if (all.empty())
            return;
        Link &link = all[size_t(pick(int(all.size())))];
        link.strength = Strength(1 + pick(3));
        link.isDirected = pick(2) == 0;
        link.type = pick(2) == 0 ? u"Family of"_s : u"Associate of"_s;
        updateLink(database, link);
    }

    void removeStatement(Database &database)
    {
        const EntityId entity = any(database);
        if (const auto all = attributesOf(database, entity); !all.empty() && !all.back().origin.source)
            removeAttribute(database, all.back().id);
        if (const auto all = rolesOf(database, entity); !all.empty() && !all.back().origin.source)
            removeRole(database, all.back().id);
    }

    std::vector<EntityId> m_entities;
    std::mt19937 m_random{23}; // NOLINT: the same acts every time
};

TEST_F(ChartModelTest, ThePictureIsThatOfTheCaseHoweverItsStatementsChangeAndComeBack)
{
    StatementActs act(m_sample);
    session().edit(u"Label a line"_s, [&](Database &) { }); // an act that changes nothing is none
    chart_edits::setLineLabel(
        session(), m_sample.chart,
        {*lineOf(*m_model.picture(), m_model.picture()->links.front()), u"Sees every week"_s});
    for (int step = 0; step < 400 && !HasFailure(); ++step) {
        const int way = act.pick(12);
        if (way < 2)
            session().undo();
        else if (way < 4)
            session().redo();
        else if (way == 4 && !all().empty())
            chart_edits::setVisibility(
                session(), m_sample.chart, {all()[size_t(act.pick(int(all().size())))]},
                act.pick(2) == 0 ? chart_edits::Visibility::Hidden : chart_edits::Visibility::Shown);
        else if (way == 5)
            session().edit(u"Withdraw or restore"_s, [&](Database &database) {
                const Source source = sources(database).front();
                setSourceState(database, source.id,
                               source.state == SourceState::Active ? SourceState::Withdrawn
                                                                   : SourceState::Active);
            });
        else
            session().edit(u"Statement"_s, [&](Database &database) { act(database); });
        expectTrue(qPrintable(u"step %1, way %2"_s.arg(step).arg(way)));
    }
}

TEST_F(ChartModelTest, WhenALinkHoldsIsSeenInTheWindowAlsoWhereDatesAreNotSaid)
{
    PictureOptions options = m_model.options();
    options.showsDates = false;
    m_model.setOptions(options);
    Link link;
    link.from = m_sample.car;
    link.to = m_sample.victim;
    link.type = u"Met"_s;
    link.grounds = u"Seen"_s;
    const auto at = [](qint64 time) {
        RecordedTime recorded;
        recorded.earliest = recorded.latest = time;
        return recorded;
    };
    link.start = link.finish = at(1'000'000);
    session().edit(u"Link"_s, [&](Database &database) { link.id = addLink(database, link); });
    m_model.playWindow({5'000'000, 6'000'000});
    const auto isDimmed = [&] {
        for (const PictureLink &each : m_model.picture()->links)
            if (each.type == u"Met")
                return each.isDimmed;
        ADD_FAILURE() << "no such line";
        return false;
    };
    EXPECT_TRUE(isDimmed());
    link.start = link.finish = at(5'500'000);
    session().edit(u"Alter"_s, [&](Database &database) { updateLink(database, link); });
    EXPECT_FALSE(isDimmed());
    session().undo();
    EXPECT_TRUE(isDimmed());
}

TEST_F(ChartModelTest, AStatementAltersItsItemAndNoLine)
{
    const std::shared_ptr<const ChartPicture> before = m_model.picture();
    session().edit(u"Elsewhere"_s, [](Database &database) {
        addEntity(database, {{}, EntityKind::Person, {}, u"Jordan EXAMPLE"_s, {}});
    });
    EXPECT_EQ(m_model.picture(), before) << "somebody who is not on the chart";
    session().edit(u"Born"_s, [this](Database &database) {
        addAttribute(database,
                     {.entity = m_sample.suspect,
                      .name = QString::fromUtf16(attribute::DateOfBirth),
                      .value = u"1988-02-03"_s});
    });
    EXPECT_NE(m_model.picture(), before);
    EXPECT_TRUE(std::as_const(*m_model.picture()).links.isSharedWith(before->links));
    session().undo();
    EXPECT_TRUE(*m_model.picture() == *before);
}

TEST_F(ChartModelTest, AGroupFoldedAndOpenedByUndoIsGoneByTheNext)
{
    using namespace chart_edits;
    group(session(), m_sample.chart, {all()[0], all()[1], all()[2]}, u"Household"_s);
    setFold(session(), m_sample.chart, {m_model.content().groups.front().id}, Fold::Folded);
    session().undo();
    expectTrue("open");
    session().undo();
    expectTrue("no group");
    for (const PictureItem &item : m_model.picture()->items)
        EXPECT_FALSE(item.group);
}

TEST_F(ChartModelTest, WhatBecameOfTheCaseWhileItemsWereOffTheChartIsSeenWhenTheyComeBack)
{
    chart_edits::removeItems(session(), m_sample.chart, all());
    EXPECT_TRUE(m_model.picture()->items.empty());
    session().edit(u"Rename"_s,
                   [&](Database &database) { renameEntity(database, m_sample.suspect, u"Another NAME"_s); });
    chart_edits::addItems(session(), m_sample.chart, {{m_sample.suspect, {}}});
    ASSERT_EQ(m_model.picture()->items.size(), 1U);
    EXPECT_EQ(m_model.picture()->items.front().name, u"Another NAME"_s);
    expectTrue("came back");
}

TEST_F(ChartModelTest, WhatIsHiddenComesBackAsTheSamePictureAndAsAnotherWhereTheCaseChanged)
{
    using namespace chart_edits;
    const auto before = m_model.picture();
    setVisibility(session(), m_sample.chart, all(), Visibility::Hidden);
    EXPECT_TRUE(m_model.picture()->items.empty());
    session().undo();
    EXPECT_EQ(m_model.picture(), before) << "nothing was drawn again";
    expectTrue("hidden and back");

    setVisibility(session(), m_sample.chart, all(), Visibility::Hidden);
    session().edit(u"Rename"_s,
                   [&](Database &database) { renameEntity(database, m_sample.suspect, u"Another NAME"_s); });
    setVisibility(session(), m_sample.chart, all(), Visibility::Shown);
    expectTrue("renamed while hidden");

    setVisibility(session(), m_sample.chart, all(), Visibility::Hidden);
    PictureOptions options = m_model.options();
    options.showsDates = !options.showsDates;
    m_model.setOptions(options);
    setVisibility(session(), m_sample.chart, all(), Visibility::Shown);
    expectTrue("other options while hidden");
}

TEST_F(ChartModelTest, WhatAnActChangedOfTheCaseWhileItTookItemsOffIsSeenWhenTheyComeBack)
{
    const std::vector<ChartItem> items = m_model.content().items;
    session().edit(u"Both"_s, [&](Database &database) {
        removeChartItems(database, m_sample.chart, [](const ChartItem &) { return true; });
        renameEntity(database, m_sample.suspect, u"Another NAME"_s);
    });
    EXPECT_TRUE(m_model.picture()->items.empty());
    note_edits::paste(session(), m_sample.chart, {items, {}, {}});
    expectTrue("came back");
    session().undo();
    session().undo();
    expectTrue("undone");
}

TEST_F(ChartModelTest, WhatIsDoneToAnotherChartIsNoConcern)
{
    int told = 0;
    QObject::connect(&m_model, &ChartModel::pictureChanged, [&told] { ++told; });
    const ChartId other = chart_edits::duplicate(session(), m_sample.chart, u"Other"_s);
    told = 0;
    chart_edits::setPin(session(), other, all(), chart_edits::Pin::Placed);
    EXPECT_EQ(told, 0);
}

TEST_F(ChartModelTest, AMoveSharesTheLinesOfThePictureBefore)
{
    const std::shared_ptr<const ChartPicture> before = m_model.picture();
    chart_edits::move(session(), m_sample.chart, {{all()[0], QPointF(900, 900)}},
                      chart_edits::MovedBy::Person);
    EXPECT_NE(m_model.picture(), before);
    EXPECT_TRUE(m_model.picture()->links.isSharedWith(before->links));
    EXPECT_FALSE(m_model.picture()->items.isSharedWith(before->items));
    EXPECT_NE(before->items.front().position, QPointF(900, 900)) << "who holds the old one keeps it";
}

TEST_F(ChartModelTest, ALabelOnALineAltersThatLineAlone)
{
    const std::shared_ptr<const ChartPicture> before = m_model.picture();
    const std::optional<ChartLine> line = lineOf(*before, before->links[0]);
    ASSERT_TRUE(line);
    const auto expectLike = [&](const char *when) {
        expectTrue(when);
        EXPECT_TRUE(m_model.picture()->items.isSharedWith(before->items)) << when;
    };
    chart_edits::setLineLabel(session(), m_sample.chart, {*line, u"Met at the fair"_s});
    EXPECT_EQ(m_model.picture()->links[0].name, u"Met at the fair"_s);
    expectLike("labelled");
    chart_edits::setLineLabel(session(), m_sample.chart, {*line, u"Met in June"_s});
    expectLike("labelled otherwise");
    session().undo();
    expectLike("undone");
    session().undo();
    EXPECT_EQ(*m_model.picture(), *before);
    session().redo();
    chart_edits::setLineLabel(session(), m_sample.chart, {*line, {}});
    EXPECT_EQ(*m_model.picture(), *before) << "taken away";
}

TEST_F(ChartModelTest, ItemsOfAWithdrawnSourceStayAwayFromAPictureThatMoves)
{
    const SourceId source = m_sample.file.addActiveSource(u"late.csv"_s);
    EntityId late;
    session().edit(u"Row"_s, [&](Database &database) {
        late = addEntity(database,
                         {{}, EntityKind::Person, {}, u"Jordan EXAMPLE"_s, {source, 2, {}, {}, false}});
    });
    chart_edits::addItems(session(), m_sample.chart, {{late, {700, 700}}});
    EXPECT_TRUE(m_model.contains(late));
    session().edit(u"Withdraw"_s,
                   [&](Database &database) { setSourceState(database, source, SourceState::Withdrawn); });
    EXPECT_FALSE(m_model.contains(late));
    chart_edits::move(session(), m_sample.chart, {{all()[0], QPointF(1, 1)}}, chart_edits::MovedBy::Person);
    EXPECT_FALSE(m_model.contains(late));
    expectTrue("moved");
}

} // namespace
