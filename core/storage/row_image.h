// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <string>

struct sqlite3_value;

namespace skein {

/// The values of a row as they are in the case, one after the other, each with its type: what undo keeps.
/// Unlike a statement in words it is neither written out nor read again.
std::string rowImage(int count, sqlite3_value **values);

/// Binds the values of an image from that parameter on, which are counted from 1; the next one. The image
/// must stay until the statement has run.
int bindImage(Statement &statement, int parameter, QByteArrayView image);

} // namespace skein
