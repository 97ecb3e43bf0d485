// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"

#include <QDir>

#include <archive.h>
#include <archive_entry.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

/// `options` are libarchive's: "compression=store".
QByteArray zipOf(const Members &members, const char *options = nullptr)
{
    std::vector<char> buffer(size_t(1) << 20);
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer, options);
    archive_write_open_memory(writer, buffer.data(), buffer.size(), &used);
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, la_int64_t(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return QByteArray(buffer.data(), qsizetype(used));
}

const std::string Card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Example\nTEL:07700900123\nEND:VCARD\n";

class ArchiveTest : public FormatFixture
{
};

} // namespace

TEST_F(ArchiveTest, EveryMemberThatCanBeReadIsATable)
{
    const QByteArray zip
        = zipOf({{"a/book.vcf", Card},
                 {"b/people.csv", "Surname,Forename,DOB,Role\nSAMPLE,Alex,2001-02-03,victim\n"},
                 {"c/photo.png", "\x89PNG\r\n"},
                 {"d/empty.txt", ""}});
    const ImportOutcome outcome = import({write(u"all.zip"_s, zip)});
    ASSERT_EQ(outcome.tables.size(), 2U);
    EXPECT_EQ(outcome.tables[0].source.sheet, u"a/book.vcf"_s);
    EXPECT_EQ(outcome.tables[0].source.file, u"all.zip"_s);
    EXPECT_EQ(outcome.tables[1].source.stored, 1);
    EXPECT_TRUE(outcome.tables[0].notes.join(u' ').contains(u"c/photo.png"_s));
    EXPECT_EQ(all(EntityKind::Person).size(), 2U);
}

TEST_F(ArchiveTest, EmptyMembersAndFoldersAreToldInOneLine)
{
    const QByteArray zip = zipOf({{"book.vcf", Card},
                                  {"calls/june.csv", ""},
                                  {"none/", ""},
                                  {"calls/", ""},
                                  {"__MACOSX/._book.vcf", "x"},
                                  {"lost.db-wal", "x\x01\x02"}});
    const QStringList notes = import({write(u"some.zip"_s, zip)}).tables.at(0).notes;
    EXPECT_EQ(notes.filter(u"are empty"_s),
              QStringList{u"2 members are empty and hold nothing to read: calls/june.csv, none/."_s});
    EXPECT_EQ(notes.filter(u"of a Mac"_s),
              QStringList{u"1 members that the system of a Mac adds were passed over."_s});
    EXPECT_TRUE(notes.join(u' ').contains(u"“lost.db-wal” was not read"_s)) << "its database is missing";
    EXPECT_TRUE(refusal(write(u"empty.zip"_s, zipOf({{"a.csv", ""}}))).contains(u"1 members are empty"_s));
}

TEST_F(ArchiveTest, AMemberThatIsNotCompressedIsNotTheFile)
{
    const std::string report
        = "<?xml version=\"1.0\"?><project xmlns=\"http://pa.cellebrite.com/report/2.0\">"
          "<decodedData/></project>";
    const TableFile file(write(u"r.ufdr"_s, zipOf({{"report.xml", report}}, "compression=store")));
    EXPECT_EQ(file.formatName(), u"Zip archive"_s);
    const std::string chat = "14/06/2025, 10:00 - Jo: hi\n14/06/2025, 10:01 - Sam: hi\n";
    EXPECT_EQ(
        TableFile(write(u"c.zip"_s, zipOf({{"chat.txt", chat + chat}}, "compression=store"))).formatName(),
        u"Zip archive"_s);
}

TEST_F(ArchiveTest, NamesThatLeaveTheArchiveAreOnlyNames)
{
    const QString above = QDir(m_folder.path()).filePath(u"../escaped.vcf"_s);
    QFile::remove(above);
    const QString path = write(u"slip.zip"_s, zipOf({{"../escaped.vcf", Card}, {"/absolute.vcf", Card}}));
    const TableFile file(path);
    EXPECT_EQ(file.tables().size(), 2U);
    EXPECT_FALSE(QFile::exists(above));
}

TEST_F(ArchiveTest, ArchivesInArchivesAreOpenedOnceAndNotDeeper)
{
    const auto nested = [](const QByteArray &inner) { return zipOf({{"in.zip", inner.toStdString()}}); };
    const QByteArray one = zipOf({{"book.vcf", Card}});
    EXPECT_EQ(TableFile(write(u"two.zip"_s, nested(one))).tables().size(), 1U);
    EXPECT_THROW(TableFile(write(u"three.zip"_s, nested(nested(one)))), Error);
}

TEST_F(ArchiveTest, BombsAndArchivesOfNothingAreRefused)
{
    EXPECT_THROW(TableFile(write(u"nothing.zip"_s, zipOf({{"a.png", "\x89PNG"}}))), Error);
    EXPECT_THROW(TableFile(write(u"cut.zip"_s, zipOf({{"book.vcf", Card}}).left(60))), Error);
    const QByteArray bomb = zipOf({{"bomb.csv", std::string(size_t(60) << 20, 'a')}});
    EXPECT_THROW(TableFile(write(u"bomb.zip"_s, bomb)), Error);
}
