// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace skein {

/// Walks through a text from one of four characters to the next. Each byte is looked at once, sixteen at a
/// time where the processor can.
class MarkFinder
{
public:
    /// The text must outlive the finder.
    MarkFinder(std::string_view text, const std::array<char, 4> &marks)
        : m_marks(marks)
        , m_block(text.data())
        , m_end(text.data() + text.size())
    {
        m_found = text.empty() ? 0 : marksInBlock();
    }

    /// Goes on from a place in the text.
    void seek(const char *at)
    {
        m_block = at;
        m_found = at < m_end ? marksInBlock() : 0;
    }

    /// The next mark; the end of the text when none is left.
    const char *next()
    {
        while (m_found == 0) {
            if (m_end - m_block <= BlockBytes)
                return m_end;
            m_block += BlockBytes;
            m_found = marksInBlock();
        }
        const char *const at = m_block + std::countr_zero(m_found);
        m_found &= m_found - 1;
        return at;
    }

private:
    static constexpr int BlockBytes = 64;

    quint64 marksInBlock() const
    {
        if (m_end - m_block < BlockBytes)
            return marksOneByOne();
#ifdef __SSE2__
        const __m128i first = _mm_set1_epi8(m_marks[0]);
        const __m128i second = _mm_set1_epi8(m_marks[1]);
        const __m128i third = _mm_set1_epi8(m_marks[2]);
        const __m128i fourth = _mm_set1_epi8(m_marks[3]);
        quint64 found = 0;
        for (int part = 0; part < BlockBytes; part += 16) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_block + part));
            const __m128i isMark
                = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second)),
                               _mm_or_si128(_mm_cmpeq_epi8(bytes, third), _mm_cmpeq_epi8(bytes, fourth)));
            found |= quint64(unsigned(_mm_movemask_epi8(isMark))) << part;
        }
        return found;
#else
        return marksOneByOne();
#endif
    }

    quint64 marksOneByOne() const
    {
        const std::string_view marks(m_marks.data(), m_marks.size());
        quint64 found = 0;
        for (int at = 0; at < BlockBytes && m_block + at < m_end; ++at)
            found |= quint64(marks.find(m_block[at]) != std::string_view::npos) << at;
        return found;
    }

    std::array<char, 4> m_marks;
    const char *m_block;
    const char *m_end;
    quint64 m_found = 0; ///< A bit for each mark of the block that has not been given.
};

} // namespace skein
