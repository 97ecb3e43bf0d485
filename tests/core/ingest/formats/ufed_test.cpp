// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class UfedTest : public FormatFixture
{
};

QByteArray field(const char *name, const char *value)
{
    return QByteArray("<field name=\"") + name + "\" type=\"String\"><value type=\"String\">" + value
        + "</value></field>";
}

QByteArray party(const char *identifier, const char *name, const char *role, bool isOwner)
{
    return "<model type=\"Party\">" + field("Identifier", identifier) + field("Name", name)
        + field("Role", role) + field("IsPhoneOwner", isOwner ? "True" : "False") + "</model>";
}

QByteArray report()
{
    return "<?xml version=\"1.0\"?><project name=\"x\" "
           "xmlns=\"http://pa.cellebrite.com/report/2.0\"><decodedData>"
           "<modelType type=\"Call\"><model type=\"Call\" id=\"1\" deleted_state=\"Deleted\">"
        + field("TimeStamp", "2025-06-14T10:00:00.000+01:00") + field("Duration", "00:01:30")
        + field("Direction", "Incoming") + "<multiModelField name=\"Parties\">"
        + party("07700900123", "Sam", "From", false)
        + "</multiModelField></model></modelType><modelType type=\"Chat\"><model type=\"Chat\" id=\"2\">"
        + field("Source", "WhatsApp") + "<multiModelField name=\"Participants\">"
        + party("447700900123@s.whatsapp.net", "Sam", "General", false)
        + party("447700900124@s.whatsapp.net", "Owner", "General", true)
        + "</multiModelField><multiModelField name=\"Messages\"><model type=\"InstantMessage\" id=\"3\">"
        + field("TimeStamp", "2025-06-14T10:05:00.000+01:00") + field("Body", "on my way")
        + "<modelField name=\"From\">" + party("447700900123@s.whatsapp.net", "Sam", "From", false)
        + "</modelField></model></multiModelField></model></modelType><modelType type=\"Contact\">"
          "<model type=\"Contact\" id=\"4\">"
        + field("Name", "Sam Sample") + "<multiModelField name=\"Entries\"><model type=\"PhoneNumber\">"
        + field("Value", "07700 900123")
        + "</model></multiModelField></model></modelType><modelType type=\"Location\"><model "
          "type=\"Location\"/>"
          "</modelType></decodedData></project>";
}

} // namespace

TEST_F(UfedTest, CallsMessagesAndContactsComeWithTheirParties)
{
    const ImportOutcome outcome = importText(report());
    ASSERT_EQ(outcome.tables.size(), 2U);
    const auto events = happenings();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].kind, EventKind::Call);
    EXPECT_EQ(events[0].seconds, 90);
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_TRUE(label(events[0].party(PartyRole::To)).startsWith(u"Handset"_s));
    EXPECT_TRUE(events[0].text.contains(u"inferred"_s));
    EXPECT_TRUE(events[0].text.contains(u"State: Deleted"_s));
    EXPECT_EQ(label(events[1].party(PartyRole::From)), u"07700 900123"_s);
    EXPECT_EQ(label(events[1].party(PartyRole::To)), u"07700 900124"_s);
    EXPECT_TRUE(events[1].text.startsWith(u"on my way"_s));
    EXPECT_EQ(labels(EntityKind::Person), QStringList{u"Sam SAMPLE"_s});
    EXPECT_EQ(all(EntityKind::Phone).size(), 2U);
}

TEST_F(UfedTest, WhatIsNotReadIsCountedAndABrokenReportIsRefused)
{
    EXPECT_TRUE(TableFile(write(u"r.xml"_s, report())).notes(0).join(u' ').contains(u"1 Location"_s));
    EXPECT_FALSE(refusal(write(u"cut.xml"_s, report().left(900))).isEmpty());
}
