// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/outside_import.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// More on demand: a night's test asks for 200.
const int Rounds = std::max(30, qEnvironmentVariableIntValue("SKEIN_KILL_ROUNDS"));

/// So long after the process said this word.
struct Moment
{
    QByteArray after;
    int microseconds = 0;
    QString journal = u"beside"_s; ///< Or "through": straight into the case file.
};

class ImportKillTest : public OutsideImport
{
protected:
    /// Returns the last word the process said before it ended or was killed.
    QByteArray importElsewhere(const Moment &end)
    {
        QProcess importer;
        importer.start(QStringLiteral(IMPORT_ONCE), {m_copy, m_calls, end.journal});
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
            while (!importer.canReadLine() && importer.waitForReadyRead(60000)) { }
            EXPECT_FALSE(importer.readLine().isEmpty()); // one word: the next may be there already
            return int(timer.nsecsElapsed() / 1000);
        };
        for (int run = 0; run < 3; ++run) {
            startAgain();
            QProcess importer;
            importer.start(QStringLiteral(IMPORT_ONCE), {m_copy, m_calls});
            wait(importer);
            m_reading = std::min(m_reading, wait(importer));
            m_ending = std::min(m_ending, wait(importer));
            EXPECT_TRUE(importer.state() == QProcess::NotRunning || importer.waitForFinished(60000));
        }
    }

    /// A third of the rounds spread over the reading, a third around the moment when its transaction is
    /// committed, a third over what comes then.
    Moment moment(int round)
    {
        Moment when = timeOf(round);
        when.journal = round / 3 % 2 == 0 ? u"beside"_s : u"through"_s;
        return when;
    }

    Moment timeOf(int round)
    {
        const int step = round / 3;
        const int steps = Rounds / 3;
        const auto part
            = [&](int whole) { return whole * step / steps + int(m_random.bounded(1 + whole / steps)); };
        switch (round % 3) {
        case 0:
            return {"reading", part(m_reading), {}};
        case 1:
            return {"reading", m_reading * 8 / 10 + part(m_reading * 4 / 10), {}};
        default:
            return {"staged", part(m_ending), {}};
        }
    }

    /// The machine was busier when the import was measured than it is now: it is killed sooner from here on.
    void noteMoment(const Moment &end, bool wasLost)
    {
        if (!wasLost && end.after == "reading" && end.microseconds < m_reading * 8 / 10)
            m_reading = m_reading * 8 / 10;
    }

    QRandomGenerator m_random{1};
    int m_reading = 60'000'000; ///< Microseconds.
    int m_ending = 60'000'000;
};

} // namespace

TEST_F(ImportKillTest, AFileIsWhollyThereOrNotAtAll)
{
    startAgain();
    const CasePicture before = openAndLook();
    measure();
    const CasePicture after = openAndLook();
    ASSERT_EQ(after.ledger.size(), 2U);
    EXPECT_EQ(after.ledger[1][0], Rows);
    EXPECT_GT(after.ledger[1][2], 0);
    EXPECT_GT(after.ledger[1][3], 0);

    int lost = 0;
    for (int round = 0; round < Rounds || (lost < Rounds / 3 && round < 10 * Rounds); ++round) {
        const Moment end = moment(round % Rounds);
        SCOPED_TRACE(testing::Message()
                     << "round " << round << ", killed " << end.microseconds << " µs after "
                     << end.after.constData() << ", written " << end.journal.toStdString());
        startAgain();
        const QByteArray said = importElsewhere(end);
        const CasePicture left = openAndLook();
        expectSound();
        EXPECT_TRUE(left == before || left == after) << testing::PrintToString(left);
        EXPECT_TRUE(said != "imported" || left == after) << "an acknowledged import was lost";
        lost += left == before ? 1 : 0;
        noteMoment(end, left == before);

        import({m_calls});
        const CasePicture again = look();
        EXPECT_EQ(again.seen, after.seen);
        EXPECT_EQ(again.ledger[left.ledger.size()][1], left == before ? after.ledger[1][1] : 0);
        EXPECT_EQ(again.ledger[left.ledger.size()][0], Rows);
    }
    EXPECT_GE(lost, Rounds / 3) << "too few were killed in the midst of it";
}
