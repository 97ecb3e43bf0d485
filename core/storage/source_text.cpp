// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_text.h"

#include "core/storage/referenced_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <future>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

// A block is a sequence of: row number less the block's first (4 bytes), length (4 bytes), record; little
// endian.
static constexpr qsizetype BlockBytes = 256 * qsizetype(1024);

/// Compresses one block on another thread while the rows of the next are gathered. Both the rows and what
/// comes of them lie in memory that is used again and again.
struct SourceTextWriter::Compressor
{
    struct Block
    {
        qint64 first;
        qint64 last;
        QByteArrayView bytes;
    };

    explicit Compressor(Statement statement)
        : insert(std::move(statement))
    {
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, 1);
        // What a row repeats stands in the rows just before it: a small table that is near the processor
        // finds nearly as much as a large one, a fifth faster.
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_hashLog, 12);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_minMatch, 7);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    }

    /// Takes the bytes and gives an empty block instead. Nothing may be pending.
    void start(qint64 first, qint64 last, QByteArray &bytes)
    {
        input.swap(bytes);
        bytes.resize(0);
        pending = std::async(std::launch::async,
                             [this, first, last] { return Block{first, last, compressed()}; });
    }

    QByteArrayView compressed()
    {
        const auto bound = qsizetype(ZSTD_compressBound(size_t(input.size())));
        if (output.size() < bound)
            output.resize(bound);
        const size_t size = ZSTD_compress2(context.get(), output.data(), size_t(output.size()),
                                           input.constData(), size_t(input.size()));
        if (ZSTD_isError(size))
            throw Error(QCoreApplication::translate(
                            "SourceText", "The rows of the source could not be kept. Nothing was changed."),
                        QString::fromLatin1(ZSTD_getErrorName(size)));
        return QByteArrayView(output).first(qsizetype(size));
    }

    QByteArray input;
    QByteArray output;
    std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
    Statement insert;
    std::future<Block> pending; ///< Its end waits for the thread.
};

SourceTextWriter::SourceTextWriter(Database &database, SourceId source)
    : m_source(source)
    , m_compressor(new Compressor(database.prepare(
          u"INSERT INTO source_text (source, first_row, last_row, block) VALUES (?, ?, ?, ?)"_s)))
{
    m_block.reserve(2 * BlockBytes);
    m_compressor->input.reserve(2 * BlockBytes);
}

SourceTextWriter::~SourceTextWriter() = default;

void SourceTextWriter::add(qint64 row, std::string_view record)
{
    if (m_block.isEmpty())
        m_first = row;
    m_last = row;
    const quint32 numbers[2]{quint32(row - m_first), quint32(record.size())};
    const qsizetype begin = m_block.size();
    m_block.resize(begin + qsizetype(sizeof numbers + record.size()));
    std::memcpy(m_block.data() + begin, numbers, sizeof numbers);
    std::copy(record.begin(), record.end(), m_block.data() + begin + sizeof numbers);
    if (m_block.size() >= BlockBytes)
        flush();
}

void SourceTextWriter::finish()
{
    if (!m_block.isEmpty())
        flush();
    storePending();
}

void SourceTextWriter::flush()
{
    storePending();
    m_compressor->start(m_first, m_last, m_block);
}

void SourceTextWriter::storePending()
{
    if (!m_compressor->pending.valid())
        return;
    const Compressor::Block block = m_compressor->pending.get();
    m_compressor->insert.bind(m_source, block.first, block.last, block.bytes).run();
}

static QByteArray unpacked(const QByteArray &block)
{
    const unsigned long long size = ZSTD_getFrameContentSize(block.constData(), size_t(block.size()));
    QByteArray output;
    if (size < (1ULL << 31)) {
        output.resize(qsizetype(size));
        const size_t done
            = ZSTD_decompress(output.data(), size_t(output.size()), block.constData(), size_t(block.size()));
        if (!ZSTD_isError(done) && done == size)
            return output;
    }
    throw Error(QCoreApplication::translate("SourceText",
                                            "The kept rows of a source are damaged. Run \"skein verify\" and "
                                            "go back to a backup."));
}

static void eachRecord(const QByteArray &block, qint64 first,
                       const std::function<void(qint64 row, std::string_view record)> &work)
{
    const QByteArray rows = unpacked(block);
    qsizetype at = 0;
    while (at + 8 <= rows.size()) {
        quint32 numbers[2];
        std::memcpy(numbers, rows.constData() + at, 8);
        at += 8;
        if (qsizetype(numbers[1]) > rows.size() - at)
            throw Error(QCoreApplication::translate("SourceText", "The kept rows of a source are damaged."));
        work(first + numbers[0], std::string_view(rows.constData() + at, numbers[1]));
        at += numbers[1];
    }
}

std::optional<QByteArray> sourceRow(const Database &database, SourceId source, qint64 row)
{
    if (!referencedFile(database, source).isEmpty())
        return referencedRow(database, source, row);
    Statement block
        = database.prepare(u"SELECT block, first_row FROM source_text WHERE source = ? AND first_row <= ? "
                           "ORDER BY first_row DESC LIMIT 1"_s);
    if (!block.bind(source, row).next())
        return std::nullopt;
    std::optional<QByteArray> found;
    eachRecord(block.blob(0), block.integer(1), [&found, row](qint64 number, std::string_view record) {
        if (number == row)
            found = QByteArray(record.data(), qsizetype(record.size()));
    });
    return found;
}

qint64 eachSourceRow(const Database &database, SourceId source,
                     const std::function<void(qint64 row, std::string_view record)> &work)
{
    if (!referencedFile(database, source).isEmpty())
        return eachReferencedRow(database, source, work);
    qint64 count = 0;
    Statement block
        = database.prepare(u"SELECT block, first_row FROM source_text WHERE source = ? ORDER BY first_row"_s);
    block.bind(source);
    while (block.next())
        eachRecord(block.blob(0), block.integer(1), [&](qint64 row, std::string_view record) {
            ++count;
            work(row, record);
        });
    return count;
}

} // namespace skein
