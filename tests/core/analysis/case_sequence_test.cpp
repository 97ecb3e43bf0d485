// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/sequence/case_sequence.h"
#include "core/storage/event_store.h"
#include "tests/support/small_story.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class CaseSequenceTest : public testing::Test
{
protected:
    CaseSequence sequence(std::vector<EntityId> themes, Edition edition = Edition::Full)
    {
        CaseBook book(story.database());
        SequenceRequest request;
        request.themes = std::move(themes);
        request.edition = edition;
        return sequenceOf(book, request, {});
    }

    SmallStory story;
};

} // namespace

TEST_F(CaseSequenceTest, ACallStandsBetweenTheLinesOfThoseToWhomThePhonesAreAttributed)
{
    story.test.session().edit(u"Calls"_s, [this](Database &database) {
        story.call(database, "14/06/2025 13:00", story.one, story.two, 60);
        story.call(database, "14/07/2025 13:00", story.one, story.two, 60);
    });
    const Sequence found = sequence({story.alex, story.casey}).sequence;
    ASSERT_EQ(found.events.size(), 2U);
    EXPECT_EQ(found.events[0].from, 0);
    EXPECT_EQ(found.events[0].to, 1);
    EXPECT_EQ(found.events[1].to, 0) << "the phone is Casey's no more";
    EXPECT_EQ(found.lines[1].detail, u"attributed: 0202, TO18 HBX (unconfirmed)"_s);
}

TEST_F(CaseSequenceTest, APhoneWithALineOfItsOwnKeepsItsEventsThere)
{
    story.test.session().edit(u"Call"_s, [this](Database &database) {
        story.call(database, "14/06/2025 13:00", story.one, story.three, 60);
    });
    const Sequence found = sequence({story.alex, story.one}).sequence;
    ASSERT_EQ(found.events.size(), 1U);
    EXPECT_EQ(found.events[0].from, 1);
    EXPECT_EQ(found.events[0].to, -1);
    EXPECT_FALSE(found.events[0].isOn(0));
}

TEST_F(CaseSequenceTest, WhatIsHiddenAndWhatIsIntelligenceOnlyIsCountedWhenItIsLeftOut)
{
    Event report;
    report.kind = EventKind::Intelligence;
    report.time = timeOf("14/06/2025");
    report.parties = {{story.casey, PartyRole::Mentioned}};
    story.add(report);
    Event seen;
    seen.kind = EventKind::Sighting;
    seen.time = timeOf("14/06/2025 13:00");
    seen.parties = {{story.casey, PartyRole::Involved}};
    seen.mark.hiddenBecause = u"another person"_s;
    story.add(seen);
    EXPECT_EQ(sequence({story.casey}).sequence.events.size(), 1U);
    const CaseSequence evidential = sequence({story.casey}, Edition::Evidential);
    EXPECT_TRUE(evidential.sequence.events.empty());
    EXPECT_EQ(evidential.intelligence, 1);
    EXPECT_EQ(evidential.hidden, 1);
}

TEST_F(CaseSequenceTest, ACallInTheReturnsOfBothPhonesIsDrawnOnce)
{
    story.test.session().edit(u"Calls"_s, [this](Database &database) {
        story.call(database, "14/06/2025 13:00", story.one, story.two, 60);
        Event again;
        again.kind = EventKind::Call;
        again.time = timeOf("14/06/2025 13:00:02");
        again.seconds = 61;
        again.parties = {{story.one, PartyRole::From}, {story.two, PartyRole::To}};
        again.origin = {story.reports, 3, {}, {}, false};
        addEvent(database, again);
    });
    const CaseSequence found = sequence({story.one, story.two});
    ASSERT_EQ(found.sequence.events.size(), 1U);
    const EventId drawn = found.sequence.events[0].id;
    ASSERT_EQ(found.mirrored.size(), 1U);
    EXPECT_EQ(found.drawn(found.mirrored.begin()->first), drawn);
    EXPECT_EQ(found.allOf(drawn).size(), 2U);
    EXPECT_EQ(eventCount(story.database()), 2) << "nothing is lost from the case";
}
