// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "widgets/linkchart/photos/picture_file.h"

namespace skein {

/// Decodes a picture in a process of its own, which may crash or be killed without harm; its pixels come
/// back, nothing that another decoder must read. Decodes it here when there is no such program. A null image
/// when it was stopped. Throws Error: the decoder's own, that it died, or that it took too long.
DecodedPicture readPictureConfined(const QString &path, Progress &progress);

/// What that process does: gives up all it does not need, decodes the file and sends its pixels. Returns its
/// exit code.
int servePicture(const QString &path, const QString &folder, int answers);

} // namespace skein
