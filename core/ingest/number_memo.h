// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fetch_ahead.h"
#include "core/base/large_pages.h"

#include <QtGlobal>

#include <bit>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace skein {

/// A text of eight to fifteen digits, as nearly every number of a phone, a handset or a SIM is, in eight
/// bytes: four bits a digit and, in the highest four, how many there are. Never 0.
class NumberKey
{
public:
    /// Nothing for any other text.
    static std::optional<NumberKey> of(std::string_view text)
    {
        static_assert(std::endian::native == std::endian::little);
        if (text.size() < 8 || text.size() > 15)
            return std::nullopt;
        const quint64 head = word(text.substr(0, 8));
        const quint64 end = word(text.substr(text.size() - 8));
        if (!areDigits(head) || !areDigits(end))
            return std::nullopt;
        // Of the last eight digits those that are not among the first eight.
        const quint64 rest = text.size() == 8 ? 0 : quint64(packed(end)) >> (4 * (16 - text.size()));
        return NumberKey(quint64(text.size()) << 60 | rest << 32 | packed(head));
    }

    quint64 value() const { return m_value; }

private:
    explicit NumberKey(quint64 value)
        : m_value(value)
    {
    }

    static quint64 word(std::string_view eight)
    {
        quint64 bytes = 0;
        std::memcpy(&bytes, eight.data(), sizeof bytes);
        return bytes;
    }

    static bool areDigits(quint64 bytes)
    {
        constexpr quint64 highest = 0x8080808080808080U;
        const quint64 above = bytes + 0x4646464646464646U; // carries into the highest bit from ':' on
        const quint64 below = (bytes | highest) - 0x3030303030303030U; // borrows from it up to '/'
        return ((bytes | above | ~below) & highest) == 0;
    }

    /// The first digit in the lowest four bits.
    static quint32 packed(quint64 digits)
    {
        digits &= 0x0F0F0F0F0F0F0F0FU;
        digits = (digits | digits >> 4) & 0x00FF00FF00FF00FFU;
        digits = (digits | digits >> 8) & 0x0000FFFF0000FFFFU;
        return quint32(digits | digits >> 16);
    }

    quint64 m_value;
};

/// What TextMemo is, for numbers: half as large, so that more of it is near the processor.
template<typename Value>
class NumberMemo
{
public:
    NumberMemo()
        : m_slots(64)
    {
    }

    /// The value of a number that was seen before; null otherwise. Valid until the next add().
    const Value *find(NumberKey key) const
    {
        const Slot &slot = m_slots[place(key.value())];
        return slot.key == 0 ? nullptr : &slot.value;
    }

    /// Has the processor fetch what find() will look at, while other work goes on.
    void prefetch(NumberKey key) const { fetchAhead(&m_slots[hashOf(key.value()) & (m_slots.size() - 1)]); }

    void add(NumberKey key, Value value)
    {
        if (++m_count * 4 > m_slots.size() * 3)
            grow();
        m_slots[place(key.value())] = {key.value(), std::move(value)};
    }

private:
    struct Slot
    {
        quint64 key = 0; ///< 0 when the slot is free.
        Value value{};
    };
    using Slots = std::vector<Slot, LargePages<Slot>>;

    static quint64 hashOf(quint64 key)
    {
        const quint64 hash = (key ^ key >> 32) * 0xFF51AFD7ED558CCDU;
        return hash ^ hash >> 32;
    }

    size_t place(quint64 key) const
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t index = hashOf(key) & mask;; index = (index + 1) & mask)
            if (m_slots[index].key == key || m_slots[index].key == 0)
                return index;
    }

    void grow()
    {
        Slots old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot &slot : old)
            if (slot.key != 0)
                m_slots[place(slot.key)] = std::move(slot);
    }

    Slots m_slots;
    size_t m_count = 0;
};

} // namespace skein
