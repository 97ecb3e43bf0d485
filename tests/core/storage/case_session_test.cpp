// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/verify.h"
#include "tests/support/temporary_case.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(CaseSessionTest, AnEditIsUndoneAndRedone)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    ASSERT_TRUE(findEntity(kase.database(), id));
    kase.session().undo();
    EXPECT_FALSE(findEntity(kase.database(), id));
    EXPECT_FALSE(kase.session().canUndo());
    kase.session().redo();
    EXPECT_EQ(findEntity(kase.database(), id)->identity, u"+447700900123"_s);
}

TEST(CaseSessionTest, AFirstEditThatFailsLeavesTheNextOneToBeRecorded)
{
    TemporaryCase kase;
    const Database other = kase.session().writer();
    const auto add = [](Database &database) {
        addEntity(database, {{}, EntityKind::Person, {}, u"Jordan EXAMPLE"_s, {}});
    };
    {
        const Transaction writing(other);
        EXPECT_THROW(kase.session().edit(u"Add"_s, add), Error); // somebody else writes
    }
    EXPECT_THROW(kase.session().edit(u"Fail"_s,
                                     [&add](Database &database) {
                                         add(database);
                                         throw Error(u"No."_s);
                                     }),
                 Error);
    EXPECT_FALSE(kase.session().canUndo());
    kase.session().edit(u"Add"_s, add);
    EXPECT_EQ(entities(kase.database()).size(), 1U);
    kase.session().undo();
    EXPECT_TRUE(entities(kase.database()).empty());
    Database own = kase.session().writer();
    NoProgress progress;
    EXPECT_TRUE(verify(own, progress).empty());
}

TEST(CaseSessionTest, UndoOfARemovalBringsBackAllThatHungOnIt)
{
    TemporaryCase kase;
    const EntityId person = kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    const EntityId phone = kase.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    kase.session().edit(u"Attribute"_s, [&](Database &database) {
        addLink(
            database,
            {{}, phone, person, u"Attributed to"_s, true, Strength::Confirmed, {}, {}, {}, u"Top-up"_s, {}});
        addAttribute(database, {{}, person, u"Alias"_s, u"Jay"_s, {}, {}, {}});
        const ChartId chart = addChart(database, u"Chart"_s, u"tester"_s);
        addChartItem(database, {{}, chart, person, {1, 2}, true, false, {}, {}});
    });
    kase.session().edit(u"Remove"_s, [&](Database &database) { removeEntity(database, person); });
    EXPECT_TRUE(linksOf(kase.database(), phone).empty());
    kase.session().undo();
    ASSERT_EQ(linksOf(kase.database(), phone).size(), 1U);
    EXPECT_EQ(attributesOf(kase.database(), person).size(), 1U);
    const auto chart = charts(kase.database()).front();
    ASSERT_EQ(chartItems(kase.database(), chart.id).size(), 1U);
    EXPECT_EQ(chartItems(kase.database(), chart.id).front().position, QPointF(1, 2));
    kase.session().redo();
    EXPECT_TRUE(linksOf(kase.database(), phone).empty());
}

TEST(CaseSessionTest, ASnapshotStaysWhatItWasWhileTheCaseIsEdited)
{
    TemporaryCase kase;
    const Database reader = kase.session().reader();
    {
        const Snapshot snapshot(reader);
        ASSERT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 0U);
        kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
        EXPECT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 0U);
    }
    EXPECT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 1U);
}

TEST(CaseSessionTest, ASnapshotInsideAnotherOrAnEditLeavesItOpen)
{
    TemporaryCase kase;
    const Database reader = kase.session().reader();
    const Snapshot outer(reader);
    {
        const Snapshot inner(reader);
        ASSERT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 0U);
    }
    kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    EXPECT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 0U) << "the outer one ended";
    kase.session().edit(u"Looks first"_s, [](Database &database) {
        const Snapshot inside(database);
        EXPECT_EQ(entities(database, {EntityKind::Person, {}, 10}).size(), 1U);
    });
}

static QString journalOf(const Database &database)
{
    Statement row = database.prepare(u"PRAGMA journal_mode"_s);
    return row.next() ? row.text(0) : QString();
}

TEST(CaseSessionTest, WritingThroughEndsWithItsWork)
{
    TemporaryCase kase;
    kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    {
        const CaseSession::WriteThrough writeThrough(kase.session());
        EXPECT_EQ(journalOf(kase.database()), u"delete"_s);
        const Database writer = kase.session().writer();
        EXPECT_EQ(journalOf(writer), u"delete"_s);
    }
    EXPECT_EQ(journalOf(kase.database()), u"wal"_s);
}

TEST(CaseSessionTest, NothingIsWrittenThroughWhileAnotherReads)
{
    TemporaryCase kase;
    const Database reader = kase.session().reader();
    EXPECT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 0U);
    const CaseSession::WriteThrough writeThrough(kase.session());
    EXPECT_EQ(journalOf(kase.database()), u"wal"_s);
    kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    EXPECT_EQ(entities(reader, {EntityKind::Person, {}, 10}).size(), 1U);
}

TEST(CaseSessionTest, WorkThatThrowsChangesNothing)
{
    TemporaryCase kase;
    EXPECT_THROW(kase.session().edit(u"Fails"_s,
                                     [](Database &database) {
                                         addEntity(database, {{}, EntityKind::Person, {}, u"Nobody"_s, {}});
                                         throw Error(u"stop"_s);
                                     }),
                 Error);
    EXPECT_TRUE(entities(kase.database()).empty());
    EXPECT_FALSE(kase.session().canUndo());
    EXPECT_EQ(auditEntries(kase.database()).size(), 1U);
}

TEST(CaseSessionTest, TellsWhichRowsChanged)
{
    TemporaryCase kase;
    Changes seen;
    QObject::connect(&kase.session(), &CaseSession::changed, &kase.session(),
                     [&](const Changes &changes) { seen = changes; });
    const EntityId id = kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    EXPECT_TRUE(seen.touches(u"entity"_s));
    EXPECT_TRUE(seen.tables[u"entity"_s].inserted.contains(id.value));
    kase.session().undo();
    EXPECT_TRUE(seen.tables[u"entity"_s].removed.contains(id.value));
}

TEST(CaseSessionTest, TellsWhomStatementsAreAboutAsTheyWereAndAsTheyAre)
{
    TemporaryCase kase;
    const EntityId phone = kase.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    const EntityId one = kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    const EntityId other = kase.add(EntityKind::Person, u"Sam EXAMPLE"_s);
    std::optional<QSet<qint64>> told;
    const auto keep = [&told](const Changes &changes) { told = changes.entities; };
    QObject::connect(&kase.session(), &CaseSession::changed, keep);
    Link link{{}, phone, one, u"Used"_s, true, Strength::Confirmed, {}, {}, {}, {}, {}};
    kase.session().edit(u"Link"_s, [&](Database &database) { link.id = addLink(database, link); });
    EXPECT_EQ(told, (QSet<qint64>{phone.value, one.value}));
    kase.session().edit(u"Alter"_s, [&](Database &database) {
        database.prepare(u"UPDATE link SET to_entity = ? WHERE id = ?"_s).bind(other, link.id).run();
    });
    EXPECT_EQ(told, (QSet<qint64>{phone.value, one.value, other.value}));
    kase.session().edit(u"Remove"_s, [&](Database &database) { removeLink(database, link.id); });
    EXPECT_EQ(told, (QSet<qint64>{phone.value, other.value}));
    kase.session().undo();
    EXPECT_EQ(told, (QSet<qint64>{phone.value, other.value}));
    kase.session().edit(u"Many"_s, [](Database &database) {
        for (int i = 0; i < 300; ++i)
            addEntity(database, {{}, EntityKind::Person, {}, u"Somebody"_s, {}});
    });
    EXPECT_FALSE(told) << "more than a view would follow one by one";
}

TEST(CaseSessionTest, AnUndoLeadsBackToTheStateBeforeAndNothingElseDoes)
{
    TemporaryCase kase;
    CaseSession &session = kase.session();
    std::vector<quint64> told;
    QObject::connect(&session, &CaseSession::changed, [&] { told.push_back(session.state()); });
    kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    kase.add(EntityKind::Person, u"Sam EXAMPLE"_s);
    session.undo();
    session.redo();
    session.undo();
    kase.add(EntityKind::Person, u"Alex EXAMPLE"_s);
    ASSERT_EQ(told.size(), 6U);
    EXPECT_NE(told[0], told[1]);
    EXPECT_EQ(told[2], told[0]);
    EXPECT_EQ(told[3], told[1]);
    EXPECT_EQ(told[4], told[0]);
    EXPECT_NE(told[5], told[0]);
    EXPECT_NE(told[5], told[1]);
    const EditNote gesture{.gesture = 7};
    for (const auto *name : {u"A", u"Al"})
        session.edit(
            u"Type"_s,
            [name](Database &database) {
                addEntity(database, {{}, EntityKind::Person, {}, QString::fromUtf16(name), {}});
            },
            gesture);
    EXPECT_NE(told[6], told[7]) << "one step of the history, but two states";
}

TEST(CaseSessionTest, StepsOfOneGestureAreUndoneTogether)
{
    TemporaryCase kase;
    const EntityId id = kase.add(EntityKind::Person, u"A"_s);
    for (const QString &label : {u"AB"_s, u"ABC"_s})
        kase.session().edit(u"Rename"_s, [&](Database &database) { renameEntity(database, id, label); },
                            {.gesture = 7});
    EXPECT_EQ(findEntity(kase.database(), id)->label, u"ABC"_s);
    kase.session().undo();
    EXPECT_EQ(findEntity(kase.database(), id)->label, u"A"_s);
}

TEST(CaseSessionTest, EveryActIsInTheAuditLog)
{
    TemporaryCase kase;
    kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    kase.session().undo();
    const auto entries = auditEntries(kase.database());
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].note.action, u"create"_s);
    EXPECT_EQ(entries[1].note.object, u"Add Jordan EXAMPLE"_s);
    EXPECT_EQ(entries[2].note.action, u"undo"_s);
    EXPECT_EQ(entries[2].previous, entries[1].digest);
}

TEST(CaseSessionTest, ASecondHolderIsRefusedByName)
{
    TemporaryCase kase;
    try {
        CaseSession second(kase.path());
        FAIL() << "the case was opened twice";
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(currentUser())) << error.what();
    }
    kase.close();
    EXPECT_NO_THROW(CaseSession again(kase.path()));
}

TEST(CaseSessionTest, AStrangersFileIsRefusedAndLeftAlone)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.skein"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir");
    file.close();
    EXPECT_THROW(CaseSession session(path), Error);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "Dear Sir");
    EXPECT_FALSE(QFile::exists(path + u".lock"_s));
    EXPECT_THROW(CaseSession::create(path, u"HERON"_s, Marking()), Error);
    EXPECT_THROW(CaseSession missing(folder.filePath(u"missing.skein"_s)), Error);
}

TEST(CaseSessionTest, WhatASourceSaysCannotBeRemovedByHand)
{
    TemporaryCase kase;
    const SourceId source = kase.addActiveSource(u"people.csv"_s);
    EntityId id;
    kase.session().edit(u"Row"_s, [&](Database &database) {
        id = addEntity(database,
                       {{}, EntityKind::Person, {}, u"Jordan EXAMPLE"_s, {source, 2, {}, {}, false}});
    });
    EXPECT_THROW(kase.session().edit(u"Remove"_s, [&](Database &database) { removeEntity(database, id); }),
                 Error);
    EXPECT_TRUE(findEntity(kase.database(), id));
}
