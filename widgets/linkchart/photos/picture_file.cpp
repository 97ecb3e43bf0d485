// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/picture_file.h"

#include "core/base/error.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 MostFileBytes = 30'000'000;
/// Decoded they fit Qt's own limit of memory for one picture.
static constexpr qint64 MostPixels = 30'000'000;

static QString tr(const char *text)
{
    return QCoreApplication::translate("PictureFile", text);
}

QByteArray pictureFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    return {};
}

QByteArray pictureBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(tr("%1 cannot be read. Nothing was changed.").arg(path), file.errorString());
    const QByteArray bytes = file.read(MostFileBytes + 1);
    if (bytes.size() > MostFileBytes)
        throw Error(tr("%1 is too large for a photograph on a chart (more than 30 MB). Nothing was changed; "
                       "save it smaller.")
                        .arg(path));
    return bytes;
}

/// Its pixels alone.
static QImage bare(QImage image)
{
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QImage pixels(image.size(), image.format());
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), size_t(image.width()) * sizeof(QRgb), pixels.scanLine(y));
    return pixels;
}

/// Whether a part of a PNG says that it is longer than the file: the decoder makes room for all of it, up to
/// 2 GB, before it looks (PNG specification, 5.3 "Chunk layout").
static bool isCutOff(QByteArrayView png)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype lengthAndType = 8;
    constexpr qsizetype checksum = 4;
    qsizetype at = signature;
    while (png.size() - at >= lengthAndType) {
        const auto length = qint64(qFromBigEndian<quint32>(png.data() + at));
        if (length > png.size() - at - lengthAndType)
            return true;
        if (png.sliced(at + 4, 4) == "IEND")
            return false;
        at += lengthAndType + qsizetype(length) + checksum;
    }
    return false;
}

DecodedPicture decodePicture(const QByteArray &bytes, const QString &path)
{
    const QByteArray format = pictureFormat(bytes);
    if (format == "png" && isCutOff(bytes))
        throw Error(tr("The picture %1 is cut off. Nothing was changed.").arg(path));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false); // else others have their try at it
    reader.setAutoTransform(true);
    const QSize size = format.isEmpty() ? QSize() : reader.size();
    if (size.isEmpty())
        throw Error(tr("%1 is no PNG or JPEG picture. Nothing was changed.").arg(path));
    if (qint64(size.width()) * size.height() > MostPixels)
        throw Error(
            tr("%1 has more than 30 million pixels. Nothing was changed; save it smaller.").arg(path));
    if (std::max(size.width(), size.height()) > LongestPictureSide)
        reader.setScaledSize(
            size.scaled(LongestPictureSide, LongestPictureSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = reader.read();
    if (image.isNull())
        throw Error(tr("The picture %1 is damaged. Nothing was changed.").arg(path), reader.errorString());
    return {bare(image), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

} // namespace skein
