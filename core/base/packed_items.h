// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <type_traits>

namespace skein {

/// Blocks of items that are much like each other, for a file of the moment. An item is a row of 32-bit words;
/// of each word a block keeps the least value once and of every item what it has above that, in as many bytes
/// as the greatest needs, word by word.
template<typename Item>
class PackedItems
{
    static_assert(std::has_unique_object_representations_v<Item> && sizeof(Item) % sizeof(qint32) == 0);
    static_assert(std::endian::native == std::endian::little);

public:
    static constexpr size_t MostItems = 128;

    /// What a block begins with.
    struct Head
    {
        quint32 bytes; ///< Of the block, with this.
        quint32 items;
    };

    /// Adds a block of 1 to MostItems items.
    static void append(std::string &to, const Item *items, size_t count)
    {
        Columns columns = columnsOf(items, count);
        const size_t begin = to.size();
        const size_t bytes = sizeof(Head) + sizeof(Columns) + count * columns.bytesEach() + Spare;
        to.resize(begin + bytes);
        char *at = to.data() + begin;
        const Head head{quint32(bytes), quint32(count)};
        std::memcpy(at, &head, sizeof head);
        std::memcpy(at + sizeof head, &columns, sizeof columns);
        at += sizeof head + sizeof columns;
        for (quint8 used = 0; used < columns.usedCount; ++used) {
            const size_t word = columns.used[used];
            const auto least = quint32(columns.least[word]);
            const size_t width = columns.width[word];
            for (size_t item = 0; item < count; ++item, at += width) {
                const quint32 above = wordOf(items[item], word) - least;
                std::memcpy(at, &above, sizeof above); // what is too much the next writes over
            }
        }
    }

    /// Gives the items of a block that lies whole in memory. Returns how many there are.
    static size_t read(const char *block, Item *items)
    {
        Head head{};
        Columns columns;
        std::memcpy(&head, block, sizeof head);
        std::memcpy(&columns, block + sizeof head, sizeof columns);
        const char *at = block + sizeof head + sizeof columns;
        for (size_t item = 0; item < head.items; ++item)
            std::memcpy(static_cast<void *>(items + item), columns.least.data(), sizeof(Item));
        for (quint8 used = 0; used < columns.usedCount; ++used) {
            const size_t word = columns.used[used];
            const auto least = quint32(columns.least[word]);
            const quint32 mask = columns.mask(word);
            const size_t width = columns.width[word];
            for (size_t item = 0; item < head.items; ++item, at += width) {
                quint32 above = 0;
                std::memcpy(&above, at, sizeof above);
                const quint32 value = least + (above & mask);
                std::memcpy(placeOf(items[item], word), &value, sizeof value);
            }
        }
        return head.items;
    }

private:
    static constexpr size_t WordCount = sizeof(Item) / sizeof(qint32);
    static constexpr size_t Spare = sizeof(quint32); ///< Whole words are written and read.
    using Words = std::array<qint32, WordCount>;

    struct Columns
    {
        Words least{};
        std::array<quint8, WordCount> width{}; ///< In bytes.
        std::array<quint8, WordCount> used{}; ///< The words that are not the same in all items.
        quint8 usedCount = 0;

        quint32 mask(size_t word) const { return ~quint32(0) >> (32 - 8 * width[word]); }
        size_t bytesEach() const
        {
            size_t bytes = 0;
            for (const quint8 each : width)
                bytes += each;
            return bytes;
        }
    };

    static quint32 wordOf(const Item &item, size_t word)
    {
        quint32 value = 0;
        std::memcpy(&value, reinterpret_cast<const char *>(&item) + word * sizeof value, sizeof value);
        return value;
    }

    static void *placeOf(Item &item, size_t word)
    {
        return reinterpret_cast<char *>(&item) + word * sizeof(quint32);
    }

    static Words wordsOf(const Item &item)
    {
        Words words;
        std::memcpy(words.data(), static_cast<const void *>(&item), sizeof(Item));
        return words;
    }

    static Columns columnsOf(const Item *items, size_t count)
    {
        Columns columns;
        columns.least = wordsOf(items[0]);
        Words most = columns.least;
        for (size_t item = 1; item < count; ++item) {
            const Words words = wordsOf(items[item]);
            for (size_t word = 0; word < WordCount; ++word) {
                columns.least[word] = std::min(columns.least[word], words[word]);
                most[word] = std::max(most[word], words[word]);
            }
        }
        for (size_t word = 0; word < WordCount; ++word) {
            const quint32 range = quint32(most[word]) - quint32(columns.least[word]);
            columns.width[word] = quint8((std::bit_width(range) + 7) / 8);
            if (range > 0)
                columns.used[columns.usedCount++] = quint8(word);
        }
        return columns;
    }
};

} // namespace skein
