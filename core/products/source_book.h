// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/origin.h"
#include "core/model/source.h"
#include "core/products/document.h"
#include "core/storage/database.h"

#include <QHash>

#include <optional>
#include <vector>

namespace skein {

/// Numbers the sources in the order in which a document first cites them, and remembers the highest marking
/// that any of them carries.
class SourceBook
{
public:
    explicit SourceBook(const Database &database);

    /// The value with what it rests on. Without a source it is the analyst's own, and marked as such.
    Value value(const QString &text, const Origin &origin);

    /// The grade that holds for a statement: its own, or that of its source.
    Grading gradingOf(const Origin &origin) const;
    QString handlingOf(const Origin &origin) const; ///< The conditions of its source.

    /// Raises the document's marking where the text is a protective marking.
    void noteMarking(const QString &text);
    const std::optional<Marking> &highest() const { return m_highest; }
    const std::vector<SourceEntry> &entries() const { return m_entries; }
    qint64 newestImport() const; ///< Milliseconds since 1970, UTC; 0 when nothing was imported.

private:
    const Source *find(SourceId id) const;
    int numberOf(const Source &source);

    std::vector<Source> m_sources;
    QHash<qint64, int> m_numbers;
    std::vector<SourceEntry> m_entries;
    std::optional<Marking> m_highest;
};

/// "reports.xlsx, sheet 3x5x2"
QString sourceTitle(const Source &source);

} // namespace skein
