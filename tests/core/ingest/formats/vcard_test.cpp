// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/link_store.h"
#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class VcardTest : public FormatFixture
{
};

const QByteArray ThreeCards = "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                              "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89xample;J=C3=B6rdan;;;\r\n"
                              "TEL;CELL;PREF:07700 900123\r\nTEL;WORK:+447700900124\r\n"
                              "NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0A=\r\nsecond line\r\n"
                              "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n AAAA\r\n BBBB\r\n\r\nEND:VCARD\r\n"
                              "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Alex Sample\r\nN:Sample;Alex;;;\r\n"
                              "EMAIL;TYPE=INTERNET:alex@example.org\r\nitem1.EMAIL:a.sample@example.com\r\n"
                              "ADR;TYPE=HOME:;;1 Invented St\\, Flat 2;Exampleton;;EX1 1AA;UK\r\n"
                              "BDAY:1990-02-01\r\nNOTE:one \\n two fol\r\n ded\r\nEND:VCARD\r\n"
                              "begin:vcard\r\nVERSION:4.0\r\nFN:Casey Other\r\nBDAY:--0203\r\n"
                              "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+44-7700-900125;ext=102\r\n"
                              "IMPP:skype:casey.other\r\nend:vcard\r\n";

} // namespace

TEST_F(VcardTest, CardsOfAllVersionsBecomePeopleWithTheirNumbersAndAddresses)
{
    const ImportOutcome outcome = importText(ThreeCards);
    const Source &source = outcome.tables.at(0).source;
    EXPECT_EQ(source.kind, u"people"_s);
    EXPECT_EQ(source.rows, 3);
    EXPECT_EQ(source.stored, 3);
    EXPECT_EQ(labels(EntityKind::Person),
              (QStringList{u"Alex SAMPLE"_s, u"Casey OTHER"_s, u"Jördan ÉXAMPLE"_s}));
    EXPECT_EQ(all(EntityKind::Phone).size(), 3U);
    EXPECT_EQ(labels(EntityKind::Email), (QStringList{u"a.sample@example.com"_s, u"alex@example.org"_s}));
    EXPECT_EQ(labels(EntityKind::OnlineAccount), QStringList{u"Skype: casey.other"_s});
    EXPECT_EQ(all(EntityKind::Address).size(), 1U);
}

TEST_F(VcardTest, ARowIsKnownByTheLineOfItsCard)
{
    const auto all = rows(write(u"book.dat"_s, ThreeCards));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0][0], u"1"_s);
    EXPECT_EQ(all[1][0], u"13"_s);
    EXPECT_EQ(all[2][0], u"24"_s);
}

TEST_F(VcardTest, FoldedLinesEscapesAndPartialDatesAreRead)
{
    const QString path = write(u"book.vcf"_s, ThreeCards);
    EXPECT_EQ(cell(path, 0, u"Note"_s), u"first line\nsecond line"_s);
    EXPECT_EQ(cell(path, 1, u"Note"_s), u"one \n two folded"_s);
    EXPECT_EQ(cell(path, 1, u"Address"_s), u"1 Invented St, Flat 2, Exampleton, EX1 1AA, UK"_s);
    EXPECT_EQ(cell(path, 1, u"Date of birth"_s), u"1990-02-01"_s);
    EXPECT_EQ(cell(path, 2, u"Date of birth"_s), QString());
    EXPECT_TRUE(cell(path, 2, u"Other"_s).contains(u"BDAY: --0203"_s));
}

TEST_F(VcardTest, ANumberThatCannotBeReadIsKeptBesideTheRest)
{
    const ImportOutcome outcome
        = importText("BEGIN:VCARD\nVERSION:3.0\nFN:Robin Example\nEMAIL:no address\nTEL:07700900126\n"
                     "END:VCARD\n");
    EXPECT_EQ(outcome.tables.at(0).source.rejected, 0);
    const auto people = all(EntityKind::Person);
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(values(people[0].id, u"email as written"_s), QStringList{u"no address"_s});
    const auto links = linksOf(database(), people[0].id);
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].strength, Strength::Unconfirmed);
}

TEST_F(VcardTest, TheSameBookAgainAddsNothingAndACardThatBreaksOffIsTold)
{
    importText(ThreeCards);
    EXPECT_EQ(importText(ThreeCards + '\n').tables.at(0).source.duplicates, 3);
    const ImportOutcome cut = importText("BEGIN:VCARD\nFN:Robin Example\nEND:VCARD\nBEGIN:VCARD\nFN:Ki");
    EXPECT_EQ(cut.tables.at(0).source.stored, 1);
    EXPECT_EQ(cut.tables.at(0).source.rejected, 1);
    EXPECT_TRUE(cut.tables.at(0).issues.at(0).reason.contains(u"breaks off"_s));
}
