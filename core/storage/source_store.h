// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/model/source.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// The ledger: sources, their issues and repeated rows. For the rows as written see source_text.h.

std::vector<Source> sources(const Database &database); ///< All but staged ones, in order of import.
std::optional<Source> findSource(const Database &database, SourceId id);

/// Adds a source in state Staged; nothing of it is seen until setSourceState makes it active.
SourceId addSource(Database &database, const Source &source);
/// Writes the counts, seconds and header of a source that was staged.
void updateSource(Database &database, const Source &source);
void setSourceState(Database &database, SourceId id, SourceState state);

void addIssue(Database &database, SourceId source, const RowIssue &issue);
std::vector<RowIssue> issuesOf(const Database &database, SourceId source);

/// Says that a row repeats an earlier row (of the same or of another source).
struct RowRepeat
{
    SourceId firstSource;
    qint64 firstRow = 0;
    SourceId source;
    qint64 row = 0;
};
void addRepeat(Database &database, const RowRepeat &repeat);
std::vector<RowRepeat> repeatsOf(const Database &database, SourceId source);

/// Where a list row with this digest appeared first.
struct RowPlace
{
    SourceId source;
    qint64 row = 0;
};
std::optional<RowPlace> findPrint(const Database &database, const QByteArray &print);
void addPrint(Database &database, const QByteArray &print, RowPlace place);

/// What is seen in the case: what withdrawing a source would take away is the difference.
struct Holdings
{
    qint64 entities = 0;
    qint64 attributes = 0;
    qint64 links = 0;
    qint64 events = 0;
};
Holdings holdings(const Database &database);
/// What would vanish if the source were withdrawn; nothing when it was stopped. Changes nothing, and others
/// may write meanwhile: it may take long where there are many sources.
std::optional<Holdings> restsOn(const Database &database, SourceId source, Progress &progress);

/// Whether rows of an import lie in the case that do not count yet, or never will as it came to grief.
bool hasStaged(const Database &database);
/// Deletes all rows of sources that an interrupted import left staged. Returns how many sources these were.
int purgeStaged(Database &database);

} // namespace skein
