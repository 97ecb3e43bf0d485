// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/live_party.h"

#include "core/storage/database.h"
#include "core/storage/involvement_block.h"
#include "core/storage/live_sql.h"
#include "core/storage/virtual_table.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// An event of 0 is none.
struct LiveParty
{
    qint64 entity;
    qint64 event;
};

class LivePartyTable
{
public:
    static constexpr const char *Schema = "CREATE TABLE live_party (entity INTEGER, event INTEGER)";

    struct Shared
    {
    };

    LivePartyTable(sqlite3 *handle, const std::shared_ptr<Shared> & /*shared*/)
        : m_handle(handle)
    {
    }

    static int choose(sqlite3_index_info &info)
    {
        info.estimatedRows = 1'000'000;
        info.estimatedCost = double(info.estimatedRows);
        return SQLITE_OK;
    }

    class Cursor
    {
    public:
        explicit Cursor(LivePartyTable &table)
            : m_table(table)
        {
        }
        void filter(int /*plan*/, std::span<sqlite3_value *> /*values*/)
        {
            m_found = m_table.parties();
            m_at = 0;
        }
        void next() { ++m_at; }
        bool isAtEnd() const { return m_at == m_found.size(); }
        qint64 rowId() const { return m_found[m_at].entity; }
        void column(sqlite3_context *context, int column) const
        {
            const LiveParty &each = m_found[m_at];
            if (column == 0)
                sqlite3_result_int64(context, each.entity);
            else if (each.event != 0)
                sqlite3_result_int64(context, each.event);
        }

    private:
        LivePartyTable &m_table;
        std::vector<LiveParty> m_found;
        size_t m_at = 0;
    };

private:
    std::vector<LiveParty> parties();
    void addOfSources();
    void addRepeated();
    void addOwn();

    sqlite3 *m_handle;
    std::vector<LiveParty> m_parties;
};

std::vector<LiveParty> LivePartyTable::parties()
{
    m_parties.clear();
    addOfSources();
    addOwn();
    addRepeated();
    std::stable_sort(m_parties.begin(), m_parties.end(), [](const LiveParty &a, const LiveParty &b) {
        return std::tuple(a.entity, a.event == 0) < std::tuple(b.entity, b.event == 0);
    });
    const auto isSame = [](const LiveParty &a, const LiveParty &b) { return a.entity == b.entity; };
    m_parties.erase(std::unique(m_parties.begin(), m_parties.end(), isSame), m_parties.end());
    return std::move(m_parties);
}

/// In order of source, so that the first event found of somebody stays the first.
void LivePartyTable::addOfSources()
{
    Statement row
        = prepareOn(m_handle,
                    u"SELECT block, first_entity, first_event FROM involvement_chunk WHERE source IN "
                    "live_source ORDER BY source, first_event, last_entity, id"_s);
    while (row.next())
        for (const Involvement &each : InvolvementBlock(row.blob(0), row.integer(1), row.integer(2)).firsts())
            m_parties.push_back({each.entity, each.event});
}

/// Parties beyond those that an event has room for are here too, whosever event it is.
void LivePartyTable::addOwn()
{
    Statement row = prepareOn(
        m_handle,
        u"SELECT p.entity, CASE WHEN v.source IN live_source THEN p.event ELSE 0 END FROM own_involvement AS "
        u"p "
        "CROSS JOIN event AS v ON v.id = p.event WHERE %1 ORDER BY p.entity, p.start, p.event, p.role"_s.arg(
            liveRow(u"v"_s)));
    while (row.next())
        m_parties.push_back({row.integer(0), row.integer(1)});
}

/// Whom those events name of a source that does not count which one that counts has repeated.
void LivePartyTable::addRepeated()
{
    const QString repeated = u"%1 NOT IN live_source AND %1 IN (SELECT again.first_source FROM row_repeat AS "
                             "again WHERE again.source IN live_source)"_s;
    Statement event
        = prepareOn(m_handle,
                    u"SELECT v.id FROM source AS gone CROSS JOIN event AS v ON v.source = gone.id "
                    "WHERE %1 AND %2"_s.arg(repeated.arg(u"gone.id"_s), liveRow(u"v"_s)));
    std::vector<qint64> events;
    while (event.next())
        events.push_back(event.integer(0));
    if (events.empty())
        return;
    std::sort(events.begin(), events.end());
    Statement row
        = prepareOn(m_handle,
                    u"SELECT block, first_entity, first_event FROM involvement_chunk WHERE %1"_s.arg(
                        repeated.arg(u"source"_s)));
    while (row.next())
        for (const Involvement &each : InvolvementBlock(row.blob(0), row.integer(1), row.integer(2)).all())
            if (std::binary_search(events.begin(), events.end(), each.event))
                m_parties.push_back({each.entity, 0});
}

} // namespace

void registerLiveParties(sqlite3 *handle)
{
    if (VirtualTable<LivePartyTable>::registerAt(handle, "live_party", {}) != SQLITE_OK)
        throw Error(QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace skein
