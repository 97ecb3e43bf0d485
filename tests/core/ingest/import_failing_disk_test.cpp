// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not covered, as SQLite does not write it: what an import sorts or spills into files without a name beside
// the case (core/base/external_sort, core/ingest/spilled_text), the lock file, and the memory that
// connections share. import_full_disk_test has the first of these, at the moments when a file would outgrow a
// limit.

#include "core/base/error.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"
#include "core/storage/verify.h"
#include "tests/core/ingest/failing_disk.h"
#include "tests/core/ingest/import_fixture.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// How the case file is written while an import is stored in it.
enum class Writing {
    Beside, ///< Into a journal first, as the window does: others may read.
    Through ///< Straight into the file, as the command line does.
};

/// Calls between a few numbers; every 10th row repeats its forerunner, every 25th has a day that is none.
QByteArray callFile()
{
    constexpr int rows = 60;
    QByteArray text = "Calling Number,Called Number,Date,Time,Duration,Call Type\n";
    QByteArray line;
    for (int row = 0; row < rows; ++row) {
        if (row % 10 != 9)
            line = QString::asprintf("07700900%03d,07700900%03d,%02d/06/2025,%02d:15:00,%d,Voice\n", row % 7,
                                     500 + row % 11, row % 25 == 24 ? 31 : 1 + row / 3, row % 24, row)
                       .toLatin1();
        text += line;
    }
    return text;
}

/// All that is told of a case: its ledger, every row as written, every call.
using Told = std::vector<std::string>;

class ImportFailingDiskTest : public ImportFixture,
                              public testing::WithParamInterface<std::tuple<Writing, SourceKeeping>>
{
protected:
    ImportFailingDiskTest()
        : m_calls(write(u"calls.csv"_s, callFile()))
    {
        m_session->edit(u"Keep"_s, [](Database &database) {
            setSourceKeeping(database, std::get<SourceKeeping>(GetParam()));
        });
        importText("Calling Number,Called Number,Date,Time,Duration\n"
                   "07700900001,07700900501,01/06/2025,09:00:00,12\n");
        for (const Specification &each : specificationsFor(database()))
            if (each.isGeneric && each.kind == u"calls"_s)
                m_specifications.push_back(each); // the only one that fits: a round is soon over
        m_before = look();
        m_session.reset();
        EXPECT_TRUE(QFile::rename(m_folder.filePath(u"case.skein"_s), m_start));
        startAgain();
        EXPECT_EQ(importCalls(), QString());
        m_after = look();
    }

    void startAgain()
    {
        m_session.reset();
        for (const char16_t *end : {u"", u"-wal", u"-shm", u"-journal", u".lock"})
            QFile::remove(m_copy + QString::fromUtf16(end));
        EXPECT_TRUE(QFile::copy(m_start, m_copy));
        open();
    }

    void open()
    {
        m_session.reset();
        m_session = std::make_unique<CaseSession>(m_copy);
    }

    /// Returns what the person is told when it fails; empty when it went well.
    QString importCalls()
    {
        ImportRequest request;
        request.files = {m_calls};
        NoProgress progress;
        try {
            const PreparedImport import = prepareImport(request, m_specifications, progress);
            const ImportSetting setting{m_session->user(), m_session->info().operation, ImportMode::Store};
            std::optional<CaseSession::WriteThrough> through;
            if (std::get<Writing>(GetParam()) == Writing::Through)
                through.emplace(*m_session);
            ImportOutcome outcome;
            {
                Database writer = m_session->writer();
                outcome = runImport(writer, import, setting, progress);
            }
            activateImport(*m_session, outcome);
        } catch (const Error &error) {
            return error.message();
        }
        return {};
    }

    Told look() const
    {
        Told told;
        const auto add = [&told](const QString &line) { told.push_back(line.toStdString()); };
        for (const Source &source : sources(database())) {
            add(u"%1: %2 rows, %3 stored, %4 duplicates, %5 rejected"_s.arg(source.file)
                    .arg(source.rows)
                    .arg(source.stored)
                    .arg(source.duplicates)
                    .arg(source.rejected));
            eachSourceRow(database(), source.id, [&](qint64 row, std::string_view record) {
                told.push_back(std::to_string(row) + ' ' + std::string(record));
            });
        }
        const Holdings held = holdings(database());
        add(u"%1 entities, %2 links, %3 events"_s.arg(held.entities).arg(held.links).arg(held.events));
        Statement calls = database().prepare(
            u"SELECT v.line, v.start, v.seconds, a.identity, b.identity FROM event AS v JOIN entity AS a "
            "ON a.id = v.party_from JOIN entity AS b ON b.id = v.party_to ORDER BY v.start, v.line"_s);
        while (calls.next())
            add(u"%1 %2 %3 %4 %5"_s.arg(calls.integer(0))
                    .arg(calls.integer(1))
                    .arg(calls.integer(2))
                    .arg(calls.text(3), calls.text(4)));
        return told;
    }

    void expectSound()
    {
        NoProgress progress;
        for (const Fault &fault : verify(ownDatabase(), progress))
            ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
    }

    /// What the person is told is one line in words, which names no statement of the database.
    static void expectClear(const QString &error)
    {
        EXPECT_TRUE(error.contains(u"The disk"_s) && error.contains(u"Nothing was changed"_s));
        EXPECT_FALSE(error.contains(u'\n') || error.contains(u"COMMIT"_s) || error.contains(u"INSERT"_s));
    }

    /// An import while the disk fails; then, on the mended disk, what it left and the same import again: now,
    /// or after a second one that fails. Returns whether there were that many acts.
    bool isRound(DiskAct act, int number, FailingDisk::Until until)
    {
        if (!m_isAsBefore)
            startAgain();
        const bool isSecond = std::exchange(m_isAsBefore, false);
        m_disk.failAt(act, number, until);
        const QString error = importCalls();
        if (!m_disk.mend())
            return false;
        const bool isToOpenAgain = error.contains(u"Close the case and open it again"_s);
        if (isToOpenAgain) {
            EXPECT_NE(importCalls(), QString()) << "the rows would repeat some that are not seen";
            ++m_toOpenAgain;
        }
        if (isToOpenAgain || number % 8 == 0)
            open();
        EXPECT_EQ(look(), error.isEmpty() ? m_after : m_before);
        expectSound();
        if (error.isEmpty())
            return true;
        ++m_failed;
        expectClear(error);
        m_isAsBefore = !isSecond;
        if (isSecond) {
            EXPECT_EQ(importCalls(), QString());
            EXPECT_EQ(look(), m_after);
            expectSound();
        }
        return true;
    }

    QString m_calls;
    QString m_start = m_folder.filePath(u"start.skein"_s);
    QString m_copy = m_folder.filePath(u"copy.skein"_s);
    std::vector<Specification> m_specifications;
    Told m_before;
    Told m_after; ///< Of an import that nothing came in the way of.
    FailingDisk m_disk;
    bool m_isAsBefore = false; ///< The case at hand.
    int m_failed = 0;
    int m_toOpenAgain = 0;
};

} // namespace

TEST_P(ImportFailingDiskTest, AFullDiskAtWhateverWriteLeavesTheCaseAsItWasAndTheNextImportClean)
{
    constexpr int each = 60; // from then on with longer and longer strides
    // Where rows are kept and where they are referred to the writes are much the same: what fails once in one
    // case fails for good in the other.
    const int other = std::get<SourceKeeping>(GetParam()) == SourceKeeping::Kept ? 0 : 1;
    for (int number = 1;; number += std::max(1, (number - each) / 4)) {
        const auto until = number % 4 / 2 == other ? FailingDisk::Until::Next : FailingDisk::Until::Mended;
        SCOPED_TRACE(testing::Message() << "write " << number << " until " << int(until));
        if (!isRound(DiskAct::Write, number, until))
            break;
    }
    EXPECT_GE(m_failed, each - 10);
    EXPECT_GE(m_toOpenAgain, 1);
}

TEST_P(ImportFailingDiskTest, ADiskThatFailsAtASyncADeletionOrACutDoesToo)
{
    for (const DiskAct act : {DiskAct::Sync, DiskAct::Delete, DiskAct::Truncate})
        for (const auto until : {FailingDisk::Until::Next, FailingDisk::Until::Mended})
            for (int number = 1;; ++number) {
                SCOPED_TRACE(testing::Message()
                             << "act " << int(act) << ' ' << number << " until " << int(until));
                if (!isRound(act, number, until))
                    break;
            }
    EXPECT_GE(m_failed, 4);
    EXPECT_GE(m_toOpenAgain, 1);
}

INSTANTIATE_TEST_SUITE_P(Ways, ImportFailingDiskTest,
                         testing::Combine(testing::Values(Writing::Beside, Writing::Through),
                                          testing::Values(SourceKeeping::Kept, SourceKeeping::Referenced)));
