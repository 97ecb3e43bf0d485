// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/zip_builder.h"
#include "core/exchange/exchange_formats.h"
#include "core/storage/event_store.h"
#include "tests/core/exchange/full_story.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

static GraphDocument documentOf(const TemporaryCase &test, ExportedEvents events)
{
    NoProgress progress;
    return exportedCase(test.database(), {events, {}}, progress).document;
}

static QString endingOf(const ExchangeFormat &format)
{
    return QString::fromLatin1(format.ending);
}

static bool isLost(const std::vector<LostField> &lost, const QString &field)
{
    return std::any_of(lost.begin(), lost.end(),
                       [&field](const LostField &each) { return each.field == field; });
}

/// The statements without those that a loss report names.
static std::vector<std::string> kept(GraphDocument document, const std::vector<LostField> &lost)
{
    if (isLost(lost, u"direction"_s) || isLost(lost, u"weight"_s))
        for (GraphEdge &edge : document.edges)
            edge.isDirected = edge.isDirected && !isLost(lost, u"direction"_s);
    for (GraphNode &node : document.nodes) {
        if (isLost(lost, u"origin of attributes"_s))
            node.cards.clear();
        node.isTheme = node.isTheme && !isLost(lost, u"theme lines"_s);
        node.position.reset(); // laid out anew
    }
    return statements(document);
}

TEST(ExchangeFormatsTest, EveryFormatIsKnownByItsContentAndBalances)
{
    FullStory story;
    for (const ExchangeFormat &format : exchangeFormats()) {
        const QString path = story.test.file(u"story"_s + endingOf(format));
        writeGraphFile(path, documentOf(story.test, format.events));
        const QString renamed = story.test.file(u"renamed.dat"_s);
        QFile::remove(renamed);
        ASSERT_TRUE(QFile::copy(path, renamed));
        TemporaryCase other;
        const GraphImport done = imported(other, renamed);
        const Source &source = done.source;
        EXPECT_TRUE(done.isComplete) << format.name;
        EXPECT_GT(source.stored, 0) << format.name;
        EXPECT_EQ(source.rejected, 0) << format.name;
        EXPECT_EQ(source.rows, source.stored + source.duplicates + source.rejected) << format.name;
        EXPECT_GT(links(other.database()).size(), 3U) << format.name;
    }
}

TEST(ExchangeFormatsTest, WhatIsNotLostComesBack)
{
    FullStory story;
    for (const ExchangeFormat &format : exchangeFormats()) {
        if (format.events != ExportedEvents::OneByOne)
            continue;
        const QString path = story.test.file(u"story"_s + endingOf(format));
        const GraphDocument before = documentOf(story.test, format.events);
        const std::vector<LostField> lost = writeGraphFile(path, before);
        TemporaryCase other;
        imported(other, path);
        const std::vector<std::string> expected = kept(before, lost);
        const std::vector<std::string> found = kept(documentOf(other, format.events), lost);
        std::vector<std::string> differences;
        std::set_symmetric_difference(expected.begin(), expected.end(), found.begin(), found.end(),
                                      std::back_inserter(differences));
        EXPECT_THAT(differences, testing::IsEmpty()) << format.name;
    }
}

TEST(ExchangeFormatsTest, EntitiesComeBackFromEveryFormatThatHasFields)
{
    FullStory story;
    for (const ExchangeFormat &format : exchangeFormats()) {
        const QString path = story.test.file(u"story"_s + endingOf(format));
        const std::vector<LostField> lost = writeGraphFile(path, documentOf(story.test, format.events));
        if (isLost(lost, u"attributes"_s))
            continue;
        TemporaryCase other;
        imported(other, path);
        for (const Entity &entity : entities(story.test.database())) {
            const std::vector<Entity> found = findByLabel(other.database(), entity.label);
            ASSERT_EQ(found.size(), 1U) << format.name << ' ' << entity.label.toStdString();
            EXPECT_EQ(found[0].identity, entity.identity) << format.name;
            EXPECT_EQ(found[0].kind, entity.kind) << format.name;
        }
        EXPECT_EQ(roles(other.database()).size(), roles(story.test.database()).size()) << format.name;
    }
}

TEST(ExchangeFormatsTest, WhoGaveAPieceOfIntelligenceIsInNone)
{
    FullStory story;
    for (const ExchangeFormat &format : exchangeFormats())
        EXPECT_FALSE(format.write(documentOf(story.test, format.events)).bytes.contains("neighbour"))
            << format.name;
}

TEST(ExchangeFormatsTest, ACutFileNeverComesInWhole)
{
    FullStory story;
    for (const ExchangeFormat &format : exchangeFormats()) {
        const QByteArray whole = format.write(documentOf(story.test, format.events)).bytes;
        TemporaryCase other;
        const QString path
            = writtenFile(other, u"cut"_s + endingOf(format), whole.left(whole.size() * 2 / 3));
        try {
            const GraphImport done = imported(other, path);
            EXPECT_EQ(done.source.rows, done.source.stored + done.source.duplicates + done.source.rejected)
                << format.name; // lists of lines: the last is told
        } catch (const Error &error) {
            EXPECT_FALSE(error.message().contains(u'\n')) << format.name;
            EXPECT_TRUE(sources(other.database()).empty()) << format.name;
        }
    }
}

TEST(ExchangeFormatsTest, HostileFilesAreRefusedInOneLine)
{
    TemporaryCase test;
    ZipBuilder escaping;
    escaping.add(u"../../nodes.txt"_s, "id\n1\n");
    QByteArray noise(10'000'000, '\0');
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = char((i * 7919) >> 3);
    const QByteArray xxe = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>";
    const std::vector<std::pair<QString, QByteArray>> files{
        {u"noise.bin"_s, noise},
        {u"root.xml"_s, "<svg></svg>"},
        {u"xxe.anx"_s, QByteArray(xxe).replace("<r>", "<Chart>").replace("</r>", "</Chart>")},
        {u"xxe.graphml"_s, QByteArray(xxe).replace("<r>", "<graphml>").replace("</r>", "</graphml>")},
        {u"deep.jsonld"_s, "{\"@graph\":" + QByteArray(100'000, '[')},
        {u"deep.anx"_s, QByteArray("<Chart>").repeated(100'000)},
        {u"path.zip"_s, escaping.bytes()},
        {u"half.zip"_s, "PK\x03\x04 and no more"},
        {u"other.json"_s, "{\"a\":1}"},
        {u"huge.net"_s, "*Vertices 99999999999999\n"},
        {u"empty.stix.json"_s, "{\"type\":\"bundle\",\"objects\":7}"},
    };
    for (const auto &[name, content] : files) {
        try {
            imported(test, writtenFile(test, name, content));
            ADD_FAILURE() << name.toStdString() << " was taken";
        } catch (const Error &error) {
            EXPECT_FALSE(error.message().contains(u'\n')) << name.toStdString();
        }
    }
    EXPECT_TRUE(sources(test.database()).empty());
}

TEST(FollowTheMoneyTest, CallsByNumberBecomeEventsBetweenPhones)
{
    TemporaryCase test;
    const GraphImport done = imported(
        test,
        writtenFile(test, u"calls.ftm.json"_s,
                    R"({"id":"p","schema":"Person","properties":{"name":["Sam Sample"],"country":["gb"]}}
{"id":"c","schema":"Call","properties":{"callerNumber":["+447700900001"],"receiverNumber":["+447700900002"],"date":["2024-01-02T10:00:00"],"duration":["60"]}}
{"id":"o","schema":"Ownership","properties":{"owner":["p"],"asset":["v"]}}
{"id":"v","schema":"Vehicle","properties":{"registrationNumber":["AB12CDE"]}}
{"id":"x","schema":"Ownership","properties":{"owner":["p"],"asset":["nobody"]}}
no JSON
)"));
    EXPECT_EQ(done.source.rows, 6);
    EXPECT_EQ(done.source.stored, 4);
    EXPECT_EQ(done.source.rejected, 2);
    const std::vector<Event> found = events(test.database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].seconds, 60);
    EXPECT_EQ(found[0].origin.row, 2);
    const auto caller = findByIdentity(test.database(), EntityKind::Phone, u"+447700900001"_s);
    ASSERT_TRUE(caller);
    EXPECT_EQ(found[0].party(PartyRole::From), caller->id);
    ASSERT_EQ(links(test.database()).size(), 1U);
    EXPECT_EQ(links(test.database())[0].type, u"Owns"_s);
}

TEST(StixTest, RelationsOfABundleBecomeLinks)
{
    TemporaryCase test;
    const GraphImport done
        = imported(test, writtenFile(test, u"b.json"_s, R"({"type":"bundle","id":"bundle--1","objects":[
{"type":"identity","id":"identity--1","name":"Sam Sample","identity_class":"individual"},
{"type":"malware","id":"malware--1","name":"Sample","created_by_ref":"identity--1"},
{"type":"relationship","id":"relationship--1","relationship_type":"uses","source_ref":"identity--1","target_ref":"malware--1"},
{"type":"marking-definition","id":"marking-definition--1"}]})"));
    EXPECT_EQ(done.source.rows, 4);
    EXPECT_EQ(done.source.rejected, 1);
    const std::vector<Link> found = links(test.database());
    ASSERT_EQ(found.size(), 2U);
    const std::vector<Entity> malware = findByLabel(test.database(), u"Sample"_s);
    ASSERT_EQ(malware.size(), 1U);
    const std::vector<Attribute> said = attributesOf(test.database(), malware[0].id);
    ASSERT_FALSE(said.empty());
    EXPECT_EQ(said[0].value, u"malware"_s);
}

TEST(CaseUcoTest, PrefixesMayBeAny)
{
    TemporaryCase test;
    imported(test,
             writtenFile(
                 test, u"c.json"_s,
                 R"({"@context":{"o":"https://ontology.unifiedcyberontology.org/uco/observable/"},"@graph":[
{"@id":"kb:a","@type":"o:PhoneAccount","https://x/core/hasFacet":[{"@type":"o:PhoneAccountFacet","o:phoneNumber":"+447700900001"}]},
{"@id":"kb:b","@type":"PhoneAccount","hasFacet":{"@type":"PhoneAccountFacet","phoneNumber":"+447700900002"}},
{"@id":"kb:c","@type":"o:Call","hasFacet":[{"@type":"o:CallFacet","o:startTime":{"@type":"xsd:dateTime","@value":"2010-01-15T17:59:43.25Z"},"o:from":{"@id":"kb:a"},"o:to":{"@id":"kb:b"},"o:duration":1862}]}]})"));
    const std::vector<Event> found = events(test.database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].seconds, 1862);
    EXPECT_EQ(found[0].parties.size(), 2U);
    EXPECT_TRUE(findByIdentity(test.database(), EntityKind::Phone, u"+447700900002"_s));
}

TEST(CaseUcoTest, ASingleObjectNeedsNoListAroundIt)
{
    const QByteArray person = R"("@id":"kb:p","@type":"uco-identity:Person","uco-core:name":"Jo EXAMPLE")";
    const QByteArray context = R"({"@context":{"kb":"http://example.org/kb/"},)";
    for (const QByteArray &text :
         {context + person + '}',
          context + R"("@type":"uco-core:Bundle","uco-core:object":{)" + person + "}}",
          '[' + context + person + "}]"}) {
        TemporaryCase test;
        const GraphImport done = imported(test, writtenFile(test, u"one.jsonld"_s, text));
        EXPECT_EQ(done.source.rows, 1) << text.constData();
        EXPECT_EQ(findByLabel(test.database(), u"Jo EXAMPLE"_s).size(), 1U) << text.constData();
    }
}

TEST(PajekTest, EveryWayToTellLinksIsRead)
{
    TemporaryCase test;
    const GraphImport done
        = imported(test,
                   writtenFile(test, u"n.net"_s,
                               "% made by hand\n*Vertices 4\n1 \"Ann A\" 0.1 0.2\n2 Bob\n3 \"C\"\n"
                               "*Arcs\n1 2 3 l \"rang\"\n*Edgeslist\n2 3 4\n*Edges\n1 9\n"));
    EXPECT_EQ(done.source.rows, 7);
    EXPECT_EQ(done.source.rejected, 1);
    EXPECT_EQ(links(test.database()).size(), 3U);
    EXPECT_EQ(entities(test.database()).size(), 4U);
    EXPECT_EQ(done.issues.at(0).row, 11);
}

} // namespace skein::test
