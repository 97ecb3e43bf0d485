// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/ingest/rejects.h"
#include "core/storage/referenced_rows.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"
#include "core/storage/verify.h"
#include "tests/core/ingest/import_fixture.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

const QByteArray Header = "\xEF\xBB\xBFTarget,07700900001\r\n\r\n"
                          "Calling Number,Called Number,Date,Time,Duration,Note\r\n";

QByteArray callRow(int number)
{
    const QByteArray note = number % 7 == 0 ? "\"two\r\nlines, and \"\"quotes\"\"\"" : "plain";
    return "07700900123,07700900456,28/03/2025," + QByteArray::number(10 + number / 3600 % 10) + ':'
        + QByteArray::number(number / 60 % 60).rightJustified(2, '0') + ':'
        + QByteArray::number(number % 60).rightJustified(2, '0') + "," + QByteArray::number(number) + ","
        + note;
}

/// A case that refers to its sources, beside one that keeps them.
class ReferencedImportTest : public ImportFixture
{
protected:
    ReferencedImportTest()
    {
        m_session->edit(u"Refer"_s,
                        [](Database &database) { setSourceKeeping(database, SourceKeeping::Referenced); });
    }

    QByteArray calls(int count) const
    {
        QByteArray text = Header;
        for (int number = 0; number < count; ++number)
            text += callRow(number) + (number % 11 == 0 ? "\r\n\r\n" : "\r\n");
        return text + "4.47E+11,07700900456,29/03/2025,10:00:00,5,x\r\n";
    }

    std::vector<std::pair<qint64, std::string>> rowsOf(SourceId source) const
    {
        std::vector<std::pair<qint64, std::string>> rows;
        eachSourceRow(database(), source, [&](qint64 row, std::string_view record) {
            rows.emplace_back(row, std::string(record));
        });
        return rows;
    }

    std::vector<Fault> faults()
    {
        NoProgress progress;
        return verify(ownDatabase(), progress);
    }
};

TEST_F(ReferencedImportTest, EachRowIsReadFromTheFileAsItIsKeptOtherwise)
{
    const QString path = write(u"calls.csv"_s, calls(9000));
    const Source referenced = import({path}).tables.at(0).source;
    EXPECT_EQ(count(u"source_text"_s), 0);
    EXPECT_EQ(referencedFile(database(), referenced.id), path);
    m_session->edit(u"Keep"_s, [](Database &database) { setSourceKeeping(database, SourceKeeping::Kept); });
    const Source kept = import({path}).tables.at(0).source;
    EXPECT_GT(count(u"source_text"_s), 0);
    const auto rows = rowsOf(referenced.id);
    EXPECT_GT(rows.size(), 9000U);
    EXPECT_EQ(rows, rowsOf(kept.id));
    for (const size_t at : {size_t(0), size_t(1), size_t(4095), size_t(4096), rows.size() - 1})
        EXPECT_EQ(sourceRow(database(), referenced.id, rows[at].first)->toStdString(), rows[at].second);
    EXPECT_FALSE(sourceRow(database(), referenced.id, rows.back().first + 1));
    EXPECT_EQ(rejectedRows(database(), referenced), rejectedRows(database(), kept));
    EXPECT_TRUE(faults().empty());
}

TEST_F(ReferencedImportTest, AFileThatIsGoneIsLookedForBesideTheCase)
{
    const QString path = write(u"calls.csv"_s, calls(20));
    const Source source = import({path}).tables.at(0).source;
    const auto rows = rowsOf(source.id);
    m_session->edit(u"Move"_s, [&](Database &database) {
        database.execute(u"UPDATE referenced_file SET path = '/nowhere/calls.csv'"_s);
    });
    EXPECT_EQ(rowsOf(source.id), rows);
    ASSERT_TRUE(QFile::rename(path, path + u".away"_s));
    EXPECT_THROW(sourceRow(database(), source.id, rows.back().first), Error);
    EXPECT_THROW(rejectedRows(database(), source), Error);
    EXPECT_EQ(faults().size(), 1U);
    ASSERT_TRUE(QFile::rename(path + u".away"_s, path));
    EXPECT_TRUE(faults().empty());
}

TEST_F(ReferencedImportTest, AFileThatWasChangedIsNotRead)
{
    const QString path = write(u"calls.csv"_s, calls(20));
    const Source source = import({path}).tables.at(0).source;
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(200);
    file.write("9");
    file.close();
    EXPECT_THROW(sourceRow(database(), source.id, 5), Error);
    EXPECT_EQ(faults().size(), 1U);
}

TEST_F(ReferencedImportTest, AFileOfManyStepsIsCheckedWhereARowIsRead)
{
    const QString path = write(u"calls.csv"_s, calls(12'000)); // more than two steps of the digest
    const Source source = import({path}).tables.at(0).source;
    const auto rows = rowsOf(source.id);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() - 40);
    file.write("9");
    file.close();
    EXPECT_EQ(sourceRow(database(), source.id, rows[100].first)->toStdString(), rows[100].second);
    EXPECT_THROW(sourceRow(database(), source.id, rows.back().first), Error);
    EXPECT_EQ(faults().size(), 1U);
}

TEST_F(ReferencedImportTest, StretchesWithADigestOfTheirOwnAsInOlderCasesAreReadByIt)
{
    const QString path = write(u"calls.csv"_s, calls(9000));
    const Source source = import({path}).tables.at(0).source;
    const auto rows = rowsOf(source.id);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    m_session->edit(u"As it was"_s, [&bytes](Database &database) {
        Statement stretch = database.prepare(u"SELECT first_row, place, bytes FROM referenced_stretch"_s);
        std::vector<std::pair<qint64, QByteArray>> digests;
        while (stretch.next()) {
            const QByteArray part = bytes.mid(stretch.integer(1), stretch.integer(2));
            digests.emplace_back(stretch.integer(0), sha256({part.constData(), size_t(part.size())}));
        }
        for (const auto &[row, digest] : digests)
            database.prepare(u"UPDATE referenced_stretch SET digest = ? WHERE first_row = ?"_s)
                .bind(QByteArrayView(digest), row)
                .run();
        database.execute(u"UPDATE referenced_file SET states = x''"_s);
    });
    EXPECT_EQ(rowsOf(source.id), rows);
    file.seek(200);
    file.write("9");
    file.close();
    EXPECT_THROW(sourceRow(database(), source.id, 5), Error);
    EXPECT_EQ(sourceRow(database(), source.id, rows.back().first)->toStdString(), rows.back().second);
}

TEST_F(ReferencedImportTest, WhatDoesNotLieOnTheDiskAsItIsReadIsKept)
{
    const QString text = QString::fromUtf8(calls(5).mid(3));
    QByteArray wide("\xFF\xFE");
    wide.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const Source source = import({write(u"wide.csv"_s, wide)}).tables.at(0).source;
    EXPECT_EQ(source.stored, 5);
    EXPECT_TRUE(referencedFile(database(), source.id).isEmpty());
    EXPECT_GT(count(u"source_text"_s), 0);
}

} // namespace

} // namespace skein
