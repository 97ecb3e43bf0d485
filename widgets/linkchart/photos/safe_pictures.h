// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace skein {

// A case can come from anybody, so what it keeps as a picture is never decoded in this process as it is: its
// pixels come from a process of its own and are encoded anew here. That is done once in a session for equal
// content, in bounded memory. All of these may be called on any thread.

/// A picture as PNG or JPEG of ours, known to be safe from then on. Empty when it cannot be encoded.
QByteArray encodedSafely(const QImage &image);

/// Makes a safe copy of a picture of a case, unless there is one or it is known to be damaged. False when it
/// was stopped.
bool makeSafe(const QByteArray &kept, Progress &progress);

/// The safe copy of a picture of a case: empty when it is damaged or no picture, nothing when makeSafe() has
/// not seen it.
std::optional<QByteArray> safeCopy(const QByteArray &kept);

} // namespace skein
