// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/path_search.h"
#include "core/analysis/network/pattern_search.h"
#include "core/analysis/network/reach.h"

#include <QStringList>

namespace skein {

/// One thing that was found, to be chosen in a list and shown on the chart.
struct AnswerRow
{
    QString title;
    QString detail; ///< A line below it; may be empty.
    std::vector<EntityId> entities;
    std::vector<std::pair<EntityId, EntityId>> steps; ///< Whose lines stand out.
};

/// What a question came to, in words and as things to be shown.
struct Answer
{
    QString summary; ///< In plain English: how many, of what, and where the search stopped.
    std::vector<AnswerRow> rows;
};

Answer pathAnswer(const CaseNetwork &network, const PathQuestion &question);
Answer patternAnswer(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern,
                     Progress &progress);
Answer connectedAnswer(const CaseNetwork &network, const std::vector<EntityId> &about, int steps);
Answer mostConnectedAnswer(const CaseNetwork &network, const std::set<EntityKind> &kinds);
Answer sharedAnswer(const CaseNetwork &network, const std::vector<EntityId> &about, int least);

} // namespace skein
