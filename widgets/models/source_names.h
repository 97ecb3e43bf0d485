// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/origin.h"
#include "core/model/source.h"

#include <QHash>

namespace skein {

class Database;

/// The sources of a case by id, to say in words where a value comes from. Read again by refresh().
class SourceNames
{
public:
    explicit SourceNames(const Database &database);

    void refresh(const Database &database);
    const Source *find(SourceId id) const; ///< nullptr: the analyst's own, or not shown.

    QString name(SourceId id) const; ///< "CDR_07700900103.csv", "people.xlsx · Sheet 1"; "Analyst" for none.
    /// "CDR_07700900103.csv, row 412"; "Analyst's own"; "Analyst's assessment".
    QString place(const Origin &origin) const;
    /// The value's own grade, else that of its source.
    Grading grading(const Origin &origin) const;
    /// All of it, one line each, for a tooltip: place, grade in words, as written.
    QString describe(const Origin &origin) const;

private:
    QHash<SourceId, Source> m_sources;
};

} // namespace skein
