// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_pages.h"
#include "core/base/spill_file.h"

#include <algorithm>
#include <future>
#include <memory>
#include <type_traits>
#include <vector>

namespace skein {

/// Sorts more items than memory should hold. They are gathered in runs; a full one is sorted and put into a
/// file by another thread while the next fills up, and in the end all are merged. What fits into one run
/// never leaves memory.
///
/// Order has `static void sort(Items &)` and `static bool isBefore(const Item &, const Item &)`, a total
/// order.
template<typename Item, typename Order>
class ExternalSort
{
    static_assert(std::is_trivially_copyable_v<Item>);

public:
    using Items = std::vector<Item, LargePages<Item>>;

    /// Holds up to three runs. The folder is one with room for all items.
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
        if (m_items.capacity() == 0 && m_file)
            m_items.reserve(m_itemsInRun);
        m_items.push_back(item);
    }

    /// Ends adding.
    void finish()
    {
        if (!m_file) {
            Order::sort(m_items);
            return;
        }
        spill();
        await();
        m_items = {};
        m_spare = {};
        startMerge();
    }

    /// The next item in order, valid until the next call; none at the end.
    const Item *next()
    {
        if (!m_file)
            return m_at < m_items.size() ? &m_items[m_at++] : nullptr;
        if (m_isBegun && !m_heap.empty())
            stepFirst();
        m_isBegun = true;
        return m_heap.empty() ? nullptr : &m_heap.front()->item();
    }

private:
    /// A part of the file that is in order.
    struct Run
    {
        qint64 offset; ///< Of what has not been read.
        qint64 left; ///< Items that have not been read.
        Items buffer;
        size_t at = 0;

        const Item &item() const { return buffer[at]; }
    };
    static bool isLater(const Run *a, const Run *b) { return Order::isBefore(b->item(), a->item()); }

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
        m_runs.push_back(std::make_unique<Run>(Run{-1, qint64(m_items.size()), {}}));
        std::swap(m_items, m_spare);
        m_items.clear();
        m_spilling = std::async(std::launch::async, [this, run = m_runs.back().get()] {
            Order::sort(m_spare);
            run->offset = m_file->size();
            m_file->append(m_spare.data(), m_spare.size() * sizeof(Item));
        });
    }

    bool refill(Run &run)
    {
        const size_t count = std::min(size_t(run.left), m_bufferItems);
        run.buffer.resize(count);
        run.at = 0;
        if (count == 0)
            return false;
        m_file->read(run.offset, run.buffer.data(), count * sizeof(Item));
        run.offset += qint64(count * sizeof(Item));
        run.left -= qint64(count);
        return true;
    }

    void startMerge()
    {
        constexpr size_t leastItems = 256;
        m_bufferItems = std::max(leastItems, m_itemsInRun / m_runs.size());
        for (const auto &run : m_runs)
            if (refill(*run))
                m_heap.push_back(run.get());
        std::make_heap(m_heap.begin(), m_heap.end(), isLater);
    }

    void stepFirst()
    {
        Run *run = m_heap.front();
        std::pop_heap(m_heap.begin(), m_heap.end(), isLater);
        if (++run->at < run->buffer.size() || refill(*run))
            std::push_heap(m_heap.begin(), m_heap.end(), isLater);
        else
            m_heap.pop_back();
    }

    QString m_folder;
    size_t m_itemsInRun;
    Items m_items; ///< Being gathered; in order once finished, when there is no file.
    Items m_spare; ///< Being sorted and written.
    std::future<void> m_spilling;
    std::unique_ptr<SpillFile> m_file;
    std::vector<std::unique_ptr<Run>> m_runs;
    std::vector<Run *> m_heap; ///< The least item in front.
    size_t m_bufferItems = 0;
    size_t m_at = 0;
    bool m_isBegun = false;
};

} // namespace skein
