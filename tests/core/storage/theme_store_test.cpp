// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"
#include "core/storage/event_brief.h"
#include "core/storage/event_store.h"
#include "core/storage/theme_store.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(ThemeStoreTest, AColourOnceGivenIsKeptWhenTheLineIsTakenAwayAndComesBack)
{
    TemporaryCase test;
    const EntityId one = test.add(EntityKind::Phone, u"07700 900001"_s, u"+447700900001"_s);
    const EntityId two = test.add(EntityKind::Phone, u"07700 900002"_s, u"+447700900002"_s);
    test.session().edit(u"Choose"_s,
                        [&](Database &database) { setThemeLines(database, {one, two}, {3, 5}); });
    test.session().edit(u"Choose"_s, [&](Database &database) { setThemeLines(database, {two}, {5}); });
    test.session().edit(u"Choose"_s,
                        [&](Database &database) { setThemeLines(database, {two, one}, {0, 0}); });
    EXPECT_EQ(themeLines(test.database()), (std::vector<EntityId>{two, one}));
    EXPECT_EQ(themeColoursKept(test.database()), (std::map<EntityId, int>{{one, 3}, {two, 5}}));
}

TEST(ThemeStoreTest, ChoosingThemeLinesCanBeUndone)
{
    TemporaryCase test;
    const EntityId one = test.add(EntityKind::Phone, u"07700 900001"_s, u"+447700900001"_s);
    test.session().edit(u"Choose"_s, [&](Database &database) { setThemeLines(database, {one}, {0}); });
    test.session().undo();
    EXPECT_TRUE(themeLines(test.database()).empty());
    test.session().redo();
    EXPECT_EQ(themeLines(test.database()), std::vector<EntityId>{one});
}

TEST(EventBriefTest, ABriefHasThePartiesTheTimeAndTheMarksOfItsEvent)
{
    TemporaryCase test;
    const EntityId one = test.add(EntityKind::Phone, u"07700 900001"_s, u"+447700900001"_s);
    const EntityId two = test.add(EntityKind::Phone, u"07700 900002"_s, u"+447700900002"_s);
    const EntityId boy = test.add(EntityKind::Person, u"Alex EXAMPLE"_s);
    Event event;
    event.kind = EventKind::Call;
    event.time = {1000, 5000, "Europe/London", TimeFlag::Ambiguous, {}};
    event.seconds = 65;
    event.parties = {{one, PartyRole::From}, {two, PartyRole::To}, {boy, PartyRole::Mentioned}};
    event.mark = {u"note"_s, true, u"not relevant"_s};
    EventId id;
    test.session().edit(u"Add"_s, [&](Database &database) { id = addEvent(database, event); });
    const std::vector<EventBrief> briefs = eventBriefs(test.database(), {id, EventId{4711}});
    ASSERT_EQ(briefs.size(), 1U);
    EXPECT_EQ(briefs[0].earliest, 1000);
    EXPECT_EQ(briefs[0].latest, 5000);
    EXPECT_EQ(briefs[0].seconds, 65);
    EXPECT_EQ(briefs[0].parties, event.parties);
    EXPECT_TRUE(briefs[0].isKey);
    EXPECT_TRUE(briefs[0].isHidden);
}
