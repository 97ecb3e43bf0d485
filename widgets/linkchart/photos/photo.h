// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/chart_store.h"
#include "core/storage/photograph_store.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QJsonObject>

namespace skein {

/// A photograph as the case keeps it. Its number says what it is: equal ones have equal content.
struct Photo
{
    PhotographId id; ///< None: there is no photograph.
    QByteArray content; ///< PNG or JPEG.

    explicit operator bool() const { return bool(id); }
    friend bool operator==(const Photo &a, const Photo &b) { return a.id == b.id; }
};

using Photos = QHash<EntityId, Photo>;

/// Of those that have one; what is known already is not read again.
Photos readPhotos(const Database &database, const std::vector<ChartItem> &items, const Photos &known = {});

/// Its shorter side is at most so many pixels. Null when it is damaged, or has no safe copy yet: see
/// makeSafe().
QImage decodedPhoto(const Photo &photo, int pixels);

/// Decoded photographs, the last ones used, in bounded memory.
class PhotoCache
{
public:
    QImage image(const Photo &photo, int pixels); ///< Fit for that many pixels on its shorter side.
    qint64 bytes() const { return m_images.totalCost(); }

    static constexpr qsizetype MostBytes = 48'000'000;

private:
    QCache<std::pair<qint64, int>, QImage> m_images{MostBytes};
};

/// A picture in the place of the icon of an item's kind, kept with the item.
struct OwnSign
{
    Photo picture; ///< Its number is of its content and below 0: none of the case's photographs has it.
    QString name; ///< Of the file it came from, without its ending.

    explicit operator bool() const { return bool(picture); }
    friend bool operator==(const OwnSign &, const OwnSign &) = default;
};

inline constexpr int LongestSignSide = 96; ///< Pixels: a sign is small, also on paper.

/// Of what a file gave; none when it is damaged.
OwnSign ownSign(const QByteArray &content, const QString &name);
QJsonObject ownSignStyle(const OwnSign &sign); ///< As an item keeps it.
OwnSign ownSignOf(const QJsonObject &style); ///< None when there is none, or nothing like one.

/// What a file gives for the case: turned upright, not larger than a chart needs, and without what a camera
/// writes beside the picture.
struct PhotoFile
{
    QByteArray content;
    QString name; ///< Of the file, without its folder.
    QByteArray digest; ///< SHA-256 of the file.
};

/// Throws Error for anything but a PNG or JPEG picture of bearable size. What a file from outside holds is
/// decoded in a process of its own; its pixels are encoded anew here. Without content when it was stopped.
PhotoFile readPhotoFile(const QString &path, Progress &progress);

} // namespace skein
