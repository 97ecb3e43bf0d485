// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/confined_picture.h"

#include "core/base/error.h"
#include "core/ingest/confined/confined_source.h"
#include "core/ingest/confined/confinement.h"
#include "core/ingest/confined/reader_process.h"
#include "core/ingest/confined/wire.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>

#include <cstring>
#include <new>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ConfinedPicture", text);
}

static size_t rowBytes(const QImage &image)
{
    return size_t(image.width()) * sizeof(QRgb);
}

/// A picture from the message of a process that is not trusted: what does not fit throws Error.
static DecodedPicture pictureOf(std::string_view message)
{
    WireView view(message);
    const auto width = int(view.number(LongestPictureSide));
    const auto height = int(view.number(LongestPictureSide));
    const bool isOpaque = view.number(1) == 0;
    DecodedPicture picture;
    picture.image = QImage(width, height, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    const std::string_view digest = view.text();
    const std::string_view pixels = view.text();
    if (view.type() != 'I' || picture.image.isNull()
        || pixels.size() != rowBytes(picture.image) * size_t(height))
        throw Error(tr("The reader of pictures says what means nothing. Nothing was changed."));
    for (int y = 0; y < height; ++y)
        std::memcpy(picture.image.scanLine(y), pixels.data() + size_t(y) * rowBytes(picture.image),
                    rowBytes(picture.image));
    picture.digest = QByteArray(digest.data(), qsizetype(digest.size()));
    return picture;
}

static WireMessage messageOf(const DecodedPicture &picture)
{
    const QImage &image = picture.image;
    std::string pixels;
    for (int y = 0; y < image.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), rowBytes(image));
    WireMessage message('I');
    message.add(qint64(image.width())).add(qint64(image.height()));
    message.add(qint64(image.hasAlphaChannel() ? 1 : 0));
    message.add(std::string_view(picture.digest.constData(), size_t(picture.digest.size())));
    message.add(std::string_view(pixels));
    return message;
}

DecodedPicture readPictureConfined(const QString &path, Progress &progress)
{
    constexpr int betweenLooks = 100; // ms
    constexpr qint64 mostTime = 10'000; // ms; 30 million pixels take less than one second
    const QByteArray bytes = pictureBytes(path);
    const QString program = readerProgram();
    if (program.isEmpty())
        return decodePicture(bytes, path);
    ReaderProcess process(program, path, {u"picture"_s});
    std::optional<std::string> answer;
    QElapsedTimer since;
    since.start();
    while (!answer) {
        if (!progress.advance(0, 0))
            return {};
        if (since.hasExpired(mostTime))
            throw Error(tr("The picture %1 takes too long to read. Nothing was changed; it was made to do "
                           "harm or is damaged: ask for it in another format.")
                            .arg(path));
        answer = process.nextPart(betweenLooks);
    }
    DecodedPicture picture = pictureOf(*answer);
    if (picture.digest != QCryptographicHash::hash(bytes, QCryptographicHash::Sha256))
        throw Error(
            tr("%1 was changed while it was read. Nothing was changed here; choose it again.").arg(path));
    return picture;
}

/// A plug-in can no longer be loaded once the process is confined.
static void loadPlugins()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImage image(1, 1, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.save(&buffer, "JPEG");
}

static int tell(int answers, const QString &message, const QString &detail)
{
    sendMessage(answers, WireMessage('E').add(qint64(-1)).add(message).add(detail));
    return 1;
}

int servePicture(const QString &path, const QString &folder, int answers)
{
    try {
        loadPlugins();
        confine({path}, folder);
        return sendMessage(answers, messageOf(decodePicture(pictureBytes(path), path))) ? 0 : 1;
    } catch (const Error &error) {
        return tell(answers, error.message(), {});
    } catch (const std::bad_alloc &) {
        return tell(answers,
                    tr("The picture %1 takes more memory than a picture may. Nothing was changed.").arg(path),
                    {});
    }
}

} // namespace skein
