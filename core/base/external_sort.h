// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_pages.h"
#include "core/base/packed_items.h"
#include "core/base/spill_file.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace skein {

/// Sorts more items than memory should hold. They are gathered in runs; a full one is sorted and put into a
/// file, packed, by another thread while the next fills up, and in the end all are merged. What fits into one
/// run never leaves memory.
///
/// Order has `static void sort(const Items &items, Places &places)`, which gives the places of the items in
/// order, and `static Key key(const Item &)`, small and different for each item: less is before.
template<typename Item, typename Order>
class ExternalSort
{
    static_assert(std::is_trivially_copyable_v<Item>);

public:
    using Items = std::vector<Item, LargePages<Item>>;
    using Places = std::vector<quint64>;

    /// Holds up to two runs, in memory that is used again and again. The folder is one with room for all
    /// items.
    ExternalSort(QString folder, size_t itemsInRun)
        : m_folder(std::move(folder))
        , m_itemsInRun(itemsInRun)
    {
    }

    ~ExternalSort()
    {
        if (m_spilling.valid())
            m_spilling.wait();
    }
    ExternalSort(const ExternalSort &) = delete;
    ExternalSort &operator=(const ExternalSort &) = delete;

    /// Throws Error when the disk is full.
    void add(const Item &item)
    {
        if (m_items.size() == m_itemsInRun)
            spill();
        if (m_items.capacity() == 0)
            m_items.reserve(m_itemsInRun); // memory that is not used costs nothing
        m_items.push_back(item);
    }

    /// Ends adding.
    void finish()
    {
        if (!m_file) {
            Order::sort(m_items, m_places);
            return;
        }
        spill();
        await();
        m_spare = {};
        m_places = {};
        startMerge();
    }

    /// The next item in order, valid until the next call; none at the end.
    const Item *next()
    {
        return next([](const Item & /*item*/) { });
    }

    /// The same; expect is called with most items some time before they come, so that it can have the
    /// processor fetch what will be looked at then.
    template<typename Expect>
    const Item *next(Expect expect)
    {
        constexpr size_t ahead = 8;
        if (!m_file) {
            if (m_at + ahead < m_items.size())
                expect(m_items[m_places[m_at + ahead]]);
            return m_at < m_items.size() ? &m_items[m_places[m_at++]] : nullptr;
        }
        if (m_isBegun && !m_heads.empty())
            stepFirst(expect);
        m_isBegun = true;
        return m_heads.empty() ? nullptr : m_heads.front().item;
    }

private:
    using Packed = PackedItems<Item>;

    /// A part of the file that is in order.
    struct Run
    {
        qint64 offset = 0; ///< Of what has not been read.
        qint64 end = 0;
        std::string bytes; ///< What has been read and not been unpacked, from `at` on.
        size_t at = 0;
        Item *items = nullptr; ///< Room for a block.
    };

    /// The least item of a run that is left.
    struct Head
    {
        decltype(Order::key(
            std::declval<const Item &>())) key; ///< Of the item: compared without a look at it.
        const Item *item;
        const Item *end; ///< Of what has been read.
        Run *run;
    };

    void await()
    {
        if (m_spilling.valid())
            m_spilling.get();
    }

    void spill()
    {
        await();
        if (!m_file)
            m_file = std::make_unique<SpillFile>(m_folder);
        m_runs.push_back(std::make_unique<Run>());
        std::swap(m_items, m_spare);
        m_items.clear();
        m_spilling = std::async(std::launch::async, [this, run = m_runs.back().get()] {
            Order::sort(m_spare, m_places);
            run->offset = m_file->size();
            writeSpare();
            run->end = m_file->size();
        });
    }

    void writeSpare()
    {
        constexpr size_t bytesAtOnce = size_t(1) << 20;
        std::string bytes;
        std::array<Item, Packed::MostItems> block;
        for (size_t at = 0; at < m_places.size(); at += block.size()) {
            const size_t count = std::min(block.size(), m_places.size() - at);
            for (size_t item = 0; item < count; ++item)
                block[item] = m_spare[m_places[at + item]];
            Packed::append(bytes, block.data(), count);
            if (bytes.size() < bytesAtOnce)
                continue;
            m_file->append(bytes.data(), bytes.size());
            bytes.clear();
        }
        m_file->append(bytes.data(), bytes.size());
    }

    /// Whether so many bytes could be had.
    bool fill(Run &run, size_t wanted)
    {
        if (run.bytes.size() - run.at >= wanted)
            return true;
        run.bytes.erase(0, std::exchange(run.at, 0));
        const size_t kept = run.bytes.size();
        const size_t count = std::min(size_t(run.end - run.offset), std::max(m_bytesAtOnce, wanted));
        run.bytes.resize(kept + count);
        m_file->read(run.offset, run.bytes.data() + kept, count);
        run.offset += qint64(count);
        return run.bytes.size() >= wanted;
    }

    /// The next block of a run; nothing at its end.
    std::optional<Head> read(Run &run)
    {
        typename Packed::Head head{};
        if (!fill(run, sizeof head))
            return std::nullopt;
        std::memcpy(&head, run.bytes.data() + run.at, sizeof head);
        fill(run, head.bytes);
        const size_t count = Packed::read(run.bytes.data() + run.at, run.items);
        run.at += head.bytes;
        return Head{Order::key(*run.items), run.items, run.items + count, &run};
    }

    void startMerge()
    {
        constexpr size_t leastBytes = size_t(1) << 14;
        m_bytesAtOnce = std::max(leastBytes, m_itemsInRun * sizeof(Item) / m_runs.size());
        m_items.resize(Packed::MostItems * m_runs.size());
        Item *room = m_items.data();
        for (const auto &run : m_runs) {
            run->items = std::exchange(room, room + Packed::MostItems);
            if (const auto head = read(*run))
                m_heads.push_back(*head);
        }
        for (size_t at = m_heads.size() / 2; at-- > 0;)
            sift(at);
    }

    template<typename Expect>
    void stepFirst(Expect expect)
    {
        constexpr std::ptrdiff_t aheadInRun = 3; // the other runs' items come between
        Head &first = m_heads.front();
        if (first.end - first.item > aheadInRun)
            expect(first.item[aheadInRun]);
        if (++first.item == first.end) {
            if (const auto head = read(*first.run)) {
                first = *head;
            } else {
                first = m_heads.back();
                m_heads.pop_back();
            }
        } else {
            first.key = Order::key(*first.item);
        }
        sift(0);
    }

    /// Lets a head sink to where both below it in the heap are later.
    void sift(size_t at)
    {
        for (size_t below = 2 * at + 1; below < m_heads.size(); below = 2 * at + 1) {
            if (below + 1 < m_heads.size())
                below += size_t(m_heads[below + 1].key < m_heads[below].key);
            if (!(m_heads[below].key < m_heads[at].key))
                return;
            std::swap(m_heads[at], m_heads[below]);
            at = below;
        }
    }

    QString m_folder;
    size_t m_itemsInRun;
    Items m_items; ///< Being gathered.
    Items m_spare; ///< Being sorted and written.
    Places m_places; ///< In order: of m_spare, or of m_items once finished when there is no file.
    std::future<void> m_spilling;
    std::unique_ptr<SpillFile> m_file;
    std::vector<std::unique_ptr<Run>> m_runs;
    std::vector<Head> m_heads; ///< A heap: the least item in front.
    size_t m_bytesAtOnce = 0; ///< That are read of a run.
    size_t m_at = 0;
    bool m_isBegun = false;
};

} // namespace skein
