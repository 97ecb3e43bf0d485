// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/case_book.h"
#include "core/chronology/sequence.h"
#include "core/model/event.h"

#include <map>

namespace skein {

/// Which intelligence goes into a product: an evidential edition holds none.
enum class Edition { Full = 1, Evidential };

struct SequenceRequest
{
    std::vector<EntityId> themes; ///< From the top; at most MostThemeLines.
    TimeWindow window;
    Edition edition = Edition::Full;
    bool withHidden = false;
};

struct CaseSequence
{
    Sequence sequence;
    qint64 hidden = 0; ///< Left out because the analyst hid them, with a reason.
    qint64 intelligence = 0; ///< Left out of the evidential edition.
    /// Not drawn, as another source records the same call (the return of the other phone), with the event
    /// that stands for it.
    std::map<EventId, EventId> mirrored;

    /// The one that is drawn: itself, or the one that stands for it.
    EventId drawn(EventId event) const
    {
        const auto found = mirrored.find(event);
        return found == mirrored.end() ? event : found->second;
    }
    /// It and what it stands for.
    std::vector<EventId> allOf(EventId event) const;
};

/// The theme lines and their events. A person's line takes the events of what is attributed to them, while it
/// is; a phone that has a line of its own keeps its events there. colours as themeColoursKept() gives them.
CaseSequence sequenceOf(CaseBook &book, const SequenceRequest &request,
                        const std::map<EntityId, int> &colours);

/// True if only intelligence says so: an intelligence item, a row of an intelligence report, or a grade whose
/// handling code sets conditions.
bool isIntelligenceOnly(CaseBook &book, EventKind kind, SourceId source, const Grading &rowGrade);

} // namespace skein
