// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "core/storage/database.h"

#include <QStringList>

#include <vector>

namespace skein {

/// The title of the column that rejects are given; an import passes over it.
inline constexpr char16_t RejectReasonTitle[] = u"Skein reason";

/// The rejected rows of a source in its own layout: the lines up to its header and the rejected records as
/// they were written, with the reason in a column behind the last. Mended, it can be imported again. UTF-8.
QByteArray rejectedRows(const Database &database, const Source &source);

/// The same, cell by cell.
struct RejectedTable
{
    std::vector<QStringList> before; ///< Lines up to the header.
    QStringList header; ///< With RejectReasonTitle behind the last.
    std::vector<QStringList> rows;
};
RejectedTable rejectedTable(const Database &database, const Source &source);

} // namespace skein
