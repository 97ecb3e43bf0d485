// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace skein {

/// What is kept of a picture has at most so many pixels on its longer side.
inline constexpr int LongestPictureSide = 512;

/// A picture of a file, turned upright and made as small as a chart needs: pixels and nothing beside them,
/// since a camera writes place, time and owner there.
struct DecodedPicture
{
    QImage image; ///< RGB32 or ARGB32.
    QByteArray digest; ///< SHA-256 of the file.
};

/// The name of the format of ours that these bytes begin as: "png", "jpeg" or nothing. Of other formats the
/// libraries are many and less often looked at.
QByteArray pictureFormat(const QByteArray &bytes);

/// Decodes a file's bytes in this process. `path` is for what is said of it. Throws Error for anything but a
/// PNG or JPEG picture of bearable size.
DecodedPicture decodePicture(const QByteArray &bytes, const QString &path);

/// All of a file, if it is not larger than a photograph may be. Throws Error.
QByteArray pictureBytes(const QString &path);

} // namespace skein
