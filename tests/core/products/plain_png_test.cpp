// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/plain_png.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <gtest/gtest.h>

using namespace skein;

static QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(QColor(10, 20, 30, 40));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

static bool isPlain(const QByteArray &bytes)
{
    const QByteArray text = bytes.toBase64();
    return isPlainPng({text.constData(), size_t(text.size())});
}

/// With a further chunk behind the header, which takes 33 bytes with the signature.
static QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &data)
{
    QByteArray chunk(4, 0);
    qToBigEndian(quint32(data.size()), chunk.data());
    QByteArray changed = png;
    return changed.insert(33, chunk + type + data + QByteArray(4, 0));
}

TEST(PlainPngTest, AcceptsWhatAPainterWrites)
{
    EXPECT_TRUE(isPlain(png({1, 1})));
    EXPECT_TRUE(isPlain(png({300, 400})));
}

TEST(PlainPngTest, RefusesEverythingElse)
{
    const QByteArray good = png({30, 40});
    ASSERT_TRUE(isPlain(good));
    EXPECT_FALSE(isPlain({}));
    EXPECT_FALSE(isPlain(good.chopped(1)));
    EXPECT_FALSE(isPlain(good + 'x'));
    EXPECT_FALSE(isPlain(good.mid(1)));
    EXPECT_FALSE(isPlain(withChunk(good, "iCCP", "profile")));
    EXPECT_FALSE(isPlain(withChunk(good, "zTXt", "text")));
    EXPECT_FALSE(isPlain(withChunk(good, "IHDR", good.mid(16, 13))));
    EXPECT_TRUE(isPlain(withChunk(good, "gAMA", QByteArray(4, 0))));
    QByteArray large = good;
    qToBigEndian(quint32(5000), large.data() + 16);
    EXPECT_FALSE(isPlain(large));
    QByteArray flat = good;
    qToBigEndian(quint32(0), flat.data() + 20);
    EXPECT_FALSE(isPlain(flat));
    QByteArray overlong = good;
    qToBigEndian(quint32(0xFFFFFFF0), overlong.data() + 33);
    EXPECT_FALSE(isPlain(overlong));
    EXPECT_FALSE(isPlainPng("not*base64"));
}
