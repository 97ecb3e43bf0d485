// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_block.h"

#include "core/storage/database.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace skein {

static constexpr char Magic[] = "SKB1";
static constexpr int Padding = 8; // so that eight bytes can be read wherever a value begins
static constexpr int HeaderBytes = EventBlock::BytesWithoutRows - Padding;

static quint64 maskOf(int width)
{
    return width >= 8 ? ~quint64(0) : (quint64(1) << (8 * width)) - 1;
}

EventBlock::EventBlock(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    const auto fail = [] {
        throw DamagedFile(QCoreApplication::translate(
            "EventBlock", "Events of the case are damaged. Run \"skein verify\" and go back to a backup."));
    };
    if (m_bytes.size() < HeaderBytes + Padding || !m_bytes.startsWith(Magic))
        fail();
    const char *header = m_bytes.constData() + 4;
    const auto rows = qFromLittleEndian<quint32>(header);
    if (rows > quint32(MostRows))
        fail();
    m_rows = int(rows);
    header += 4;
    qsizetype at = HeaderBytes;
    for (Column &column : m_columns) {
        column.least = qFromLittleEndian<qint64>(header);
        column.width = static_cast<unsigned char>(header[8]);
        header += 9;
        if (column.width > 8)
            fail();
        column.mask = maskOf(column.width);
        column.values = m_bytes.constData() + at;
        at += qsizetype(column.width) * m_rows;
    }
    if (at + Padding != m_bytes.size())
        fail();
}

qint64 EventBlock::value(EventColumn column, int row) const
{
    const Column &of = m_columns[size_t(column)];
    if (of.width == 0)
        return of.least;
    const auto above = qFromLittleEndian<quint64>(of.values + qsizetype(of.width) * row);
    return qint64(quint64(of.least) + (above & of.mask));
}

int EventBlock::lowerBound(qint64 start) const
{
    int low = 0;
    for (int count = m_rows; count > 0;) {
        const int half = count / 2;
        if (value(EventColumn::Start, low + half) < start) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low;
}

QByteArray EventBlock::pack(const std::vector<EventRow> &rows)
{
    Q_ASSERT(!rows.empty() && rows.size() <= size_t(MostRows));
    std::array<qint64, EventColumnCount> least = rows.front();
    std::array<qint64, EventColumnCount> greatest = rows.front();
    for (const EventRow &row : rows)
        for (size_t column = 0; column < row.size(); ++column) {
            least[column] = std::min(least[column], row[column]);
            greatest[column] = std::max(greatest[column], row[column]);
        }
    std::array<int, EventColumnCount> width{};
    qsizetype size = HeaderBytes + Padding;
    for (size_t column = 0; column < width.size(); ++column) {
        const quint64 span = quint64(greatest[column]) - quint64(least[column]);
        width[column] = (int(std::bit_width(span)) + 7) / 8;
        size += qsizetype(width[column]) * qsizetype(rows.size());
    }
    QByteArray bytes(size, '\0');
    char *at = bytes.data();
    std::copy_n(Magic, 4, at);
    qToLittleEndian(quint32(rows.size()), at + 4);
    at += 8;
    for (size_t column = 0; column < width.size(); ++column) {
        qToLittleEndian(least[column], at);
        at[8] = char(width[column]);
        at += 9;
    }
    for (size_t column = 0; column < width.size(); ++column) {
        if (width[column] == 0)
            continue;
        for (const EventRow &row : rows) {
            // Eight bytes are written; what is too much the next value writes over, the last the padding.
            qToLittleEndian(quint64(row[column]) - quint64(least[column]), at);
            at += width[column];
        }
    }
    return bytes;
}

} // namespace skein
