// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/case_book.h"
#include "core/analysis/comms/contacts.h"
#include "tests/support/small_story.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// Who was in touch with whom between the three phones.
class ContactsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        story.test.session().edit(u"Calls"_s, [this](Database &database) {
            story.call(database, "14/06/2025 23:30", story.one, story.two, 60);
            story.call(database, "15/06/2025 00:30", story.two, story.one, 30);
            story.call(database, "15/06/2025 09:00", story.one, story.two, 0, EventKind::Text);
            story.call(database, "15/06/2025 10:00", story.one, story.three, 5);
            story.call(database, "01/07/2025 10:00", story.two, story.three, 7);
            story.call(database, "02/07/2025 10:00", {}, story.one, 8);
        });
    }

    SmallStory story;
};

} // namespace

TEST_F(ContactsTest, CallsAndTextsAreCountedByDirectionWithTheirDays)
{
    const ContactTable table = contactsOf(story.database(), story.one);
    EXPECT_EQ(table.communications, 5);
    EXPECT_EQ(table.withoutNumber, 1);
    ASSERT_EQ(table.contacts.size(), 2U);
    const Contact &most = table.contacts[0];
    EXPECT_EQ(most.number, u"+447700900202"_s);
    EXPECT_EQ(most.calls, 2);
    EXPECT_EQ(most.texts, 1);
    EXPECT_EQ(most.out, 2);
    EXPECT_EQ(most.in, 1);
    EXPECT_EQ(most.seconds, 90);
    EXPECT_EQ(most.days, 2) << "half past midnight is the next day, by the clock on the wall";
    EXPECT_DOUBLE_EQ(most.share, 0.6);
    EXPECT_EQ(most.first, timeOf("14/06/2025 23:30").earliest);
    EXPECT_EQ(most.last, timeOf("15/06/2025 09:00").earliest);
}

TEST_F(ContactsTest, APersonsContactsAreThoseOfTheirPhonesWhileTheyAreAttributed)
{
    const ContactTable casey = contactsOf(story.database(), story.casey);
    ASSERT_EQ(casey.contacts.size(), 1U) << "the call of 1 July is not Casey's any more";
    EXPECT_EQ(casey.contacts[0].number, u"+447700900101"_s);
    const ContactTable alex = contactsOf(story.database(), story.alex);
    ASSERT_EQ(alex.contacts.size(), 2U);
    EXPECT_EQ(alex.contacts[1].number, u"+447700900303"_s);
    EXPECT_EQ(alex.contacts[1].calls, 2) << "one from each of the phones";
}

TEST_F(ContactsTest, TheSameCallInTheReturnsOfBothPhonesCountsOnce)
{
    Event again;
    again.kind = EventKind::Call;
    again.time = timeOf("15/06/2025 10:00");
    again.seconds = 5;
    again.parties = {{story.one, PartyRole::From}, {story.three, PartyRole::To}};
    again.origin = {story.reports, 1, {}, {}, false};
    story.add(again);
    const ContactTable table = contactsOf(story.database(), story.three);
    EXPECT_EQ(table.mirrored, 1);
    EXPECT_EQ(table.communications, 2);
}

TEST_F(ContactsTest, CommonContactsGiveTheCountsOfEach)
{
    const auto common = commonContacts(story.database(), {story.one, story.two}, 2);
    ASSERT_EQ(common.size(), 1U);
    EXPECT_EQ(common[0].sum.number, u"+447700900303"_s);
    EXPECT_EQ(common[0].sum.calls, 2);
    EXPECT_EQ(common[0].sum.seconds, 12);
    EXPECT_EQ(common[0].sum.days, 2);
    ASSERT_EQ(common[0].each.size(), 2U);
    EXPECT_EQ(common[0].each[0].calls, 1);
    EXPECT_EQ(common[0].each[1].seconds, 7);
}

TEST_F(ContactsTest, ACallThatTwoClocksPutOnTwoDaysIsOnOneDay)
{
    const auto record = [this](const char *time, SourceId source) {
        Event event;
        event.kind = EventKind::Call;
        event.time = timeOf(time);
        event.seconds = 30;
        event.parties = {{story.one, PartyRole::From}, {story.three, PartyRole::To}};
        event.origin = {source, 40, {}, {}, false};
        story.add(event);
    };
    record("20/06/2025 23:59:58", story.calls);
    record("21/06/2025 00:00:01", story.reports);
    const auto common = commonContacts(story.database(), {story.one, story.two}, 2);
    ASSERT_EQ(common.size(), 1U);
    EXPECT_EQ(common[0].sum.calls, 3);
    EXPECT_EQ(common[0].sum.days, 3);
    const ActivityPattern pattern = activityPattern(story.database(), {story.three});
    EXPECT_EQ(pattern.mirrored, 1);
    EXPECT_EQ(pattern.counts[4][23], 1) << "Friday";
    EXPECT_EQ(pattern.counts[5][0], 0) << "Saturday";
    EXPECT_EQ(pattern.days.size(), 3U);
}

TEST_F(ContactsTest, AWindowLimitsWhatIsCounted)
{
    const TimeWindow window{timeOf("15/06/2025 00:00").earliest, timeOf("15/06/2025 09:30").earliest};
    const ContactTable table = contactsOf(story.database(), story.one, window);
    EXPECT_EQ(table.communications, 2);
}

TEST_F(ContactsTest, ActivityIsCountedByTheHourOnTheWall)
{
    const ActivityPattern pattern = activityPattern(story.database(), {story.one});
    EXPECT_EQ(pattern.counts[5][23], 1) << "Saturday";
    EXPECT_EQ(pattern.counts[6][0], 1) << "Sunday";
    EXPECT_EQ(pattern.untimed, 0);
}

TEST(CaseBookTest, AnAttributionHoldsOnItsWholeLastDayAndNotAfter)
{
    SmallStory story;
    CaseBook book(story.database());
    const qint64 late = timeOf("30/06/2025 23:59").earliest;
    const auto on = book.attributionsAt(story.two, late, late);
    ASSERT_EQ(on.size(), 2U);
    EXPECT_EQ(on[0].attribution.person, story.casey) << "the strongest first";
    const qint64 after = timeOf("01/07/2025 00:00").earliest;
    const auto later = book.attributionsAt(story.two, after, after);
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(later[0].attribution.person, story.alex);
}

TEST(CaseBookTest, AnAttributionMayCoverOnlyPartOfAnUncertainTime)
{
    SmallStory story;
    CaseBook book(story.database());
    const RecordedTime time = timeOf("June 2025");
    const auto all = book.attributionsAt(story.two, time.earliest, time.latest);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].coversAll);
    EXPECT_FALSE(all[1].coversAll);
}
