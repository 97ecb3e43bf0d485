// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_check.h"

#include "core/storage/event_chunks.h"
#include "core/storage/involvement_block.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("EventCheck", text);
}

namespace {

class Check
{
public:
    explicit Check(const Database &database)
        : m_database(database)
        , m_chunks(database.handle())
    {
        Statement row = database.prepare(u"SELECT id FROM entity"_s);
        while (row.next()) {
            const auto id = size_t(row.integer(0));
            if (id >= m_isEntity.size())
                m_isEntity.resize(id * 2 + 64);
            m_isEntity[id] = true;
        }
    }

    QStringList run()
    {
        for (const EventChunk &chunk : m_chunks.within({}))
            guarded(tr("events block %1").arg(chunk.id), [&] { checkEvents(chunk); });
        Statement row = m_database.prepare(
            u"SELECT id, source, first_entity, first_event, block FROM involvement_chunk ORDER BY id"_s);
        while (row.next())
            guarded(tr("involvement block %1").arg(row.integer(0)), [&] {
                checkInvolvements(row.integer(1),
                                  InvolvementBlock(row.blob(4), row.integer(2), row.integer(3)).all());
            });
        for (const auto &[source, span] : m_spans)
            if (span.involved < span.parties)
                m_faults << tr("source %1: %2 parties of its events are not to be found by their entity")
                                .arg(source)
                                .arg(span.parties - span.involved);
        return std::move(m_faults);
    }

private:
    /// Of one source.
    struct Span
    {
        qint64 first = 0;
        qint64 end = 0;
        qint64 lastStart = std::numeric_limits<qint64>::min();
        qint64 parties = 0;
        qint64 involved = 0;
    };

    template<typename Work>
    void guarded(const QString &where, Work work)
    {
        m_where = where;
        try {
            work();
        } catch (const Error &error) {
            fault(error.message());
        }
    }

    void fault(const QString &what)
    {
        const QString line = m_where + u": "_s + what;
        if (m_faults.isEmpty() || m_faults.last() != line)
            m_faults << line;
    }

    bool isEntity(qint64 id) const
    {
        return id > 0 && size_t(id) < m_isEntity.size() && m_isEntity[size_t(id)];
    }

    void checkEvents(const EventChunk &chunk)
    {
        Span &span = m_spans[chunk.source];
        if (span.end == 0)
            span.first = chunk.firstEvent;
        else if (chunk.firstEvent != span.end)
            fault(tr("is not numbered after the block before it"));
        span.end = chunk.firstEvent + chunk.rows;
        const auto block = m_chunks.block(chunk);
        for (int row = 0; row < block->rows(); ++row) {
            const qint64 start = block->value(EventColumn::Start, row);
            if (start < span.lastStart)
                fault(tr("is not in order of time"));
            span.lastStart = start;
            for (int column = int(EventColumn::From); column <= int(EventColumn::Vehicle); ++column) {
                const qint64 entity = block->value(EventColumn(column), row);
                span.parties += entity != 0 ? 1 : 0;
                if (entity != 0 && !isEntity(entity))
                    fault(tr("names an entity that is not there"));
            }
        }
        if (block->value(EventColumn::Start, 0) != chunk.firstStart || span.lastStart != chunk.lastStart)
            fault(tr("does not begin and end when it says"));
    }

    void checkInvolvements(qint64 source, const std::vector<Involvement> &involvements)
    {
        Span &span = m_spans[source];
        for (const Involvement &each : involvements) {
            ++span.involved;
            if (each.event < span.first || each.event >= span.end)
                fault(tr("names an event that is not there"));
            if (!isEntity(each.entity))
                fault(tr("names an entity that is not there"));
        }
    }

    const Database &m_database;
    EventChunks m_chunks;
    std::vector<bool> m_isEntity;
    std::map<qint64, Span> m_spans;
    QString m_where;
    QStringList m_faults;
};

} // namespace

QStringList checkEventBlocks(const Database &database)
{
    return Check(database).run();
}

} // namespace skein
