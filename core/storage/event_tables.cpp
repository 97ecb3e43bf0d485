// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_tables.h"

#include "core/storage/event_scan.h"
#include "core/storage/involvement_chunks.h"
#include "core/storage/live_party.h"
#include "core/storage/virtual_table.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// What xBestIndex has chosen, in the order of filter()'s arguments.
enum Plan { ById = 1, FromStart = 2, ToStart = 4, OfSource = 8 };

constexpr auto AtLeast = {SQLITE_INDEX_CONSTRAINT_GE, SQLITE_INDEX_CONSTRAINT_GT};
constexpr auto AtMost = {SQLITE_INDEX_CONSTRAINT_LE, SQLITE_INDEX_CONSTRAINT_LT};
constexpr auto Equal = {SQLITE_INDEX_CONSTRAINT_EQ};

/// Reads filter()'s arguments. What is compared with NULL finds nothing.
class Arguments
{
public:
    Arguments(int plan, std::span<sqlite3_value *> values)
        : m_plan(plan)
        , m_values(values)
    {
    }

    bool hasNull() const
    {
        return std::any_of(m_values.begin(), m_values.end(),
                           [](sqlite3_value *value) { return sqlite3_value_type(value) == SQLITE_NULL; });
    }
    std::optional<qint64> take(Plan part)
    {
        if (!(m_plan & part))
            return std::nullopt;
        return sqlite3_value_int64(m_values[m_at++]);
    }

private:
    int m_plan;
    std::span<sqlite3_value *> m_values;
    size_t m_at = 0;
};

class EventTable
{
public:
    static constexpr const char *Schema
        = "CREATE TABLE event (id INTEGER PRIMARY KEY, kind INTEGER, start INTEGER, latest INTEGER, zone "
          "INTEGER, flags INTEGER, seconds INTEGER, party_from INTEGER, party_to INTEGER, forwarded INTEGER, "
          "handset INTEGER, sim INTEGER, place INTEGER, end_place INTEGER, vehicle INTEGER, title INTEGER, "
          "source INTEGER, line INTEGER, grade TEXT)";

    using Shared = EventBlocks;

    EventTable(sqlite3 *handle, const std::shared_ptr<EventBlocks> &blocks)
        : m_handle(handle)
        , m_chunks(handle, blocks)
        , m_phrase(prepareOn(handle, u"SELECT text FROM phrase WHERE id = ?"_s))
    {
    }

    static int choose(sqlite3_index_info &info);

    class Cursor
    {
    public:
        explicit Cursor(EventTable &table)
            : m_table(table)
            , m_scan(table.m_handle, table.m_chunks)
        {
        }
        void filter(int plan, std::span<sqlite3_value *> values);
        void next() { m_scan.next(); }
        bool isAtEnd() const { return m_isEmpty || m_scan.isAtEnd(); }
        qint64 rowId() const { return m_scan.id(); }
        void column(sqlite3_context *context, int column) const;

    private:
        EventTable &m_table;
        EventScan m_scan;
        bool m_isEmpty = true;
    };

private:
    enum Column { Id, Kind, Start, Latest, Zone, Flags, Seconds, From, Title = 15, Source, Line, Grade };

    QByteArray phrase(qint64 id);

    sqlite3 *m_handle;
    EventChunks m_chunks;
    Statement m_phrase;
    QHash<qint64, QByteArray> m_phrases;
};

int EventTable::choose(sqlite3_index_info &info)
{
    int arguments = 0;
    if (takeConstraint(info, Id, Equal, arguments) || takeConstraint(info, -1, Equal, arguments)) {
        info.idxNum = ById;
        info.idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
        info.estimatedRows = 1;
        info.estimatedCost = 5;
        info.orderByConsumed = 1;
        return SQLITE_OK;
    }
    info.estimatedRows = 1'000'000;
    const auto narrow = [&info](Plan part, qint64 by) {
        info.idxNum |= part;
        info.estimatedRows /= by;
    };
    if (takeConstraint(info, Start, AtLeast, arguments))
        narrow(FromStart, 4);
    if (takeConstraint(info, Start, AtMost, arguments))
        narrow(ToStart, 4);
    if (takeConstraint(info, Source, Equal, arguments))
        narrow(OfSource, 10);
    info.estimatedCost = double(info.estimatedRows);
    const auto isAscending = [&info](int term, int column) {
        return info.aOrderBy[term].iColumn == column && !info.aOrderBy[term].desc;
    };
    const bool isByStart = info.nOrderBy > 0 && isAscending(0, Start);
    if (isByStart && (info.nOrderBy == 1 || (info.nOrderBy == 2 && isAscending(1, Id))))
        info.orderByConsumed = 1;
    return SQLITE_OK;
}

void EventTable::Cursor::filter(int plan, std::span<sqlite3_value *> values)
{
    Arguments arguments(plan, values);
    m_isEmpty = arguments.hasNull();
    if (m_isEmpty)
        return;
    if (const auto id = arguments.take(ById)) {
        m_scan.openOne(*id);
        return;
    }
    EventRange range;
    range.from = arguments.take(FromStart).value_or(range.from);
    range.to = arguments.take(ToStart).value_or(range.to);
    range.source = arguments.take(OfSource);
    m_scan.open(range);
}

QByteArray EventTable::phrase(qint64 id)
{
    if (const auto known = m_phrases.constFind(id); known != m_phrases.cend())
        return *known;
    const bool isThere = m_phrase.bind(id).next();
    const QByteArray text = isThere ? m_phrase.text(0).toUtf8() : QByteArray();
    m_phrase.rewind();
    return m_phrases[id] = text;
}

void EventTable::Cursor::column(sqlite3_context *context, int column) const
{
    const auto number = [context](qint64 value) { sqlite3_result_int64(context, value); };
    const auto optional = [&](EventColumn which, qint64 less) {
        if (const qint64 value = m_scan.value(which); value != 0)
            number(value - less);
    };
    switch (column) {
    case Id:
        return number(m_scan.id());
    case Kind:
        return number(m_scan.value(EventColumn::Kind));
    case Start:
        return number(m_scan.value(EventColumn::Start));
    case Latest:
        return optional(EventColumn::Latest, -m_scan.value(EventColumn::Start));
    case Zone:
        return number(m_scan.value(EventColumn::Zone));
    case Flags:
        return number(m_scan.value(EventColumn::Flags));
    case Seconds:
        return optional(EventColumn::Seconds, 1);
    case Title:
        return optional(EventColumn::Title, 0);
    case Source:
        if (const auto source = m_scan.source())
            number(*source);
        return;
    case Line:
        return number(m_scan.value(EventColumn::Row));
    case Grade:
        if (const qint64 grade = m_scan.value(EventColumn::Grade); grade != 0) {
            const QByteArray text = m_table.phrase(grade);
            sqlite3_result_text64(context, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                  SQLITE_UTF8);
        }
        return;
    default:
        return optional(EventColumn(int(EventColumn::From) + column - From), 0);
    }
}

class InvolvementTable
{
public:
    static constexpr const char *Schema
        = "CREATE TABLE involvement (entity INTEGER, start INTEGER, event INTEGER, role INTEGER)";

    using Shared = EventBlocks;

    InvolvementTable(sqlite3 *handle, const std::shared_ptr<EventBlocks> &blocks)
        : m_events(handle, blocks)
        , m_chunks(handle, m_events)
        , m_own(prepareOn(handle,
                          u"SELECT start, event, role FROM own_involvement WHERE entity = ?1 AND "
                          "start >= ?2 AND start <= ?3"_s))
    {
    }

    static int choose(sqlite3_index_info &info);

    class Cursor
    {
    public:
        explicit Cursor(InvolvementTable &table)
            : m_table(table)
        {
        }
        void filter(int plan, std::span<sqlite3_value *> values);
        void next() { ++m_at; }
        bool isAtEnd() const { return m_at == m_found.size(); }
        qint64 rowId() const { return qint64(m_at); }
        void column(sqlite3_context *context, int column) const;

    private:
        InvolvementTable &m_table;
        std::vector<Involvement> m_found;
        std::vector<qint64> m_ownStarts; ///< Of the last so many of m_found.
        size_t m_at = 0;
    };

private:
    enum Column { Entity, Start, EventId, Role };

    EventChunks m_events;
    InvolvementChunks m_chunks;
    Statement m_own;
};

int InvolvementTable::choose(sqlite3_index_info &info)
{
    int arguments = 0;
    if (!takeConstraint(info, Entity, Equal, arguments))
        return SQLITE_CONSTRAINT;
    info.idxNum = ById;
    info.estimatedRows = 100;
    if (takeConstraint(info, Start, AtLeast, arguments))
        info.idxNum |= FromStart;
    if (takeConstraint(info, Start, AtMost, arguments))
        info.idxNum |= ToStart;
    info.estimatedCost = 100;
    return SQLITE_OK;
}

void InvolvementTable::Cursor::filter(int plan, std::span<sqlite3_value *> values)
{
    Arguments arguments(plan, values);
    m_at = 0;
    m_found.clear();
    m_ownStarts.clear();
    if (arguments.hasNull())
        return;
    const qint64 entity = *arguments.take(ById);
    EventRange range;
    range.from = arguments.take(FromStart).value_or(range.from);
    range.to = arguments.take(ToStart).value_or(range.to);
    m_found = m_table.m_chunks.of(entity, range);
    Statement &own = m_table.m_own;
    own.bind(entity, range.from, range.to);
    while (own.next()) {
        m_found.push_back({entity, own.integer(1), int(own.integer(2))});
        m_ownStarts.push_back(own.integer(0));
    }
    own.rewind();
}

void InvolvementTable::Cursor::column(sqlite3_context *context, int column) const
{
    const Involvement &each = m_found[m_at];
    const size_t ofSources = m_found.size() - m_ownStarts.size();
    switch (column) {
    case Entity:
        return sqlite3_result_int64(context, each.entity);
    case Start:
        return sqlite3_result_int64(
            context, m_at < ofSources ? m_table.m_events.startOf(each.event) : m_ownStarts[m_at - ofSources]);
    case EventId:
        return sqlite3_result_int64(context, each.event);
    default:
        return sqlite3_result_int64(context, each.role);
    }
}

} // namespace

void registerEventTables(sqlite3 *handle)
{
    const auto blocks = std::make_shared<EventBlocks>();
    for (const int code : {VirtualTable<EventTable>::registerAt(handle, "event", blocks),
                           VirtualTable<InvolvementTable>::registerAt(handle, "involvement", blocks)})
        if (code != SQLITE_OK)
            throw Error(QString::fromUtf8(sqlite3_errmsg(handle)));
    registerLiveParties(handle);
}

} // namespace skein
