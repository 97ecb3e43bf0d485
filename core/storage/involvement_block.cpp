// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_block.h"

#include "core/base/variable_number.h"
#include "core/storage/database.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

static constexpr char Magic[] = "SKI1";
static constexpr int RoleBits = 5;

[[noreturn]] static void failDamaged()
{
    throw DamagedFile(QCoreApplication::translate(
        "InvolvementBlock",
        "Who takes part in events of the case is damaged. Run \"skein verify\" and go back to a backup."));
}

static quint64 take(const QByteArray &bytes, qsizetype &at, qsizetype end)
{
    quint64 number = 0;
    for (int shift = 0; at < end && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        number |= quint64(byte & 127) << shift;
        if (byte < 128)
            return number;
    }
    failDamaged();
}

InvolvementBlock::InvolvementBlock(QByteArray bytes, qint64 firstEntity, qint64 firstEvent)
    : m_bytes(std::move(bytes))
    , m_firstEvent(firstEvent)
{
    if (!m_bytes.startsWith(Magic))
        failDamaged();
    qint64 entity = firstEntity;
    for (qsizetype at = 4; at < m_bytes.size();) {
        entity += qint64(take(m_bytes, at, m_bytes.size()));
        const auto length = take(m_bytes, at, m_bytes.size());
        if (length > quint64(m_bytes.size() - at))
            failDamaged();
        m_entries.push_back({entity, at, at + qsizetype(length)});
        at += qsizetype(length);
    }
}

Involvement InvolvementBlock::readNext(const Entry &entry, qsizetype &at, qint64 before) const
{
    const quint64 coded = take(m_bytes, at, entry.end);
    return {entry.entity, before + qint64(coded >> RoleBits), int(coded & ((1U << RoleBits) - 1))};
}

void InvolvementBlock::read(const Entry &entry, std::vector<Involvement> &found) const
{
    qint64 event = m_firstEvent;
    for (qsizetype at = entry.begin; at < entry.end; event = found.back().event)
        found.push_back(readNext(entry, at, event));
}

void InvolvementBlock::find(qint64 entity, std::vector<Involvement> &found) const
{
    const auto entry
        = std::lower_bound(m_entries.begin(), m_entries.end(), entity,
                           [](const Entry &each, qint64 wanted) { return each.entity < wanted; });
    if (entry != m_entries.end() && entry->entity == entity)
        read(*entry, found);
}

std::vector<Involvement> InvolvementBlock::all() const
{
    std::vector<Involvement> found;
    for (const Entry &entry : m_entries)
        read(entry, found);
    return found;
}

std::vector<Involvement> InvolvementBlock::firsts() const
{
    std::vector<Involvement> found;
    found.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        if (qsizetype at = entry.begin; at < entry.end)
            found.push_back(readNext(entry, at, m_firstEvent));
    return found;
}

void InvolvementPacker::add(const Involvement &next)
{
    if (isEmpty()) {
        m_block = Magic;
        m_first = m_closed = m_entity = next.entity;
        m_event = m_firstEvent;
    } else if (next.entity != m_entity) {
        closeEntity();
        m_entity = next.entity;
        m_event = m_firstEvent;
    }
    if (m_events.size() < m_eventBytes + MostNumberBytes)
        m_events.resize(2 * m_events.size() + MostNumberBytes);
    char *const at = m_events.data() + m_eventBytes;
    m_eventBytes
        += size_t(putNumber(at, quint64(next.event - m_event) << RoleBits | quint64(next.role)) - at);
    m_event = next.event;
}

void InvolvementPacker::closeEntity()
{
    appendNumber(m_block, quint64(m_entity - m_closed));
    appendNumber(m_block, quint64(m_eventBytes));
    m_block.append(m_events.data(), m_eventBytes);
    m_eventBytes = 0;
    m_closed = m_entity;
}

QByteArray InvolvementPacker::take()
{
    if (m_eventBytes > 0)
        closeEntity();
    QByteArray block(m_block.data(), qsizetype(m_block.size()));
    m_block.clear();
    return block;
}

} // namespace skein
