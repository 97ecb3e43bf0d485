// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/referenced_rows.h"

#include "core/base/digest.h"
#include "core/base/variable_number.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

// The rows of a stretch, numbers of variable length: twice the length of the record, plus one when what
// follows is not the usual: how many rows on from the one before (usually 1) and how many bytes stand between
// the two (usually 1, the line's end).

static constexpr int RowsOfStretch = 4096;

static QString tr(const char *text)
{
    return QCoreApplication::translate("ReferencedRows", text);
}

ReferencedRowsWriter::ReferencedRowsWriter(Database &database, SourceId source, const QString &path,
                                           std::string_view file, const QByteArray &digestStates)
    : m_source(source)
    , m_file(file)
    , m_insert(database.prepare(u"INSERT INTO referenced_stretch (source, first_row, last_row, place, bytes, "
                                "digest, rows) VALUES (?, ?, ?, ?, ?, x'', ?)"_s))
{
    database.prepare(u"INSERT INTO referenced_file (source, path, states) VALUES (?, ?, ?)"_s)
        .bind(source, QFileInfo(path).absoluteFilePath(), QByteArrayView(digestStates))
        .run();
}

void ReferencedRowsWriter::add(qint64 row, std::string_view record)
{
    const auto begin = size_t(record.data() - m_file.data());
    if (m_count == 0) {
        m_firstRow = row;
        m_lastRow = row - 1;
        m_begin = begin;
        m_end = begin - 1;
    }
    const quint64 rowsOn = quint64(row - m_lastRow);
    const quint64 between = begin - m_end;
    const bool isUsual = rowsOn == 1 && between == 1;
    appendNumber(m_rows, quint64(record.size()) << 1 | (isUsual ? 0 : 1));
    if (!isUsual) {
        appendNumber(m_rows, rowsOn);
        appendNumber(m_rows, between);
    }
    m_lastRow = row;
    m_end = begin + record.size();
    if (++m_count == RowsOfStretch)
        flush();
}

void ReferencedRowsWriter::finish()
{
    if (m_count > 0)
        flush();
}

void ReferencedRowsWriter::flush()
{
    m_insert
        .bind(m_source, m_firstRow, m_lastRow, qint64(m_begin), qint64(m_end - m_begin),
              QByteArrayView(m_rows.data(), qsizetype(m_rows.size())))
        .run();
    m_rows.clear();
    m_count = 0;
}

QString referencedFile(const Database &database, SourceId source)
{
    Statement row = database.prepare(u"SELECT path FROM referenced_file WHERE source = ?"_s);
    return row.bind(source).next() ? row.text(0) : QString();
}

namespace {

class ReferencedFile
{
public:
    ReferencedFile(const Database &database, SourceId source)
    {
        Statement row = database.prepare(u"SELECT path, states, sha256 FROM referenced_file "
                                         "JOIN source ON source.id = source WHERE source = ?"_s);
        row.bind(source);
        const QString path = row.next() ? row.text(0) : QString();
        m_states = row.blob(1);
        m_digest = row.blob(2);
        m_file.setFileName(path);
        if (!m_file.exists())
            m_file.setFileName(QFileInfo(database.path()).absoluteDir().filePath(QFileInfo(path).fileName()));
        if (!m_file.open(QIODevice::ReadOnly))
            throw Error(tr("The rows of %1 are in that file, and it is neither at %2 nor beside the case. "
                           "Nothing is lost: put the file back.")
                            .arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(path)),
                        m_file.errorString());
    }

    /// The bytes of a stretch as they were when it was imported. It has a digest of its own when the file has
    /// no states.
    QByteArray bytes(qint64 place, qint64 count, const QByteArray &digest)
    {
        const QByteArray found = digest.isEmpty() ? byStates(place, count) : read(place, count);
        if (found.size() != count || (!digest.isEmpty() && sha256(view(found)) != digest))
            failChanged();
        return found;
    }

private:
    static std::string_view view(const QByteArray &bytes)
    {
        return {bytes.constData(), size_t(bytes.size())};
    }

    QByteArray read(qint64 place, qint64 count)
    {
        return m_file.seek(place) ? m_file.read(count) : QByteArray();
    }

    /// Reads the steps in which the stretch lies, which is what can be checked.
    QByteArray byStates(qint64 place, qint64 count)
    {
        constexpr qint64 step = SteppedDigest::StepBytes;
        const qint64 from = place / step * step;
        const qint64 to = std::min((place + count + step - 1) / step * step, m_file.size());
        const QByteArray steps = read(from, to - from);
        if (!SteppedDigest::agrees(m_states, m_digest, from, view(steps)))
            failChanged();
        return steps.mid(place - from, count);
    }

    [[noreturn]] void failChanged() const
    {
        throw Error(tr("%1 is not the file that was imported: it was changed. Put the original back.")
                        .arg(QDir::toNativeSeparators(m_file.fileName())));
    }

    QFile m_file;
    QByteArray m_states;
    QByteArray m_digest;
};

/// Takes numbers of variable length.
class Numbers
{
public:
    explicit Numbers(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    quint64 next()
    {
        quint64 number = 0;
        for (int shift = 0; !isAtEnd() && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            number |= quint64(byte & 127) << shift;
            if (byte < 128)
                break;
        }
        return number;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

/// The columns are first_row, place, bytes, digest and rows.
static qint64 eachRowOf(const Statement &stretch, ReferencedFile &file,
                        const std::function<void(qint64 row, std::string_view record)> &work)
{
    const QByteArray bytes = file.bytes(stretch.integer(1), stretch.integer(2), stretch.blob(3));
    const QByteArray rows = stretch.blob(4);
    Numbers numbers(rows);
    const auto size = quint64(bytes.size());
    qint64 row = stretch.integer(0) - 1;
    quint64 end = 0;
    qint64 count = 0;
    for (bool isFirst = true; !numbers.isAtEnd(); isFirst = false, ++count) {
        const quint64 coded = numbers.next();
        const bool isUsual = (coded & 1) == 0;
        row += isUsual ? 1 : qint64(numbers.next());
        const quint64 between = isUsual ? 1 : numbers.next();
        const quint64 begin = isFirst ? 0 : end + between;
        const quint64 length = coded >> 1;
        if (begin > size || length > size - begin)
            throw Error(tr("Where the rows of a source are is damaged. Run \"skein verify\" and go back to a "
                           "backup."));
        end = begin + length;
        work(row, std::string_view(bytes.constData() + begin, size_t(length)));
    }
    return count;
}

std::optional<QByteArray> referencedRow(const Database &database, SourceId source, qint64 row)
{
    Statement stretch
        = database.prepare(u"SELECT first_row, place, bytes, digest, rows FROM referenced_stretch "
                           "WHERE source = ? AND first_row <= ? ORDER BY first_row DESC LIMIT 1"_s);
    if (!stretch.bind(source, row).next())
        return std::nullopt;
    ReferencedFile file(database, source);
    std::optional<QByteArray> found;
    eachRowOf(stretch, file, [&found, row](qint64 number, std::string_view record) {
        if (number == row)
            found = QByteArray(record.data(), qsizetype(record.size()));
    });
    return found;
}

qint64 eachReferencedRow(const Database &database, SourceId source,
                         const std::function<void(qint64 row, std::string_view record)> &work)
{
    ReferencedFile file(database, source);
    Statement stretch = database.prepare(u"SELECT first_row, place, bytes, digest, rows FROM "
                                         "referenced_stretch WHERE source = ? ORDER BY first_row"_s);
    stretch.bind(source);
    qint64 count = 0;
    while (stretch.next())
        count += eachRowOf(stretch, file, work);
    return count;
}

} // namespace skein
