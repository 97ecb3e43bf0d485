// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class SmsBackupTest : public FormatFixture
{
protected:
    QString backup(const QByteArray &content) { return write(u"backup%1.xml"_s.arg(++m_backups), content); }
    /// What is told when the last row was read.
    static QString told(const QString &path)
    {
        const TableFile file(path);
        const auto reader = file.read(0, ',');
        for (TableRow row; reader->next(row);) { }
        return reader->notes().join(u' ');
    }

private:
    int m_backups = 0;
};

const QByteArray Head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
                        "<!--File Created By SMS Backup & Restore v10.06.110 -->\n"
                        "<?xml-stylesheet type=\"text/xsl\" href=\"sms.xsl\"?>\n";

QByteArray sms(const char *type, const char *body, const char *more = "")
{
    return QByteArray("  <sms protocol=\"0\" address=\"+447700900123\" date=\"1749891600000\" type=\"") + type
        + "\" subject=\"null\" body=\"" + body + "\" service_center=\"null\" read=\"1\" " + more
        + " contact_name=\"Sam Sample\" />\n";
}

QByteArray texts(int count, const QByteArray &entries)
{
    return Head + "<smses count=\"" + QByteArray::number(count) + "\">\n" + entries + "</smses>\n";
}

QByteArray mms(const char *box, const QByteArray &parts, const QByteArray &addresses)
{
    return QByteArray("<mms date=\"1749891700000\" msg_box=\"") + box
        + "\" m_type=\"132\" sub=\"null\" address=\"+447700900123~+447700900124\" "
          "contact_name=\"Sam, Jo\"><parts>"
        + parts + "</parts><addrs>" + addresses + "</addrs></mms>";
}

QByteArray address(const char *number, const char *type)
{
    return QByteArray("<addr address=\"") + number + "\" type=\"" + type + "\" charset=\"106\" />";
}

} // namespace

TEST_F(SmsBackupTest, TextsComeWithTheHandsetAsTheOtherSide)
{
    const ImportOutcome outcome = importText(
        texts(3, sms("1", "on my way", "date_sent=\"1749891590000\"") + sms("2", "ok") + sms("3", "later")));
    ASSERT_EQ(outcome.tables.size(), 1U);
    EXPECT_EQ(outcome.tables[0].source.stored, 3);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].kind, EventKind::Text);
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_TRUE(label(events[0].party(PartyRole::To)).startsWith(u"Handset"_s));
    EXPECT_TRUE(events[0].text.startsWith(u"on my way"_s));
    EXPECT_TRUE(events[0].text.contains(u"2025-06-14T08:59:50"_s)) << events[0].text.toStdString();
    EXPECT_TRUE(label(events[1].party(PartyRole::From)).startsWith(u"Handset"_s));
    EXPECT_EQ(label(events[1].party(PartyRole::To)), u"07700 900123"_s);
    EXPECT_EQ(events[2].title, u"SMS draft, not sent"_s);
    EXPECT_EQ(values(events[1].party(PartyRole::To), u"Shown name"_s), QStringList{u"Sam Sample"_s});
    EXPECT_EQ(labels(EntityKind::Person), QStringList());
}

TEST_F(SmsBackupTest, MessagesOfAGroupNameEverybodyAndTheHandsetsOwnNumber)
{
    const QByteArray parts
        = "<part seq=\"-1\" ct=\"application/smil\" text=\"&lt;smil/>\" />"
          "<part seq=\"0\" ct=\"text/plain\" text=\"see you\" />"
          "<part seq=\"0\" ct=\"image/jpeg\" cl=\"door.jpg\" text=\"null\" data=\"AAAA\" />"
          "<part seq=\"0\" ct=\"image/png\" text=\"null\" data=\"A*A\" />";
    const QByteArray addresses
        = address("+447700900123", "137") + address("+447700900124", "151") + address("07700900199", "130");
    const QString path = backup(texts(1, mms("1", parts, addresses)));
    EXPECT_EQ(cell(path, 0, u"Author ID"_s), u"+447700900123"_s);
    EXPECT_EQ(cell(path, 0, u"Recipient ID"_s), u"(owner)\n+447700900124"_s);
    EXPECT_TRUE(cell(path, 0, u"Details"_s).contains(u"own number: 07700900199"_s));
    EXPECT_EQ(cell(path, 0, u"Message"_s), u"see you"_s);
    EXPECT_EQ(cell(path, 0, u"Attachment"_s),
              u"door.jpg image/jpeg, 3 bytes\nimage/png, data that cannot be decoded"_s);
    EXPECT_TRUE(told(path).contains(u"1 parts of multimedia messages cannot be decoded (first: entry 1)"_s));
    const QString sent = backup(texts(1, mms("2", parts, address("insert-address-token", "137"))));
    EXPECT_EQ(cell(sent, 0, u"Author ID"_s), u"(owner)"_s);
    EXPECT_EQ(cell(sent, 0, u"Recipient ID"_s), u"+447700900123\n+447700900124"_s);
}

TEST_F(SmsBackupTest, CallsSayWhatBecameOfThemAndWhoHidTheNumber)
{
    const auto call = [](const char *number, const char *type, const char *presentation) {
        return QByteArray("<call number=\"") + number + "\" duration=\"90\" date=\"1749891600000\" type=\""
            + type + "\" presentation=\"" + presentation + "\" contact_name=\"(Unknown)\" />";
    };
    const QString path
        = backup(Head + "<calls count=\"4\">" + call("07700900123", "1", "1") + call("07700900123", "2", "1")
                 + call("-2", "3", "2") + call("07700900123", "6", "1") + "</calls>");
    EXPECT_EQ(cell(path, 0, u"Author ID"_s), u"07700900123"_s);
    EXPECT_EQ(cell(path, 1, u"Author ID"_s), u"(owner)"_s);
    EXPECT_EQ(cell(path, 2, u"Title"_s), u"Missed call, number withheld"_s);
    EXPECT_EQ(cell(path, 2, u"Author ID"_s), QString());
    EXPECT_EQ(cell(path, 3, u"Title"_s), u"Blocked call"_s);
    const ImportOutcome outcome = import({path});
    EXPECT_EQ(outcome.tables[0].source.stored, 4);
    EXPECT_EQ(happenings()[0].seconds, 90);
    EXPECT_EQ(told(path), QString());
}

TEST_F(SmsBackupTest, EmojiThatTheAppWritesInHalvesAreWhole)
{
    const QString path
        = backup(texts(2, sms("1", "hi &#55357;&#56832; &lt;b&gt; > x") + sms("1", "bad &#55357;!")));
    EXPECT_EQ(cell(path, 0, u"Message"_s), u"hi 😀 <b> > x"_s);
    EXPECT_EQ(cell(path, 1, u"Message"_s), u"bad \uFFFD!"_s);
    EXPECT_TRUE(told(path).contains(u"1 characters mean nothing"_s));
}

TEST_F(SmsBackupTest, ABackupThatBreaksOffIsReadUpToThereAndTold)
{
    const QByteArray whole = texts(3, sms("1", "one") + sms("2", "two") + sms("1", "three"));
    const QString path = backup(whole.left(whole.indexOf("three")));
    const ImportOutcome outcome = import({path});
    EXPECT_EQ(outcome.tables[0].source.stored, 2);
    EXPECT_EQ(outcome.tables[0].source.rejected, 1);
    EXPECT_TRUE(
        outcome.tables[0].notes.join(u' ').contains(u"says that it holds 3 entries, and 2 are in it"_s))
        << outcome.tables[0].notes.join(u'\n').toStdString();
    EXPECT_FALSE(refusal(backup(Head + "<smses count=\"3\"><sms addr")).isEmpty());
    EXPECT_TRUE(told(backup(texts(4, sms("1", "one")))).contains(u"holds 4 entries, and 1 are in it"_s));
}

TEST_F(SmsBackupTest, EntriesThatAreNotReadAreCountedHoweverManyNamesTheyHave)
{
    QByteArray others;
    for (int name = 0; name < 30; ++name)
        others += "<other" + QByteArray::number(name) + "/>";
    const QString notes = told(backup(texts(1, sms("1", "one") + others + "<other0/><other1/>")));
    EXPECT_TRUE(notes.contains(u"Not read: 2 entries “other0”."_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"Not read: 10 entries “…”."_s)) << notes.toStdString();
}

TEST_F(SmsBackupTest, FilmsOfManyMegabytesAreNoReasonToRefuseTheFile)
{
    const QByteArray film(QByteArray(20 << 20, 'A'));
    const QString path = backup(
        texts(2,
              mms("1", "<part ct=\"video/mp4\" cl=\"a.mp4\" text=\"null\" data=\"" + film + "\" />", {})
                  + sms("1", "after")));
    EXPECT_EQ(cell(path, 0, u"Attachment"_s), u"a.mp4 video/mp4, more than 4 MiB"_s);
    EXPECT_EQ(cell(path, 1, u"Message"_s), u"after"_s);
}
