// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/link_store.h"
#include "tests/app/cli/skein_program.h"
#include "tests/support/temporary_case.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;
using skein::test::runSkein;

class ChartCommandTest : public testing::Test
{
protected:
    ChartCommandTest()
    {
        const EntityId jordan = m_case.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
        const EntityId phone = m_case.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
        const EntityId friendOf = m_case.add(EntityKind::Person, u"Alex SAMPLE"_s);
        m_case.add(EntityKind::Person, u"Alex SAMPLE"_s);
        m_case.session().edit(u"Link"_s, [&](Database &database) {
            addLink(database, {{}, phone, jordan, u"Attributed to"_s, true});
            addLink(database, {{}, friendOf, jordan, u"Associate of"_s});
        });
        m_case.close();
    }

    QByteArray bytes(const QString &name)
    {
        QFile file(m_case.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TemporaryCase m_case;
};

TEST_F(ChartCommandTest, DrawsWhatIsSoManyStepsAway)
{
    const QString out = m_case.file(u"a.json"_s);
    const auto run = runSkein(
        {u"chart"_s, m_case.path(), u"--about"_s, u"0044 7700 900123"_s, u"--out"_s, out, u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    EXPECT_EQ(run.json().value(u"entities"_s).toInt(), 2);
    EXPECT_EQ(run.json().value(u"links"_s).toInt(), 1);
    const auto wider = runSkein({u"chart"_s, m_case.path(), u"--about"_s, u"07700900123"_s, u"--steps"_s,
                                 u"2"_s, u"--layout"_s, u"circular"_s, u"--out"_s, out, u"--json"_s});
    EXPECT_EQ(wider.json().value(u"entities"_s).toInt(), 3);
    const QJsonObject chart = QJsonDocument::fromJson(bytes(u"a.json"_s)).object();
    EXPECT_EQ(chart.value(u"entities"_s).toArray().size(), 3);
}

TEST_F(ChartCommandTest, TheSameCaseGivesTheSameBytesInEveryFormat)
{
    for (const QString &ending : {u"svg"_s, u"pdf"_s, u"png"_s}) {
        for (const QString &name : {u"a."_s + ending, u"b."_s + ending}) {
            const auto run = runSkein({u"chart"_s, m_case.path(), u"--out"_s, m_case.file(name)});
            ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
        }
        EXPECT_FALSE(bytes(u"a."_s + ending).isEmpty());
        EXPECT_EQ(bytes(u"a."_s + ending), bytes(u"b."_s + ending)) << qPrintable(ending);
    }
}

TEST_F(ChartCommandTest, WhatCouldBeSeveralIsListedAndNothingIsWritten)
{
    const auto run = runSkein(
        {u"chart"_s, m_case.path(), u"--about"_s, u"Alex SAMPLE"_s, u"--out"_s, m_case.file(u"c.svg"_s)});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.errors.trimmed().count('\n'), 0);
    EXPECT_FALSE(QFile::exists(m_case.file(u"c.svg"_s)));
    EXPECT_EQ(
        runSkein({u"chart"_s, m_case.path(), u"--layout"_s, u"spiral"_s, u"--out"_s, u"x.svg"_s}).exitCode,
        2);
    EXPECT_EQ(runSkein({u"chart"_s, m_case.path(), u"--out"_s, m_case.file(u"c.docm"_s)}).exitCode, 2);
}
