// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class XryTest : public FormatFixture
{
protected:
    /// As XRY writes it: UTF-16, five lines in front.
    QString report(const QString &category, const QString &records)
    {
        const QString text = u"Report\r\nExample exhibit\r\n%1\r\n\r\n\r\n%2"_s.arg(category, records);
        QByteArray bytes("\xFF\xFE");
        bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        return write(u"xry.txt"_s, bytes);
    }
};

} // namespace

TEST_F(XryTest, CallsHaveTheirSidesByWhoRang)
{
    const QString path
        = report(u"Calls"_s,
                 u"Calls #1\r\nCall Type: Missed\r\nFrom\r\nTel: 07700900123\r\nName (Matched): Jo\r\n"
                 "Time: 14/06/2025 13:05:22 UTC (Network)\r\nDuration: 00:00:00\r\nStorage: Device\r\n\r\n"
                 "Calls #2\r\nCall Type: Dialed\r\nTel: 07700900456\r\n"
                 "Time: 15/06/2025 09:00:00 UTC (Device)\r\nDuration: 00:01:30\r\n"_s);
    EXPECT_EQ(cell(path, 0, u"Author ID"_s), u"07700900123"_s);
    EXPECT_EQ(cell(path, 0, u"Recipient ID"_s), u"(owner)"_s);
    EXPECT_EQ(cell(path, 1, u"Recipient ID"_s), u"07700900456"_s);
    EXPECT_EQ(cell(path, 1, u"Author ID"_s), u"(owner)"_s);
    EXPECT_TRUE(cell(path, 0, u"Details"_s).contains(u"inferred"_s));
    const auto outcome = import({path});
    ASSERT_EQ(outcome.tables.size(), 1U);
    EXPECT_EQ(outcome.tables[0].source.stored, 2);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, EventKind::Call);
    EXPECT_EQ(events[0].time.earliest, 1749906322000); // 13:05:22 UTC
    EXPECT_EQ(events[0].origin.row, 6);
    EXPECT_EQ(events[1].seconds, 90);
    EXPECT_EQ(label(events[1].party(PartyRole::To)), u"07700 900456"_s);
}

TEST_F(XryTest, AMessageKeepsItsLinesAndItsPartsArePutTogether)
{
    const QString path = report(
        u"Messages/SMS"_s,
        u"Messages-SMS #1\r\nFrom\r\nTel: +447700900123\r\nText: first line\r\n\r\nNotes: not a key\r\n"
        "Direction: Incoming\r\nTime: 14/06/2025 13:05:22 UTC (Network)\r\n\r\n"
        "Messages-SMS #2\r\nTo\r\nTel: +447700900456\r\nText: part two\r\nReference Number: 77\r\n"
        "Segments: 2\r\nSegment Number: 2\r\nTime: 15/06/2025 13:05:22 UTC (Device)\r\nType: Sent\r\n\r\n"
        "Messages-SMS #3\r\nTo\r\nTel: +447700900456\r\nText: part one, \r\nReference Number: 77\r\n"
        "Segments: 2\r\nSegment Number: 1\r\nTime: 15/06/2025 13:05:22 UTC (Device)\r\nType: Sent\r\n"_s);
    ASSERT_EQ(rows(path).size(), 2U);
    EXPECT_EQ(cell(path, 0, u"Message"_s), u"first line\n\nNotes: not a key"_s);
    EXPECT_EQ(cell(path, 1, u"Message"_s), u"part one,part two"_s);
    EXPECT_TRUE(cell(path, 1, u"Details"_s).contains(u"2 parts"_s));
    EXPECT_EQ(import({path}).tables.at(0).source.stored, 2);
}

TEST_F(XryTest, EverybodyThatARecordNamesIsKept)
{
    const QString path
        = report(u"Messages/SMS"_s,
                 u"SMS #1\r\nFrom\r\nTel: 07700900123\r\nTo\r\nTel: 07700900124\r\nTel: 07700900125\r\n"
                 "Participant\r\nName: Kim\r\nTime: 14/06/2025 13:05:22 UTC (Device)\r\nText: hi\r\n"_s);
    EXPECT_EQ(cell(path, 0, u"Recipient ID"_s), u"07700900124\n07700900125"_s);
    EXPECT_EQ(cell(path, 0, u"Details"_s), u"participant name: Kim"_s);
    import({path});
    EXPECT_EQ(happenings().at(0).parties.size(), 3U);
}

TEST_F(XryTest, ContactsBecomePeople)
{
    const QString path = report(
        u"Contacts/Contacts"_s,
        u"Contacts #1\r\nName: Jo Example\r\nTel: 07700900123\r\nTel: 07700900124\r\nStorage: SIM\r\n\r\n"
        "Contacts #2\r\nName: Sam Example\r\nTel: 07700900456\r\n"_s);
    EXPECT_EQ(cell(path, 0, u"Phones"_s), u"07700900123; 07700900124"_s);
    EXPECT_EQ(import({path}).tables.at(0).source.stored, 2);
    EXPECT_EQ(labels(EntityKind::Person).size(), 2);
    EXPECT_EQ(labels(EntityKind::Phone).size(), 3);
}
