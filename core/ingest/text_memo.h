// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fetch_ahead.h"
#include "core/base/large_pages.h"

#include <QtGlobal>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace skein {

/// Remembers what was made of each distinct text, so that it is made once: a million calls name some hundred
/// thousand numbers. Texts are copied, short ones into the slot itself, so that most look-ups touch one line
/// of the cache when a value has eight bytes. Open addressing; grows by doubling.
template<typename Value, size_t InlineBytes = 16>
class TextMemo
{
public:
    TextMemo()
        : m_slots(64)
    {
    }

    /// The value of a text that was seen before; null otherwise. Valid until the next add().
    const Value *find(std::string_view text) const
    {
        const Slot &slot = m_slots[place(text, hashOf(text))];
        return slot.isUsed ? &slot.value : nullptr;
    }

    /// Has the processor fetch what find() will look at, while other work goes on.
    void prefetch(std::string_view text) const { fetchAhead(&m_slots[hashOf(text) & (m_slots.size() - 1)]); }

    void add(std::string_view text, Value value)
    {
        if (++m_count * 4 > m_slots.size() * 3)
            grow();
        const quint64 hash = hashOf(text);
        Slot &slot = m_slots[place(text, hash)];
        slot.isUsed = true;
        slot.length = quint32(text.size());
        slot.hash = quint32(hash >> 32);
        slot.value = std::move(value);
        if (text.size() <= InlineBytes) {
            std::memcpy(slot.text.data(), text.data(), text.size());
        } else {
            const char *kept = keep(text);
            std::memcpy(slot.text.data(), static_cast<const void *>(&kept), sizeof kept);
        }
    }

    size_t size() const { return m_count; }

private:
    static_assert(InlineBytes >= sizeof(char *));

    struct Slot
    {
        quint32 hash = 0; ///< The upper half of it.
        quint32 length : 31 = 0;
        quint32 isUsed : 1 = 0;
        std::array<char, InlineBytes> text{}; ///< Or where the text is, when it is longer.
        Value value{};

        std::string_view view() const
        {
            if (length <= InlineBytes)
                return {text.data(), length};
            const char *kept = nullptr;
            std::memcpy(static_cast<void *>(&kept), text.data(), sizeof kept);
            return {kept, length};
        }

        bool holds(std::string_view wanted, quint64 wantedHash) const
        {
            return hash == quint32(wantedHash >> 32) && areEqual(view(), wanted);
        }
    };

    using Slots = std::vector<Slot, LargePages<Slot>>;

    static quint64 word(const char *at)
    {
        quint64 bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        return bytes;
    }

    /// The last eight bytes of a text, or all that it has. Texts of one length up to eight differ in it.
    static quint64 tail(const char *text, size_t length)
    {
        if (length >= 8)
            return word(text + length - 8);
        if (length >= 4) {
            quint32 head = 0;
            quint32 end = 0;
            std::memcpy(&head, text, sizeof head);
            std::memcpy(&end, text + length - sizeof end, sizeof end);
            return quint64(head) << 32 | end;
        }
        if (length == 0)
            return 0;
        const auto byte = [text](size_t at) { return quint64(static_cast<unsigned char>(text[at])); };
        return byte(0) << 16 | byte(length / 2) << 8 | byte(length - 1);
    }

    static quint64 hashOf(std::string_view text)
    {
        quint64 hash = 0x9E3779B97F4A7C15U ^ text.size();
        const char *at = text.data();
        size_t left = text.size();
        for (; left > 8; left -= 8, at += 8) {
            hash = (hash ^ word(at)) * 0xFF51AFD7ED558CCDU;
            hash ^= hash >> 32;
        }
        hash = (hash ^ tail(at, left)) * 0xC4CEB9FE1A85EC53U;
        return hash ^ (hash >> 29);
    }

    /// Without a call for the short texts that nearly all are.
    static bool areEqual(std::string_view a, std::string_view b)
    {
        if (a.size() != b.size() || a.size() > InlineBytes)
            return a == b;
        size_t at = 0;
        for (; a.size() - at > 8; at += 8)
            if (word(a.data() + at) != word(b.data() + at))
                return false;
        return tail(a.data() + at, a.size() - at) == tail(b.data() + at, a.size() - at);
    }

    size_t place(std::string_view text, quint64 hash) const
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t index = hash & mask;; index = (index + 1) & mask) {
            const Slot &slot = m_slots[index];
            if (!slot.isUsed || slot.holds(text, hash))
                return index;
        }
    }

    void grow()
    {
        Slots old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot &slot : old)
            if (slot.isUsed) {
                const std::string_view text = slot.view();
                Slot &moved = m_slots[place(text, hashOf(text))];
                moved = std::move(slot);
            }
    }

    const char *keep(std::string_view text)
    {
        static constexpr size_t BlockBytes = 65536;
        if (m_blocks.empty() || m_used + text.size() + 1 > m_capacity) {
            m_capacity = std::max(BlockBytes, text.size() + 1);
            m_blocks.push_back(std::make_unique<char[]>(m_capacity));
            m_used = 0;
        }
        char *copy = m_blocks.back().get() + m_used;
        if (!text.empty())
            std::memcpy(copy, text.data(), text.size());
        m_used += text.size() + 1;
        return copy;
    }

    Slots m_slots;
    size_t m_count = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_used = 0;
    size_t m_capacity = 0;
};

} // namespace skein
