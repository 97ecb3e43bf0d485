// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(DigestTest, AgreesWithThePublishedExample)
{
    // FIPS 180-4, example "abc".
    EXPECT_EQ(toHex(sha256("abc")), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
}

TEST(DigestTest, PiecesGiveTheDigestOfTheWhole)
{
    Sha256 pieces;
    pieces.add("a");
    pieces.add("bc");
    EXPECT_EQ(pieces.result(), sha256("abc"));
}

TEST(DigestTest, GoesOnFromItsState)
{
    const std::string first(128, 'a');
    Sha256 before;
    before.add(first);
    Sha256 after(before.state(), first.size());
    after.add("the rest");
    EXPECT_EQ(after.result(), sha256(first + "the rest"));
}

TEST(DigestTest, CountsBytesBeyondFourGigabits)
{
    // The number of bits, which the last block holds, no longer fits into 32 bits.
    const QByteArray state = Sha256().state();
    const quint64 many = quint64(1) << 33;
    Sha256 few(state, 0);
    Sha256 much(state, many);
    Sha256 more(state, many + 64);
    EXPECT_NE(few.result(), much.result());
    Sha256 again(state, many);
    again.add(std::string(64, 'x'));
    EXPECT_NE(more.result(), again.result());
}

namespace {

std::string someBytes(qint64 count)
{
    std::string bytes(static_cast<size_t>(count), '\0');
    quint32 next = 1;
    for (char &byte : bytes)
        byte = char((next = next * 1'664'525 + 1'013'904'223) >> 24);
    return bytes;
}

} // namespace

TEST(SteppedDigestTest, EveryPartCanBeCheckedWithoutTheRest)
{
    constexpr qint64 step = SteppedDigest::StepBytes;
    for (const qint64 size : {step / 2, step, 3 * step, 3 * step + 5}) {
        const std::string bytes = someBytes(size);
        SteppedDigest digest;
        for (size_t at = 0; at < bytes.size(); at += 100'003)
            digest.add(std::string_view(bytes).substr(at, 100'003));
        const QByteArray result = digest.result();
        const QByteArray states = digest.states();
        EXPECT_EQ(result, sha256(bytes));
        EXPECT_EQ(states.size(), size / step * 32);
        for (qint64 from = 0; from < size; from += step)
            for (qint64 to = from + step; to < size + step; to += step) {
                std::string part = bytes.substr(size_t(from), size_t(to - from));
                EXPECT_TRUE(SteppedDigest::agrees(states, result, from, part)) << from << " to " << to;
                part[part.size() / 2] ^= 1;
                EXPECT_FALSE(SteppedDigest::agrees(states, result, from, part)) << from << " to " << to;
            }
    }
}

TEST(SteppedDigestTest, APartElsewhereCutOffOrBeyondTheEndDoesNotAgree)
{
    constexpr qint64 step = SteppedDigest::StepBytes;
    const std::string bytes = someBytes(2 * step + 9);
    SteppedDigest digest;
    digest.add(bytes);
    const QByteArray result = digest.result();
    const std::string_view first = std::string_view(bytes).substr(0, size_t(step));
    EXPECT_FALSE(SteppedDigest::agrees(digest.states(), result, step, first));
    EXPECT_FALSE(SteppedDigest::agrees(digest.states(), result, 64, first));
    EXPECT_FALSE(SteppedDigest::agrees(digest.states(), result, 4 * step, first));
    EXPECT_FALSE(SteppedDigest::agrees(digest.states(), result, 0, first.substr(1)));
    EXPECT_FALSE(SteppedDigest::agrees(digest.states(), result, 0, bytes + "x"));
}
