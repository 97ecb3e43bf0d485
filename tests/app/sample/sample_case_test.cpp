// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_case.h"
#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/event_store.h"
#include "core/storage/theme_store.h"
#include "core/storage/verify.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(SampleCaseTest, HasChartsAndASequenceToLookAt)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.skein"_s);
    NoProgress progress;
    ASSERT_TRUE(makeSampleCase(path, progress).complete);
    CaseSession session(path);
    EXPECT_GT(eventCount(session.database()), 40'000);
    EXPECT_EQ(themeLines(session.database()).size(), 3U);
    const std::vector<Chart> kept = charts(session.database());
    ASSERT_EQ(kept.size(), 2U);
    for (const Chart &chart : kept) {
        const std::vector<ChartItem> items = chartItems(session.database(), chart.id);
        std::set<std::pair<double, double>> places;
        for (const ChartItem &item : items)
            places.emplace(item.position.x(), item.position.y());
        EXPECT_GE(items.size(), 5U) << qPrintable(chart.name);
        EXPECT_EQ(places.size(), items.size()) << "each has its own place: " << qPrintable(chart.name);
    }
    Database database(path);
    EXPECT_TRUE(verify(database, progress).empty());
}

TEST(SampleCaseTest, LeavesNothingWhenItIsStopped)
{
    class StopsAtOnce final : public Progress
    {
    public:
        bool advance(qint64 /*done*/, qint64 /*total*/) override { return false; }
    } progress;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.skein"_s);
    EXPECT_FALSE(makeSampleCase(path, progress).complete);
    EXPECT_FALSE(QFile::exists(path));
}
