// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/confined/wire.h"
#include "tests/support/stop_after.h"
#include "widgets/linkchart/photos/confined_picture.h"
#include "widgets/linkchart/photos/safe_pictures.h"

#include <QBuffer>
#include <QColor>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

const QColor Green(0, 160, 40);

/// Pictures are decoded by the program that is shipped, or by one that is made to misbehave.
class ConfinedPictureTest : public testing::Test
{
protected:
    void SetUp() override { qputenv("SKEIN_READER", READER_PROGRAM); }
    void TearDown() override { qunsetenv("SKEIN_READER"); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    void readBy(const QByteArray &script)
    {
        const QString path = write(u"reader.sh"_s, "#!/bin/sh\n" + script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("SKEIN_READER", path.toLocal8Bit());
    }

    /// A reader that says this, whatever it is given; it does not read that, so it has to stay: what is sent
    /// to one that is gone is an end of its own.
    void answerWith(const WireMessage &message)
    {
        QFile pipe(m_folder.filePath(u"answer"_s));
        ASSERT_TRUE(pipe.open(QIODevice::WriteOnly));
        ASSERT_TRUE(sendMessage(pipe.handle(), message));
        readBy("cat '" + pipe.fileName().toLocal8Bit() + "'\nexec sleep 60\n");
    }

    static QString refusal(const QString &path)
    {
        NoProgress progress;
        try {
            readPictureConfined(path, progress);
        } catch (const Error &error) {
            return error.message();
        }
        return {};
    }

    QTemporaryDir m_folder;
};

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format));
    return buffer.data();
}

QImage plain(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    image.fill(Green);
    return image;
}

/// A PNG that says that it is so large; its pixels are those of a small one.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray png = encoded(plain({4, 4}), "PNG");
    constexpr int atSize = 16;
    for (int byte = 0; byte < 4; ++byte) {
        png[atSize + byte] = char(width >> (24 - 8 * byte));
        png[atSize + 4 + byte] = char(height >> (24 - 8 * byte));
    }
    constexpr int withHead = 29; // the check sum of the head follows
    quint32 sum = ~0U;
    for (int at = 12; at < withHead; ++at) {
        sum ^= quint8(png[at]);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1) ^ 0xEDB88320U : sum >> 1;
    }
    for (int byte = 0; byte < 4; ++byte)
        png[withHead + byte] = char(~sum >> (24 - 8 * byte));
    return png;
}

} // namespace

TEST_F(ConfinedPictureTest, APictureComesOutOfTheOtherProcessAsItWouldBeDecodedHere)
{
    NoProgress progress;
    QImage clear = plain({40, 30}, QImage::Format_ARGB32);
    clear.setPixelColor(3, 4, QColor(10, 20, 30, 40));
    const QByteArray files[]
        = {encoded(plain({1200, 800}), "JPEG"), encoded(clear, "PNG"), encoded(plain({1, 3000}), "PNG")};
    for (const QByteArray &bytes : files) {
        const QString path = write(u"picture"_s, bytes);
        const DecodedPicture there = readPictureConfined(path, progress);
        const DecodedPicture here = decodePicture(bytes, path);
        EXPECT_EQ(there.image, here.image);
        EXPECT_EQ(there.image.format(), here.image.format());
        EXPECT_EQ(there.digest, here.digest);
    }
}

TEST_F(ConfinedPictureTest, WhatACameraWritesBesideThePictureStaysOutside)
{
    QImage image = plain({30, 20});
    image.setText(u"Comment"_s, u"taken at 53.8, -1.5"_s);
    const QByteArray png = encoded(image, "PNG");
    EXPECT_TRUE(decodePicture(png, u"a.png"_s).image.textKeys().isEmpty());
}

TEST_F(ConfinedPictureTest, BrokenPicturesAndBombsAreRefusedInOneLine)
{
    const QByteArray png = encoded(plain({64, 64}), "PNG");
    const QByteArray jpeg = encoded(plain({64, 64}), "JPEG");
    QByteArray flipped = png;
    flipped[flipped.size() / 2] = char(~flipped[flipped.size() / 2]);
    const QByteArray broken[] = {{},
                                 "no picture",
                                 "<svg xmlns='http://www.w3.org/2000/svg'/>",
                                 "GIF89a\x01\x00\x01\x00",
                                 png.left(8),
                                 png.left(40),
                                 jpeg.left(3),
                                 jpeg.left(20),
                                 flipped,
                                 claiming(65'536, 65'536),
                                 claiming(0x7fffffff, 0x7fffffff),
                                 claiming(100'000, 1000),
                                 claiming(0, 10)};
    for (const QByteArray &bytes : broken) {
        const QString path = write(u"broken.png"_s, bytes);
        QElapsedTimer timer;
        timer.start();
        const QString message = refusal(path);
        EXPECT_TRUE(message.contains(path)) << bytes.left(60).toHex().constData() << message.toStdString();
        EXPECT_TRUE(message.contains(u"Nothing was changed"_s));
        EXPECT_FALSE(message.contains(u'\n'));
        EXPECT_FALSE(message.contains(u"died"_s)) << message.toStdString();
        EXPECT_LT(timer.elapsed(), 5000);
    }
    EXPECT_TRUE(refusal(m_folder.filePath(u"absent.png"_s)).contains(u"cannot be read"_s));
}

TEST_F(ConfinedPictureTest, APartThatSaysItIsLongerThanTheFileIsNotMadeRoomFor)
{
    const QByteArray png = encoded(plain({64, 64}), "PNG");
    constexpr int afterHead = 33;
    const QByteArray endless
        = png.left(afterHead) + QByteArray("\x69\xa8\0\0tEXtComment", 15) + png.mid(afterHead);
    EXPECT_TRUE(refusal(write(u"endless.png"_s, endless)).contains(u"is cut off"_s));
    EXPECT_TRUE(refusal(write(u"half.png"_s, png.left(png.size() - 20))).contains(u"is cut off"_s));
    EXPECT_EQ(refusal(write(u"more.png"_s, png + "what a camera adds")), QString());
}

TEST_F(ConfinedPictureTest, AReaderThatDiesGivesOneLine)
{
    const QString path = write(u"face.png"_s, encoded(plain({4, 4}), "PNG"));
    for (const char *script : {"kill -9 $$\n", "exit 7\n", "kill -SEGV $$\n"}) {
        readBy(script);
        const QString message = refusal(path);
        EXPECT_TRUE(message.contains(u"died of it"_s) && message.contains(path)) << message.toStdString();
        EXPECT_FALSE(message.contains(u'\n'));
    }
    qputenv("SKEIN_READER", READER_PROGRAM);
    EXPECT_EQ(refusal(path), QString()) << "and it can be read after that";
}

TEST_F(ConfinedPictureTest, WhatTheReaderSaysIsNotTrusted)
{
    const QString path = write(u"face.png"_s, encoded(plain({4, 4}), "PNG"));
    const auto said = [](qint64 width, qint64 height, const std::string &pixels) {
        WireMessage message('I');
        message.add(width).add(height).add(qint64(0));
        return message.add(std::string_view(pixels));
    };
    answerWith(said(4, 4, std::string(60, 'x')));
    EXPECT_TRUE(refusal(path).contains(u"means nothing"_s)) << "fewer pixels than it says";
    answerWith(said(0, 4, {}));
    EXPECT_TRUE(refusal(path).contains(u"means nothing"_s));
    answerWith(said(40'000, 40'000, {}));
    EXPECT_FALSE(refusal(path).isEmpty());
    answerWith(WireMessage('T').add(qint64(4)).add(qint64(4)).add(qint64(0)).add(std::string_view()));
    EXPECT_TRUE(refusal(path).contains(u"means nothing"_s)) << "no picture";
}

TEST_F(ConfinedPictureTest, AStopEndsAReaderThatSaysNothing)
{
    readBy("exec sleep 60\n");
    StopAfter progress(2);
    EXPECT_TRUE(readPictureConfined(write(u"a.png"_s, "x"), progress).image.isNull());
}

TEST_F(ConfinedPictureTest, APictureOfACaseIsDecodedElsewhereAndEncodedAnew)
{
    NoProgress progress;
    QImage image = plain({40, 30}, QImage::Format_ARGB32);
    image.setPixelColor(3, 4, QColor(10, 20, 30, 40));
    image.setText(u"Comment"_s, u"what only the file says"_s);
    const QByteArray kept = encoded(image, "PNG");
    EXPECT_FALSE(safeCopy(kept)) << "nobody asked for it";
    ASSERT_TRUE(makeSafe(kept, progress));
    const QByteArray copy = safeCopy(kept).value_or(QByteArray());
    EXPECT_FALSE(copy.isEmpty());
    EXPECT_FALSE(copy.contains("Comment"));
    EXPECT_EQ(decodePicture(copy, u"copy"_s).image, decodePicture(kept, u"kept"_s).image);
    const QByteArray own = encodedSafely(image);
    EXPECT_EQ(safeCopy(own), own) << "it is of this process";
}

TEST_F(ConfinedPictureTest, APictureOfACaseThatKillsItsReaderIsTriedOnce)
{
    NoProgress progress;
    const QString tries = m_folder.filePath(u"tries"_s);
    readBy("echo >> '" + tries.toLocal8Bit() + "'\nkill -SEGV $$\n");
    const QByteArray kept = encoded(plain({41, 31}), "PNG");
    EXPECT_TRUE(makeSafe(kept, progress));
    EXPECT_TRUE(makeSafe(kept, progress));
    EXPECT_EQ(safeCopy(kept), QByteArray());
    EXPECT_EQ(QFileInfo(tries).size(), 1);
    for (const QByteArray &other : {QByteArray("no picture"), kept + QByteArray(2'000'000, 'x')}) {
        EXPECT_TRUE(makeSafe(other, progress));
        EXPECT_EQ(safeCopy(other), QByteArray());
    }
    EXPECT_EQ(QFileInfo(tries).size(), 1) << "none of ours: nobody need decode it";
}

TEST_F(ConfinedPictureTest, APictureOfACaseThatWasStoppedIsTriedAgain)
{
    readBy("exec sleep 60\n");
    const QByteArray kept = encoded(plain({42, 32}), "PNG");
    StopAfter stop(2);
    EXPECT_FALSE(makeSafe(kept, stop));
    EXPECT_FALSE(safeCopy(kept));
    qputenv("SKEIN_READER", READER_PROGRAM);
    NoProgress progress;
    EXPECT_TRUE(makeSafe(kept, progress));
    EXPECT_TRUE(safeCopy(kept));
}
