// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/database_source.h"

#include "core/base/error.h"
#include "core/ingest/database_layout.h"
#include "core/ingest/record_reader.h"
#include "core/storage/foreign_database.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DatabaseSource", text);
}

/// The titles without the number that a row is known by.
std::vector<std::string> shownTitles(const ForeignDatabase::Rows &rows)
{
    std::vector<std::string> titles = rows.titles();
    if (!titles.empty() && titles.front() == "#")
        titles.erase(titles.begin());
    return titles;
}

class DatabaseReader final : public RecordReader
{
public:
    DatabaseReader(ForeignDatabase::Rows rows, const DatabaseQuery &query)
        : RecordReader(shownTitles(rows))
        , m_rows(std::move(rows))
        , m_isNumbered(m_rows.titles().size() > width())
    {
        for (const std::string &title : m_rows.titles()) {
            const auto unit = query.times.find(title);
            m_units.push_back(unit == query.times.end() ? std::nullopt : std::optional(unit->second));
        }
    }

    qint64 position() const override { return m_line; }

protected:
    bool nextRecord(Record &record) override
    {
        if (!m_rows.next())
            return false;
        const qint64 number = m_isNumbered ? m_rows.integer(0).value_or(0) : 0;
        m_line = std::max(m_line + 1, number);
        record.line = m_line;
        for (size_t column = m_isNumbered ? 1 : 0; column < m_units.size(); ++column) {
            std::string text = m_rows.text(int(column));
            if (m_units[column] && m_rows.isNumber(int(column)))
                text = timeOfCount(m_rows.real(int(column)), text, *m_units[column]);
            record.cells[column - (m_isNumbered ? 1 : 0)] = std::move(text);
        }
        return true;
    }

private:
    ForeignDatabase::Rows m_rows;
    bool m_isNumbered;
    std::vector<std::optional<TimeUnit>> m_units;
    qint64 m_line = 0;
};

/// Whether the tables have these columns: all of them, or any.
bool hasAll(const ForeignDatabase &database, const QHash<QString, QStringList> &wanted)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const auto table = database.tables().constFind(it.key());
        if (table == database.tables().cend()
            || !std::all_of(it.value().begin(), it.value().end(),
                            [&](const QString &column) { return table->columns.contains(column); }))
            return false;
    }
    return true;
}

bool isNamedIn(QString sql, const QString &table)
{
    static const QRegularExpression literals(u"'[^']*'"_s);
    return sql.remove(literals).contains(QRegularExpression(
        u"\\b"_s + QRegularExpression::escape(table) + u"\\b"_s, QRegularExpression::CaseInsensitiveOption));
}

class DatabaseSource final : public TableSource
{
public:
    explicit DatabaseSource(const InputFile &input)
        : m_database(input.storedPath(), input.companion(u"-wal"_s))
    {
        takeKnown();
        if (m_queries.empty())
            takeAll();
        else
            m_unread = unreadTables();
        if (m_queries.empty())
            throw Error(tr("%1 is a database without tables: nothing to import.").arg(input.path()));
        for (const DatabaseQuery &query : m_queries)
            m_tables.push_back({m_queries.size() == 1 ? QString() : query.name, false});
    }

    const std::vector<TableName> &tables() const override { return m_tables; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        const DatabaseQuery &query = m_queries.at(table);
        return std::make_unique<DatabaseReader>(m_database.query(query.sql), query);
    }

    QStringList notes(size_t table) const override
    {
        QStringList notes = m_notes;
        const DatabaseQuery &query = m_queries.at(table);
        notes << (query.app.isEmpty() ? tr("Of no app that is known: its table as it stands.")
                                      : tr("Known by its tables: %1.").arg(query.app));
        if (!m_unread.isEmpty())
            notes << tr("Tables of it that have rows and were not read, as none of the app's known layouts "
                        "uses them: %1. If one matters to the case, ask for it as a CSV file.")
                         .arg(m_unread.join(u", "_s));
        if (m_database.hasLog())
            notes << tr("The write-ahead log beside the database was read with it.");
        return notes;
    }

private:
    void takeKnown()
    {
        for (const DatabaseQuery &query : shippedDatabaseQueries()) {
            if (!hasAll(m_database, query.needs)
                || (!query.without.isEmpty() && hasAll(m_database, query.without)))
                continue;
            try {
                m_database.query(query.sql);
                m_queries.push_back(query);
            } catch (const Error &error) {
                m_notes << tr("“%1” was not read. %2").arg(query.name, error.message());
            }
        }
    }

    /// Tables with rows that no query names, as they are written.
    QStringList unreadTables() const
    {
        QStringList names;
        for (const ForeignDatabase::Table &table : m_database.tables()) {
            if (table.name.startsWith(u"sqlite_"_s) || table.name == u"android_metadata"
                || std::any_of(m_queries.begin(), m_queries.end(),
                               [&](const DatabaseQuery &query) { return isNamedIn(query.sql, table.name); }))
                continue;
            try {
                if (m_database.query(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(quotedName(table.name))).next())
                    names << table.name;
            } catch (const Error &) {
                names << table.name; // what is damaged is not empty
            }
        }
        names.sort();
        return names;
    }

    void takeAll()
    {
        QStringList names;
        for (const ForeignDatabase::Table &table : m_database.tables())
            if (!table.name.startsWith(u"sqlite_"_s))
                names << table.name;
        names.sort();
        for (const QString &name : names)
            m_queries.push_back({{}, name, {}, {}, u"SELECT * FROM %1"_s.arg(quotedName(name)), {}});
    }

    ForeignDatabase m_database;
    std::vector<DatabaseQuery> m_queries;
    std::vector<TableName> m_tables;
    QStringList m_notes;
    QStringList m_unread;
};

double likeness(const FileHead &head)
{
    return head.bytes.starts_with(std::string_view("SQLite format 3\0", 16)) ? 1 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<DatabaseSource>(input);
}

} // namespace

FileFormat databaseFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "SQLite database"), likeness, open};
}

} // namespace skein
