// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/storage/database.h"

#include <QStringList>

#include <vector>

namespace skein {

/// One place where the words were found.
struct SearchHit
{
    EntityId entity; ///< None for a hit in an event.
    EventId event;
    QString kind; ///< Code of the entity's or event's kind.
    QString field; ///< "identity", "label", an attribute's name, "link", "text", "note".
    QString text; ///< What was found, shortened around the words.
    QString label; ///< Of the entity, or of the event's first party.
    double score = 0; ///< Greater is better.
};

struct SearchRequest
{
    QString words; ///< All must occur; a * at the end of a word stands for any ending.
    QStringList identities; ///< Canonical identifiers that the words could be, most specific first.
    qint64 limit = 100;
};

/// Identifiers first, then labels, then the rest by how well they fit. See identifiers::guess for the
/// identities.
std::vector<SearchHit> search(const Database &database, const SearchRequest &request);

/// Full-text query for what a person typed: words are quoted, so that no sign in them is an operator.
QString matchExpression(const QString &words);

} // namespace skein
