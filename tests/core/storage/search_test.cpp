// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_lookup.h"
#include "core/storage/search.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(SearchTest, FindsLabelsWithoutRegardToCaseAndAccents)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Person, u"José EXEMPLAR"_s);
    for (const QString &words : {u"jose"_s, u"EXEMPLAR josé"_s, u"exemp*"_s}) {
        const auto hits = search(kase.database(), {words, {}, 10});
        ASSERT_EQ(hits.size(), 1U) << words.toStdString();
        EXPECT_EQ(hits[0].entity, id);
    }
    EXPECT_TRUE(search(kase.database(), {u"exemp"_s, {}, 10}).empty());
}

TEST(SearchTest, FindsANumberByAnyPartOfIt)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    for (const QString &words :
         {u"07700 900123"_s, u"0770090"_s, u"0123"_s, u"+44 7700"_s, u"07700*123"_s, u"90?123"_s}) {
        const auto hits = search(kase.database(), {words, {}, 10});
        ASSERT_EQ(hits.size(), 1U) << words.toStdString();
        EXPECT_EQ(hits[0].entity, id);
        EXPECT_EQ(hits[0].field, u"identity"_s);
    }
}

TEST(SearchTest, FindsWhatIsKeptAsWrittenBySpellingAndByPart)
{
    TemporaryCase kase;
    const EntityId reference = kase.add(EntityKind::Phone, u"INTREF-77"_s, u"INTREF-77"_s);
    const EntityId handset = kase.add(EntityKind::Handset, u"353200000000009"_s, u"35320000000000"_s);
    for (const QString &words : {u"INTREF-77"_s, u"intref-77"_s, u"ref-7"_s, u"intref"_s}) {
        const auto hits = search(kase.database(), {words, identitiesMeant(words), 10});
        ASSERT_EQ(hits.size(), 1U) << words.toStdString();
        EXPECT_EQ(hits[0].entity, reference);
    }
    // The check digit is wrong, as a return may have it.
    const auto hits
        = search(kase.database(), {u"353200000000001"_s, identitiesMeant(u"353200000000001"_s), 10});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].entity, handset);
}

TEST(SearchTest, FindsANameWithoutItsApostrophe)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Person, u"Siân O’BRIEN"_s);
    for (const QString &words : {u"obrien"_s, u"O'Brien"_s, u"o’brien sian"_s, u"brien"_s, u"obr*"_s})
        EXPECT_EQ(search(kase.database(), {words, {}, 10}).size(), 1U) << words.toStdString();
    kase.session().edit(u"Alias"_s, [&](Database &database) {
        addAttribute(database, {{}, id, u"Alias"_s, u"Nan O'Shea"_s, {}, {}, {}});
    });
    const auto hits = search(kase.database(), {u"oshea"_s, {}, 10});
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].text, u"Nan O'Shea"_s);
}

TEST(SearchTest, FollowsUndo)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    kase.session().edit(u"Rename"_s,
                        [&](Database &database) { renameEntity(database, id, u"Morgan SAMPLE"_s); });
    EXPECT_EQ(search(kase.database(), {u"morgan"_s, {}, 10}).size(), 1U);
    kase.session().undo();
    EXPECT_TRUE(search(kase.database(), {u"morgan"_s, {}, 10}).empty());
    EXPECT_EQ(search(kase.database(), {u"jordan"_s, {}, 10}).size(), 1U);
}

TEST(SearchTest, SignsInTheWordsAreNoOperators)
{
    TemporaryCase kase;
    kase.add(EntityKind::Person, u"Jordan \"Jay\" EXAMPLE"_s);
    for (const QString &words : {u"\""_s, u"AND OR NOT"_s, u"jay NEAR("_s, u"-jay"_s, u"label:jay"_s, u"%"_s,
                                 u"'; DROP TABLE entity"_s})
        EXPECT_NO_THROW(search(kase.database(), {words, {}, 10})) << words.toStdString();
    EXPECT_EQ(search(kase.database(), {u"\"jay\""_s, {}, 10}).size(), 1U);
}

TEST(EntityLookupTest, AnIdIsNeverHiddenByTheKeyThatASourceGaveAnother)
{
    TemporaryCase kase;
    const EntityId first = kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    const EntityId second = kase.add(EntityKind::Person, u"Casey SAMPLE"_s);
    const SourceId source = kase.addActiveSource(u"people.csv"_s);
    const QString number = QString::number(second.value);
    kase.session().edit(u"Key"_s, [&](Database &database) {
        addReference(database, u"person"_s, number, {first, {}}, source);
    });
    const auto found = lookUp(kase.database(), number);
    ASSERT_EQ(found.size(), 2U) << "both are meant, and whoever asks can say so";
    EXPECT_EQ(found[0].id, second);
    EXPECT_EQ(found[1].id, first);
}
