// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/model/event.h"
#include "core/storage/database.h"

#include <array>
#include <map>
#include <vector>

namespace skein {

/// What a number had to do with one other number by calls, texts and messages.
struct Contact
{
    EntityId entity;
    QString number; ///< Canonical ("+447700900123"), or what it is called when it has no such form.
    QString label;
    qint64 calls = 0;
    qint64 texts = 0; ///< Texts and messages.
    qint64 in = 0; ///< To the number asked about.
    qint64 out = 0; ///< From it. A record that does not say who called whom counts in neither.
    qint64 seconds = 0; ///< Sum of the calls' durations.
    qint64 first = 0; ///< Milliseconds since 1970, UTC; of uncertain times the earliest.
    qint64 last = 0;
    qint64 days = 0; ///< Distinct days in Europe/London.
    double share = 0; ///< Of all communications of the number asked about, 0 to 1.

    qint64 total() const { return calls + texts; }
};

struct ContactTable
{
    std::vector<Contact> contacts; ///< Most communications first; then the longest, then by number.
    qint64 communications = 0; ///< All that were counted, also those without another number.
    qint64 withoutNumber = 0; ///< The other side is withheld, not known or not recorded.
    /// Left out of the counts: records of a call that another source gives too. See MirrorFinder.
    qint64 mirrored = 0;
};

/// Contacts of a phone, account or address; of a person those of all that is attributed to them, while it is.
ContactTable contactsOf(const Database &database, EntityId about, const TimeWindow &window = {});

struct CommonContact
{
    Contact sum; ///< Over all those asked about; share is of nothing and 0.
    std::vector<Contact>
        each; ///< One for each of those asked about, in their order; empty where there is none.
    int reach = 0; ///< How many of those asked about it is in contact with.
};

/// Contacts that at least so many of these have. Those with the widest reach first.
std::vector<CommonContact> commonContacts(const Database &database, const std::vector<EntityId> &about,
                                          int atLeast, const TimeWindow &window = {});

/// Events by weekday (0 Monday), hour and day of the clock on the wall in Europe/London.
struct ActivityPattern
{
    std::array<std::array<qint64, 24>, 7> counts{};
    qint64 untimed = 0; ///< Whose hour is not known.
    std::map<qint64, qint64> days; ///< By the days since 1970 of the same clock; also the untimed ones.
    qint64 mirrored = 0; ///< Left out: records of a call that another source gives too.
};
ActivityPattern activityPattern(const Database &database, const std::vector<EntityId> &about,
                                const TimeWindow &window = {});

} // namespace skein
