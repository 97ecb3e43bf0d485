// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "widgets/linkchart/photos/picture_file.h"

namespace skein {

/// Decodes a picture in a process of its own, which may crash or be killed without harm; its pixels come
/// back, nothing that another decoder must read. Decodes it here when there is no such program. `name` is for
/// what is said of it. A null image when it was stopped. Throws Error: the decoder's own, that it died, or
/// that it took too long.
DecodedPicture decodeConfined(const QByteArray &bytes, const QString &name, Progress &progress);

/// The same of a file. Throws Error for one that cannot be read, too.
DecodedPicture readPictureConfined(const QString &path, Progress &progress);

/// What that process does: gives up all it does not need, no file is left to it, takes one picture, decodes
/// it and sends its pixels. Returns its exit code.
int servePicture(const QString &name, const QString &folder, int requests, int answers);

} // namespace skein
