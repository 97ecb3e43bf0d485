// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/source_text.h"

#include <QString>

#include <string>

namespace skein {

/// Notes where the rows of a source are in its file, instead of keeping them: for a case that refers to its
/// sources. The file's rows must be parts of one piece of memory that holds the file as it is on the disk;
/// its digest must be known, with its states (SteppedDigest).
class ReferencedRowsWriter final : public SourceRowsWriter
{
public:
    ReferencedRowsWriter(Database &database, SourceId source, const QString &path, std::string_view file,
                         const QByteArray &digestStates);

    void add(qint64 row, std::string_view record) override;
    void finish() override;

private:
    void flush();

    SourceId m_source;
    std::string_view m_file;
    Statement m_insert;
    // A stretch of rows:
    qint64 m_firstRow = 0;
    qint64 m_lastRow = 0;
    size_t m_begin = 0; ///< Offsets in the file.
    size_t m_end = 0;
    int m_count = 0;
    std::string m_rows; ///< For each: see referenced_rows.cpp.
};

/// The file of a source whose rows are referenced; empty when they are kept.
QString referencedFile(const Database &database, SourceId source);

/// Reads rows where they are: the file must lie where it was, or beside the case under its name, and the
/// bytes around the row must be what they were, by the digest of the source. Throws Error otherwise.
std::optional<QByteArray> referencedRow(const Database &database, SourceId source, qint64 row);
/// The same for all rows, in order. Returns their number.
qint64 eachReferencedRow(const Database &database, SourceId source,
                         const std::function<void(qint64 row, std::string_view record)> &work);

} // namespace skein
