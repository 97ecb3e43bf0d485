// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/origin.h"
#include "core/model/source.h"

#include <QList>
#include <QString>

#include <utility>

namespace skein {

class Database;

/// A row of a source as it was written: each cell under its own title.
struct WrittenRow
{
    QString raw; ///< The whole record.
    QList<std::pair<QString, QString>> cells; ///< Title and text; empty when the record cannot be told apart.
};

/// Reads it from the rows that the case keeps. Nothing when the origin names no row.
std::optional<WrittenRow> writtenRow(const Database &database, const Source &source, const Origin &origin);

} // namespace skein
