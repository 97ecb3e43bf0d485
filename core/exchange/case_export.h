// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"
#include "core/exchange/graph_document.h"
#include "core/model/entity.h"
#include "core/storage/chart_store.h"

namespace skein {

/// How what happened leaves the case.
enum class ExportedEvents {
    Summed, ///< Calls, texts and messages: one link for each pair and kind, with a count. Nothing else.
    OneByOne, ///< Every event with its time and all who took part.
};

struct ExportChoice
{
    ExportedEvents events = ExportedEvents::Summed;
    std::optional<ChartId> chart; ///< Only what this chart shows, where it stands there.
};

/// A case, or what one chart shows of it, for a file: identities, roles, grades, sources, attributes, links,
/// events and positions as fields that every format can be made of; and what no format is given.
struct CaseExport
{
    GraphDocument document;
    std::vector<LostField> lost;
    bool isComplete = false; ///< False when it was stopped.
};

/// Without a chart everything is laid out anew, so that no program that opens the file shows a heap. Throws
/// Error when there is no such chart.
CaseExport exportedCase(const Database &database, const ExportChoice &choice, Progress &progress);

/// The colour of a kind of entity in files: resources/exchange/appearance.json.
QString exportedColour(EntityKind kind);

} // namespace skein
