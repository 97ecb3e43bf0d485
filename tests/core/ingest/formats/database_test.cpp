// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/ingest/database_layout.h"
#include "core/storage/foreign_database.h"
#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class DatabaseTest : public FormatFixture
{
protected:
    QString make(const QString &name, const QString &script)
    {
        const QString path = m_folder.filePath(name);
        Database(path).execute(script);
        return path;
    }
};

const QString CallLog
    = u"CREATE TABLE calls (_id INTEGER PRIMARY KEY, number TEXT, date INTEGER, duration INTEGER, type "
      u"INTEGER, "
      "name TEXT);"
      "INSERT INTO calls VALUES (7, '07700900123', 1749891600690, 60, 1, 'Sam'), (9, '07700900124', "
      "1749891700000, "
      "0, 2, NULL), (12, '-2', 1749891800000, 0, 3, NULL), (13, '07700900123', 4, 5, 1, 'Sam');"_s;

} // namespace

TEST(DatabaseLayoutTest, CountsOfTimeBecomeTextInUtc)
{
    EXPECT_EQ(timeOfCount(1749891600, "1749891600", TimeUnit::UnixSeconds), "2025-06-14T09:00:00.000Z");
    EXPECT_EQ(timeOfCount(1749891600690, "", TimeUnit::UnixMilliseconds), "2025-06-14T09:00:00.690Z");
    EXPECT_EQ(timeOfCount(1749891600690000, "", TimeUnit::UnixMicroseconds), "2025-06-14T09:00:00.690Z");
    EXPECT_EQ(timeOfCount(771584400, "", TimeUnit::AppleSeconds), "2025-06-14T09:00:00.000Z");
    EXPECT_EQ(timeOfCount(771584400e9, "", TimeUnit::AppleSeconds), "2025-06-14T09:00:00.000Z");
    EXPECT_EQ(timeOfCount(13394365200e6, "", TimeUnit::WebKitMicroseconds), "2025-06-14T09:00:00.000Z");
    EXPECT_EQ(timeOfCount(0, "0", TimeUnit::UnixSeconds), "");
    EXPECT_EQ(timeOfCount(13727168620, "13727168620", TimeUnit::UnixSeconds), "13727168620");
}

TEST(DatabaseLayoutTest, EveryShippedLayoutIsRead)
{
    EXPECT_GE(shippedDatabaseQueries().size(), 20U);
    EXPECT_THROW(parseDatabaseQueries("{\"skein-database\":1,\"queries\":[{\"name\":\"a\"}]}", u"x"_s),
                 Error);
    EXPECT_THROW(parseDatabaseQueries("{}", u"x"_s), Error);
    EXPECT_THROW(parseDatabaseQueries("nothing", u"x"_s), Error);
}

TEST_F(DatabaseTest, ACallLogIsKnownByItsTablesAndItsRowsByTheirNumber)
{
    const ImportOutcome outcome = import({make(u"no-ending"_s, CallLog)});
    const ImportedTable &table = outcome.tables.at(0);
    EXPECT_EQ(table.source.kind, u"events"_s);
    EXPECT_EQ(table.source.rows, 4);
    EXPECT_EQ(table.source.stored, 3);
    EXPECT_EQ(table.issues.back().row, 13);
    EXPECT_TRUE(table.notes.join(u' ').contains(u"Android call log"_s));
    const auto events = happenings();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].origin.row, 7);
    EXPECT_EQ(events[0].time.earliest, 1749891600690);
    EXPECT_EQ(events[0].kind, EventKind::Call);
    EXPECT_EQ(events[0].title, u"Incoming call"_s);
    EXPECT_EQ(events[0].seconds, 60);
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_TRUE(label(events[0].party(PartyRole::To)).startsWith(u"Handset of"_s));
    EXPECT_EQ(label(events[1].party(PartyRole::To)), u"07700 900124"_s);
    EXPECT_FALSE(events[2].party(PartyRole::From));
    EXPECT_EQ(events[2].title, u"Missed call, number withheld"_s);
}

TEST_F(DatabaseTest, ANumberThatIsNotKnownWasNotWithheld)
{
    const auto titles = [this](const QString &column, const QString &value) {
        QStringList found;
        QString sql
            = u"CREATE TABLE calls (_id INTEGER PRIMARY KEY, number TEXT, date INTEGER, duration INTEGER, "
              "type INTEGER, name TEXT%1);"_s.arg(column);
        int id = 0;
        for (const char16_t *number : {u"-1", u"-2", u"-3", u""})
            sql += u"INSERT INTO calls VALUES (%1, '%2', 1749891600690, 0, 3, NULL%3);"_s.arg(++id).arg(
                QString::fromUtf16(number), value);
        const QString path = make(u"calls"_s + value, sql);
        for (size_t row = 0; row < 4; ++row)
            found << cell(path, row, u"Title"_s).mid(13);
        return found.join(u'|');
    };
    EXPECT_EQ(titles({}, {}), u"number not known|number withheld|from a payphone|number not known"_s);
    const QString shown = u", presentation INTEGER"_s;
    EXPECT_EQ(titles(shown, u", 2"_s), u"number withheld|number withheld|number withheld|number withheld"_s);
    EXPECT_EQ(titles(shown, u", 3"_s),
              u"number not known|number withheld|from a payphone|number not known"_s);
}

TEST_F(DatabaseTest, SourcesOfOneExhibitShareTheirHandset)
{
    const QString texts = make(
        u"mmssms.db"_s,
        u"CREATE TABLE sms (_id INTEGER PRIMARY KEY, address TEXT, date INTEGER, type INTEGER, body TEXT);"
        "INSERT INTO sms VALUES (1, '+447700900123', 1749891600000, 2, 'on my way'), (2, 'EXAMPLEBANK', "
        "1749891700000, 1, 'code 1');"_s);
    ImportRequest request;
    request.files = {make(u"calls.db"_s, CallLog), texts};
    request.reference = u"XY/1"_s;
    importRequest(request);
    EXPECT_EQ(labels(EntityKind::Handset), QStringList{u"Handset of XY/1"_s});
    const auto events = happenings();
    EXPECT_EQ(std::count_if(events.begin(), events.end(),
                            [](const Event &event) { return event.kind == EventKind::Text; }),
              2);
}

TEST_F(DatabaseTest, AnOfferAndItsAcceptanceAreOneFileSentFromOneToTheOther)
{
    const QString path
        = make(u"main.db"_s,
               u"CREATE TABLE Transfers (id INTEGER PRIMARY KEY, pk_id, parent_id, type, "
               "partner_handle, partner_dispname, starttime, filename, filesize, status);"
               "INSERT INTO Transfers VALUES (1, 70, NULL, 2, 'sender.x', 'X', 1749891600, 'a.pdf', "
               "'9', 2), (2, 71, 70, 2, 'taker.y', 'Y', 1749891601, 'a.pdf', '9', 8), (3, 72, NULL, "
               "2, 'other.z', 'Z', 1749891602, 'b.pdf', '9', 2), (4, 73, NULL, 1, 'other.z', 'Z', "
               "1749891603, 'c.pdf', '9', 8);"_s);
    const std::vector<std::pair<QString, QString>> ends{{u"sender.x"_s, u"taker.y"_s},
                                                        {u"sender.x"_s, u"taker.y"_s},
                                                        {QString(), u"other.z"_s},
                                                        {u"other.z"_s, QString()}};
    ASSERT_EQ(rows(path).size(), ends.size());
    for (size_t row = 0; row < ends.size(); ++row) {
        EXPECT_EQ(cell(path, row, u"Author ID"_s), ends[row].first) << row;
        EXPECT_EQ(cell(path, row, u"Recipient ID"_s), ends[row].second) << row;
    }
}

TEST_F(DatabaseTest, AnUnknownDatabaseShowsItsTablesAndABrokenOneIsRefused)
{
    const QString path = make(u"x.db"_s,
                              u"CREATE TABLE b (k TEXT, v BLOB); CREATE TABLE a (n);"
                              "INSERT INTO b VALUES ('one', x'00ff'), ('two', 'text');"_s);
    const TableFile file(path);
    ASSERT_EQ(file.tables().size(), 2U);
    EXPECT_EQ(file.tables()[1].sheet, u"b"_s);
    EXPECT_EQ(rows(path, 1),
              (std::vector<QStringList>{{u"1"_s, u"one"_s, u"(2 bytes)"_s}, {u"2"_s, u"two"_s, u"text"_s}}));
    QFile whole(path);
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes.replace(100, 300, QByteArray(300, 'x'));
    EXPECT_FALSE(refusal(write(u"broken.db"_s, bytes)).isEmpty());
    EXPECT_FALSE(refusal(write(u"short.db"_s, bytes.left(100))).isEmpty());
}

TEST_F(DatabaseTest, WhatLiesInTheLogBesideIsReadAndNothingIsAltered)
{
    const QString path = m_folder.filePath(u"live.db"_s);
    Database writer(path);
    writer.execute(u"PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;"_s + CallLog);
    const auto read = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read(path) + read(path + u"-wal"_s);
    ASSERT_FALSE(read(path + u"-wal"_s).isEmpty());
    EXPECT_EQ(rows(path).size(), 4U);
    EXPECT_TRUE(TableFile(path).notes(0).join(u' ').contains(u"write-ahead log"_s));
    EXPECT_EQ(read(path) + read(path + u"-wal"_s), before);
}

TEST_F(DatabaseTest, AQueryCanOnlyRead)
{
    const ForeignDatabase database(
        make(u"y.db"_s, u"CREATE TABLE t (a); CREATE VIEW v AS SELECT * FROM t;"_s));
    EXPECT_THROW(database.query(u"DELETE FROM t"_s), Error);
    EXPECT_THROW(database.query(u"ATTACH 'z.db' AS z"_s), Error);
    EXPECT_THROW(database.query(u"SELECT load_extension('x')"_s), Error);
    EXPECT_THROW(database.query(u"SELECT * FROM v"_s).next(), Error);
    ForeignDatabase::Rows endless
        = database.query(u"WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
                         "r) SELECT count(*) FROM r"_s);
    EXPECT_THROW(endless.next(), Error);
}

TEST_F(DatabaseTest, ATableWhoseOwnersAreKeysOfAnotherIsNotReadAndThatIsTold)
{
    const QString path
        = make(u"companies.sqlite"_s,
               u"CREATE TABLE company (id integer, name text, url text, address text);"
               "INSERT INTO company VALUES (7, 'Example Press Ltd', '', ''), (8, 'Example News plc', '', '');"
               "CREATE TABLE media (id integer, owner integer, name text, url text, type text);"
               "INSERT INTO media VALUES (1, 7, '1-2-3.tv', 'index.php?m=1', 'television'),"
               "(2, 8, 'Alex Radio', 'index.php?m=2', 'radio'), (3, 8, 'Nine', 'index.php?m=3', 'radio');"_s);
    const ImportOutcome outcome = import({path});
    ASSERT_EQ(outcome.tables.size(), 1U);
    EXPECT_EQ(outcome.tables[0].source.stored, 2);
    EXPECT_TRUE(outcome.tables[0].notes.join(u'\n').contains(
        u"The sheet “media” was not recognised and not read (columns: id, owner, name, url, type)."_s))
        << outcome.tables[0].notes.join(u'\n').toStdString();
    EXPECT_EQ(qint64(entities(database(), {EntityKind::Person, {}, -1}).size()), 0);
}

TEST_F(DatabaseTest, TablesOfAKnownAppThatAreNotReadAreNamed)
{
    const ImportOutcome outcome = import(
        {make(u"calls.db"_s,
              CallLog
                  + u"CREATE TABLE blocked (number TEXT); INSERT INTO blocked VALUES ('07700900199');"
                    "CREATE TABLE unused (number TEXT);"_s)});
    const QString notes = outcome.tables.at(0).notes.join(u'\n');
    EXPECT_TRUE(notes.contains(u"uses them: blocked."_s)) << notes.toStdString();
}
