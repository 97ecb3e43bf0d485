// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "core/storage/database.h"

namespace skein {

/// The title of the column that rejects are given; an import passes over it.
inline constexpr char16_t RejectReasonTitle[] = u"Skein reason";

/// The rejected rows of a source in its own layout: the lines up to its header and the rejected records as
/// they were written, with the reason in a column behind the last. Mended, it can be imported again. UTF-8.
QByteArray rejectedRows(const Database &database, const Source &source);

} // namespace skein
