// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/event_wording.h"
#include "core/products/schedule/schedule.h"

namespace skein {

/// How a chronology to be read tells routine communications. Tables for programs always have every row.
enum class RoutineEvents { Summed, OneByOne };

/// One line of a chronology to be read: a row of the schedule, or several in a sum. Places in Schedule::rows.
struct ChronologyLine
{
    std::vector<size_t> rows;
    EntityId subject; ///< Of a sum: the phone that all have in common.
    EntityId other; ///< Of a sum: the phone at the other end, if all have the same.

    bool isSum() const { return rows.size() > 1; }
};

/// A schedule of no more rows is always told one by one.
inline constexpr size_t MostRowsOneByOne = 60;

/// The routine calls, texts and data sessions of a day in sums: those of one phone with each other phone that
/// is attributed to somebody at that time, and those with all others; without subjects, those of each pair of
/// phones. Routine is what has no words, note, key flag, uncertain time or handling conditions and rests on
/// no assessment. Anything but a call, text, data session or ANPR read ends the sums: nothing is told
/// out of order with it. In the order of the first row of each.
std::vector<ChronologyLine> chronologyLines(const Schedule &schedule, CaseBook &book,
                                            const std::vector<EntityId> &subjects, RoutineEvents routine);

/// How many events of the case stand in sums.
qint64 eventsInSums(const Schedule &schedule, const std::vector<ChronologyLine> &lines);

/// A sum in the columns of a chronology.
struct SumWords
{
    QString items; ///< "3–16", "35 of 1–46".
    QString time; ///< "00:26:01 BST to 23:10:44 BST"
    QString events; ///< "9 calls, 14 texts, 2 data sessions"
    QString who;
    QString what; ///< Directions, time talked, and the other numbers with their counts.
};
SumWords wordsOf(const ChronologyLine &line, const Schedule &schedule, CaseBook &book, EventWording &wording);

} // namespace skein
