// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/ingest/amount_text.h"
#include "core/ingest/formats/mail_text.h"
#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class OtherFormatsTest : public FormatFixture
{
};

const QByteArray Mail = "Return-Path: <jo@example.org>\r\n"
                        "From: =?UTF-8?Q?J=C3=B6_Example?= <jo@example.org>\r\n"
                        "To: Sam <sam@example.com>, \"Kim, K.\" <kim@example.com>\r\n"
                        "Cc: lee@example.com\r\nSubject: =?utf-8?B?dG9tb3Jyb3c=?=\r\n"
                        "Date: Sat, 14 Jun 2025 10:00:00 +0100\r\nMessage-ID: <1@example.org>\r\n"
                        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n"
                        "--xx\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                        "Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=E9 at=\r\n nine\r\n"
                        "--xx\r\nContent-Type: image/png; name=\"map.png\"\r\n\r\nAAAA\r\n--xx--\r\n";

} // namespace

TEST_F(OtherFormatsTest, AnEmailIsAMessageBetweenAddresses)
{
    importText(Mail);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].kind, EventKind::Message);
    EXPECT_EQ(events[0].title, u"tomorrow"_s);
    EXPECT_TRUE(events[0].text.startsWith(u"café at nine"_s));
    EXPECT_TRUE(events[0].text.contains(u"map.png"_s));
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"jo@example.org"_s);
    EXPECT_EQ(values(events[0].party(PartyRole::From), u"Shown name"_s), QStringList{u"Jö Example"_s});
    EXPECT_EQ(events[0].parties.size(), 4U);
}

TEST_F(OtherFormatsTest, ObsoleteDatesOfEmailAreReadAndUnknownZonesAreTold)
{
    const std::vector<std::pair<const char *, const char *>> dates{
        {"Sat, 14 Jun 2025 10:00:00 EST", "2025-06-14T15:00:00Z"},
        {"14 Jun 25 10:00 pdt", "2025-06-14T17:00:00Z"},
        {"Sat, 14 Jun 2025 10:00:00 +0100 (BST)", "2025-06-14T09:00:00Z"},
        {"Sat, 14 Jun 2025 23:00:00 GMT-02:00", "2025-06-15T01:00:00Z"},
        {"Sat Jun 14 10:00:00 2025", "2025-06-14T10:00:00Z"},
        {"Sat Jun 14 10:00:00 CDT 2025", "2025-06-14T15:00:00Z"},
        {"Sat, 14 Jun 2025 10:00:00 Q", "2025-06-14T10:00:00Z"},
        {"Sat, 14 Jun 2025 10:00:00 -0000", "2025-06-14T10:00:00Z"},
        {"Sat, 31 Jun 2025 10:00:00 GMT", "Sat, 31 Jun 2025 10:00:00 GMT"}};
    QByteArray box;
    for (const auto &[written, read] : dates)
        box += QByteArray("From jo@example.org Sat Jun 14 10:00:00 2025\nFrom: jo@example.org\nTo: "
                          "sam@example.com\nDate: ")
            + written + "\nSubject: x\n\n" + written + "\n\n";
    const QString path = write(u"zones"_s, box);
    for (size_t row = 0; row < dates.size(); ++row)
        EXPECT_EQ(cell(path, row, u"Sent"_s), QString::fromLatin1(dates[row].second));
    EXPECT_TRUE(cell(path, 6, u"Details"_s).endsWith(u"taken as UTC: Sat, 14 Jun 2025 10:00:00 Q"_s));
    EXPECT_EQ(cell(path, 0, u"Details"_s), QString());
    const ImportedTable table = import({path}).tables.at(0);
    EXPECT_EQ(table.source.stored, 8);
    EXPECT_EQ(table.source.rejected, 1);
    EXPECT_TRUE(table.notes.join(u' ').contains(u"3 e-mails do not say in which zone"_s));
}

TEST_F(OtherFormatsTest, AMailboxHoldsOneRowAMessage)
{
    const QByteArray one
        = "From jo@example.org Sat Jun 14 10:00:00 2025\n" + QByteArray(Mail).replace("\r\n", "\n");
    const QString path = write(u"box"_s, one + "\n" + one);
    EXPECT_EQ(rows(path).size(), 2U);
    EXPECT_EQ(rows(path)[1][0], QString::number(one.count('\n') + 2));
    EXPECT_EQ(import({path}).tables.at(0).source.stored, 2);
}

TEST_F(OtherFormatsTest, PointsOfAGpxTrackAreTravelOfTheDevice)
{
    const ImportOutcome outcome = importText(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\"><wpt lat=\"51.5\" lon=\"-0.1\"><name>Yard</name></wpt>"
        "<trk><name>Run</name><trkseg><trkpt lat=\"51.50001\" lon=\"-0.12\"><ele>12</ele>"
        "<time>2025-06-14T09:00:00Z</time></trkpt><trkpt lat=\"51.6\" lon=\"-0.13\">"
        "<time>2025-06-14T09:01:00Z</time></trkpt></trkseg></trk></gpx>");
    ASSERT_EQ(outcome.tables.size(), 2U);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, EventKind::Travel);
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_EQ(values(events[0].party(PartyRole::Place), u"Latitude"_s), QStringList{u"51.500010"_s});
    EXPECT_EQ(labels(EntityKind::Address), QStringList{u"Yard"_s});
}

TEST_F(OtherFormatsTest, PlacemarksOfAKmlComeWithTheirTimes)
{
    const QString path = write(u"map"_s,
                               "<kml xmlns=\"x\"><Document><Placemark><name>A</name><Point><coordinates>"
                               "-0.12,51.5,0</coordinates></Point></Placemark><Placemark><name>B</name>"
                               "<gx:Track><when>2025-06-14T09:00:00Z</when><when>2025-06-14T09:01:00Z"
                               "</when><gx:coord>-0.1 51.5 0</gx:coord><gx:coord>-0.2 51.6 0</gx:coord>"
                               "</gx:Track></Placemark></Document></kml>");
    const TableFile file(path);
    ASSERT_EQ(file.tables().size(), 2U);
    EXPECT_EQ(rows(path, 0).size(), 2U);
    EXPECT_EQ(cell(path, 1, u"Latitude"_s, 0), u"51.6"_s);
    EXPECT_EQ(cell(path, 1, u"Point time"_s, 0), u"2025-06-14T09:01:00Z"_s);
    EXPECT_EQ(cell(path, 0, u"Place on the map"_s, 1), u"A"_s);
}

TEST_F(OtherFormatsTest, PlacemarksWithoutAPositionAreKept)
{
    const QString path
        = write(u"map"_s,
                "<kml xmlns=\"x\"><Placemark><name>A</name><Point><coordinates>\n -0.1,51.5 \n"
                "</coordinates></Point></Placemark><Placemark><name>B</name><address>1 Invented "
                "Street</address></Placemark><Placemark><name>C</name><Point><coordinates>abc"
                "</coordinates></Point></Placemark></kml>");
    EXPECT_EQ(rows(path).size(), 3U);
    EXPECT_EQ(cell(path, 1, u"Place on the map"_s), u"B"_s);
    EXPECT_EQ(cell(path, 2, u"Longitude"_s), u"abc"_s);
    const ImportedTable table = import({path}).tables.at(0);
    EXPECT_EQ(table.source.stored, 3);
    EXPECT_EQ(labels(EntityKind::Address), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    ASSERT_EQ(table.issues.size(), 1U);
    EXPECT_TRUE(table.issues[0].reason.startsWith(u"Half of a position"_s));
}

TEST_F(OtherFormatsTest, PrefixesThatATrackDeclaresNowhereAreTold)
{
    const auto notesOn = [this](const QByteArray &declared) {
        const QString path
            = write(u"t.gpx"_s,
                    "<gpx" + declared
                        + "><trk><trkseg><trkpt lat=\"51.5\" lon=\"-0.12\">"
                          "<time>2025-06-14T09:00:00Z</time><extensions><gpxtpx:hr>90</gpxtpx:hr>"
                          "</extensions></trkpt></trkseg></trk></gpx>");
        EXPECT_EQ(cell(path, 0, u"Details"_s), u"hr: 90"_s);
        return TableFile(path).notes(0).join(u'\n');
    };
    EXPECT_TRUE(notesOn({}).contains(u"prefixes that it declares nowhere (gpxtpx)"_s));
    EXPECT_FALSE(notesOn(" xmlns:gpxtpx=\"u\"").contains(u"declares nowhere"_s));
}

TEST_F(OtherFormatsTest, AStatementThatCallsItselfXmlAndIsNoneIsTold)
{
    const auto notesOn = [this](const QByteArray &form, const QByteArray &name) {
        const QString path = write(u"s.ofx"_s,
                                   form
                                       + "<OFX><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20250614</DTPOSTED>"
                                         "<TRNAMT>-1.00</TRNAMT><NAME>"
                                       + name + "</NAME></STMTTRN></OFX>");
        EXPECT_EQ(rows(path).size(), 1U);
        return TableFile(path).notes(0).join(u'\n');
    };
    const QByteArray xml = "<?xml version=\"1.0\"?>";
    EXPECT_TRUE(notesOn(xml, "A & B").contains(u"Not well-formed: "_s));
    EXPECT_TRUE(
        notesOn(xml + "<!DOCTYPE OFX [<!ENTITY a \"b\">]>", "&a;").contains(u"a document type definition"_s));
    EXPECT_FALSE(notesOn(xml, "A &amp; B").contains(u"Not well-formed"_s));
    EXPECT_FALSE(notesOn("OFXHEADER:100\n\n", "A & B").contains(u"Not well-formed"_s));
}

TEST_F(OtherFormatsTest, RepeatsOfACalendarAreARowForEachDay)
{
    const auto entry = [](const QByteArray &lines) {
        return "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Meet\r\n" + lines + "\r\nEND:VEVENT\r\n";
    };
    const auto starts = [&](const QByteArray &entries) {
        const QString path = write(u"c.ics"_s, "BEGIN:VCALENDAR\r\n" + entries + "END:VCALENDAR\r\n");
        QStringList days;
        for (size_t row = 0; row < rows(path).size(); ++row)
            days << cell(path, row, u"Calendar start"_s);
        return days.join(u' ');
    };
    const QByteArray monday = "DTSTART:20250602T100000Z\r\n";
    EXPECT_EQ(
        starts(entry(monday + "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4\r\nEXDATE:20250604T100000Z")),
        u"2025-06-02 10:00:00Z 2025-06-16 10:00:00Z 2025-06-18 10:00:00Z"_s);
    EXPECT_EQ(starts(entry("DTSTART;VALUE=DATE:20250131\r\nRRULE:FREQ=MONTHLY;UNTIL=20250601")),
              u"2025-01-31 2025-03-31 2025-05-31"_s);
    EXPECT_EQ(starts(entry("DTSTART;VALUE=DATE:20250627\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3")),
              u"2025-06-27 2025-07-25 2025-08-29"_s);
    EXPECT_EQ(starts(entry("DTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=YEARLY;COUNT=2")),
              u"2024-02-29 2028-02-29"_s);
    EXPECT_EQ(starts(entry(monday + "RDATE:20250605T100000Z")),
              u"2025-06-02 10:00:00Z 2025-06-05 10:00:00Z"_s);
    // One repeat was moved to another day: it stands as an entry of its own.
    EXPECT_EQ(starts(entry(monday + "RRULE:FREQ=DAILY;COUNT=3")
                     + entry("RECURRENCE-ID:20250603T100000Z\r\nDTSTART:20250607T120000Z")),
              u"2025-06-02 10:00:00Z 2025-06-04 10:00:00Z 2025-06-07 12:00:00Z"_s);
}

TEST_F(OtherFormatsTest, EndlessAndUnknownRepeatsAreToldOnceWithCounts)
{
    const ImportOutcome outcome = import({write(
        u"c.ics"_s,
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Daily\r\nDTSTART:20250602T100000Z\r\n"
        "DTEND:20250602T110000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Odd\r\n"
        "DTSTART:20250602T120000Z\r\nRRULE:FREQ=MONTHLY;BYSETPOS=2;BYDAY=MO\r\nEND:VEVENT\r\nEND:"
        "VCALENDAR\r\n")});
    const ImportedTable &table = outcome.tables.at(0);
    EXPECT_EQ(table.source.rows, 1001);
    EXPECT_EQ(table.source.stored, 1001);
    const QString notes = table.notes.join(u'\n');
    EXPECT_TRUE(notes.contains(u"1 entries repeat: they became 1000 rows"_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"more than 1000 times"_s));
    EXPECT_TRUE(notes.contains(u"1 rules of repeats were not understood"_s));
    EXPECT_EQ(happenings().back().time.earliest - happenings().at(0).time.earliest,
              qint64(999) * 24 * 3600 * 1000);
}

TEST_F(OtherFormatsTest, EntriesOfACalendarAreMeetings)
{
    importText("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Paris:20250614T110000\n"
               "DTEND;TZID=Europe/Paris:20250614T120000\nSUMMARY:Meet\\, talk\nLOCATION:1 Invented Street\n"
               "ORGANIZER;CN=Jo:mailto:jo@example.org\nATTENDEE:mailto:sam@example.com\n"
               "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n"
               "DTSTART;VALUE=DATE:20250615\nSUMMARY:All day\nEND:VEVENT\nEND:VCALENDAR\n");
    const auto events = happenings();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, EventKind::Meeting);
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_EQ(events[0].seconds, 3600);
    EXPECT_EQ(events[0].title, u"Meet, talk"_s);
    EXPECT_EQ(labels(EntityKind::Email), (QStringList{u"jo@example.org"_s, u"sam@example.com"_s}));
    EXPECT_TRUE(events[1].time.flags.testFlag(TimeFlag::DateOnly));
}

TEST_F(OtherFormatsTest, StatementsOfThreeKindsGiveTheSamePayments)
{
    const QByteArray ofx
        = "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP\n"
          "<BANKACCTFROM><BANKID>200000<ACCTID>55779911</BANKACCTFROM><BANKTRANLIST>"
          "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250614120000<TRNAMT>-12.50<FITID>1<NAME>SHOP 12"
          "<MEMO>food &amp; fuel</STMTTRN><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250615<TRNAMT>7.00"
          "<FITID>2<NAME>Jo</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
    const QString first = write(u"s.ofx"_s, ofx);
    EXPECT_EQ(cell(first, 0, u"Amount"_s), u"12.50 GBP"_s);
    EXPECT_EQ(cell(first, 0, u"Paid from"_s), u"200000 55779911"_s);
    EXPECT_EQ(cell(first, 1, u"Paid to"_s), u"200000 55779911"_s);
    EXPECT_EQ(cell(first, 0, u"Remittance"_s), u"food & fuel"_s);
    const ImportOutcome outcome = import({first});
    EXPECT_EQ(outcome.tables.at(0).source.stored, 2);
    EXPECT_EQ(happenings().at(0).kind, EventKind::Payment);
    EXPECT_EQ(all(EntityKind::BankAccount).size(), 1U);

    const QString second = write(u"s.sta"_s,
                                 ":20:X\r\n:25:DE00/123\r\n:28C:1\r\n:60F:C250613EUR100,\r\n"
                                 ":61:2506140614D12,5NTRFREF1//B1\r\n:86:rent\r\nof June\r\n"
                                 ":61:250615C7,NMSCNONREF\r\n:62F:C250615EUR94,5\r\n-\r\n");
    EXPECT_EQ(rows(second).size(), 2U);
    EXPECT_EQ(cell(second, 0, u"Booking date"_s), u"2025-06-14"_s);
    EXPECT_EQ(cell(second, 0, u"Amount"_s), u"12.5 EUR"_s);
    EXPECT_EQ(cell(second, 0, u"Remittance"_s), u"rent of June"_s);
    EXPECT_EQ(cell(second, 1, u"Direction"_s), u"credit"_s);

    const QString third = write(
        u"s.xml"_s,
        "<?xml version=\"1.0\"?><Document "
        "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
        "<Stmt><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Svcr><FinInstnId><Othr><Id>9</Id></Othr>"
        "</FinInstnId></Svcr></Acct><Ntry><Amt Ccy=\"GBP\">12.50</Amt>"
        "<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-06-14</Dt></"
        "BookgDt><NtryDtls><TxDtls><RltdPties><Cdtr><Nm>Jo"
        "</Nm></Cdtr><CdtrAcct><Id><IBAN>GB94BARC10201530093459</IBAN></Id></CdtrAcct></"
        "RltdPties><RmtInf><Ustrd>"
        "rent</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry><Ntry><Amt "
        "Ccy=\"GBP\">7</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
        "<BookgDt><Dt>2025-06-15</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>");
    EXPECT_EQ(rows(third).size(), 2U);
    EXPECT_EQ(cell(third, 0, u"Paid from"_s), u"GB33BUKB20201555555555"_s);
    EXPECT_EQ(cell(third, 0, u"Paid to"_s), u"GB94BARC10201530093459"_s);
    EXPECT_EQ(cell(third, 0, u"Counterparty"_s), u"Jo"_s);
    EXPECT_EQ(cell(third, 1, u"Paid to"_s), u"GB33BUKB20201555555555"_s);
}

TEST_F(OtherFormatsTest, AmountsThatAreNoneAreToldAndKept)
{
    const auto doubts = [](const ImportOutcome &outcome) {
        QStringList told;
        for (const RowIssue &issue : outcome.tables.at(0).issues)
            told << QString::number(issue.row) + (issue.isRejected ? u" rejected "_s : u" told "_s)
                    + issue.value;
        return told;
    };
    const QByteArray begin = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt>";
    const auto entry = [](const QByteArray &amount) {
        return "<Ntry><Amt Ccy=\"GBP\">" + amount
            + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-06-14</Dt></BookgDt></Ntry>";
    };
    EXPECT_EQ(doubts(import({write(
                  u"s.xml"_s, begin + entry("1,234.50") + entry("x") + entry("") + "</Stmt></Document>")})),
              (QStringList{u"2 told x GBP"_s, u"3 told "_s}));
    EXPECT_TRUE(happenings().at(1).text.contains(u"Amount: x GBP"_s));

    const QString ofx = write(u"s.ofx"_s,
                              "OFXHEADER:100\n\n<OFX><CURDEF>GBP<STMTTRN><DTPOSTED>20250615<TRNAMT>-1,234.56"
                              "</STMTTRN><STMTTRN><DTPOSTED>20250616<TRNAMT>twelve</STMTTRN></OFX>");
    EXPECT_EQ(cell(ofx, 0, u"Amount"_s), u"1234.56 GBP"_s);
    EXPECT_EQ(doubts(import({ofx})), QStringList{u"2 told twelve GBP"_s});

    const ImportedTable table = import({write(u"s.sta"_s,
                                              ":20:X\n:25:DE00/123\n:28C:1\n:60F:C250613EUR100,\n"
                                              ":61:250614Dx,NTRFREF\n:61:250615C7,NMSCNONREF\n-\n")})
                                    .tables.at(0);
    ASSERT_EQ(table.issues.size(), 1U);
    EXPECT_TRUE(table.issues[0].isRejected);
    EXPECT_EQ(table.issues[0].reason, u"No amount stands behind the mark of credit or debit."_s);
}

TEST_F(OtherFormatsTest, AStatementWhoseBalancesDoNotAddUpIsTold)
{
    const auto told = [this](const QString &name, const QByteArray &content) {
        const ImportedTable table = import({write(name, content)}).tables.at(0);
        EXPECT_EQ(table.source.rejected, 0);
        return table.notes.filter(u"does not add up"_s).join(u'\n');
    };
    const auto swift = [](const char *number, const char *closing) {
        return QByteArray(":20:R") + number + "\n:25:DE00/123\n:28C:" + number
            + "/1\n:60F:D250613EUR100,\n:61:2506140614D12,5NTRFREF" + number + "//B1\n:61:250615RD7,NMSCNON"
            + number + "\n:62F:" + closing + "\n-\n";
    };
    EXPECT_EQ(told(u"good.sta"_s, swift("1", "D250615EUR105,50")), QString());
    EXPECT_EQ(
        told(u"bad.sta"_s,
             swift("2", "D250615EUR105,50") + swift("3", "D250615EUR104,5") + swift("4", "D250615EUR105,5")),
        u"The statement “DE00/123, 3/1, R3” does not add up: it opens with -100.00, 7.00 came in and "
        "12.50 went out, which makes -105.50, but it closes with -104.50 (1.00 apart). A movement may "
        "be missing: ask the bank."_s);
    const auto balance = [](const char *kind, const char *amount) {
        return QByteArray("<Bal><Tp><CdOrPrtry><Cd>") + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"GBP\">"
            + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    };
    const auto entry = [](const char *amount, const char *status) {
        return QByteArray("<Ntry><Amt Ccy=\"GBP\">") + amount + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>"
            + status
            + "</Sts><BookgDt><Dt>2025-06-14</Dt></BookgDt><NtryDtls><TxDtls><Amt "
              "Ccy=\"GBP\">1</Amt></TxDtls>"
              "<TxDtls><Amt Ccy=\"GBP\">2</Amt></TxDtls></NtryDtls></Ntry>";
    };
    const auto iso = [&](const char *closing) {
        return "<Document "
               "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt><Id>S1</Id><Acct><Id><IBAN>"
               "GB33BUKB20201555555555</IBAN></Id></Acct>"
            + balance("OPBD", "10") + balance("CLBD", closing) + entry("3", "BOOK") + entry("3", "PDNG")
            + "</Stmt></Document>";
    };
    EXPECT_EQ(told(u"good.xml"_s, iso("7.00")), QString());
    EXPECT_TRUE(told(u"bad.xml"_s, iso("7.0001")).contains(u"closes with 7.0001 (0.0001 apart)"_s));
}

TEST_F(OtherFormatsTest, AnEntryWithoutADirectionIsNoDebit)
{
    const QString path = write(
        u"s.xml"_s,
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><Stmt><Acct><Id><IBAN>"
        "GB33BUKB20201555555555</IBAN></Id></Acct><Ntry><Amt Ccy=\"GBP\">7</Amt><BookgDt><Dt>2025-06-15</Dt>"
        "</BookgDt></Ntry><Ntry><Amt Ccy=\"GBP\">8</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>"
        "<Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2025-06-15</Dt></BookgDt></Ntry></Stmt></Document>");
    EXPECT_EQ(cell(path, 0, u"Direction"_s), QString());
    EXPECT_EQ(cell(path, 0, u"Paid from"_s), QString());
    EXPECT_EQ(cell(path, 1, u"Direction"_s), u"debit"_s);
    EXPECT_EQ(cell(path, 1, u"Other"_s), u"Reversal of an earlier payment\nStatus: PDNG"_s);
    const Source source = import({path}).tables.at(0).source;
    EXPECT_EQ(source.stored, 1);
    EXPECT_EQ(source.rejected, 1);
}

TEST_F(OtherFormatsTest, WhatElseAStatementSaysOfAPaymentIsKept)
{
    const QString ofx = write(u"s.ofx"_s,
                              "OFXHEADER:100\n\n<OFX><STMTTRN><DTPOSTED>20250614143022[-5:EST]<TRNAMT>-1.00"
                              "</STMTTRN><STMTTRN><DTPOSTED>20250614120000<TRNAMT>-2.00</STMTTRN></OFX>");
    EXPECT_EQ(cell(ofx, 0, u"Other"_s), u"Posted, as written: 20250614143022[-5:EST]"_s);
    EXPECT_EQ(cell(ofx, 1, u"Other"_s), QString()) << "noon stands for the day";
    const QString german
        = write(u"g.sta"_s,
                ":20:X\n:25:DE00/123\n:28C:1\n:61:250614C7,NTRFNONREF\n:86:166?00CREDIT?20EREF+1"
                "?21 rent of J\nune?31DE02120300000000202051?32JO EX?33AMPLE\n-\n");
    EXPECT_EQ(cell(german, 0, u"Remittance"_s), u"EREF+1 rent of June"_s);
    EXPECT_EQ(cell(german, 0, u"Counterparty"_s), u"JO EXAMPLE"_s);
    EXPECT_EQ(cell(german, 0, u"Paid from"_s), u"DE02120300000000202051"_s);
    EXPECT_EQ(cell(german, 0, u"Other"_s), u"?00 CREDIT"_s);
    const QString mt940 = write(u"s.sta"_s, ":20:X\n:25:DE00/123\n:28C:1\n:61:2506150615RC7,NMSCNONREF\n-\n");
    EXPECT_EQ(cell(mt940, 0, u"Other"_s), u"Reversal of an earlier payment"_s);
}

TEST_F(OtherFormatsTest, TransactionsOfAnEntryDoNotEachHaveItsWholeAmount)
{
    const QByteArray transaction = "<TxDtls><RmtInf><Ustrd>x</Ustrd></RmtInf></TxDtls>";
    const QString path = write(
        u"s.xml"_s,
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt><Ntry><Amt Ccy=\"GBP\">"
        "30</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-06-14</Dt></BookgDt><NtryDtls>"
            + transaction + transaction
            + "</NtryDtls></Ntry><Ntry><Amt Ccy=\"GBP\">7</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls>"
            + transaction + "</NtryDtls></Ntry></Stmt></Document>");
    EXPECT_EQ(cell(path, 0, u"Amount"_s), u"30 GBP"_s);
    EXPECT_EQ(cell(path, 1, u"Amount"_s), QString());
    EXPECT_TRUE(cell(path, 1, u"Other"_s).contains(u"part of the entry above"_s));
    EXPECT_TRUE(cell(path, 1, u"Other"_s).contains(u"30 GBP"_s));
    EXPECT_EQ(cell(path, 2, u"Amount"_s), u"7 GBP"_s);
}

TEST_F(OtherFormatsTest, AStatementOfACardHasNoBankOfTheOneBefore)
{
    const QString path = write(
        u"s.ofx"_s,
        "OFXHEADER:100\n\n<OFX><CURDEF>GBP<BANKACCTFROM><BANKID>200000<ACCTID>55779911</"
        "BANKACCTFROM><STMTTRN>"
        "<DTPOSTED>20250614<TRNAMT>-1.00<MEMO>a < b & c</STMTTRN><CCACCTFROM><ACCTID>4111</CCACCTFROM>"
        "<STMTTRN><DTPOSTED>20250615<TRNAMT>-2.00</STMTTRN></OFX>");
    EXPECT_EQ(cell(path, 0, u"Account"_s), u"200000 55779911"_s);
    EXPECT_EQ(cell(path, 0, u"Remittance"_s), u"a < b & c"_s);
    EXPECT_EQ(cell(path, 1, u"Account"_s), u"4111"_s);
}

TEST_F(OtherFormatsTest, MovementsOfAStatementNeedNoDetails)
{
    const QString path = write(
        u"s.sta"_s, ":20:X\n:25:DE00/123\n:28C:1\n:61:250615C7,NMSCONE\n:61:250616D8,NMSCTWO\n:86:rent\n-\n");
    EXPECT_EQ(cell(path, 0, u"Bank reference"_s), u"ONE"_s);
    EXPECT_EQ(cell(path, 0, u"Remittance"_s), QString());
    EXPECT_EQ(cell(path, 1, u"Remittance"_s), u"rent"_s);
}

TEST_F(OtherFormatsTest, ZonesOfACalendarAreThoseItNames)
{
    const auto event = [](const QByteArray &zone) {
        return "BEGIN:VEVENT\r\nDTSTART;TZID=" + zone + ":20250614T090000\r\nSUMMARY:x\r\nEND:VEVENT\r\n";
    };
    const QString path
        = write(u"z.ics"_s,
                "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0000\r\n"
                "TZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                    + event("Own") + event("W. Europe Standard Time") + event("/example.org/x/Europe/London")
                    + event("Nowhere") + "END:VCALENDAR\r\n");
    EXPECT_TRUE(cell(path, 0, u"Calendar start"_s).endsWith(u" +05:30"_s))
        << cell(path, 0, u"Calendar start"_s).toStdString();
    EXPECT_TRUE(cell(path, 1, u"Calendar start"_s).endsWith(u" Europe/Berlin"_s));
    EXPECT_TRUE(cell(path, 2, u"Calendar start"_s).endsWith(u" Europe/London"_s));
    EXPECT_EQ(cell(path, 3, u"Calendar start"_s), u"2025-06-14 09:00:00"_s);
    const ImportedTable table = import({path}).tables.at(0);
    EXPECT_EQ(table.source.stored, 4);
    EXPECT_EQ(table.notes.filter(u"1 times stand in a zone that is not known (first: “Nowhere”)"_s).size(),
              1);
    EXPECT_EQ(happenings().at(0).time.earliest, 1749871800000); // 03:30 UTC
}

TEST_F(OtherFormatsTest, TransactionsOfAStatementThatHaveNoEndAreKept)
{
    const QByteArray whole = "OFXHEADER:100\n\n<OFX><CURDEF>GBP<BANKTRANLIST><STMTTRN><DTPOSTED>20250614"
                             "<TRNAMT>-1.00<STMTTRN><DTPOSTED>20250615<TRNAMT>-2.00</BANKTRANLIST></OFX>";
    EXPECT_EQ(import({write(u"s.ofx"_s, whole)}).tables.at(0).source.stored, 2);
    const Source cut
        = import({write(u"cut.ofx"_s, whole.left(whole.indexOf("-2.00") + 2))}).tables.at(0).source;
    EXPECT_EQ(cut.rows, 2);
    EXPECT_EQ(cut.duplicates, 1);
    EXPECT_EQ(cut.rejected, 1);
}

TEST(AmountTextTest, AmountsOfListsAndStatementsAreKnown)
{
    for (const char *amount :
         {"12", "12.50", "-12.50", "£1,234.56", "1.234,56 EUR", "EUR 1.234,56", "(12.50)", "12.50-",
          "12.50 CR", "1,00,000.00", "$ -3", "1 234,50", "-£5", ".50", "12.", "GBP12.50", "€7", "1'234.50"})
        EXPECT_TRUE(isAmount(QString::fromUtf8(amount))) << amount;
    for (const char *text : {"", "x", "x GBP", "GBP", "1.2E+05", "12.50.60", "five", "12/50", "1.23,45.6",
                             "-", "3 wraps of crack", "0x12"})
        EXPECT_FALSE(isAmount(QString::fromUtf8(text))) << text;
}

TEST(MailTextTest, DamagedMessagesAreTakenAsTheyAre)
{
    EXPECT_EQ(readMail("").body, "");
    EXPECT_EQ(readMail("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nhello").body, "hello");
    EXPECT_EQ(readMail("Subject: x\n\n<p>").subject, "x");
    EXPECT_EQ(decodedHeader("=?UTF-8?B?broken"), "=?UTF-8?B?broken");
}

TEST_F(OtherFormatsTest, TheOpenParsersTablesAreKnownByTheirTitles)
{
    const ImportOutcome outcome = importText(
        "Call Start Timestamp\tCall End Timestamp\tCall Duration\tGroup Name\tCall Direction\tCaller\t"
        "Caller JID\tCall Type\n2025-06-14 09:00:00+00:00\t2025-06-14 09:01:00+00:00\t60\t\tIncoming\t"
        "Sam\t447700900123@s.whatsapp.net\tAudio\n");
    EXPECT_EQ(outcome.tables.at(0).source.stored, 1);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].kind, EventKind::Call);
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_TRUE(label(events[0].party(PartyRole::To)).startsWith(u"Handset"_s));
}
