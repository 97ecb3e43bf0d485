// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/formats/json_pull.h"
#include "tests/core/ingest/formats/format_fixture.h"

#include <QDir>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class JsonTest : public FormatFixture
{
};

/// Whether the text is JSON; its one value is put in `value`.
bool isJson(std::string_view text, std::string *value = nullptr)
{
    try {
        JsonPull pull(text);
        const JsonValue read = readJsonValue(pull, pull.next());
        pull.next();
        if (value)
            read.appendTo(*value);
        return true;
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(u"line"_s)) << error.what();
        return false;
    }
}

std::string again(std::string_view text)
{
    std::string value;
    return isJson(text, &value) ? value : "none";
}

} // namespace

TEST(JsonPullTest, WhatIsJsonIsRead)
{
    EXPECT_EQ(again(" [ 1 , -0.5e+3, \"a\\n\\u00e9\\ud83d\\ude00\", true, false, null, {} ] "),
              "[1,-0.5e+3,\"a\\u000a\u00e9\U0001F600\",true,false,null,{}]");
    EXPECT_EQ(again("{\"a\":{\"b\":[]},\"a\":2}"), "{\"a\":{\"b\":[]},\"a\":2}");
    EXPECT_EQ(again("\"lonely\""), "\"lonely\"");
    EXPECT_EQ(again("\"\\ud800\""), "\"\uFFFD\"");
    EXPECT_TRUE(isJson(std::string(64, '[') + std::string(64, ']')));
}

TEST(JsonPullTest, WhatIsNoJsonIsRefusedWithItsPlace)
{
    for (const char *text : {"",      " ",         "[1,]",   "[,1]",   "{\"a\" 1}", "{\"a\":1,}",  "{a:1}",
                             "[1 2]", "[01]",      "[-]",    "[1.]",   "[.5]",      "[1e]",        "[+1]",
                             "[NaN]", "[tru]",     "\"open", "\"\t\"", "\"\\x\"",   "\"\\u12g4\"", "[1]]",
                             "[1}",   "{\"a\":1]", "[1] x",  "{1:2}",  "[",         "{\"a\":",     "'a'"})
        EXPECT_FALSE(isJson(text)) << text;
    EXPECT_FALSE(isJson(std::string(65, '[') + std::string(65, ']')));
    EXPECT_FALSE(isJson(std::string(1'000'000, '[')));
}

TEST_F(JsonTest, ArraysOfObjectsAreTablesWithDottedColumns)
{
    const QString path = write(u"any.txt"_s,
                               "{\"status\":\"OK\",\"tags\":[\"a\",\"b\"],\"result\":{\"name\":\"X\","
                               "\"items\":[{\"id\":1,\"at\":{\"lat\":51.5,\"lng\":-0.1}},"
                               "{\"id\":2,\"more\":[{\"k\":1}],\"tags\":[1,2]}]},\"last\":null}");
    const TableFile file(path);
    ASSERT_EQ(file.tables().size(), 2U);
    EXPECT_EQ(file.formatName(), u"JSON document"_s);
    EXPECT_EQ(titles(path, 0), (QStringList{u"status"_s, u"tags"_s, u"result.name"_s, u"last"_s}));
    EXPECT_EQ(rows(path, 0), (std::vector<QStringList>{{u"1"_s, u"OK"_s, u"a; b"_s, u"X"_s, QString()}}));
    EXPECT_EQ(file.tables()[1].sheet, u"result.items"_s);
    EXPECT_EQ(titles(path, 1), (QStringList{u"id"_s, u"at.lat"_s, u"at.lng"_s, u"more"_s, u"tags"_s}));
    EXPECT_EQ(rows(path, 1)[1],
              (QStringList{u"2"_s, u"2"_s, QString(), QString(), u"[{\"k\":1}]"_s, u"1; 2"_s}));
}

TEST_F(JsonTest, ARecognisedArrayIsImportedLikeATable)
{
    const ImportOutcome outcome = importText(
        "[{\"Surname\":\"EXAMPLE\",\"Forename\":\"Jordan\",\"DOB\":\"2009-04-17\",\"Role\":\"child\"},"
        "{\"Surname\":\"SAMPLE\",\"Forename\":\"Alex\",\"DOB\":\"31/31/2000\",\"Role\":\"suspect\"}]");
    const Source &source = outcome.tables.at(0).source;
    EXPECT_EQ(source.kind, u"people"_s);
    EXPECT_EQ(source.stored, 1);
    EXPECT_EQ(source.rejected, 1);
    EXPECT_EQ(outcome.tables.at(0).issues.at(0).row, 2);
}

TEST_F(JsonTest, ALineThatIsNoJsonIsOneRejectedRow)
{
    const ImportOutcome outcome = importText(
        "{\"message\":\"one\",\"timestamp_desc\":\"Seen\",\"datetime\":\"2025-06-14T10:00:00Z\"}\n"
        "{\"message\":\"two\",\n\n"
        "{\"message\":\"three\",\"timestamp_desc\":\"Seen\",\"timestamp\":1749902700123456}\n");
    const ImportedTable &table = outcome.tables.at(0);
    EXPECT_EQ(table.source.rows, 3);
    EXPECT_EQ(table.source.stored, 2);
    EXPECT_EQ(table.source.rejected, 1);
    EXPECT_EQ(table.issues.at(0).row, 2);
    EXPECT_EQ(table.issues.at(0).reason, u"It is no valid JSON: it breaks off (column 18 of the line)."_s);
    EXPECT_EQ(happenings().at(1).origin.row, 4);
}

TEST_F(JsonTest, ADocumentThatBreaksOffIsRefusedWhole)
{
    EXPECT_TRUE(refusal(write(u"cut.json"_s, "[{\"a\":1},\n{\"a\":")).contains(u"line 2"_s));
    EXPECT_TRUE(refusal(write(u"empty.json"_s, "[]")).contains(u"no records"_s));
    EXPECT_EQ(refusal(write(u"brackets.csv"_s, "[id],[name]\n1,a\n")), QString());
}

TEST_F(JsonTest, TelegramMessagesComeWithTheirAccountsAndChats)
{
    importText(
        "{\"name\":\"Sam Sample\",\"type\":\"personal_chat\",\"id\":77,\"messages\":["
        "{\"id\":1,\"type\":\"message\",\"date\":\"2025-06-14T10:00:00\",\"date_unixtime\":\"1749891600\","
        "\"from\":\"Jo\",\"from_id\":\"user55\",\"text\":[\"see "
        "\",{\"type\":\"link\",\"text\":\"a.example\"}]},"
        "{\"id\":2,\"type\":\"message\",\"date_unixtime\":\"1749891700\",\"from\":\"Sam Sample\","
        "\"from_id\":\"user77\",\"text\":\"ok\",\"file\":\"files/x.pdf\"},"
        "{\"id\":3,\"type\":\"service\",\"date_unixtime\":\"1749891800\",\"actor\":\"Jo\","
        "\"actor_id\":\"user55\",\"action\":\"phone_call\",\"duration_seconds\":12,\"text\":\"\"}]}");
    const auto events = happenings();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].time.earliest, 1749891600000);
    EXPECT_TRUE(events[0].text.startsWith(u"see a.example"_s));
    EXPECT_EQ(label(events[0].party(PartyRole::From)), u"Telegram: user55"_s);
    EXPECT_EQ(label(events[0].party(PartyRole::To)), u"Telegram: user77"_s);
    EXPECT_EQ(values(events[0].party(PartyRole::From), u"Shown name"_s), QStringList{u"Jo"_s});
    EXPECT_TRUE(events[1].text.contains(u"files/x.pdf"_s));
    EXPECT_EQ(events[2].kind, EventKind::Call);
    EXPECT_EQ(events[2].seconds, 12);
}

TEST_F(JsonTest, InstagramMessagesAreMendedAndGoToTheOthers)
{
    importText("{\"participants\":[{\"name\":\"Jo\"},{\"name\":\"Sam\"},{\"name\":\"Kim\"}],\"messages\":["
               "{\"sender_name\":\"Jo\",\"timestamp_ms\":1749891600000,\"content\":\"caf\\u00c3\\u00a9\"}],"
               "\"title\":\"trip\"}");
    const auto events = happenings();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].text, u"café"_s);
    EXPECT_EQ(events[0].parties.size(), 3U);
}

/// The suite of 318 files, where it is at hand: y_ is read, n_ is refused.
TEST(JsonPullTest, AgreesWithThePublicSuite)
{
    const QDir folder(qEnvironmentVariable("SKEIN_SHARED_DATA") + u"/json_test_suite/test_parsing"_s);
    for (const QString &name : folder.entryList({u"?_*.json"_s})) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const std::string_view all(bytes.constData(), size_t(bytes.size()));
        if (!name.startsWith(u'i'))
            EXPECT_EQ(isJson(decodeText(all).text), name.startsWith(u'y')) << name.toStdString();
        else
            isJson(decodeText(all).text);
    }
}

TEST_F(JsonTest, AGraphOfAnotherProgramIsRefusedWithTheWayToReadIt)
{
    const std::vector<QByteArray> graphs{
        "{\"@context\":{\"kb\":\"x\"},\"@graph\":[{\"@id\":\"kb:1\",\"@type\":\"x:Call\",\"x:name\":\"Sam\"}]"
        "}",
        "{\"type\":\"bundle\",\"id\":\"b\",\"objects\":[{\"type\":\"identity\",\"id\":\"i\",\"name\":\"Sam\"}"
        "]}",
        "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Sam\"]}}\n"
        "{\"id\":\"2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Jo\"]}}\n"};
    for (const QByteArray &graph : graphs)
        EXPECT_TRUE(refusal(write(u"graph.json"_s, graph)).contains(u"exchange import"_s))
            << graph.constData();
    EXPECT_TRUE(refusal(write(u"list.json"_s, "[{\"id\":1,\"schema\":2,\"name\":\"Sam\"}]")).isEmpty());
}

TEST_F(JsonTest, MarkupThatNoFormatKnowsIsNoTable)
{
    for (const char *text :
         {"<?xml version=\"1.0\"?>\n<doc a=\"1,2\"/>", "<!DOCTYPE doc [\n<!ELEMENT doc ANY>\n]>\n<doc/>",
          "<doc>\n<name>a</name>\n</doc>\n", "<!-- name,phone -->\n<d/>"})
        EXPECT_TRUE(refusal(write(u"x.xml"_s, text)).contains(u"XML"_s)) << text;
    EXPECT_TRUE(refusal(write(u"x.graphml"_s, "<graphml><graph/></graphml>")).contains(u"exchange import"_s));
    EXPECT_TRUE(refusal(write(u"x.csv"_s, "<name>,phone\nSam,07700900123\n")).isEmpty());
}

TEST_F(JsonTest, YamlIsNoTable)
{
    EXPECT_TRUE(refusal(write(u"x.yml"_s, "people:\n  - name: Sam\n    address: 1 High Street\n"))
                    .contains(u"YAML"_s));
    EXPECT_TRUE(refusal(write(u"x.csv"_s, "name:\nSam: 1\n")).isEmpty());
}

TEST_F(JsonTest, CallsOfTelegramAreCallsAndItsContactsAreTold)
{
    const QString path = write(
        u"result.json"_s,
        R"({"contacts":{"list":[{"first_name":"Sam","phone_number":"+447700900123"}]},"chats":{"list":[{"name":
        "Sam","type":"personal_chat","id":7,"messages":[{"id":1,"type":"message","date":"2025-06-14T10:00:00",
        "date_unixtime":"1749891600","from":"Jo","from_id":"user9","text":"hi"},{"id":2,"type":"service","date":
        "2025-06-14T10:01:00","date_unixtime":"1749891660","actor":"Sam","actor_id":"user7","action":"phone_call",
        "duration_seconds":65,"text":""}]}]}})");
    EXPECT_EQ(cell(path, 1, u"Entry"_s), u"call"_s);
    EXPECT_EQ(cell(path, 1, u"Seconds"_s), u"65"_s);
    EXPECT_TRUE(TableFile(path).notes(0).join(u' ').contains(u"Not read: 1 numbers of contacts"_s));
}

TEST_F(JsonTest, PlacesThatASearchFoundOrProposedAreAddresses)
{
    import({write(
        u"found.json"_s,
        "{\"status\":\"OK\",\"candidates\":[{\"formatted_address\":\"1 High Street, Ware\",\"name\":\"Cafe\","
        "\"geometry\":{\"location\":{\"lat\":51.5,\"lng\":-0.1}}}]}")});
    import({write(
        u"proposed.json"_s,
        "{\"status\":\"OK\",\"predictions\":[{\"description\":\"2 High Street, Ware\",\"place_id\":\"p\","
        "\"structured_formatting\":{\"main_text\":\"2 High Street\"}}]}")});
    EXPECT_EQ(labels(EntityKind::Address), (QStringList{u"1 High Street, Ware"_s, u"2 High Street, Ware"_s}));
}
