// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/job_bar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static const auto ignore = [](const std::exception &) { ADD_FAILURE() << "the job failed"; };

TEST(RunJobTest, HandsItsResultToTheOwnersThread)
{
    QObject owner;
    int result = 0;
    QThread *place = nullptr;
    runJob(
        &owner, [](Progress &) { return 42; },
        [&](int value) {
            result = value;
            place = QThread::currentThread();
        },
        ignore);
    EXPECT_TRUE(QTest::qWaitFor([&] { return result == 42; }));
    EXPECT_EQ(place, owner.thread());
}

TEST(RunJobTest, AnExceptionKeepsItsWords)
{
    QObject owner;
    std::string words;
    runJob(
        &owner, [](Progress &) -> int { throw std::runtime_error("the disk is full"); },
        [](int) { ADD_FAILURE(); }, [&](const std::exception &error) { words = error.what(); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !words.empty(); }));
    EXPECT_EQ(words, "the disk is full");
}

TEST(RunJobTest, NothingIsCalledOnceTheOwnerIsGone)
{
    std::atomic<bool> mayEnd = false, hasEnded = false;
    bool wasCalled = false;
    auto owner = std::make_unique<QObject>();
    runJob(
        owner.get(),
        [&](Progress &) {
            while (!mayEnd)
                QThread::msleep(1);
            hasEnded = true;
            return 1;
        },
        [&](int) { wasCalled = true; }, ignore);
    owner.reset();
    mayEnd = true;
    EXPECT_TRUE(QTest::qWaitFor([&] { return hasEnded.load(); }));
    QTest::qWait(20);
    EXPECT_FALSE(wasCalled);
}

/// Works until it is told to stop.
static int endless(Progress &progress)
{
    while (progress.advance(1, 4))
        QThread::msleep(1);
    return 0;
}

TEST(JobBarTest, StoppingAllWaitsUntilTheWorkersHaveComeBack)
{
    JobBar bar;
    std::atomic<bool> isBack = false;
    bar.follow(u"Importing"_s,
               runJob(
                   &bar,
                   [&isBack](Progress &progress) {
                       const int result = endless(progress);
                       QThread::msleep(30);
                       isBack = true;
                       return result;
                   },
                   [](int) { ADD_FAILURE() << "a stopped job has no result"; }, ignore));
    QTest::qWait(10);
    bar.stopAll();
    EXPECT_TRUE(isBack);
}

TEST(JobBarTest, ItsStopButtonStopsTheJobAndTheBarIsEmptyAgain)
{
    JobBar bar;
    bar.show();
    bool wasStopped = false;
    bar.follow(u"Importing"_s,
               runJob(
                   &bar, endless, [](int) { ADD_FAILURE() << "a stopped job has no result"; }, ignore,
                   [&] { wasStopped = true; }));
    ASSERT_EQ(bar.count(), 1);
    auto *stop = bar.findChild<QToolButton *>(u"jobStop"_s);
    ASSERT_NE(stop, nullptr);
    QTest::mouseClick(stop, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return wasStopped && bar.count() == 0; }));
}

TEST(JobBarTest, OfManyJobsItShowsTheFirstAndHowManyWait)
{
    JobBar bar;
    bar.show();
    for (int i = 0; i < 40; ++i)
        bar.follow(u"Looking at a file of which the name is long enough to be cut %1.csv"_s.arg(i),
                   runJob(&bar, endless, [](int) { }, ignore));
    const auto jobs = bar.findChildren<QWidget *>(u"job"_s);
    EXPECT_EQ(std::count_if(jobs.begin(), jobs.end(), [](const QWidget *job) { return job->isVisible(); }),
              2);
    EXPECT_EQ(bar.findChild<QLabel *>(u"moreJobs"_s)->text(), u"and 38 more"_s);
    EXPECT_LT(bar.minimumSizeHint().width(), 1366 / 2) << "a narrow window stays so";
    bar.stopAll();
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.count() == 0; }));
    EXPECT_FALSE(bar.findChild<QLabel *>(u"moreJobs"_s)->isVisible());
}
