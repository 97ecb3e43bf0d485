// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/photo.h"

#include "core/base/error.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int LongestSide = 512; ///< Of what is kept, in pixels.
static constexpr qint64 MostFileBytes = 30'000'000;
static constexpr qint64 MostPixels
    = 30'000'000; ///< Decoded they fit Qt's own limit of memory for one picture.

static QString tr(const char *text)
{
    return QCoreApplication::translate("Photo", text);
}

/// Of other formats the libraries are many and less often looked at.
static bool isOfOurFormats(const QImageReader &reader)
{
    return reader.format() == "png" || reader.format() == "jpeg";
}

Photos readPhotos(const Database &database, const QSet<EntityId> &entities, const Photos &known)
{
    QHash<PhotographId, QByteArray> contents;
    for (const Photo &photo : known)
        contents.insert(photo.id, photo.content);
    Photos photos;
    for (const EntityPhotograph &each : entityPhotographs(database)) {
        if (!entities.contains(each.entity))
            continue;
        auto content = contents.constFind(each.photograph);
        if (content == contents.cend())
            content = contents.insert(each.photograph,
                                      photographContent(database, each.photograph).value_or(QByteArray()));
        photos.insert(each.entity, {each.photograph, *content});
    }
    return photos;
}

QImage decodedPhoto(const Photo &photo, int pixels)
{
    QBuffer buffer;
    buffer.setData(photo.content);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!isOfOurFormats(reader) || size.isEmpty() || std::max(size.width(), size.height()) > 2 * LongestSide)
        return {};
    if (std::min(size.width(), size.height()) > pixels)
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QImage PhotoCache::image(const Photo &photo, int pixels)
{
    int side = 64; // few sizes, so that a zoom finds what another left
    while (side < pixels && side < LongestSide)
        side *= 2;
    const std::pair<qint64, int> key(photo.id.value, side);
    if (const QImage *known = m_images.object(key))
        return *known;
    const QImage image = decodedPhoto(photo, side);
    m_images.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
    return image;
}

/// Its pixels alone: a camera writes place, time and owner beside them.
static QImage bare(QImage image)
{
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    QImage pixels(image.size(), image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    pixels.fill(Qt::transparent);
    QPainter painter(&pixels);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(0, 0, image);
    return pixels;
}

static QByteArray encoded(const QImage &image)
{
    constexpr int quality = 88;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool isWritten
        = image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", quality);
    return isWritten ? buffer.data() : QByteArray();
}

PhotoFile readPhotoFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(tr("%1 cannot be read. Nothing was changed.").arg(path), file.errorString());
    if (file.size() > MostFileBytes)
        throw Error(tr("%1 is too large for a photograph on a chart (more than 30 MB). Nothing was changed; "
                       "save it smaller.")
                        .arg(path));
    QBuffer buffer;
    buffer.setData(file.read(MostFileBytes));
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isOfOurFormats(reader) || size.isEmpty())
        throw Error(tr("%1 is no PNG or JPEG picture. Nothing was changed.").arg(path));
    if (qint64(size.width()) * size.height() > MostPixels)
        throw Error(
            tr("%1 has more than 30 million pixels. Nothing was changed; save it smaller.").arg(path));
    if (std::max(size.width(), size.height()) > LongestSide)
        reader.setScaledSize(
            size.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = reader.read();
    const QByteArray content = image.isNull() ? QByteArray() : encoded(bare(image));
    if (content.isEmpty())
        throw Error(tr("The picture %1 is damaged. Nothing was changed.").arg(path), reader.errorString());
    return {content, QFileInfo(path).fileName(),
            QCryptographicHash::hash(buffer.data(), QCryptographicHash::Sha256)};
}

} // namespace skein
