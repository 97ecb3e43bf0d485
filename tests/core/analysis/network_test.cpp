// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/path_search.h"
#include "core/analysis/network/pattern_search.h"
#include "core/analysis/network/reach.h"
#include "core/base/error.h"
#include "core/graph/time_respecting_path.h"
#include "core/storage/event_appender.h"
#include "core/storage/link_store.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr qint64 Minute = 60'000;

/// Two people with a phone each, a go-between phone, a shared address, and calls.
class NetworkTest : public testing::Test
{
protected:
    NetworkTest()
    {
        m_source = m_file.addActiveSource(u"calls.csv"_s);
        ann = add(EntityKind::Person, u"Ann SAMPLE"_s);
        ben = add(EntityKind::Person, u"Ben EXAMPLE"_s);
        annPhone = add(EntityKind::Phone, u"07700 900001"_s);
        benPhone = add(EntityKind::Phone, u"07700 900002"_s);
        third = add(EntityKind::Phone, u"07700 900003"_s);
        home = add(EntityKind::Address, u"1 Sample Street"_s);
        m_file.session().edit(u"Fill"_s, [this](Database &database) {
            link(database, annPhone, ann, u"Attributed to"_s);
            link(database, benPhone, ben, u"attributed to"_s);
            link(database, ann, home, u"Lives at"_s);
            link(database, ben, home, u"Seen at"_s);
            call(database, annPhone, third, 10 * Minute);
            call(database, third, benPhone, 15 * Minute);
            call(database, benPhone, annPhone, 5 * Minute);
        });
    }

    EntityId add(EntityKind kind, const QString &label) { return m_file.add(kind, label, label); }

    static void link(Database &database, EntityId from, EntityId to, const QString &type)
    {
        Link each;
        each.from = from;
        each.to = to;
        each.type = type;
        each.isDirected = true;
        each.grounds = u"said so"_s;
        addLink(database, each);
    }

    void call(Database &database, EntityId from, EntityId to, qint64 time) const
    {
        Event event;
        event.kind = EventKind::Call;
        event.time = {time, time, "UTC", {}, {}};
        event.parties = {{from, PartyRole::From}, {to, PartyRole::To}};
        event.origin.source = m_source;
        event.origin.row = time;
        addEvent(database, event);
    }

    CaseNetwork network(const TieChoice &choice = {}) const
    {
        NoProgress progress;
        return readNetwork(m_file.database(), choice, progress);
    }

    std::vector<PatternMatch> matches(const QString &preset) const
    {
        NoProgress progress;
        for (const Pattern &each : patternPresets())
            if (each.id == preset)
                return findPattern(network(), {}, each, 100, progress).matches;
        ADD_FAILURE() << "no pattern " << preset.toStdString();
        return {};
    }

    TemporaryCase m_file;
    SourceId m_source;
    EntityId ann, ben, annPhone, benPhone, third, home;
};

} // namespace

TEST_F(NetworkTest, HoldsStatedLinksAndEventsWithTheirTimes)
{
    const CaseNetwork all = network();
    EXPECT_EQ(all.entities.size(), 6U);
    EXPECT_EQ(all.ties.size(), 7U);
    TieChoice choice;
    choice.stated = Stated::Left;
    choice.window = {12 * Minute, {}};
    const CaseNetwork late = network(choice);
    ASSERT_EQ(late.ties.size(), 1U);
    EXPECT_EQ(late.ties.front().times, std::vector<qint64>{15 * Minute});
}

TEST_F(NetworkTest, AmongSomeEntitiesItHoldsOnlyWhatJoinsThem)
{
    NoProgress progress;
    const CaseNetwork some = readNetworkAmong(m_file.database(), {ann, annPhone, third}, {}, progress);
    EXPECT_EQ(some.ties.size(), 2U);
    EXPECT_EQ(some.place(ben), -1);
}

TEST_F(NetworkTest, GivesEveryShortestPath)
{
    const PathAnswer answer = findPaths(network(), {.from = ann, .to = ben});
    EXPECT_EQ(answer.count, 1);
    ASSERT_EQ(answer.paths.size(), 1U);
    EXPECT_EQ(answer.paths.front().entities, (std::vector{ann, home, ben}));
}

TEST_F(NetworkTest, APathLeadsOnlyThroughTheKindsAllowed)
{
    const PathAnswer answer = findPaths(network(), {.from = ann, .to = ben, .through = {EntityKind::Phone}});
    ASSERT_EQ(answer.paths.size(), 1U);
    EXPECT_EQ(answer.paths.front().entities, (std::vector{ann, annPhone, benPhone, ben}));
    EXPECT_TRUE(
        findPaths(network(), {.from = ann, .to = ben, .through = {EntityKind::Vehicle}}).paths.empty());
}

TEST_F(NetworkTest, InTimeEachCallIsLaterThanTheOneBefore)
{
    PathQuestion question{.from = annPhone, .to = benPhone, .order = PathOrder::InTime};
    question.direction = PathDirection::AlongLinks;
    question.through = {EntityKind::Phone};
    const PathAnswer answer = findPaths(network(), question);
    ASSERT_EQ(answer.paths.size(), 1U);
    EXPECT_EQ(answer.paths.front().entities, (std::vector{annPhone, third, benPhone}));
    EXPECT_EQ(answer.paths.front().times, (std::vector<std::optional<qint64>>{10 * Minute, 15 * Minute}));
    std::swap(question.from, question.to);
    question.through = {EntityKind::Phone};
    const PathAnswer back = findPaths(network(), question);
    ASSERT_EQ(back.paths.size(), 1U);
    EXPECT_EQ(back.paths.front().entities.size(), 2U);
    question = {.from = third, .to = annPhone, .through = {EntityKind::Phone}, .order = PathOrder::InTime};
    question.direction = PathDirection::AlongLinks;
    EXPECT_TRUE(findPaths(network(), question).paths.empty()) << "the call back was before";
}

TEST_F(NetworkTest, AStatedLinkTakesNoTime)
{
    PathQuestion question{.from = ann, .to = ben, .through = {EntityKind::Phone}};
    question.order = PathOrder::InTime;
    const PathAnswer answer = findPaths(network(), question);
    ASSERT_EQ(answer.paths.size(), 1U);
    EXPECT_EQ(answer.paths.front().entities, (std::vector{ann, annPhone, benPhone, ben}));
    EXPECT_FALSE(answer.paths.front().times.front());
}

TEST(PathInTimeTest, AgreesWithTheSearchThroughEveryLink)
{
    std::mt19937 random(11); // NOLINT: the same graphs every time
    for (int round = 0; round < 60; ++round) {
        CaseNetwork network;
        std::vector<GraphLink> links;
        constexpr int nodes = 9;
        for (int i = 0; i < nodes; ++i) {
            network.entities.push_back({EntityId{i + 1}, EntityKind::Phone, {}, {}, {}});
            network.places.insert(EntityId{i + 1}, i);
        }
        for (int i = 0; i < 16; ++i) {
            NetworkTie tie;
            tie.from = int(random() % nodes);
            tie.to = int(random() % nodes);
            tie.isDirected = true;
            tie.times = {qint64(random() % 40)};
            links.push_back({tie.from, tie.to, 1, tie.times.front()});
            network.ties.push_back(tie);
        }
        const auto expected
            = timeRespectingPaths(LinkGraph(nodes, links, Direction::AlongLinks), 0, nodes - 1, 1);
        PathQuestion question{.from = EntityId{1}, .to = EntityId{nodes}, .order = PathOrder::InTime};
        question.direction = PathDirection::AlongLinks;
        const PathAnswer answer = findPaths(network, question);
        ASSERT_EQ(answer.paths.size(), expected.size()) << round;
        if (!expected.empty()) {
            EXPECT_EQ(answer.paths.front().entities.size(), expected.front().nodes.size()) << round;
            EXPECT_EQ(answer.paths.front().times.back(), expected.front().times.back()) << round;
        }
    }
}

TEST_F(NetworkTest, FindsPeopleWhosePhonesAreInContactOnce)
{
    const std::vector<PatternMatch> found = matches(u"people-whose-phones-are-in-contact"_s);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().entities, (std::vector{ann, annPhone, benPhone, ben}));
}

TEST_F(NetworkTest, APatternMayAskForWhatIsNotThere)
{
    EXPECT_EQ(matches(u"shared-address-or-vehicle"_s).size(), 1U);
    m_file.session().edit(u"Link"_s,
                          [this](Database &database) { link(database, ben, ann, u"Family of"_s); });
    EXPECT_TRUE(matches(u"shared-address-or-vehicle"_s).empty());
}

TEST_F(NetworkTest, APatternMayAskForAnEventSoonAfterAnother)
{
    const std::vector<PatternMatch> found = matches(u"message-passed-on"_s);
    // Ben's to Ann's at 5, Ann's on to the third at 10, and that back to Ben's at 15: one set of three
    // phones.
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(matches(u"calls-two-within-ten-minutes"_s).empty());
    m_file.session().edit(u"Call"_s,
                          [this](Database &database) { call(database, annPhone, benPhone, 30 * Minute); });
    EXPECT_TRUE(matches(u"calls-two-within-ten-minutes"_s).empty()) << "twenty minutes are too long";
    m_file.session().edit(u"Call"_s,
                          [this](Database &database) { call(database, annPhone, benPhone, 19 * Minute); });
    EXPECT_EQ(matches(u"calls-two-within-ten-minutes"_s).size(), 1U);
}

TEST_F(NetworkTest, APatternMayAskForARole)
{
    const auto find = [this](const RolesOf &roles) {
        NoProgress progress;
        for (const Pattern &each : patternPresets())
            if (each.id == u"suspect-in-contact-with-a-child")
                return findPattern(network(), roles, each, 100, progress).matches.size();
        return size_t(99);
    };
    EXPECT_EQ(find({}), 0U);
    EXPECT_EQ(find({{ann, {PersonRole::Suspect}}, {ben, {PersonRole::Child}}}), 1U);
}

TEST_F(NetworkTest, WhoeverIsConnectedComesWithTheStepsBetween)
{
    EXPECT_EQ(reachable(network(), {ann}, 1), (std::vector<Reached>{{annPhone, 1}, {home, 1}}));
    const std::vector<Reached> all = reachable(network(), {ann}, 0);
    EXPECT_EQ(all.size(), 5U);
    EXPECT_EQ(all.back().steps, 2);
}

TEST_F(NetworkTest, TheMostConnectedComesFirst)
{
    const std::vector<Connected> all = mostConnected(network());
    EXPECT_EQ(all.front(), (Connected{annPhone, 3, 1, 2}));
    EXPECT_EQ(all[1], (Connected{benPhone, 3, 1, 2}));
}

TEST_F(NetworkTest, NeighboursAreSharedByAsManyAsAsked)
{
    const std::vector<Shared> both = sharedNeighbours(network(), {annPhone, benPhone}, 2);
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both.front(), (Shared{third, {annPhone, benPhone}, 2}));
    EXPECT_TRUE(sharedNeighbours(network(), {annPhone, benPhone, home}, 3).empty());
}

TEST_F(NetworkTest, AnAnswerThatIsCutShortSaysSo)
{
    NoProgress progress;
    const Pattern pattern = readPattern(R"({"items": [{"name": "a"}, {"name": "b"}],
        "lines": [{"from": "a", "to": "b", "anyType": true, "events": ["call"]}]})",
                                        u"any.json"_s);
    EXPECT_EQ(findPattern(network(), {}, pattern, 100, progress).matches.size(), 7U);
    const PatternAnswer some = findPattern(network(), {}, pattern, 3, progress);
    EXPECT_EQ(some.matches.size(), 3U);
    EXPECT_FALSE(some.isComplete);
}

TEST(PatternTest, OneThatCannotBeUsedIsRefusedWithTheReason)
{
    const auto refused = [](const QByteArray &json) {
        try {
            readPattern(json, u"own.json"_s);
        } catch (const Error &error) {
            return error.message();
        }
        return QString();
    };
    EXPECT_TRUE(refused("{").contains(u"own.json"));
    EXPECT_TRUE(refused(R"({"items": [{"name": "a"}]})").contains(u"two items"));
    EXPECT_TRUE(refused(R"({"items": [{"name": "a", "kinds": ["dog"]}]})").contains(u"dog"));
    EXPECT_TRUE(refused(R"({"items": [{"name": "a"}, {"name": "b"}], "lines": []})").contains(u"hang"));
    EXPECT_TRUE(refused(R"({"items": [{"name": "a"}, {"name": "b"}],
        "lines": [{"from": "a", "to": "b", "events": ["call"], "after": 4}]})")
                    .contains(u"after"));
}

TEST(PatternTest, EveryPresetSaysWhatItMeans)
{
    EXPECT_GE(patternPresets().size(), 8U);
    for (const Pattern &each : patternPresets()) {
        EXPECT_FALSE(each.title.isEmpty()) << each.id.toStdString();
        EXPECT_FALSE(each.meaning.isEmpty()) << each.id.toStdString();
    }
}
