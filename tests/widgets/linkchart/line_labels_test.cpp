// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/line_labels.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class LineLabelsTest : public ChartRoomTest
{
protected:
    QLineEdit *editor() { return child<QLineEdit>(u"label-editor"_s); }
    std::vector<LineLabel> labels() { return lineLabels(m_sample.file.database(), m_sample.chart); }

    int line(EntityId one, EntityId other, bool isOfEvents)
    {
        const int a = picture().places.value(one), b = picture().places.value(other);
        for (int i = 0; i < int(picture().links.size()); ++i) {
            const PictureLink &link = picture().links[size_t(i)];
            if (std::minmax(link.from, link.to) == std::minmax(a, b) && link.isOfEvents == isOfEvents)
                return i;
        }
        ADD_FAILURE() << "no such line";
        return 0;
    }

    int calls() { return line(m_sample.victimPhone, m_sample.suspectPhone, true); }
    int association() { return line(m_sample.suspect, m_sample.victim, false); }

    void write(const QString &text)
    {
        ASSERT_TRUE(editor()->isVisible());
        editor()->setText(text);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
};

} // namespace

TEST_F(LineLabelsTest, ADoubleClickOnALineWritesItsLabelAboveWhatItIs)
{
    const QString was = picture().links[size_t(calls())].name;
    const QPointF on = view().scene().path(calls()).at(0.2);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, view().viewPoint(on / view().scene().scale()).toPoint());
    write(u"Orders from the line"_s);
    EXPECT_EQ(picture().links[size_t(calls())].name, u"Orders from the line");
    EXPECT_EQ(picture().links[size_t(calls())].details.value(0), was) << "the count is never hidden";
    EXPECT_EQ(session().undoTitle(), u"Label a line");
    EXPECT_TRUE(chartSvg(picture(), {}).contains("Orders from the line"));
    session().undo();
    EXPECT_EQ(picture().links[size_t(calls())].name, was);
    session().redo();
    EXPECT_EQ(picture().links[size_t(calls())].name, u"Orders from the line");
}

TEST_F(LineLabelsTest, AnEmptyLabelTakesItAwayAndEscapeLeavesIt)
{
    const QString was = picture().links[size_t(calls())].name;
    view().editLineLabel(calls());
    write(u"Orders"_s);
    view().editLineLabel(calls());
    EXPECT_EQ(editor()->text(), u"Orders");
    EXPECT_TRUE(editor()->placeholderText().contains(was)) << "what it is is still said";
    editor()->setText(u"Not kept"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_EQ(picture().links[size_t(calls())].name, u"Orders");
    view().editLineLabel(calls());
    write({});
    EXPECT_EQ(picture().links[size_t(calls())].name, was);
    EXPECT_TRUE(labels().empty());
}

TEST_F(LineLabelsTest, KeysAloneReachALineAndLabelIt)
{
    view().setFocusItem(picture().places.value(m_sample.suspect));
    for (int i = 0; i < 12 && view().chosenLine() != association(); ++i)
        QTest::keyClick(&view(), Qt::Key_N);
    ASSERT_EQ(view().chosenLine(), association());
    trigger(u"chart-label"_s);
    write(u"Grooms"_s);
    EXPECT_EQ(picture().links[size_t(association())].name, u"Grooms");
    EXPECT_EQ(view().chosenLine(), association()) << "it stays chosen";
    EXPECT_TRUE(
        view().describedLink(association(), picture().places.value(m_sample.suspect)).contains(u"Grooms"_s));
    m_selection.setEntities({m_sample.camera});
    EXPECT_FALSE(view().chosenLine());
}

TEST_F(LineLabelsTest, CallsAndLinksBetweenTheSameTwoHaveLabelsOfTheirOwn)
{
    const Link link{{}, m_sample.victimPhone, m_sample.suspectPhone, u"Saved as"_s};
    session().edit(u"Link"_s, [&](Database &database) { addLink(database, link); });
    view().editLineLabel(calls());
    write(u"Orders"_s);
    const int saved = line(m_sample.victimPhone, m_sample.suspectPhone, false);
    EXPECT_EQ(picture().links[size_t(saved)].name, u"Saved as");
    view().editLineLabel(saved);
    write(u"Saved as Boss"_s);
    EXPECT_EQ(picture().links[size_t(line(m_sample.victimPhone, m_sample.suspectPhone, false))].name,
              u"Saved as Boss");
    EXPECT_EQ(picture().links[size_t(calls())].name, u"Orders");
    EXPECT_EQ(labels().size(), 2U);
}

TEST_F(LineLabelsTest, ALabelGoesWithEitherOfItsItemsAndIsCopiedWithBoth)
{
    view().editLineLabel(association());
    write(u"Grooms"_s);
    m_selection.setEntities({m_sample.suspect, m_sample.victim});
    trigger(u"chart-copy"_s);
    const ChartId other = chart_edits::add(session(), u"Other"_s);
    m_room.openChart(other);
    trigger(u"chart-paste"_s);
    EXPECT_EQ(picture().links[size_t(association())].name, u"Grooms");
    const ChartId copy = chart_edits::duplicate(session(), m_sample.chart, u"Copy"_s);
    EXPECT_EQ(lineLabels(m_sample.file.database(), copy), labels());
    chart_edits::removeItems(session(), m_sample.chart, {m_sample.item(m_sample.victim).id});
    EXPECT_TRUE(labels().empty());
    session().undo();
    EXPECT_EQ(labels().size(), 1U);
}

TEST_F(LineLabelsTest, ALineOfAFoldedGroupSaysThatItStandsForSeveral)
{
    chart_edits::group(session(), m_sample.chart,
                       {m_sample.item(m_sample.victim).id, m_sample.item(m_sample.address).id}, u"Home"_s);
    const ChartGroupId home = chartGroups(m_sample.file.database(), m_sample.chart).at(0).id;
    chart_edits::setFold(session(), m_sample.chart, {home}, chart_edits::Fold::Folded);
    view().editLineLabel(association());
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_TRUE(m_said.last().contains(u"folded group"_s)) << qPrintable(m_said.last());
}
