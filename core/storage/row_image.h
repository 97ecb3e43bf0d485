// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <optional>
#include <string>

struct sqlite3_value;

namespace skein {

/// The values of a row as they are in the case, one after the other, each with its type: what undo keeps.
/// Unlike a statement in words it is neither written out nor read again.
std::string rowImage(int count, sqlite3_value **values);

/// Binds the values of an image from that parameter on, which are counted from 1; the next one. The image
/// must stay until the statement has run.
int bindImage(Statement &statement, int parameter, QByteArrayView image);

/// The whole number in that column of an image, counted from 0; nothing where there is none.
std::optional<qint64> integerIn(QByteArrayView image, int column);

} // namespace skein
