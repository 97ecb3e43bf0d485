// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/case_book.h"
#include "core/storage/event_store.h"

namespace skein {

/// An entity and, if it can use things, all that was ever attributed to it.
std::vector<EntityId> membersOf(CaseBook &book, EntityId entity);

/// As eventIds(), but of a person, group or organisation that the filter is about also the events of what is
/// attributed to it, while it is: an event whose time is uncertain if the attribution holds at any of its
/// readings.
std::vector<EventId> eventIdsAbout(CaseBook &book, const EventFilter &filter);
std::vector<EventId> caseEventIds(const Database &database, const EventFilter &filter); ///< The same.

} // namespace skein
