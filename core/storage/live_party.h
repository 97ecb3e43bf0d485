// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace skein {

/// Gives a connection a table of all whom events that count now name, in order of entity:
///     live_party (entity, event)
/// `event` is the first that a live source has; none where the events are the analyst's own or only repeated.
/// It is made in one pass over who takes part in all events whenever it is read, so it is for questions about
/// many entities; involvement answers those about one.
void registerLiveParties(sqlite3 *handle);

} // namespace skein
