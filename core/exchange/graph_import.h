// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"
#include "core/exchange/graph_document.h"
#include "core/model/entity.h"
#include "core/model/source.h"

namespace skein {

class CaseSession;

struct GraphImportRequest
{
    QString path;
    QString reference; ///< Exhibit or disclosure reference; empty: the file's name.
    Grading grading; ///< Of every node and link.
    EntityKind otherwise
        = EntityKind::Person; ///< Of a node that neither a field nor its text says the kind of.
};

struct GraphImport
{
    Source source;
    std::vector<RowIssue> issues;
    std::vector<LostField> lost; ///< What the file says and a case has no place for.
    bool isComplete = false; ///< False when it was stopped: nothing was written.
};

/// Brings a graph file into the case as a source like any other: nodes become entities, links become links,
/// each with its row. Nodes that are identifiers (phones, plates ...) meet what the case has; people never
/// merge. A file that is in the case already adds nothing: its rows are duplicates. One step of the history,
/// whose undo withdraws the source. Throws Error when the file cannot be read; nothing was changed then.
GraphImport importGraph(CaseSession &session, const GraphImportRequest &request, Progress &progress);

} // namespace skein
