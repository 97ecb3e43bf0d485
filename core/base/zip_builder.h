// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace skein {

/// Builds a zip file in memory: the same entries give the same bytes, whatever the clock and the zone say.
/// The first entry may be stored, as OpenDocument asks of its "mimetype". Entries of up to 2 GB.
class ZipBuilder
{
public:
    enum class Packing { Stored, Deflated };

    void add(const QString &name, const QByteArray &content, Packing packing = Packing::Deflated);
    QByteArray bytes() const; ///< The whole file, with its directory.

private:
    struct Entry
    {
        QByteArray name;
        quint32 crc = 0;
        quint32 packed = 0;
        quint32 size = 0;
        quint32 offset = 0;
        quint16 method = 0;
    };
    std::vector<Entry> m_entries;
    QByteArray m_body;
};

} // namespace skein
