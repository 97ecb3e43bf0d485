// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_batch.h"

#include "core/base/steps.h"
#include "core/storage/row_sum.h"
#include "core/storage/search_queue.h"
#include "core/storage/virtual_table.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Looks at the progress so often that a stop is heard within a fraction of a second. Throws Stopped.
class EntityBatch::Looks
{
public:
    Looks(Progress &progress, size_t names)
        : m_progress(progress)
        , m_total(2 * qint64(names)) // each is looked up and added
    {
    }

    void compared()
    {
        constexpr quint64 betweenLooks = 1U << 18;
        if (++m_compared % betweenLooks == 0)
            look();
    }

    void passed()
    {
        constexpr qint64 betweenLooks = 1 << 15;
        if (++m_passed % betweenLooks == 0)
            look();
    }

private:
    void look()
    {
        if (!m_progress.advance(m_passed, m_total))
            throw Stopped();
    }

    Progress &m_progress;
    qint64 m_total;
    qint64 m_passed = 0;
    quint64 m_compared = 0;
};

std::optional<NamedBefore> findNamed(const Database &database, EntityKind kind, std::string_view identity)
{
    Statement row = database.prepare(u"SELECT id, label FROM entity WHERE kind = ? AND identity = ?"_s);
    return row.bind(int(kind), identity).next() ? std::optional(NamedBefore{row.id<EntityId>(0), row.text(1)})
                                                : std::nullopt;
}

EntityBatch::EntityBatch(Database &database, SourceId source)
    : m_database(database)
    , m_source(source)
{
}

EntityId EntityBatch::add(const EntityNaming &naming)
{
    const size_t bytes = naming.identity.size() + naming.label.size() + naming.asWritten.size();
    void *room = m_room.allocate(sizeof(Entry) + bytes, alignof(Entry));
    m_entries.push_back(new (room) Entry{naming.kind, quint32(naming.row), quint32(naming.identity.size()),
                                         quint32(naming.label.size()), quint32(naming.asWritten.size())});
    char *to = static_cast<char *>(room) + sizeof(Entry);
    for (const std::string_view text : {naming.identity, naming.label, naming.asWritten})
        to = std::copy(text.begin(), text.end(), to);
    return EntityId{-qint64(m_entries.size())};
}

std::vector<quint32> EntityBatch::inOrder(Looks &looks) const
{
    std::vector<Key> keys;
    keys.reserve(m_entries.size());
    for (const Entry *entry : m_entries) {
        Key &key = keys.emplace_back(Key{entry->kind, quint32(keys.size()), {0, 0}});
        const std::string_view text = entry->identity().substr(0, sizeof key.head);
        std::memcpy(key.head, text.data(), text.size());
        for (quint64 &word : key.head)
            word = qFromBigEndian(word);
    }
    std::sort(keys.begin(), keys.end(), [this, &looks](const Key &a, const Key &b) {
        looks.compared();
        if (a.kind != b.kind)
            return a.kind < b.kind;
        if (a.head[0] != b.head[0])
            return a.head[0] < b.head[0];
        if (a.head[1] != b.head[1])
            return a.head[1] < b.head[1];
        const int rest = identity(a.entry).compare(identity(b.entry));
        return rest != 0 ? rest < 0 : a.entry < b.entry;
    });
    std::vector<quint32> order;
    order.reserve(keys.size());
    for (const Key &key : keys)
        order.push_back(key.entry);
    return order;
}

bool EntityBatch::write(Progress &progress)
try {
    if (m_entries.empty())
        return true;
    Looks looks(progress, m_entries.size());
    const std::vector<quint32> order = inOrder(looks);
    m_ids.assign(m_entries.size(), 0);
    for (size_t begin = 0; begin < order.size();) {
        const EntityKind kind = m_entries[order[begin]]->kind;
        size_t end = begin;
        while (end < order.size() && m_entries[order[end]]->kind == kind)
            ++end;
        findKnown(kind, order, begin, end, looks);
        begin = end;
    }
    addNew(order, looks);
    return true;
} catch (const Stopped &) {
    return false;
}

/// A few are looked up one by one; many are compared with the whole index, both in order.
void EntityBatch::findKnown(EntityKind kind, const std::vector<quint32> &order, size_t begin, size_t end,
                            Looks &looks)
{
    constexpr qint64 StepsOfALookUp = 8;
    Statement count
        = m_database.prepare(u"SELECT count(*) FROM entity WHERE kind = ? AND identity IS NOT NULL"_s);
    count.bind(int(kind)).next();
    if (qint64(end - begin) * StepsOfALookUp < count.integer(0)) {
        Statement find = m_database.prepare(u"SELECT id FROM entity WHERE kind = ? AND identity = ?"_s);
        for (size_t i = begin; i < end; ++i) {
            looks.passed();
            if (find.bind(int(kind), identity(order[i])).next())
                m_ids[order[i]] = qint32(find.integer(0));
        }
        return;
    }
    Statement known = m_database.prepare(
        u"SELECT id, identity FROM entity WHERE kind = ? AND identity IS NOT NULL ORDER BY identity"_s);
    known.bind(int(kind));
    for (size_t i = begin; i < end && known.next();) {
        looks.passed();
        const std::string_view text = known.bytes(1);
        while (i < end && identity(order[i]) < text)
            ++i;
        for (; i < end && identity(order[i]) == text; ++i)
            m_ids[order[i]] = qint32(known.integer(0));
    }
}

namespace {

/// The entities that are to be added next, as a table that SQL reads them from.
struct NewEntities
{
    static constexpr const char *Schema = "CREATE TABLE new_entity (kind, identity, label, line, as_written)";

    using Shared = std::vector<EntityNaming>;

    NewEntities(sqlite3 * /*handle*/, std::shared_ptr<Shared> shared)
        : rows(std::move(shared))
    {
    }

    static int choose(sqlite3_index_info & /*info*/) { return SQLITE_OK; }

    class Cursor
    {
    public:
        explicit Cursor(const NewEntities &table)
            : m_rows(*table.rows)
        {
        }
        void filter(int /*plan*/, std::span<sqlite3_value *> /*values*/) { m_at = 0; }
        void next() { ++m_at; }
        bool isAtEnd() const { return m_at == m_rows.size(); }
        qint64 rowId() const { return qint64(m_at); }
        void column(sqlite3_context *context, int column) const
        {
            const EntityNaming &row = m_rows[m_at];
            switch (column) {
            case 0:
                return sqlite3_result_int(context, int(row.kind));
            case 1:
                return give(context, row.identity);
            case 2:
                return give(context, row.label);
            case 3:
                return sqlite3_result_int64(context, row.row);
            default:
                return give(context, row.asWritten);
            }
        }

    private:
        /// The text stays where it is until the statement is done.
        static void give(sqlite3_context *context, std::string_view text)
        {
            sqlite3_result_text(context, text.empty() ? "" : text.data(), int(text.size()), SQLITE_STATIC);
        }

        const Shared &m_rows;
        size_t m_at = 0;
    };

    std::shared_ptr<Shared> rows;
};

} // namespace

/// Adds some rows with one statement, which reads them itself: to bind each value costs as much as to store
/// it. The triggers on entity, a third of the cost of a row, are away meanwhile: the row sums are kept here,
/// and the text index.
class EntityBatch::Inserter
{
public:
    Inserter(Database &database, SourceId source)
        : m_database(database)
        , m_source(source)
    {
        Statement trigger = m_database.prepare(
            u"SELECT name, sql FROM temp.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entity' AND "
            "name IN ('record_entity_INSERT', 'entity_searched')"_s);
        QStringList names;
        while (trigger.next()) {
            names << trigger.text(0);
            // The schema keeps the text without TEMP.
            m_triggers << u"CREATE TEMP TRIGGER"_s + trigger.text(1).mid(qstrlen("CREATE TRIGGER"));
        }
        m_keepsSums = names.contains(u"record_entity_INSERT"_s);
        m_keepsIndex = names.contains(u"entity_searched"_s);
        for (const QString &name : names)
            m_database.execute(u"DROP TRIGGER temp."_s + name);
        m_rows->reserve(RowsAtOnce);
        const int code = VirtualTable<NewEntities>::registerAt(m_database.handle(), "new_entity", m_rows);
        if (code != SQLITE_OK)
            throw Error(QString::fromUtf8(sqlite3_errstr(code)));
        m_insert.emplace(m_database.prepare(u"INSERT INTO entity (kind, identity, label, source, line, "
                                            u"as_written, grade, is_assessed) SELECT kind, "
                                            "identity, label, ?, line, as_written, '', 0 FROM new_entity"_s));
    }

    /// The id is the next one that the table gives.
    void add(qint64 id, const EntityNaming &naming)
    {
        const bool isFoundByIdentity = naming.kind == EntityKind::Phone || naming.kind == EntityKind::Handset
            || naming.kind == EntityKind::Sim;
        if (m_keepsIndex && !isFoundByIdentity)
            m_database.searchQueue().put(
                8 * id + 1, QString::fromUtf8(naming.label.data(), qsizetype(naming.label.size())));
        m_rows->push_back(naming);
        if (m_keepsSums) {
            RowHash hash;
            hash.add(id);
            hash.add(int(naming.kind));
            hash.add(naming.identity);
            hash.add(naming.label);
            hash.add(m_source.value);
            hash.add(naming.row);
            hash.add(naming.asWritten);
            hash.add(std::string_view());
            hash.add(qint64(0));
            ++m_sum.rows;
            m_sum.sum += hash.value();
        }
        m_lastId = id;
        if (m_rows->size() == RowsAtOnce)
            run();
    }

    void finish()
    {
        if (!m_rows->empty())
            run();
        if (m_keepsSums)
            m_database.sums().add("entity", m_sum);
        for (const QString &trigger : m_triggers)
            m_database.execute(trigger);
    }

private:
    static constexpr size_t RowsAtOnce = 256;

    void run()
    {
        m_insert->bind(m_source).run();
        if (m_database.lastInsertId() != m_lastId)
            throw DamagedFile(QCoreApplication::translate("EntityBatch",
                                                          "The case's own numbering of entities is damaged. "
                                                          "Run \"skein verify\" and go back to a backup."));
        m_rows->clear();
    }

    Database &m_database;
    SourceId m_source;
    QStringList m_triggers;
    bool m_keepsSums = false;
    RowSums::Delta m_sum;
    bool m_keepsIndex = false;
    std::shared_ptr<NewEntities::Shared> m_rows = std::make_shared<NewEntities::Shared>();
    std::optional<Statement> m_insert;
    qint64 m_lastId = 0;
};

/// Ids are given in order, above all that were ever given.
static qint64 lastEntityId(const Database &database)
{
    Statement row = database.prepare(u"SELECT seq FROM sqlite_sequence WHERE name = 'entity'"_s);
    return row.next() ? row.integer(0) : 0;
}

/// Has the processor fetch the entries that will be written next: they lie all over memory.
void EntityBatch::prefetch(const std::vector<quint32> &order, size_t at) const
{
    constexpr size_t entryAhead = 24;
    constexpr size_t textAhead = 12;
    constexpr size_t usualBytes = 40; // of identity, label and text
    if (at + entryAhead >= order.size())
        return;
    fetchAhead(static_cast<const void *>(&m_entries[order[at + entryAhead]]));
    const Entry *const next = m_entries[order[at + textAhead]];
    fetchAhead(next);
    fetchAhead(next->text() + usualBytes);
}

void EntityBatch::addNew(const std::vector<quint32> &order, Looks &looks)
{
    Inserter inserter(m_database, m_source);
    qint64 id = lastEntityId(m_database);
    for (size_t i = 0; i < order.size(); ++i) {
        prefetch(order, i);
        looks.passed();
        const quint32 entry = order[i];
        if (m_ids[entry] != 0)
            continue;
        const Entry &each = *m_entries[entry];
        const Entry *const before = i > 0 ? m_entries[order[i - 1]] : nullptr;
        if (before && before->kind == each.kind && before->identity() == each.identity()) {
            m_ids[entry] = m_ids[order[i - 1]];
            continue;
        }
        m_ids[entry] = qint32(++id);
        inserter.add(id, {each.kind, each.identity(), each.label(), each.asWritten(), each.row});
    }
    inserter.finish();
}

} // namespace skein
