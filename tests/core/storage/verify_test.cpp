// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/change_recorder.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/source_text.h"
#include "core/storage/verify.h"
#include "tests/support/temporary_case.h"

#include <QFile>
#include <QRandomGenerator>

#include <gtest/gtest.h>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static std::vector<Fault> faultsOf(const QString &path)
{
    try {
        Database database(path);
        NoProgress progress;
        return verify(database, progress);
    } catch (const DamagedFile &damage) { // so much that it cannot be opened
        return {{u"the file"_s, QString::fromUtf8(damage.what())}};
    }
}

/// Alters the file as another program would.
static void alter(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
    sqlite3_close(handle);
}

class VerifyTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const SourceId source = m_case.addActiveSource(u"calls.csv"_s);
        m_case.session().edit(u"Rows"_s, [&](Database &database) {
            SourceTextWriter writer(database, source);
            for (qint64 row = 2; row < 3000; ++row) {
                writer.add(row, std::to_string(row * 7919 % 100003));
                addAttribute(
                    database,
                    {{},
                     addEntity(
                         database,
                         {{}, EntityKind::Phone, u"+4477009%1"_s.arg(row, 5, 10, QChar(u'0')), u"x"_s, {}}),
                     u"Note"_s,
                     u"row %1"_s.arg(row),
                     {},
                     {},
                     {}});
            }
            writer.finish();
        });
        m_case.session().undo();
        m_case.session().redo();
        m_case.close();
    }

    TemporaryCase m_case;
};

TEST_F(VerifyTest, ACaseThatMayOnlyBeReadIsNotFaultyForThat)
{
    m_case.close();
    Database database(m_case.path(), Access::ReadOnly);
    NoProgress progress;
    for (const Fault &fault : verify(database, progress))
        ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
}

TEST_F(VerifyTest, AHealthyCaseHasNoFault)
{
    const auto faults = faultsOf(m_case.path());
    for (const Fault &fault : faults)
        ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
}

TEST_F(VerifyTest, AnAlteredAuditEntryIsNamed)
{
    alter(m_case.path(),
          "DROP TRIGGER audit_is_append_only_1; UPDATE audit SET user = 'somebody else' WHERE seq = 2");
    const auto faults = faultsOf(m_case.path());
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults.front().where, u"audit entry 2"_s);
}

TEST_F(VerifyTest, AuditEntriesCutOffTheEndAreNoticed)
{
    alter(m_case.path(), "DROP TRIGGER audit_is_append_only_2; DELETE FROM audit WHERE seq > 2");
    EXPECT_FALSE(faultsOf(m_case.path()).empty());
}

TEST_F(VerifyTest, ALastAuditEntryThatChangedNothingCannotBeCutOffEither)
{
    {
        CaseSession session(m_case.path());
        session.log({u"disclose"_s, u"chart to a file"_s, {}, {}});
    }
    ASSERT_TRUE(faultsOf(m_case.path()).empty());
    alter(m_case.path(),
          "DROP TRIGGER audit_is_append_only_2; DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)");
    EXPECT_FALSE(faultsOf(m_case.path()).empty());
}

TEST_F(VerifyTest, ARowAlteredByAnotherProgramIsNoticed)
{
    alter(m_case.path(),
          "UPDATE person_role SET role = 1; UPDATE source SET rejected = 0, file = 'other.csv'");
    const auto faults = faultsOf(m_case.path());
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults.front().where, u"table source"_s);
}

static constexpr qint64 PageBytes = 8192;

/// Everything a reader could be shown, to tell harm from a change in the free space of a page.
static QString contentOf(const QString &path)
{
    try {
        const Database database(path);
        QString content;
        for (const QString &table : summedTables(database) + QStringList{u"audit"_s}) {
            QStringList columns;
            for (const QString &column : columnsOf(database, table).all)
                columns << u"quote("_s + column + u")"_s;
            Statement row = database.prepare(u"SELECT %1 FROM %2"_s.arg(columns.join(u" || "_s), table));
            while (row.next())
                content += row.text(0) + u'\n';
        }
        return content;
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
}

TEST_F(VerifyTest, ADamagedPageIsNoticed)
{
    QFile file(m_case.path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QString content = contentOf(m_case.path());
    const qint64 pages = whole.size() / PageBytes;
    ASSERT_GT(pages, 50);
    QRandomGenerator random(20260101);
    int harmed = 0;
    for (int round = 0; round < 40; ++round) {
        // One flipped bit: what SQLite's own check often lets pass.
        QByteArray damaged = whole;
        const qint64 at = (random.bounded(int(pages - 1)) + 1) * PageBytes + random.bounded(int(PageBytes));
        damaged[at] = char(damaged[at] ^ (1 << random.bounded(8)));
        const QString path = m_case.file(u"damaged.skein"_s);
        QFile copy(path);
        ASSERT_TRUE(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
        copy.write(damaged);
        copy.close();
        if (contentOf(path) == content)
            continue;
        ++harmed;
        EXPECT_FALSE(faultsOf(path).empty()) << "bit at " << at;
    }
    EXPECT_GT(harmed, 5);
}
