// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/confined/confined_source.h"
#include "core/ingest/confined/confinement.h"
#include "core/ingest/delimited_source.h"
#include "core/ingest/table_file.h"
#include "tests/core/ingest/formats/format_fixture.h"
#include "tests/core/ingest/workbook_builder.h"

#include <QDir>
#include <QDirIterator>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Example\nTEL:07700900123\nEND:VCARD\n"
                         "BEGIN:VCARD\nVERSION:3.0\nFN:Sam Example\nTEL:07700900456\nEND:VCARD\n";

/// Files are read by the program that is shipped, or by one that is made to misbehave.
class ConfinedTest : public FormatFixture
{
protected:
    ConfinedTest() { qputenv("SKEIN_READER", READER_PROGRAM); }
    ~ConfinedTest() override { qunsetenv("SKEIN_READER"); }

    void readBy(const QByteArray &script)
    {
        const QString path = write(u"reader.sh"_s, "#!/bin/sh\n" + script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("SKEIN_READER", path.toLocal8Bit());
    }
};

bool isRefused(int result)
{
    return result < 0 && (errno == EPERM || errno == EACCES);
}

/// 0 when a confined process can do what a reader needs and nothing else; else the number of what is wrong.
int probe(const QString &readable, const QString &writable, const QString &other)
{
    const bool doesConfineFiles = canConfineFiles();
    confine({readable}, writable);
    if (open(QFile::encodeName(readable).constData(), O_RDONLY) < 0)
        return 1;
    if (doesConfineFiles && !isRefused(open(QFile::encodeName(other).constData(), O_RDONLY)))
        return 2;
    if (doesConfineFiles && !isRefused(open(QFile::encodeName(readable).constData(), O_WRONLY)))
        return 3;
    const QByteArray unpacked = QFile::encodeName(writable + u"/member"_s);
    if (open(unpacked.constData(), O_RDWR | O_CREAT, 0600) < 0)
        return 4;
    if (!isRefused(socket(AF_INET, SOCK_STREAM, 0)))
        return 5;
    if (!isRefused(fork()))
        return 6;
    char *const arguments[] = {nullptr};
    if (!isRefused(execve("/bin/true", arguments, arguments)))
        return 7;
    if (!isRefused(kill(getppid(), 0)))
        return 8;
    return 0;
}

} // namespace

TEST_F(ConfinedTest, AFileGivesTheSameRowsAsInThisProcess)
{
    ASSERT_FALSE(readerProgram().isEmpty());
    const QString path = write(u"book.vcf"_s, Cards);
    const TableFile confined(path);
    const auto there = rows(path);
    const QStringList titlesThere = titles(path);
    qputenv("SKEIN_READER", "/none");
    EXPECT_EQ(there, rows(path));
    EXPECT_EQ(titlesThere, titles(path));
    EXPECT_EQ(confined.notes(0), TableFile(path).notes(0));
    EXPECT_EQ(there.size(), 2U);
}

TEST_F(ConfinedTest, ManyBatchesAndReadingsSideBySideKeepTheirRows)
{
    QByteArray lines;
    for (int i = 0; i < 30'000; ++i)
        lines += "{\"number\": " + QByteArray::number(i) + ", \"text\": \"row " + QByteArray::number(i)
            + "\"}\n";
    const TableFile file(write(u"many.jsonl"_s, lines));
    const auto first = file.read(0, ',');
    const auto abandoned = file.read(0, ',');
    const auto second = file.read(0, ',');
    TableRow row;
    ASSERT_TRUE(abandoned->next(row));
    TableRow other;
    ASSERT_TRUE(first->next(row) && second->next(other)); // the titles
    for (int i = 0; i < 30'000; ++i) {
        ASSERT_TRUE(first->next(row) && second->next(other)) << i;
        ASSERT_EQ(row.cells, other.cells);
        ASSERT_EQ(row.cells.front(), std::to_string(i));
    }
    EXPECT_FALSE(first->next(row));
    EXPECT_FALSE(second->next(other));
}

TEST_F(ConfinedTest, DelimitedTextIsSplitHere)
{
    const TableFile file(write(u"calls.csv"_s, "Name,Number\nJo Example,07700900123\n"));
    EXPECT_NE(file.text(0), nullptr);
    EXPECT_TRUE(file.formatName().isEmpty());
}

TEST_F(ConfinedTest, WhatIsATableBeyondDoubtNeedsNoReader)
{
    readBy("exit 1\n");
    const QByteArray rows = "Calling,Called,Date,Duration\n07700900123,07700900456,14/06/2025,61\n"
                            "07700900123,07700900789,14/06/2025,9\n07700900456,07700900123,15/06/2025,4\n";
    EXPECT_EQ(TableFile(write(u"calls.csv"_s, rows)).sample(0, ',').rows.size(), 4U);
    const std::vector<QByteArray> doubtful{
        QByteArray(rows).replace("61", "\"61\""),
        QByteArray(rows).replace("61", "6,1"),
        QByteArray(rows).replace("Calling", "Calling:"),
        QByteArray(rows).replace("Calling", "2 Calling"),
        QByteArray(rows).replace("61", "\xC2\xA3 61"),
        rows.left(rows.indexOf("15/06")), // broken off
        "14/06/2025, 13:05 - Jo: one, two\n14/06/2025, 13:06 - Sam: three, four\n",
        "{a, b, c, d}\n{a, b, c, d}\n{a, b, c, d}\n{a, b, c, d}\n",
        Cards};
    for (const QByteArray &text : doubtful)
        EXPECT_THROW(TableFile(write(u"doubtful.csv"_s, text)), Error) << text.toStdString();
}

TEST_F(ConfinedTest, WhatIsATableBeyondDoubtIsOneForTheReaderToo)
{
    int plain = 0;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/resources/samples"), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (QFileInfo(path).size() == 0)
            continue;
        const InputFile input(path);
        if (!isPlainTable(input.bytes()))
            continue;
        ++plain;
        EXPECT_EQ(openFormat(input).format, nullptr) << path.toStdString();
    }
    EXPECT_GT(plain, 0);
}

TEST_F(ConfinedTest, ARefusalIsTheReadersOwn)
{
    const QString path = write(u"broken.xlsx"_s, "PK\x03\x04 and no more");
    const auto said = [&path]() -> std::string {
        try {
            const TableFile file(path);
            return "nothing";
        } catch (const Error &error) {
            return error.what();
        }
    };
    const std::string there = said();
    qputenv("SKEIN_READER", "/none");
    EXPECT_EQ(there, said());
    EXPECT_NE(there, "nothing");
}

TEST_F(ConfinedTest, AReaderThatDiesEndsTheImportAndLeavesTheCaseAsItWas)
{
    const QString path = write(u"book.vcf"_s, Cards);
    readBy("kill -SEGV $$");
    EXPECT_TRUE(refusal(path).contains(u"died of it"_s)) << refusal(path).toStdString();
    readBy("exit 3");
    EXPECT_TRUE(refusal(path).contains(u"died of it"_s));
    EXPECT_THROW(import({path}), Error);
    EXPECT_EQ(count(u"source"_s), 0);
    qputenv("SKEIN_READER", READER_PROGRAM);
    EXPECT_EQ(import({path}).tables.at(0).source.stored, 2);
}

TEST_F(ConfinedTest, AReaderThatAnswersNonsenseIsNotBelieved)
{
    const QString path = write(u"book.vcf"_s, Cards);
    readBy("printf '\\377\\377\\377\\377nonsense'");
    EXPECT_TRUE(refusal(path).contains(u"no sense"_s)) << refusal(path).toStdString();
    readBy("printf '\\011\\000\\000\\000T\\377\\377\\377\\377\\377\\377\\377\\177'; sleep 5");
    EXPECT_TRUE(refusal(path).contains(u"no sense"_s)) << refusal(path).toStdString();
}

TEST_F(ConfinedTest, AConfinedProcessHasItsFileItsFolderAndNothingElse)
{
    const QString readable = write(u"evidence.bin"_s, "x");
    const QString other = write(u"other.bin"_s, "x");
    const QString writable = m_folder.filePath(u"unpacked"_s);
    ASSERT_TRUE(QDir().mkdir(writable));
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    EXPECT_EXIT(_exit(probe(readable, writable, other)), testing::ExitedWithCode(0), "");
}

TEST_F(ConfinedTest, WhatIsToldOfAWholeTableComesWithItsLastRow)
{
    WorkbookBuilder book;
    book.addSheet("S", "<row><c><v>1</v></c></row>");
    book.putAround({}, "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");
    const TableFile file(write(u"b.xlsx"_s, QByteArray::fromStdString(book.bytes())));
    const auto reader = file.read(0, ',');
    for (TableRow row; reader->next(row);) { }
    EXPECT_EQ(reader->notes().size(), 1);
}
