// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace skein {

using PhotographId = Id<struct PhotographTag>;

/// A photograph that an analyst put on an entity. It says nothing by itself: no product rests on it.
struct EntityPhotograph
{
    EntityId entity;
    PhotographId photograph;
    QString file; ///< Name of the file it came from.
    QByteArray fileDigest; ///< SHA-256 of that file.
    qint64 addedAt = 0; ///< UTC milliseconds.
    QString addedBy;
    friend bool operator==(const EntityPhotograph &, const EntityPhotograph &) = default;
};

/// Larger ones are not kept: a chart needs no more.
inline constexpr qint64 MostPhotographBytes = 1'000'000;

std::vector<EntityPhotograph> entityPhotographs(const Database &database); ///< In order of entities.
std::optional<QByteArray> photographContent(const Database &database, PhotographId id); ///< PNG or JPEG.

/// In the place of the one it had; the number of the photograph is found. Equal content is kept once. Throws
/// Error when it is too large.
void setEntityPhotograph(Database &database, const EntityPhotograph &photograph, const QByteArray &content);
/// A photograph that no entity has any more goes out of the case.
void removeEntityPhotograph(Database &database, EntityId entity);

} // namespace skein
