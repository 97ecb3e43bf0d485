// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/zip_builder.h"

#include <QtEndian>

#include <array>

// Layout of the records: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.

namespace skein {

namespace {

constexpr quint16 FirstOf1980 = 0x0021; ///< MS-DOS date.
constexpr quint16 NamesAreUtf8 = 0x0800;

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[byte] = value;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

/// qCompress gives 4 bytes of length, a 2-byte zlib header, the deflate stream, and a 4-byte checksum.
QByteArray deflated(const QByteArray &content)
{
    const QByteArray zlib = qCompress(content, 6);
    return zlib.mid(6, zlib.size() - 10);
}

template<typename Number>
void put(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

void ZipBuilder::add(const QString &name, const QByteArray &content, Packing packing)
{
    const bool isStored = packing == Packing::Stored || content.isEmpty();
    const QByteArray packed = isStored ? content : deflated(content);
    const Entry entry{name.toUtf8(),           crc32(content),         quint32(packed.size()),
                      quint32(content.size()), quint32(m_body.size()), quint16(isStored ? 0 : 8)};
    put(m_body, quint32(0x04034b50));
    put(m_body, quint16(20));
    put(m_body, NamesAreUtf8);
    put(m_body, entry.method);
    put(m_body, quint16(0)); // time
    put(m_body, FirstOf1980);
    put(m_body, entry.crc);
    put(m_body, entry.packed);
    put(m_body, entry.size);
    put(m_body, quint16(entry.name.size()));
    put(m_body, quint16(0)); // no extra field
    m_body += entry.name + packed;
    m_entries.push_back(entry);
}

QByteArray ZipBuilder::bytes() const
{
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        put(directory, quint32(0x02014b50));
        put(directory, quint16(20));
        put(directory, quint16(20));
        put(directory, NamesAreUtf8);
        put(directory, entry.method);
        put(directory, quint16(0));
        put(directory, FirstOf1980);
        put(directory, entry.crc);
        put(directory, entry.packed);
        put(directory, entry.size);
        put(directory, quint16(entry.name.size()));
        directory.append(12, '\0'); // extra, comment, disk, internal and external attributes
        put(directory, entry.offset);
        directory += entry.name;
    }
    QByteArray end;
    put(end, quint32(0x06054b50));
    put(end, quint32(0)); // disks
    put(end, quint16(m_entries.size()));
    put(end, quint16(m_entries.size()));
    put(end, quint32(directory.size()));
    put(end, quint32(m_body.size()));
    put(end, quint16(0));
    return m_body + directory + end;
}

} // namespace skein
