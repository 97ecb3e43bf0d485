// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/import_preview.h"
#include "core/ingest/mapping_versions.h"
#include "core/ingest/replay.h"
#include "core/storage/source_store.h"
#include "tests/core/ingest/import_fixture.h"

#include <QDir>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Calls = "Wer,Wen,Wann\n07700900123,07700900456,14/06/2025 13:05\n"
                         "07700900123,07700900456,14/06/2025 13:05\nbad,07700900456,99/99/2025\n";

class MappingVersionsTest : public ImportFixture
{
protected:
    Specification mapping(const QString &name, const QString &to)
    {
        return mappingOf(name, u"calls"_s, {{u"from"_s, u"Wer"_s}, {u"to"_s, to}, {u"datetime"_s, u"Wann"_s}},
                         specificationsFor(database()));
    }

    Source onlySource() { return sources(database()).at(0); }

    Replay again(const QString &path)
    {
        NoProgress progress;
        return replay(database(), onlySource(), path, progress);
    }

    static qint64 now(const Replay &made, const QString &what)
    {
        for (const Replay::Outcome &each : made.outcomes)
            if (each.what.startsWith(what))
                return each.now;
        return -1;
    }
};

} // namespace

TEST_F(MappingVersionsTest, AnAlteredMappingIsANewVersionAndTheOneBeforeIsKept)
{
    EXPECT_EQ(saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s)).version, 1);
    Specification same = mapping(u"Odd"_s, u"Wen"_s);
    same.madeFor = {u"other.csv"_s, QByteArray(32, 'x'), {}};
    EXPECT_EQ(saveMapping(*m_session, same).version, 1) << "the file it was made for is no other way to read";
    EXPECT_EQ(saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s)).madeFor.file, u"other.csv"_s)
        << "it is still known";
    EXPECT_EQ(saveMapping(*m_session, mapping(u"Odd"_s, u"Wohin"_s)).version, 2);
    EXPECT_EQ(saveMapping(*m_session, mapping(u"Other"_s, u"Wen"_s)).version, 1);
    const std::vector<Specification> saved = savedMappings(database());
    ASSERT_EQ(saved.size(), 3U);
    EXPECT_EQ(saved[0].version, 2);
    EXPECT_TRUE(saved[0].match.contains(u"wohin"_s));
    EXPECT_EQ(saved[1].version, 1);
    EXPECT_TRUE(saved[1].match.contains(u"wen"_s));
    // Both layouts are known from now on.
    EXPECT_EQ(importText(Calls).tables.at(0).specification, u"Odd"_s);
    EXPECT_EQ(importText(QByteArray(Calls).replace("Wen", "Wohin")).tables.at(0).specification, u"Odd"_s);
}

TEST_F(MappingVersionsTest, TheRowsThatTheCaseKeepsComeToTheSameAsTheFile)
{
    saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s));
    const QByteArray first = "Extract of \"two\" days\n\n" + QByteArray(Calls);
    importText(first + "\"07700\n900124\",07700900456,15/06/2025 13:05\n07700900123,0770");
    for (const Source &source : sources(database())) {
        NoProgress progress;
        const Replay made = replay(database(), source, {}, progress);
        EXPECT_TRUE(made.isOfKeptRows);
        for (const Replay::Outcome &each : made.outcomes)
            EXPECT_EQ(each.now, each.then) << each.what.toStdString();
        EXPECT_TRUE(made.isSame());
    }
    EXPECT_GE(onlySource().rejected, 2);
    database().execute(u"DELETE FROM source_text"_s);
    EXPECT_THROW(static_cast<void>(again({})), Error) << "nothing is kept";
}

TEST_F(MappingVersionsTest, AMappingIsSharedWithItsVersionAndWhatItWasMadeFor)
{
    Specification given = mapping(u"Odd"_s, u"Wen"_s);
    given.version = 7;
    given.madeFor = {u"calls.csv"_s, QByteArray(32, '\xA5'), headingPrint({u"Wer"_s, u"Wen"_s})};
    const Specification read = parseSpecification(toJson(given), u"shared.json"_s);
    EXPECT_EQ(read.version, 7);
    EXPECT_EQ(read.madeFor.file, u"calls.csv"_s);
    EXPECT_EQ(read.madeFor.sha256, given.madeFor.sha256);
    EXPECT_EQ(read.madeFor.heading, headingPrint({u" wer "_s, u"WEN"_s}));
    EXPECT_NE(read.madeFor.heading, headingPrint({u"Wen"_s, u"Wer"_s}));
}

TEST_F(MappingVersionsTest, AReplayOnTheSameFileComesToTheSame)
{
    const QString path = write(u"calls.csv"_s, Calls);
    saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s));
    import({path});
    const Replay made = again(path);
    EXPECT_TRUE(made.isSame());
    EXPECT_EQ(made.mapping, u"Odd"_s);
    EXPECT_EQ(now(made, u"rows"_s), 3);
    EXPECT_EQ(now(made, u"stored"_s), 1);
    EXPECT_EQ(now(made, u"duplicates"_s), 1);
    EXPECT_EQ(now(made, u"rejected"_s), 1);
    EXPECT_EQ(sources(database()).size(), 1U) << "the case is as it was";
}

TEST_F(MappingVersionsTest, RowsThatRepeatAnotherSourceAreNoDifference)
{
    const QString path = write(u"calls.csv"_s, Calls);
    saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s));
    import({path});
    import({path});
    const Source second = sources(database()).at(1);
    ASSERT_EQ(second.stored, 0);
    NoProgress progress;
    const Replay made = replay(database(), second, path, progress);
    EXPECT_TRUE(made.isSame());
    EXPECT_EQ(now(made, u"stored"_s), 1);
}

TEST_F(MappingVersionsTest, ATableBeneathAnotherIsReplayedByItself)
{
    const QString path = write(u"two.csv"_s,
                               "Ref,Surname,Forename,DOB\n1,EXAMPLE,Jo,01/02/1990\n\n"
                               "Calling Number,Called Number,Date,Time\n"
                               "07700900123,07700900456,14/06/2025,13:05\n"
                               "07700900123,07700900456,14/06/2025,13:06\n");
    import({path});
    NoProgress progress;
    const std::vector<Source> both = sources(database());
    ASSERT_EQ(both.size(), 2U);
    for (const Source &source : both) {
        const Replay made = replay(database(), source, path, progress);
        EXPECT_TRUE(made.isSame()) << source.sheet.toStdString();
        EXPECT_EQ(now(made, u"rows"_s), source.rows);
    }
}

TEST_F(MappingVersionsTest, ASourceWithoutAMappingCannotBeReplayed)
{
    Source source;
    source.file = u"chart.anx"_s;
    NoProgress progress;
    EXPECT_THROW(static_cast<void>(replay(database(), source, write(u"calls.csv"_s, Calls), progress)),
                 Error);
}

TEST_F(MappingVersionsTest, AReplaySaysWhatDiffers)
{
    const QString path = write(u"calls.csv"_s, Calls);
    saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s));
    import({path});
    write(u"calls.csv"_s, Calls + "worse,07700900456,98/99/2025\n");
    const Replay longer = again(path);
    EXPECT_FALSE(longer.isSame());
    EXPECT_FALSE(longer.isSameFile);
    EXPECT_EQ(now(longer, u"rejected"_s), 2);
    ASSERT_EQ(longer.outcomes.size(), 5U);
    EXPECT_EQ(longer.outcomes[4].then, 1);
    EXPECT_EQ(longer.outcomes[4].now, 2) << "the reason is the same though the value is another";
    write(u"calls.csv"_s, QByteArray(Calls).replace("Wen", "Wohin"));
    const Replay changed = again(path);
    EXPECT_FALSE(changed.isSame());
    EXPECT_EQ(changed.gone, QStringList{u"Wen"_s});
    EXPECT_EQ(changed.added, QStringList{u"Wohin"_s});
    EXPECT_EQ(now(changed, u"rows"_s), 0);
}

TEST_F(MappingVersionsTest, AChangedLayoutIsRecognisedAndToldWithWhatToDo)
{
    saveMapping(*m_session, mapping(u"Odd"_s, u"Wen"_s));
    try {
        importText(QByteArray(Calls).replace("Wen", "Wohin"));
        FAIL() << "it was read as something else";
    } catch (const Error &error) {
        for (const QString &part : {u"“Odd” (version 1)"_s, u"wen"_s, u"Wohin"_s, u"new version"_s})
            EXPECT_TRUE(error.message().contains(part)) << error.what();
    }
    EXPECT_FALSE(changedLayout({u"Wer"_s, u"a"_s, u"b"_s}, savedMappings(database())));
    EXPECT_FALSE(changedLayout({u"Wer"_s, u"Wen"_s, u"Wann"_s}, savedMappings(database())));
}

TEST_F(MappingVersionsTest, RowsThatTheCaseKeepsAreReadAgainBesideItAndNothingOfThemStays)
{
    class Look final : public Progress
    {
    public:
        Look(QString caseFolder, QString temporary)
            : m_caseFolder(std::move(caseFolder))
            , m_temporary(std::move(temporary))
        {
        }
        bool advance(qint64 /*done*/, qint64 /*total*/) override
        {
            constexpr QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
            besideTheCase += QDir(m_caseFolder).entryList({u".skein-*"_s}, all).size();
            elsewhere += QDir(m_temporary).entryList(all).size();
            return true;
        }
        qsizetype besideTheCase = 0;
        qsizetype elsewhere = 0;

    private:
        QString m_caseFolder;
        QString m_temporary;
    };
    importText("From,To,Start\n07700900123,07700900456,14/06/2025 13:05\n", u"calls"_s);
    const QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    Look look(m_folder.path(), temporary.path());
    const Replay made = replay(database(), onlySource(), {}, look);
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    EXPECT_TRUE(made.isSame());
    EXPECT_GT(look.besideTheCase, 0);
    EXPECT_EQ(look.elsewhere, 0);
    EXPECT_TRUE(QDir(m_folder.path()).entryList({u".skein-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
}
