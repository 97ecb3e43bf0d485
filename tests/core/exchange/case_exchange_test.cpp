// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/case_export.h"
#include "core/exchange/case_graph.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_import.h"
#include "core/storage/link_store.h"
#include "tests/support/small_story.h"

#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

static QString fileOf(const TemporaryCase &test, const QString &name, const QByteArray &content)
{
    QFile file(test.file(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

static GraphImport import(TemporaryCase &test, const QString &path)
{
    NoProgress progress;
    GraphImportRequest request;
    request.path = path;
    return importGraph(test.session(), request, progress);
}

static constexpr char smallGraph[] = R"(<graphml><key id="k" for="node" attr.name="kind" attr.type="string"/>
<key id="c" for="node" attr.name="colour of hair" attr.type="string"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed">
<node id="n0"><data key="k">phone</data><data key="label">07700 900123</data></node>
<node id="07700900123"><data key="k">phone</data></node>
<node id="Sam"><data key="k">person</data><data key="c">brown</data></node>
<edge source="Sam" target="07700900123"><data key="w">3</data></edge>
<edge source="Sam" target="nobody"/>
<edge source="Sam" target="Sam"/>
</graph></graphml>)";

TEST(GraphImportTest, EveryRowIsAccountedFor)
{
    TemporaryCase test;
    const GraphImport done = import(test, fileOf(test, u"small.graphml"_s, smallGraph));
    ASSERT_TRUE(done.isComplete);
    EXPECT_EQ(done.source.rows, 6);
    EXPECT_EQ(done.source.rejected, 2);
    EXPECT_EQ(done.source.rows, done.source.stored + done.source.duplicates + done.source.rejected);
    EXPECT_EQ(done.issues.size(), 3U) << "two links, and a field that the file does not declare";
    ASSERT_EQ(done.lost.size(), 1U);
    EXPECT_EQ(done.lost.front().field, u"weight"_s);

    const std::optional<Entity> phone
        = findByIdentity(test.database(), EntityKind::Phone, u"+447700900123"_s);
    ASSERT_TRUE(phone);
    const std::vector<Link> found = linksOf(test.database(), phone->id);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.front().isDirected);
    EXPECT_EQ(found.front().origin.source, done.source.id);
    EXPECT_EQ(found.front().origin.row, 4);
    const std::vector<Attribute> hair = attributesOf(test.database(), found.front().from);
    ASSERT_EQ(hair.size(), 1U);
    EXPECT_EQ(hair.front().value, u"brown"_s);
}

TEST(GraphImportTest, TheSameFileAgainAddsNothing)
{
    TemporaryCase test;
    const QString path = fileOf(test, u"list.csv"_s, "source,target\nSam,Alex\nSam,07700 900123\n");
    ASSERT_TRUE(import(test, path).isComplete);
    const size_t before = entities(test.database()).size();
    const GraphImport again = import(test, path);
    EXPECT_EQ(again.source.duplicates, 2);
    EXPECT_EQ(again.source.stored, 0);
    EXPECT_EQ(entities(test.database()).size(), before);
    EXPECT_EQ(links(test.database()).size(), 2U);
}

TEST(GraphImportTest, PeopleOfTwoFilesNeverMerge)
{
    TemporaryCase test;
    import(test, fileOf(test, u"one.csv"_s, "source,target\nSam,+447700900123\n"));
    import(test, fileOf(test, u"two.csv"_s, "source,target\nSam,07700900123\n"));
    EXPECT_EQ(findByLabel(test.database(), u"Sam"_s).size(), 2U);
    EXPECT_EQ(entities(test.database(), {.kind = EntityKind::Phone, .text = {}, .limit = -1}).size(), 1U);
}

TEST(GraphImportTest, NodesNamedLikeAPlateAreNotTakenForVehicles)
{
    TemporaryCase test;
    import(test, fileOf(test, u"names.csv"_s, "source,target\nN1,30\nA1,999\n"));
    EXPECT_EQ(entities(test.database(), {.kind = EntityKind::Person, .text = {}, .limit = -1}).size(), 4U);
}

TEST(GraphImportTest, LabelsAndSpansOfTimeComeBackAsTheyWere)
{
    TemporaryCase test;
    import(test, fileOf(test, u"one.graphml"_s, R"(<graphml><key id="k" for="node" attr.name="kind"/>
<key id="i" for="node" attr.name="identity"/><key id="l" for="node" attr.name="label"/>
<key id="t" for="edge" attr.name="time"/><key id="e" for="edge" attr.name="last"/><graph edgedefault="directed">
<node id="1"><data key="k">address</data><data key="i">12 south bay|yo112zq</data><data key="l">12 South Bay, YO11 2ZQ</data></node>
<node id="3"><data key="k">place</data><data key="i">cell:234-30-1</data><data key="l">234-30-1 Larch Grove</data></node>
<node id="2"><data key="k">person</data><data key="l">Sam SAMPLE</data></node>
<edge source="2" target="1"><data key="t">2019-01-01T00:00:00+00:00/2019-12-31T23:59:59.999+00:00</data><data key="e">2025-10-12</data></edge>
</graph></graphml>)"));
    const auto found = entities(test.database(), {.kind = EntityKind::Address, .text = {}, .limit = -1});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].label, u"12 South Bay, YO11 2ZQ"_s);
    const std::vector<Link> ties = links(test.database());
    ASSERT_EQ(ties.size(), 1U);
    EXPECT_TRUE(findByIdentity(test.database(), EntityKind::Place, u"cell:234-30-1"_s));
    EXPECT_TRUE(ties[0].finish);
    ASSERT_TRUE(ties[0].start);
    EXPECT_EQ(ties[0].start->latest - ties[0].start->earliest, qint64(365) * 86'400'000 - 1);
}

TEST(GraphImportTest, UndoTakesItAway)
{
    TemporaryCase test;
    import(test, fileOf(test, u"one.csv"_s, "source,target\nSam,Alex\n"));
    test.session().undo();
    EXPECT_TRUE(entities(test.database()).empty());
    EXPECT_TRUE(links(test.database()).empty());
}

TEST(GraphImportTest, ADamagedFileChangesNothing)
{
    TemporaryCase test;
    EXPECT_THROW(import(test, fileOf(test, u"bad.graphml"_s, "<graphml><node>")), Error);
    EXPECT_TRUE(sources(test.database()).empty());
}

TEST(CaseGraphTest, CallsAreSummedOrStandOneByOne)
{
    SmallStory story;
    story.test.session().edit(u"Ring"_s, [&story](Database &writable) {
        story.call(writable, "14/06/2025 10:00", story.one, story.two, 60);
        story.call(writable, "14/06/2025 11:00", story.one, story.two, 5);
        story.call(writable, "15/06/2025 11:00", story.two, story.three, {}, EventKind::Text);
    });
    const Database &database = story.test.database();
    const GraphDocument summed = caseGraph(database, Communications::Summed);
    const GraphDocument single = caseGraph(database, Communications::OneByOne);
    EXPECT_EQ(summed.nodes.size(), entities(database).size());
    double calls = 0;
    size_t dated = 0;
    for (const GraphEdge &edge : summed.edges)
        calls += edge.weight.value_or(0);
    for (const GraphEdge &edge : single.edges)
        dated += edge.label == u"Call" || edge.label == u"Text" ? 1 : 0;
    EXPECT_EQ(calls, 3);
    EXPECT_EQ(dated, 3U);
}

TEST(CaseGraphTest, AnExportComesBackWithItsIdentifiers)
{
    NoProgress progress;
    SmallStory story;
    const CaseExport exported = exportedCase(story.test.database(), {}, progress);
    EXPECT_FALSE(exported.lost.empty());
    for (const QString &ending : {u"graphml"_s, u"gexf"_s}) {
        const QString path = story.test.file(u"out."_s + ending);
        writeGraphFile(path, exported.document);
        TemporaryCase other;
        const GraphImport done = import(other, path);
        EXPECT_EQ(done.source.rejected, 0) << ending.toStdString();
        EXPECT_EQ(entityCounts(other.database()).size(), entityCounts(story.test.database()).size());
        for (const Entity &entity : entities(story.test.database())) {
            if (entity.kind == EntityKind::Phone) {
                EXPECT_TRUE(findByIdentity(other.database(), EntityKind::Phone, entity.identity))
                    << entity.identity.toStdString();
            }
        }
    }
}

} // namespace skein::test
