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
