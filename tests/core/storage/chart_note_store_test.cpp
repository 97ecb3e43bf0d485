// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/chart_line_store.h"
#include "core/storage/chart_note_store.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_store.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartNoteStoreTest : public testing::Test
{
protected:
    ChartNoteStoreTest()
    {
        m_case.session().edit(u"Fill"_s, [this](Database &database) {
            m_chart = addChart(database, u"Line"_s, u"tester"_s);
            m_note.chart = m_chart;
            m_note.area = {-12.5, 1.0 / 3, 200, 40};
            m_note.colour = NoteColour::Green;
            m_note.text = u"Ask Jay’s sister ‹again›"_s;
            m_note.writtenAt = 1'748'905'200'000;
            m_note.writtenBy = u"tester"_s;
            m_note.id = addChartNote(database, m_note);
        });
    }

    std::vector<ChartNote> notes() { return chartNotes(m_case.database(), m_chart); }

    TemporaryCase m_case;
    ChartId m_chart;
    ChartNote m_note;
};

} // namespace

TEST_F(ChartNoteStoreTest, ANoteIsReadAsItWasWrittenAlsoAfterReopening)
{
    EXPECT_EQ(notes(), std::vector{m_note});
    m_case.close();
    m_case.open();
    EXPECT_EQ(notes(), std::vector{m_note});
    EXPECT_EQ(findChartNote(m_case.database(), m_note.id), m_note);
    EXPECT_FALSE(findChartNote(m_case.database(), ChartNoteId{99}));
}

TEST_F(ChartNoteStoreTest, MoreLettersThanItHoldsAreRefusedAndNothingIsCutOff)
{
    m_note.text = QString(MostNoteLetters + 1, u'a');
    EXPECT_THROW(
        m_case.session().edit(u"Write"_s, [this](Database &database) { updateChartNote(database, m_note); }),
        Error);
    EXPECT_EQ(notes()[0].text, u"Ask Jay’s sister ‹again›");
}

TEST_F(ChartNoteStoreTest, AKindOrColourThatIsNotKnownIsThePlainest)
{
    m_case.session().edit(u"Newer"_s, [](Database &database) {
        database.execute(u"UPDATE chart_note SET kind = 77, colour = -3"_s);
    });
    EXPECT_EQ(notes()[0].kind, ChartNoteKind::Text);
    EXPECT_EQ(notes()[0].colour, NoteColour::Plain);
}

TEST_F(ChartNoteStoreTest, ANoteAtAnEntityThatLeavesTheCaseGoesAndComesBackWithIt)
{
    const EntityId entity = m_case.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    ChartNote at = m_note;
    at.kind = ChartNoteKind::AtItem;
    at.entity = entity;
    m_case.session().edit(u"Note"_s, [&](Database &database) { addChartNote(database, at); });
    ASSERT_EQ(notes().size(), 2U);
    m_case.session().edit(u"Remove"_s, [&](Database &database) { removeEntity(database, entity); });
    EXPECT_EQ(notes(), std::vector{m_note}) << "its number may be given to somebody else";
    m_case.session().undo();
    EXPECT_EQ(notes().size(), 2U);
}

TEST_F(ChartNoteStoreTest, TheWordsOnALineAreReplacedTakenAwayAndLeaveWithEitherEnd)
{
    const EntityId one = m_case.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    const EntityId other = m_case.add(EntityKind::Person, u"Jo SAMPLE"_s);
    const LineLabel calls{{one, other, u"event:call"_s}, u"Orders"_s};
    const LineLabel link{{one, other, u"link:associate of"_s}, u"Friend"_s};
    const auto set = [this](const LineLabel &label) {
        m_case.session().edit(u"Label"_s,
                              [&](Database &database) { setLineLabel(database, m_chart, label); });
    };
    const auto labels = [this] { return lineLabels(m_case.database(), m_chart); };
    set({calls.line, u"First words"_s});
    set(calls);
    set(link);
    EXPECT_EQ(labels(), (std::vector{calls, link}));
    set({link.line, {}});
    EXPECT_EQ(labels(), std::vector{calls});
    m_case.session().undo();
    m_case.session().edit(u"Remove"_s, [&](Database &database) { removeEntity(database, other); });
    EXPECT_TRUE(labels().empty()) << "its number may be given to somebody else";
    m_case.session().undo();
    EXPECT_EQ(labels(), (std::vector{calls, link}));
}

TEST_F(ChartNoteStoreTest, NotesGoWithTheirChart)
{
    m_case.session().edit(u"Remove"_s, [this](Database &database) { removeChart(database, m_chart); });
    EXPECT_TRUE(notes().empty());
    m_case.session().undo();
    EXPECT_EQ(notes(), std::vector{m_note});
}
