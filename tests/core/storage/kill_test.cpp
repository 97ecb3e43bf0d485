// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_store.h"
#include "core/storage/verify.h"
#include "tests/support/temporary_case.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(KillTest, NothingAcknowledgedIsLostAndNothingIsHalfDone)
{
    TemporaryCase kase;
    kase.close();
    QRandomGenerator random(1);
    QHash<qint64, bool> acknowledged;
    // On a busy machine an editor is killed before it has said much: more rounds, then.
    for (int round = 0; round < 30 || (acknowledged.size() <= 60 && round < 300); ++round) {
        QProcess editor;
        editor.start(QStringLiteral(EDIT_LOOP), {kase.path()});
        ASSERT_TRUE(editor.waitForStarted());
        ASSERT_TRUE(editor.waitForReadyRead(20000)) << editor.readAllStandardError().constData();
        QThread::msleep(random.bounded(60));
        editor.kill();
        editor.waitForFinished();
        QByteArray said = editor.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);
        for (const QByteArray &line : said.split('\n'))
            if (!line.isEmpty())
                acknowledged[line.mid(1).toLongLong()] = line.startsWith('+');

        Database database(kase.path());
        NoProgress progress;
        for (const Fault &fault : verify(database, progress))
            ADD_FAILURE() << "round " << round << ": " << fault.where.toStdString() << ": "
                          << fault.what.toStdString();
        Statement halves
            = database.prepare(u"SELECT count(*) FROM entity AS e WHERE "
                               "(SELECT count(*) FROM attribute AS a WHERE a.entity = e.id) <> 20"_s);
        ASSERT_TRUE(halves.next());
        EXPECT_EQ(halves.integer(0), 0) << "an edit was kept in part, round " << round;
    }
    EXPECT_GT(acknowledged.size(), 60);
    const Database database(kase.path());
    const std::vector<ChartItem> items = chartItems(database, charts(database).front().id);
    EXPECT_EQ(items.size(), entities(database).size());
    for (const ChartItem &item : items)
        EXPECT_EQ(item.position, items.back().position) << "a chart was moved in part";
    for (auto each = acknowledged.cbegin(); each != acknowledged.cend(); ++each)
        EXPECT_EQ(findEntity(database, EntityId{each.key()}).has_value(), each.value()) << each.key();
}
