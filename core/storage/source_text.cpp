// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_text.h"

#include <QCoreApplication>

#include <cstring>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

// A block is a sequence of: row number less the block's first (4 bytes), length (4 bytes), record; little
// endian.
static constexpr qsizetype BlockBytes = 256 * qsizetype(1024);

struct SourceTextWriter::Compressor
{
    std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
    Statement insert;
    QByteArray output;
};

SourceTextWriter::SourceTextWriter(Database &database, SourceId source)
    : m_database(database)
    , m_source(source)
    , m_compressor(new Compressor{
          .insert = database.prepare(
              u"INSERT INTO source_text (source, first_row, last_row, block) VALUES (?, ?, ?, ?)"_s),
          .output = QByteArray(qsizetype(ZSTD_compressBound(size_t(2 * BlockBytes))), '\0')})
{
    ZSTD_CCtx_setParameter(m_compressor->context.get(), ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(m_compressor->context.get(), ZSTD_c_checksumFlag, 1);
    m_block.reserve(2 * BlockBytes);
}

SourceTextWriter::~SourceTextWriter() = default;

static void appendNumber(QByteArray &block, quint32 number)
{
    char bytes[4];
    std::memcpy(bytes, &number, 4);
    block.append(bytes, 4);
}

void SourceTextWriter::add(qint64 row, std::string_view record)
{
    if (m_block.isEmpty())
        m_first = row;
    m_last = row;
    appendNumber(m_block, quint32(row - m_first));
    appendNumber(m_block, quint32(record.size()));
    m_block.append(record.data(), qsizetype(record.size()));
    if (m_block.size() >= BlockBytes)
        flush();
}

void SourceTextWriter::finish()
{
    if (!m_block.isEmpty())
        flush();
}

void SourceTextWriter::flush()
{
    QByteArray &output = m_compressor->output;
    if (const auto bound = qsizetype(ZSTD_compressBound(size_t(m_block.size()))); output.size() < bound)
        output.resize(bound);
    const size_t size = ZSTD_compress2(m_compressor->context.get(), output.data(), size_t(output.size()),
                                       m_block.constData(), size_t(m_block.size()));
    if (ZSTD_isError(size))
        throw Error(QCoreApplication::translate(
                        "SourceText", "The rows of the source could not be kept. Nothing was changed."),
                    QString::fromLatin1(ZSTD_getErrorName(size)));
    m_compressor->insert.bind(m_source, m_first, m_last, output.left(qsizetype(size))).run();
    m_block.clear();
    m_block.reserve(2 * BlockBytes);
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
