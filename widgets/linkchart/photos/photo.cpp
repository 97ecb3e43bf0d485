// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/photo.h"

#include "core/base/error.h"
#include "widgets/linkchart/photos/confined_picture.h"
#include "widgets/linkchart/photos/safe_pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Photo", text);
}

Photos readPhotos(const Database &database, const std::vector<ChartItem> &items, const Photos &known)
{
    QHash<EntityId, PhotographId> shown; // hardly ever are there as many as items
    for (const EntityPhotograph &each : entityPhotographs(database))
        shown.insert(each.entity, each.photograph);
    QHash<PhotographId, QByteArray> contents;
    for (const Photo &photo : known)
        contents.insert(photo.id, photo.content);
    Photos photos;
    for (const ChartItem &item : items) {
        if (shown.isEmpty())
            break;
        const auto photograph = shown.constFind(item.entity);
        if (photograph == shown.cend())
            continue;
        auto content = contents.constFind(*photograph);
        if (content == contents.cend())
            content = contents.insert(*photograph,
                                      photographContent(database, *photograph).value_or(QByteArray()));
        photos.insert(item.entity, {*photograph, *content});
    }
    return photos;
}

QImage decodedPhoto(const Photo &photo, int pixels)
{
    QByteArray safe = safeCopy(photo.content).value_or(QByteArray());
    QBuffer buffer(&safe);
    QImageReader reader(&buffer, pictureFormat(safe));
    reader.setAutoDetectImageFormat(false);
    const QSize size = safe.isEmpty() ? QSize() : reader.size();
    if (size.isEmpty())
        return {};
    if (std::min(size.width(), size.height()) > pixels)
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QImage PhotoCache::image(const Photo &photo, int pixels)
{
    int side = 64; // few sizes, so that a zoom finds what another left
    while (side < pixels && side < LongestPictureSide)
        side *= 2;
    const std::pair<qint64, int> key(photo.id.value, side);
    if (const QImage *known = m_images.object(key))
        return *known;
    const QImage image = decodedPhoto(photo, side);
    if (image.isNull()) // perhaps not yet
        return image;
    m_images.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
    return image;
}

/// Larger are none of ours: so much has the largest of LongestSignSide, and its PNG a little more.
static constexpr qsizetype MostSignBytes = 4 * LongestSignSide * LongestSignSide + 4096;

static Photo ownPicture(const QByteArray &content)
{
    constexpr int digits = 15; // 60 bits
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return {PhotographId{-1 - digest.left(digits).toLongLong(nullptr, 16)}, content};
}

OwnSign ownSign(const QByteArray &content, const QString &name)
{
    const QImage image = decodedPhoto({PhotographId{-1}, content}, LongestPictureSide);
    if (image.isNull())
        return {};
    const int side = std::max(image.width(), image.height());
    const QImage made = side <= LongestSignSide
        ? image
        : image.scaled(LongestSignSide, LongestSignSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QByteArray kept = made.isNull() ? QByteArray() : encodedSafely(made);
    return kept.isEmpty() || kept.size() > MostSignBytes
        ? OwnSign()
        : OwnSign{ownPicture(kept), QFileInfo(name).baseName()};
}

QJsonObject ownSignStyle(const OwnSign &sign)
{
    return {{u"name"_s, sign.name}, {u"content"_s, QString::fromLatin1(sign.picture.content.toBase64())}};
}

OwnSign ownSignOf(const QJsonObject &style)
{
    const QJsonValue kept = style.value(u"picture"_s);
    if (!kept.isObject())
        return {};
    const QByteArray content = QByteArray::fromBase64(kept[u"content"].toString().toLatin1());
    if (pictureFormat(content).isEmpty() || content.size() > MostSignBytes)
        return {};
    return {ownPicture(content), kept[u"name"].toString()};
}

PhotoFile readPhotoFile(const QString &path, Progress &progress)
{
    const DecodedPicture picture = readPictureConfined(path, progress);
    if (picture.image.isNull())
        return {};
    const QByteArray content = encodedSafely(picture.image);
    if (content.isEmpty())
        throw Error(tr("The picture %1 cannot be kept. Nothing was changed.").arg(path));
    return {content, QFileInfo(path).fileName(), picture.digest};
}

} // namespace skein
