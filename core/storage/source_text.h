// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QByteArray>

#include <functional>
#include <string_view>

namespace skein {

/// Takes the rows of a source as they were written, so that each can be had again. Rows must come in rising
/// order.
class SourceRowsWriter
{
public:
    virtual ~SourceRowsWriter() = default;

    virtual void add(qint64 row, std::string_view record) = 0;
    /// Must be called at the end, inside the transaction.
    virtual void finish() = 0;
};

/// Keeps the rows of a source as they were written, in compressed blocks (Zstandard with its checksum), so
/// that every mark can be traced to its row without the file at hand. A record is the row's bytes in UTF-8,
/// undecoded otherwise.
class SourceTextWriter final : public SourceRowsWriter
{
public:
    SourceTextWriter(Database &database, SourceId source);
    ~SourceTextWriter() override;
    SourceTextWriter(const SourceTextWriter &) = delete;
    SourceTextWriter &operator=(const SourceTextWriter &) = delete;

    void add(qint64 row, std::string_view record) override;
    void finish() override;

private:
    void flush();
    void storePending();

    SourceId m_source;
    QByteArray m_block;
    qint64 m_first = 0;
    qint64 m_last = 0;
    struct Compressor;
    std::unique_ptr<Compressor> m_compressor;
};

/// The row as written, kept in the case or read from the source's file; nothing when the source has no such
/// row. Throws Error when the block is damaged, or the file is gone or was changed.
std::optional<QByteArray> sourceRow(const Database &database, SourceId source, qint64 row);

/// Calls back with each row of a source, in order. Returns the number of rows read. Throws Error like
/// sourceRow().
qint64 eachSourceRow(const Database &database, SourceId source,
                     const std::function<void(qint64 row, std::string_view record)> &work);

} // namespace skein
