// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace skein {

/// Gives a connection the tables that all questions about events are put to, whoever stored them and how:
///     event (id, kind, start, latest, zone, flags, seconds, party_from, party_to, forwarded, handset, sim,
///            place, end_place, vehicle, title, source, line, grade)
///     involvement (entity, start, event, role)
/// An event is found by id; events are read by start, source or whole, in order of start and id. An
/// involvement is only found by its entity.
void registerEventTables(sqlite3 *handle);

} // namespace skein
