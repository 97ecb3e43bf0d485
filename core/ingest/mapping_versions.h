// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/specification.h"

namespace skein {

class CaseSession;
class Database;

/// SHA-256 of the column titles in their order, as titles are compared: two files of one layout have the
/// same.
QByteArray headingPrint(const QStringList &header);

/// Whether both read a file in the same way, whatever their versions and the files they were made for.
bool isSameMapping(const Specification &one, const Specification &other);

/// The version that a mapping would be saved as: 1, that of an equal one of its name, or one above the latest
/// of its name. Nothing that is saved is written over.
int versionFor(const Specification &specification, const std::vector<Specification> &saved);

/// Saves a mapping in the case (one undoable step), where it is found again; earlier versions stay, and so
/// does the file that it was made for when none is given now. Returns it with its version.
Specification saveMapping(CaseSession &session, Specification specification);
/// Saves it in the person's data folder, for all cases; returns the file's path. Throws Error.
QString saveMappingForAllCases(Specification specification);

/// The mappings of the case, of every version, the latest of a name first.
std::vector<Specification> savedMappings(const Database &database);

/// A mapping that a heading very nearly has: the layout of its files has changed.
struct ChangedLayout
{
    QString name;
    int version = 1;
    QStringList gone; ///< Titles that the mapping reads and the heading does not have.
    QStringList added; ///< Titles that the heading has and the mapping does not know.
};
/// Among mappings that are known by exact titles: the one that most titles of are there, at least two thirds
/// and not all.
std::optional<ChangedLayout> changedLayout(const QStringList &header,
                                           const std::vector<Specification> &specifications);
/// In one line, with what to do.
QString sentence(const ChangedLayout &changed);

} // namespace skein
