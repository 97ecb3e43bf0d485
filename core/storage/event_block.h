// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace skein {

/// The columns of an event that its block keeps. All are whole numbers; 0 is "none" for everything from
/// Latest on but the row. Times in milliseconds since 1970, UTC.
enum class EventColumn {
    Start,
    Kind,
    Zone, ///< Row of time_zone.
    Flags,
    Latest, ///< Less the start.
    Seconds, ///< Plus one.
    From,
    To,
    Forwarded,
    Handset,
    Sim,
    Place,
    EndPlace,
    Vehicle,
    Title, ///< Row of phrase.
    Grade, ///< Row of phrase.
    Row, ///< Of the source.
};
inline constexpr int EventColumnCount = int(EventColumn::Row) + 1;

using EventRow = std::array<qint64, EventColumnCount>;

/// Up to some thousand events of one source in order of time, column by column. Each column keeps its least
/// value once and of every row what it has above that, in as many bytes as the greatest needs: any value is
/// found in one step and nothing has to be unpacked.
///
/// Layout, little endian: "SKB1", rows (4 bytes); for each column its least value (8) and its width (1); the
/// columns one after the other, width times rows bytes each; 8 zero bytes.
class EventBlock
{
public:
    static constexpr int MostRows = 4096;
    static constexpr qsizetype BytesWithoutRows = 8 + EventColumnCount * 9 + 8;

    /// Throws DamagedFile when the bytes are no block.
    explicit EventBlock(QByteArray bytes);

    int rows() const { return m_rows; }
    qint64 value(EventColumn column, int row) const;
    /// The first row that starts at or after a time; rows() when none does.
    int lowerBound(qint64 start) const;

    static QByteArray pack(const std::vector<EventRow> &rows);

private:
    struct Column
    {
        qint64 least = 0;
        const char *values = nullptr;
        int width = 0;
        quint64 mask = 0;
    };

    QByteArray m_bytes;
    int m_rows = 0;
    std::array<Column, EventColumnCount> m_columns;
};

} // namespace skein
