// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/ingest/formats/chat_line.h"
#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class ChatTextTest : public FormatFixture
{
};

/// "date|time|author|text" of a line as it stands in an export.
std::string parts(std::string_view line)
{
    std::string buffer;
    const auto read = readChatLine(plainChatLine(line, buffer));
    if (!read)
        return "none";
    return std::string(read->date) + '|' + read->time + '|' + std::string(read->author) + '|'
        + std::string(read->text);
}

} // namespace

TEST(ChatLineTest, EveryStyleOfDateAndClockIsRead)
{
    EXPECT_EQ(parts("30/12/21, 22:01 - Jo Example: hi"), "30/12/21|22:01|Jo Example|hi");
    EXPECT_EQ(parts("12/30/2021, 10:01 PM - Jo: hi"), "12/30/2021|22:01|Jo|hi");
    EXPECT_EQ(parts("12/30/2021, 12:01\u202FAM - Jo: hi"), "12/30/2021|00:01|Jo|hi");
    EXPECT_EQ(parts("12/30/2021, 12:01 p. m. - Jo: hi"), "12/30/2021|12:01|Jo|hi");
    EXPECT_EQ(parts("06/20/2020, 00:08 a. m. - Jo: hi"), "06/20/2020|00:08|Jo|hi");
    EXPECT_EQ(parts("\u200E[30.12.21, 22:01:07] Jo: hi"), "30.12.21|22:01:07|Jo|hi");
    EXPECT_EQ(parts("[2021-12-30, 22.01.07] Jo: hi"), "2021-12-30|22:01:07|Jo|hi");
    EXPECT_EQ(parts("30/12/2021 22:01 - Jo: hi"), "30/12/2021|22:01|Jo|hi");
    EXPECT_EQ(parts("30/12/2021 à 22:01 - Jo: hi"), "30/12/2021|22:01|Jo|hi");
    EXPECT_EQ(parts("[30/12/2021, 10:01:07 pm] Jo: a: b"), "30/12/2021|22:01:07|Jo|a: b");
    EXPECT_EQ(parts("30/12/21, 22:01 - Jo:"), "30/12/21|22:01|Jo|");
}

TEST(ChatLineTest, LinesOfTheAppHaveNoAuthorAndOtherLinesAreNone)
{
    EXPECT_EQ(parts("30/12/21, 22:01 - You were added"), "30/12/21|22:01||You were added");
    EXPECT_EQ(parts("30/12/21, 22:01 - Jo changed the subject from \"a: b\" to \"c\""),
              "30/12/21|22:01||Jo changed the subject from \"a: b\" to \"c\"");
    EXPECT_EQ(parts("and at 22:01 - nobody: came"), "none");
    EXPECT_EQ(parts("30/12/21 is too late"), "none");
    EXPECT_EQ(parts("12345/1/1, 22:01 - Jo: hi"), "none");
    EXPECT_EQ(parts("[30/12/21, 22:01 Jo: hi"), "none");
    EXPECT_EQ(parts(""), "none");
}

TEST_F(ChatTextTest, MessagesOfSeveralLinesStayWholeAndSystemLinesAreKept)
{
    const ImportOutcome outcome
        = importText("14/06/25, 09:00 - Messages and calls are end-to-end encrypted.\n"
                     "14/06/25, 09:01 - +44 7700 900123 created group \"Trip: south\"\n"
                     "14/06/25, 09:02 - Jo Example: first\nsecond\n\nthird\n"
                     "14/06/25, 09:02 - +44 7700 900123: IMG-1.jpg (file attached)\n"
                     "14/06/25, 09:03 - Jo Example: ok\n14/06/25, 09:03 - Jo Example: ok\n");
    const ImportedTable &table = outcome.tables.at(0);
    EXPECT_EQ(table.source.kind, u"events"_s);
    EXPECT_EQ(table.source.rows, 6);
    EXPECT_EQ(table.source.stored, 6);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 6U);
    EXPECT_EQ(events[0].kind, EventKind::Other);
    EXPECT_EQ(events[2].kind, EventKind::Message);
    EXPECT_EQ(events[2].text, u"first\nsecond\n\nthird"_s);
    EXPECT_EQ(events[2].origin.row, 3);
    EXPECT_EQ(label(events[2].party(PartyRole::From)), u"Jo Example (WhatsApp name)"_s);
    EXPECT_EQ(label(events[3].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_FALSE(events[2].party(PartyRole::To));
    EXPECT_TRUE(events[3].text.contains(u"Attachment: IMG-1.jpg"_s));
}

TEST_F(ChatTextTest, InAChatOfTwoTheOtherIsTheRecipientAndThatIsTold)
{
    const ImportOutcome outcome = importText("[14/06/2025, 09:02:11] Jo Example: hello\n"
                                             "[14/06/2025, 09:03:12] Sam Sample: hi\n");
    const auto events = happenings();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(label(events[0].party(PartyRole::To)), u"Sam Sample (WhatsApp name)"_s);
    EXPECT_TRUE(events[0].text.contains(u"inferred"_s));
    EXPECT_TRUE(outcome.tables.at(0).notes.join(u' ').contains(u"Only two people write"_s));
}

TEST_F(ChatTextTest, TheOrderOfDayAndMonthIsFoundInTheWholeFileOrTold)
{
    const QByteArray tail = " - Jo: a\n06/14/25, 09:00 - Sam: b\n06/20/25, 10:00 - Kim: c\n";
    const ImportOutcome clear = importText("01/02/25, 08:00" + tail);
    EXPECT_TRUE(clear.tables.at(0).notes.join(u' ').contains(u"month first"_s));
    EXPECT_EQ(isoText(happenings().at(0).time), u"2025-01-02T08:00:00+00:00"_s);
    const ImportOutcome open = importText("01/02/2025, 08:00 - Jo: x\n02/03/2025, 08:00 - Sam: y\n");
    EXPECT_TRUE(open.tables.at(0).notes.join(u' ').contains(u"more than one order"_s));
}

TEST_F(ChatTextTest, TheSameNameInTwoFilesIsTwoAccountsAndTheSameFileAddsNothing)
{
    const QByteArray first = "14/06/2025, 09:02 - Mum: hello\n14/06/2025, 09:03 - Jo: hi\n"
                             "14/06/2025, 09:04 - Kim: hi\n";
    importText(first);
    importText("15/06/2025, 09:02 - Mum: good day\n15/06/2025, 09:03 - Ash: hi\n"
               "15/06/2025, 09:04 - Kim: hi\n");
    EXPECT_EQ(labels(EntityKind::OnlineAccount).count(u"Mum (WhatsApp name)"_s), 2);
    EXPECT_EQ(importText(first).tables.at(0).source.duplicates, 3);
}

TEST(ChatLineTest, TheHalfOfTheDayMayStandBeforeTheClock)
{
    const auto time = [](std::string_view text) {
        const auto line = readChatLine(text);
        return line ? line->time : std::string("none");
    };
    EXPECT_EQ(time("[2025. 6. 14. 오후 1:01:00] Jo: hi"), "13:01:00");
    EXPECT_EQ(time("2025/6/14 上午12:05 - Jo: hi"), "00:05");
    EXPECT_EQ(time("14/6/25, 1:05 μ.μ. - Jo: hi"), "13:05");
    EXPECT_EQ(time("14.6.2025, 1:05 MD - Jo: hi"), "13:05");
    EXPECT_EQ(time("14.06.2025 г., 10:00 - Jo: hi"), "10:00");
    EXPECT_EQ(time("14/06/2025 à 10:00 - Jo: hi"), "10:00");
}

TEST_F(ChatTextTest, AStyleThatTwoAppsUseIsOfferedAsBoth)
{
    const ImportOutcome outcome = importText("[2025-06-14, 12:23] Jo: a\n[2025-06-14, 12:24] Sam: b\n");
    EXPECT_TRUE(outcome.tables.at(0).notes.join(u' ').contains(u"could also be: WhatsApp"_s));
    EXPECT_EQ(labels(EntityKind::OnlineAccount).at(0), u"Jo (Signal name)"_s);
}
