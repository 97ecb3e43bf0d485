// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/external_sort.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

using namespace skein;

namespace {

struct Order
{
    static quint64 key(quint64 item) { return item; }
    using Items = std::vector<quint64, LargePages<quint64>>;
    static void sort(const Items &items, std::vector<quint64> &places)
    {
        places.resize(items.size());
        std::iota(places.begin(), places.end(), 0);
        std::stable_sort(places.begin(), places.end(),
                         [&items](quint64 a, quint64 b) { return items[a] < items[b]; });
    }
};
using Sorter = ExternalSort<quint64, Order>;

std::vector<quint64> drain(Sorter &sorter)
{
    std::vector<quint64> items;
    while (const quint64 *item = sorter.next())
        items.push_back(*item);
    return items;
}

} // namespace

TEST(ExternalSortTest, AllComeBackInOrderHoweverManyRunsTheyFill)
{
    const QTemporaryDir folder;
    for (const size_t count : {0UL, 1UL, 1000UL, 1001UL, 2000UL, 300'017UL}) {
        std::mt19937_64 random(count);
        Sorter sorter(folder.path(), 1000);
        std::vector<quint64> items;
        for (size_t i = 0; i < count; ++i) {
            items.push_back(random() % 100'000);
            sorter.add(items.back());
        }
        sorter.finish();
        std::sort(items.begin(), items.end());
        EXPECT_EQ(drain(sorter), items) << count;
        EXPECT_EQ(sorter.next(), nullptr);
    }
}

TEST(ExternalSortTest, MostItemsAreExpectedBeforeTheyComeAndNoOtherIs)
{
    constexpr quint64 count = 20'000;
    const QTemporaryDir folder;
    for (const size_t inRun : {1000UL, 50'000UL}) {
        Sorter sorter(folder.path(), inRun);
        for (quint64 i = 0; i < count; ++i)
            sorter.add(i * 7919 % count);
        sorter.finish();
        std::set<quint64> expected;
        quint64 inTime = 0;
        const auto expect = [&expected](quint64 item) { expected.insert(item); };
        for (quint64 wanted = 0; const quint64 *item = sorter.next(expect); ++wanted) {
            ASSERT_EQ(*item, wanted);
            inTime += expected.erase(wanted);
        }
        EXPECT_GT(inTime, count * 9 / 10) << inRun;
        EXPECT_TRUE(expected.empty());
    }
}

TEST(ExternalSortTest, LeavesNoFileBehindAndNoneWhileItWorks)
{
    const QTemporaryDir folder;
    Sorter sorter(folder.path(), 10);
    for (quint64 i = 0; i < 100; ++i)
        sorter.add(100 - i);
    EXPECT_TRUE(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    sorter.finish();
    EXPECT_EQ(drain(sorter).size(), 100U);
}

TEST(ExternalSortTest, SaysThatItHasNoRoom)
{
    Sorter sorter(QStringLiteral("/nowhere/at/all"), 10);
    EXPECT_THROW(
        {
            for (quint64 i = 0; i < 100; ++i)
                sorter.add(i);
        },
        Error);
}
