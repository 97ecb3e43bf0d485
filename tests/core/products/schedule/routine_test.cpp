// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/document_flow.h"
#include "core/products/schedule/routine.h"
#include "core/products/schedule/schedule_document.h"
#include "tests/support/small_story.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A day on which Alex's phone has ninety calls: in turn with Casey's phone and with one of nobody.
class RoutineTest : public testing::Test
{
protected:
    void SetUp() override
    {
        story.test.session().edit(u"Calls"_s, [this](Database &database) {
            for (int minute = 0; minute < 90; ++minute) {
                const QString time
                    = u"14/06/2025 %1:%2"_s.arg(10 + minute / 60).arg(minute % 60, 2, 10, QChar(u'0'));
                calls.push_back(story.call(database, qPrintable(time), story.one,
                                           minute % 2 ? story.two : story.three, 10));
            }
        });
    }

    void read()
    {
        schedule = scheduleOf(book, {{story.alex}, {}, Edition::Full});
        lines = chronologyLines(schedule, book, {story.alex}, RoutineEvents::Summed);
    }

    /// Each row once, in the order of the lines' first rows.
    void expectNothingLost() const
    {
        std::vector<size_t> told;
        size_t last = 0;
        for (const ChronologyLine &line : lines) {
            EXPECT_GE(line.rows.front(), last);
            last = line.rows.front();
            told.insert(told.end(), line.rows.begin(), line.rows.end());
        }
        std::sort(told.begin(), told.end());
        ASSERT_EQ(told.size(), schedule.rows.size());
        for (size_t row = 0; row < told.size(); ++row)
            EXPECT_EQ(told[row], row);
    }

    SmallStory story;
    CaseBook book{story.database()};
    std::vector<EventId> calls;
    Schedule schedule;
    std::vector<ChronologyLine> lines;
};

} // namespace

TEST_F(RoutineTest, TheRoutineCallsOfADayStandInOneLineForEachAttributedPhoneAndOneForAllOthers)
{
    read();
    ASSERT_EQ(lines.size(), 2U);
    expectNothingLost();
    EXPECT_EQ(eventsInSums(schedule, lines), 90);
    EventWording wording(book);
    const SumWords others = wordsOf(lines[0], schedule, book, wording);
    EXPECT_EQ(others.items, u"45 of 1–89"_s);
    EXPECT_EQ(others.time, u"10:00:00 BST to 11:28:00 BST"_s);
    EXPECT_EQ(others.events, u"45 calls"_s);
    EXPECT_EQ(others.what, u"45 out, 0 in: 07700 900303 (45); calls of 7:30 in all"_s);
    const SumWords caseys = wordsOf(lines[1], schedule, book, wording);
    EXPECT_EQ(
        caseys.who,
        u"Phone attributed to Alex EXAMPLE – 0101 (07700 900101) ↔ Phone attributed to Casey SAMPLE – 0202 "
        "(07700 900202)"_s);
}

TEST_F(RoutineTest, WhatTheAnalystMarkedIsToldByItselfAndWhatIsNoCallEndsTheSums)
{
    Event seen;
    seen.kind = EventKind::Sighting;
    seen.time = timeOf("14/06/2025 10:30:30");
    seen.parties = {{story.alex, PartyRole::Involved}};
    story.add(seen);
    story.test.session().edit(u"Mark"_s, [this](Database &database) {
        setMark(database, calls[4], {u"the first after the arrest"_s, false, {}});
        setMark(database, calls[6], {{}, true, {}});
    });
    read();
    expectNothingLost();
    EXPECT_EQ(eventsInSums(schedule, lines), 88);
    ASSERT_EQ(lines.size(), 7U) << "two sums before, two after, the sighting and two marked calls";
}

TEST_F(RoutineTest, AShortChronologyAndOneAskedForEventByEventSumNothing)
{
    schedule = scheduleOf(book, {{story.alex}, {}, Edition::Full});
    EXPECT_EQ(chronologyLines(schedule, book, {story.alex}, RoutineEvents::OneByOne).size(), 90U);
    schedule.rows.resize(MostRowsOneByOne);
    EXPECT_EQ(chronologyLines(schedule, book, {story.alex}, RoutineEvents::Summed).size(), MostRowsOneByOne);
}

TEST_F(RoutineTest, TheDocumentSaysHowManyEventsStandInSums)
{
    read();
    const Document document = chronologyDocument(book, schedule, {}, lines);
    QString words;
    forEachValue(document, [&words](const Value &value) { words += value.text + u'\n'; });
    EXPECT_TRUE(words.contains(u"90 routine calls, texts and data sessions stand in 2 lines"_s));
}
