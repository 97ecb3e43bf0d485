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
static QImage pictureOf(std::string_view message)
{
    WireView view(message);
    const auto width = int(view.number(LongestPictureSide));
    const auto height = int(view.number(LongestPictureSide));
    const bool isOpaque = view.number(1) == 0;
    QImage image(width, height, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    const std::string_view pixels = view.text();
    if (view.type() != 'I' || image.isNull() || pixels.size() != rowBytes(image) * size_t(height))
        throw Error(tr("The reader of pictures says what means nothing. Nothing was changed."));
    for (int y = 0; y < height; ++y)
        std::memcpy(image.scanLine(y), pixels.data() + size_t(y) * rowBytes(image), rowBytes(image));
    return image;
}

static WireMessage messageOf(const QImage &image)
{
    std::string pixels;
    for (int y = 0; y < image.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), rowBytes(image));
    WireMessage message('I');
    message.add(qint64(image.width())).add(qint64(image.height()));
    message.add(qint64(image.hasAlphaChannel() ? 1 : 0));
    message.add(std::string_view(pixels));
    return message;
}

DecodedPicture decodeConfined(const QByteArray &bytes, const QString &name, Progress &progress)
{
    constexpr int betweenLooks = 100; // ms
    constexpr qint64 mostTime = 10'000; // ms; 30 million pixels take less than one second
    const QString program = readerProgram();
    if (program.isEmpty())
        return decodePicture(bytes, name);
    ReaderProcess process(program, name, {u"picture"_s});
    process.ask(WireMessage('D').add(std::string_view(bytes.constData(), size_t(bytes.size()))));
    std::optional<std::string> answer;
    QElapsedTimer since;
    since.start();
    while (!answer) {
        if (!progress.advance(0, 0))
            return {};
        if (since.hasExpired(mostTime))
            throw Error(tr("The picture %1 takes too long to read. Nothing was changed; it was made to do "
                           "harm or is damaged: ask for it in another format.")
                            .arg(name));
        answer = process.nextPart(betweenLooks);
    }
    return {pictureOf(*answer), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

DecodedPicture readPictureConfined(const QString &path, Progress &progress)
{
    return decodeConfined(pictureBytes(path), path, progress);
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

int servePicture(const QString &name, const QString &folder, int requests, int answers)
{
    try {
        loadPlugins();
        confine({}, folder);
        const std::optional<std::string> request = receiveMessage(requests);
        if (!request)
            return 1;
        const std::string_view bytes = WireView(*request).text();
        const QByteArray picture(bytes.data(), qsizetype(bytes.size()));
        return sendMessage(answers, messageOf(decodePicture(picture, name).image)) ? 0 : 1;
    } catch (const Error &error) {
        return tell(answers, error.message(), {});
    } catch (const std::bad_alloc &) {
        return tell(answers,
                    tr("The picture %1 takes more memory than a picture may. Nothing was changed.").arg(name),
                    {});
    }
}

} // namespace skein
