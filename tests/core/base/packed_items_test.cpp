// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/packed_items.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

using namespace skein;

namespace {

struct Item
{
    qint64 wide;
    qint32 signedNumber;
    quint32 number;
    friend bool operator==(const Item &, const Item &) = default;
};
using Packed = PackedItems<Item>;

std::vector<Item> unpacked(const std::string &block)
{
    std::vector<Item> items(Packed::MostItems);
    items.resize(Packed::read(block.data(), items.data()));
    return items;
}

std::string packed(const std::vector<Item> &items)
{
    std::string block;
    Packed::append(block, items.data(), items.size());
    return block;
}

} // namespace

TEST(PackedItemsTest, ExtremesComeBackAsTheyWere)
{
    const std::vector<Item> items{
        {std::numeric_limits<qint64>::min(), std::numeric_limits<qint32>::min(), 0},
        {std::numeric_limits<qint64>::max(), std::numeric_limits<qint32>::max(), ~quint32(0)},
        {-1, -1, 0x80000000U},
        {0, 0, 0x7FFFFFFFU}};
    EXPECT_EQ(unpacked(packed(items)), items);
}

TEST(PackedItemsTest, OneItemAndEqualItemsComeBack)
{
    const std::vector<Item> one{{1'700'000'000'000, -5, 7}};
    EXPECT_EQ(unpacked(packed(one)), one);
    const std::vector<Item> equal(Packed::MostItems, one.front());
    EXPECT_EQ(unpacked(packed(equal)), equal);
    EXPECT_LT(packed(equal).size(), 100U);
}

TEST(PackedItemsTest, NumbersThatLieCloseTakeFewBytes)
{
    std::mt19937_64 random(5);
    std::vector<Item> items;
    for (size_t i = 0; i < Packed::MostItems; ++i)
        items.push_back({1'700'000'000'000 + qint64(random() % 60'000), -qint32(random() % 500'000),
                         quint32(random() % 200)});
    const std::string block = packed(items);
    EXPECT_EQ(unpacked(block), items);
    EXPECT_LT(block.size(), Packed::MostItems * 8);
}

TEST(PackedItemsTest, ABlockSaysWhereTheNextBegins)
{
    std::string blocks = packed({{1, 2, 3}});
    const size_t first = blocks.size();
    const std::vector<Item> second{{4, 5, 6}, {7, 8, 9}};
    Packed::append(blocks, second.data(), second.size());
    Packed::Head head{};
    std::memcpy(&head, blocks.data(), sizeof head);
    EXPECT_EQ(head.bytes, first);
    EXPECT_EQ(head.items, 1U);
    EXPECT_EQ(unpacked(blocks.substr(first)), second);
}
