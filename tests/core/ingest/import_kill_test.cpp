// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_store.h"
#include "core/storage/verify.h"
#include "tests/core/ingest/import_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr int Rounds = 30;
constexpr int Rows = 20000;

/// Calls between 500 numbers; every 50th row repeats its forerunner, every 70th has a day that is none.
QByteArray callFile()
{
    QByteArray text = "Calling Number,Called Number,Date,Time,Duration,Call Type\n";
    QByteArray line;
    for (int row = 0; row < Rows; ++row) {
        const int day = row % 70 == 69 ? 31 : 1 + row / 800;
        if (row % 50 != 49)
            line = QString::asprintf("07700900%03d,07700900%03d,%02d/06/2025,%02d:%02d:%02d,%d,Voice\n",
                                     row * 7 % 500, 500 + row * 13 % 500, day, row % 24, row / 24 % 60,
                                     row % 60, row % 300)
                       .toLatin1();
        text += line;
    }
    return text;
}

/// What can be told of a case from outside: its ledger, and how much is seen in it.
struct Picture
{
    std::vector<std::array<qint64, 4>> ledger; ///< Rows, stored, duplicates, rejected of each source.
    std::array<qint64, 4> seen{}; ///< Entities, attributes, links, events.

    friend bool operator==(const Picture &, const Picture &) = default;
};

void PrintTo(const Picture &picture, std::ostream *out)
{
    *out << testing::PrintToString(picture.ledger) << " seen " << testing::PrintToString(picture.seen);
}

/// So long after the process said this word.
struct Moment
{
    QByteArray after;
    int microseconds = 0;
};

/// A case with one import in it is copied, and another file imported into the copy by a process of its own.
class ImportKillTest : public ImportFixture
{
protected:
    ImportKillTest()
        : m_calls(write(u"calls.csv"_s, callFile()))
        , m_start(m_folder.filePath(u"start.skein"_s))
        , m_copy(m_folder.filePath(u"copy.skein"_s))
    {
        importText("Name,Date of birth\nLena Varga,04/05/1988\nRobin Test,1991\n");
        m_session.reset();
        EXPECT_TRUE(QFile::rename(m_folder.filePath(u"case.skein"_s), m_start));
    }

    void startAgain()
    {
        m_session.reset();
        for (const char16_t *end : {u"", u"-wal", u"-shm", u".lock"})
            QFile::remove(m_copy + QString::fromUtf16(end));
        ASSERT_TRUE(QFile::copy(m_start, m_copy));
    }

    /// Returns the last word the process said before it ended or was killed.
    QByteArray importElsewhere(const Moment &end)
    {
        QProcess importer;
        importer.start(QStringLiteral(IMPORT_ONCE), {m_copy, m_calls});
        EXPECT_TRUE(importer.waitForStarted());
        QByteArray said;
        const auto hear = [&] {
            said += importer.readAllStandardOutput();
            return said.split('\n').value(std::max(0, int(said.count('\n')) - 1));
        };
        while (!said.contains(end.after) && importer.waitForReadyRead(60000))
            hear();
        QThread::usleep(static_cast<unsigned long>(end.microseconds));
        importer.kill();
        EXPECT_TRUE(importer.waitForFinished(60000));
        return hear();
    }

    /// Lets an import run to its end and measures how long it reads before its rows are staged, and how long
    /// it then takes to say that they count. The shortest of some runs is taken: other work may delay one.
    void measure()
    {
        const auto wait = [](QProcess &importer) {
            QElapsedTimer timer;
            timer.start();
            EXPECT_TRUE(importer.waitForReadyRead(60000));
            return int(timer.nsecsElapsed() / 1000);
        };
        for (int run = 0; run < 3; ++run) {
            startAgain();
            QProcess importer;
            importer.start(QStringLiteral(IMPORT_ONCE), {m_copy, m_calls});
            wait(importer);
            m_reading = std::min(m_reading, wait(importer));
            m_ending = std::min(m_ending, wait(importer));
            EXPECT_TRUE(importer.waitForFinished(60000));
        }
    }

    /// A third of the rounds spread over the reading, a third around the moment when its transaction is
    /// committed, a third over what comes then.
    Moment moment(int round)
    {
        const int step = round / 3;
        const int steps = Rounds / 3;
        const auto part
            = [&](int whole) { return whole * step / steps + int(m_random.bounded(1 + whole / steps)); };
        switch (round % 3) {
        case 0:
            return {"reading", part(m_reading)};
        case 1:
            return {"reading", m_reading * 8 / 10 + part(m_reading * 4 / 10)};
        default:
            return {"staged", part(m_ending)};
        }
    }

    /// The machine was busier when the import was measured than it is now: it is killed sooner from here on.
    void noteMoment(const Moment &end, bool wasLost)
    {
        if (!wasLost && end.after == "reading" && end.microseconds < m_reading * 8 / 10)
            m_reading = m_reading * 8 / 10;
    }

    Picture openAndLook()
    {
        m_session = std::make_unique<CaseSession>(m_copy);
        return look();
    }

    Picture look()
    {
        Picture picture;
        for (const Source &source : sources(database()))
            picture.ledger.push_back({source.rows, source.stored, source.duplicates, source.rejected});
        const Holdings held = holdings(database());
        picture.seen = {held.entities, held.attributes, held.links, held.events};
        return picture;
    }

    void expectSound()
    {
        NoProgress progress;
        for (const Fault &fault : verify(ownDatabase(), progress))
            ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
        EXPECT_EQ(count(u"source WHERE state = 1"_s), 0) << "something was left staged";
    }

    QString m_calls;
    QString m_start;
    QString m_copy;
    QRandomGenerator m_random{1};
    int m_reading = 60'000'000; ///< Microseconds.
    int m_ending = 60'000'000;
};

} // namespace

TEST_F(ImportKillTest, AFileIsWhollyThereOrNotAtAll)
{
    startAgain();
    const Picture before = openAndLook();
    measure();
    const Picture after = openAndLook();
    ASSERT_EQ(after.ledger.size(), 2U);
    EXPECT_EQ(after.ledger[1][0], Rows);
    EXPECT_GT(after.ledger[1][2], 0);
    EXPECT_GT(after.ledger[1][3], 0);

    int lost = 0;
    for (int round = 0; round < Rounds || (lost < Rounds / 3 && round < 10 * Rounds); ++round) {
        const Moment end = moment(round % Rounds);
        SCOPED_TRACE(testing::Message() << "round " << round << ", killed " << end.microseconds
                                        << " µs after " << end.after.constData());
        startAgain();
        const QByteArray said = importElsewhere(end);
        const Picture left = openAndLook();
        expectSound();
        EXPECT_TRUE(left == before || left == after) << testing::PrintToString(left);
        EXPECT_TRUE(said != "imported" || left == after) << "an acknowledged import was lost";
        lost += left == before ? 1 : 0;
        noteMoment(end, left == before);

        import({m_calls});
        const Picture again = look();
        EXPECT_EQ(again.seen, after.seen);
        EXPECT_EQ(again.ledger[left.ledger.size()][1], left == before ? after.ledger[1][1] : 0);
        EXPECT_EQ(again.ledger[left.ledger.size()][0], Rows);
    }
    EXPECT_GE(lost, Rounds / 3) << "too few were killed in the midst of it";
}
