// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/skein_program.h"
#include "tests/support/small_story.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;
using skein::test::runSkein;

namespace {

/// The small story with some calls, closed so that the program can open it.
class SequenceCommandsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        story.test.session().edit(u"Calls"_s, [this](Database &database) {
            story.call(database, "14/06/2025 13:05:22", story.one, story.two, 65);
            story.call(database, "15/06/2025 09:00", story.two, story.one, 10);
            story.call(database, "15/06/2025 10:00", story.one, story.three, 0, EventKind::Text);
            story.call(database, "16/06/2025 10:00", story.two, story.three, 7);
        });
        story.test.close();
    }

    QString path() const { return story.test.path(); }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(story.test.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SmallStory story;
};

} // namespace

TEST_F(SequenceCommandsTest, ContactsAreCountedForANumberInAnySpelling)
{
    const auto run = runSkein({u"contacts"_s, path(), u"+44 (0)7700 900101"_s, u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    const QJsonArray contacts = run.json()[u"contacts"_s].toArray();
    ASSERT_EQ(contacts.size(), 2);
    const QJsonObject most = contacts[0].toObject();
    EXPECT_EQ(most[u"number"_s], u"+447700900202"_s);
    EXPECT_EQ(most[u"calls"_s], 2);
    EXPECT_EQ(most[u"texts"_s], 0);
    EXPECT_EQ(most[u"in"_s], 1);
    EXPECT_EQ(most[u"out"_s], 1);
    EXPECT_EQ(most[u"seconds"_s], 75);
    EXPECT_EQ(most[u"first"_s], u"2025-06-14T13:05:22+01:00"_s);
    EXPECT_EQ(most[u"last"_s], u"2025-06-15T09:00:00+01:00"_s);
    EXPECT_EQ(most[u"days"_s], 2);
}

TEST_F(SequenceCommandsTest, CommonContactsAreThoseOfAll)
{
    const auto run = runSkein({u"common"_s, path(), u"07700900101"_s, u"07700 900202"_s, u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    const QJsonArray contacts = run.json()[u"contacts"_s].toArray();
    ASSERT_EQ(contacts.size(), 1);
    EXPECT_EQ(contacts[0][u"number"_s], u"+447700900303"_s);
    EXPECT_EQ(contacts[0][u"counts"_s].toArray().size(), 2);
    EXPECT_EQ(runSkein({u"common"_s, path(), u"07700900101"_s}).exitCode, 2);
}

TEST_F(SequenceCommandsTest, AChronologyIsWrittenInEveryFormat)
{
    for (const QString &ending : {u"csv"_s, u"xlsx"_s, u"json"_s, u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s}) {
        const QString name = u"chronology."_s + ending;
        const auto run = runSkein({u"chronology"_s, path(), u"--about"_s, u"07700 900101"_s, u"--to"_s,
                                   u"2025-06-15"_s, u"--out"_s, story.test.file(name), u"--json"_s});
        ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
        EXPECT_EQ(run.json()[u"events"_s], 3) << qPrintable(ending);
        EXPECT_GT(bytesOf(name).size(), 100) << qPrintable(ending);
    }
    EXPECT_EQ(bytesOf(u"chronology.csv"_s).count("\r\n"), 4);
    EXPECT_EQ(QJsonDocument::fromJson(bytesOf(u"chronology.json"_s))[u"events"_s].toArray().size(), 3);
}

TEST_F(SequenceCommandsTest, ASequenceIsWrittenAsChartAndAsSchedule)
{
    for (const QString &ending : {u"svg"_s, u"pdf"_s, u"png"_s, u"csv"_s, u"xlsx"_s, u"docx"_s, u"json"_s}) {
        const QString name = u"sequence."_s + ending;
        const auto run = runSkein({u"sequence"_s, path(), u"--theme"_s, u"Alex Example"_s, u"07700900202"_s,
                                   u"--out"_s, story.test.file(name), u"--json"_s});
        ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
        EXPECT_EQ(run.json()[u"themes"_s], 2) << qPrintable(ending);
        EXPECT_EQ(run.json()[u"events"_s], 4) << qPrintable(ending);
        EXPECT_GT(bytesOf(name).size(), 100) << qPrintable(ending);
    }
    const QByteArray svg = bytesOf(u"sequence.svg"_s);
    for (const char *words : {"Alex EXAMPLE", "OFFICIAL-SENSITIVE", "HERON", "Sunday 15 June 2025 BST"})
        EXPECT_TRUE(svg.contains(words)) << words;
    EXPECT_TRUE(bytesOf(u"sequence.csv"_s).startsWith("Item,Date,"));
}

TEST_F(SequenceCommandsTest, WhatCannotBeDoneIsSaidInOneLine)
{
    const auto nobody = runSkein({u"contacts"_s, path(), u"07700 900999"_s});
    EXPECT_EQ(nobody.exitCode, 1);
    EXPECT_EQ(nobody.errors.count('\n'), 1) << nobody.errors.constData();
    EXPECT_EQ(
        runSkein({u"sequence"_s, path(), u"--theme"_s, u"07700900101"_s, u"--out"_s, u"x.bmp"_s}).exitCode,
        2);
    EXPECT_EQ(runSkein({u"chronology"_s, path()}).exitCode, 2);
}
