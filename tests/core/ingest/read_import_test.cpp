// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/attribute_names.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/search.h"
#include "core/storage/verify.h"
#include "tests/core/ingest/import_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class ReadImportTest : public ImportFixture
{
protected:
    std::optional<Entity> vehicle(const QString &plate)
    {
        return findByIdentity(database(), EntityKind::Vehicle, plate);
    }
    /// "Latitude=51.5@2": what is said of a place, with the row that says it.
    QStringList valuesOf(const QString &place)
    {
        QStringList values;
        for (const Attribute &each :
             attributesOf(database(), findByIdentity(database(), EntityKind::Place, place)->id))
            values << each.name + u'=' + each.value + u'@' + QString::number(each.origin.row);
        values.sort();
        return values;
    }
    /// The entities whose label holds the words.
    std::vector<EntityId> labelled(const QString &words)
    {
        std::vector<EntityId> found;
        for (const SearchHit &hit : search(database(), {words, {}, 10}))
            if (hit.field == u"label"_s)
                found.push_back(hit.entity);
        return found;
    }
};

const QByteArray header = "VRM,Date,Time,Camera ID,Camera Name,Lane\n";

} // namespace

TEST_F(ReadImportTest, AReadHasItsVehicleCameraTimeAndRow)
{
    importText(header + "lx51 abc,14/06/2025,13:05:22,CAM7,A1 northbound,2\n");
    const auto reads = events(database(), {});
    ASSERT_EQ(reads.size(), 1U);
    EXPECT_EQ(reads[0].kind, EventKind::AnprRead);
    ASSERT_TRUE(vehicle(u"LX51ABC"_s));
    EXPECT_EQ(reads[0].party(PartyRole::Vehicle), vehicle(u"LX51ABC"_s)->id);
    EXPECT_EQ(findEntity(database(), reads[0].party(PartyRole::Place))->label, u"CAM7 A1 northbound"_s);
    EXPECT_EQ(reads[0].title, u"Lane 2"_s);
    EXPECT_EQ(reads[0].origin.row, 2);
    EXPECT_EQ(reads[0].time.earliest, 1749902722000);
}

TEST_F(ReadImportTest, EveryDescriptionOfAVehicleIsKeptAndADifferenceIsTold)
{
    const QByteArray described = "VRM,Date,Time,Camera ID,Make,Model,Colour\n";
    const auto valuesOf = [&](const QString &plate) {
        QStringList values;
        for (const Attribute &each : attributesOf(database(), vehicle(plate)->id))
            values << each.name + u'=' + each.value + u'@' + QString::number(each.origin.row);
        values.sort();
        return values;
    };
    importText(header + "LX51ABD,13/06/2025,13:05:22,CAM7,A1,2\n");
    const ImportOutcome outcome = importText(described
                                             + "LX51ABC,14/06/2025,13:05:22,CAM7,Ford,Focus,Blue\n"
                                               "LX51 ABC,14/06/2025,13:15:22,CAM7,FORD,Focus,Blue\n"
                                               "LX51ABC,14/06/2025,14:05:22,CAM8,Ford,Focus,\n"
                                               "LX51ABC,14/06/2025,15:05:22,CAM8,Audi,A4,Black\n"
                                               "LX51ABD,14/06/2025,15:06:22,CAM8,Kia,,\n"
                                               "LX51ABE,14/06/2025,15:07:22,CAM8,,,\n");
    EXPECT_EQ(valuesOf(u"LX51ABC"_s),
              (QStringList{u"Colour=Black@5"_s, u"Colour=Blue@2"_s, u"Make=Audi@5"_s, u"Make=Ford@2"_s,
                           u"Model=A4@5"_s, u"Model=Focus@2"_s}));
    EXPECT_EQ(valuesOf(u"LX51ABD"_s), QStringList{u"Make=Kia@6"_s}); // though another source made it
    EXPECT_TRUE(valuesOf(u"LX51ABE"_s).isEmpty());
    const auto &issues = outcome.tables[0].issues;
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].row, 5);
    EXPECT_EQ(issues[0].column, u"Make"_s);
    EXPECT_TRUE(issues[0].reason.contains(u"Row 2 says “Ford”"_s)) << issues[0].reason.toStdString();
    NoProgress progress;
    EXPECT_TRUE(verify(ownDatabase(), progress).empty());
}

TEST_F(ReadImportTest, AVehicleIsOneHoweverOftenAndWhereverItIsRead)
{
    importText(header
               + "LX51ABC,14/06/2025,13:05:22,CAM7,A1,2\nLX51 ABC,14/06/2025,13:09:22,CAM8,A2,1\n"
                 "LX51ABD,14/06/2025,13:10:22,CAM8,A2,1\n");
    importText(header + "LX51 ABC,15/06/2025,09:00:00,CAM7,A1,2\nLX51ABE,15/06/2025,09:01:00,CAM7,A1,2\n");
    EXPECT_EQ(entities(database(), {EntityKind::Vehicle, {}, -1}).size(), 3U);
    EventFilter about;
    about.about = {vehicle(u"LX51ABC"_s)->id};
    EXPECT_EQ(events(database(), about).size(), 3U);
    NoProgress progress;
    EXPECT_TRUE(verify(ownDatabase(), progress).empty());
}

TEST_F(ReadImportTest, VehiclesAreFoundByTheirPlateWithAndWithoutADescription)
{
    importText(header + "LX51ABC,14/06/2025,13:05:22,CAM7,A1,2\n");
    importText("VRM,Date,Time,Camera ID,Make,Colour\nLX51ABD,14/06/2025,13:10:22,CAM8,Ford,Blue\n");
    for (const QString &plate : {u"LX51ABC"_s, u"LX51ABD"_s}) {
        const Entity known = vehicle(plate).value();
        EXPECT_EQ(labelled(known.label), std::vector{known.id}) << known.label.toStdString();
    }
    EXPECT_EQ(attributesOf(database(), vehicle(u"LX51ABD"_s)->id).size(), 2U);
}

TEST_F(ReadImportTest, TheSameReadsAgainAreRepeatsAndAPlateThatIsNoneIsRefused)
{
    const QByteArray rows = header + "LX51ABC,14/06/2025,13:05:22,CAM7,A1,2\n";
    importText(rows);
    const Source again
        = importText(rows + "????????????????,14/06/2025,13:06:22,CAM7,A1,2\n").tables.at(0).source;
    EXPECT_EQ(again.stored, 0);
    EXPECT_EQ(again.duplicates, 1);
    EXPECT_EQ(again.rejected, 1);
}

TEST_F(ReadImportTest, EveryPositionOfACameraIsKeptWithItsRowAndADifferenceIsTold)
{
    const QByteArray placed = "VRM,Date,Time,Camera ID,Camera Name,Camera Latitude,Camera Longitude\n";
    const ImportOutcome outcome = importText(placed
                                             + "LX51ABC,14/06/2025,13:05:22,CAM7,A1 north,51.5000,-0.1000\n"
                                               "LX51ABC,14/06/2025,13:06:22,CAM7,A1 north,51.50,-0.10\n"
                                               "LX51ABC,14/06/2025,13:07:22,CAM7,A1 south,51.5090,-0.1000\n"
                                               "LX51ABC,14/06/2025,13:08:22,CAM7,A1 north,51.5000,-0.1000\n"
                                               "LX51ABC,14/06/2025,13:09:22,CAM8,A2,,\n"
                                               "LX51ABC,14/06/2025,13:10:22,CAM8,A2,51.6000,-0.2000\n"
                                               "LX51ABC,14/06/2025,13:11:22,CAM9,A3,abc,-0.2000\n"
                                               "LX51ABC,14/06/2025,13:12:22,CAM10,A4,51.7,\n");
    EXPECT_EQ(valuesOf(u"camera:cam7"_s),
              (QStringList{u"Alias=A1 south@4"_s, u"Latitude=51.500000@2"_s, u"Latitude=51.509000@4"_s,
                           u"Longitude=-0.100000@2"_s, u"Longitude=-0.100000@4"_s}));
    EXPECT_EQ(valuesOf(u"camera:cam8"_s),
              (QStringList{u"Latitude=51.600000@7"_s, u"Longitude=-0.200000@7"_s}));
    const auto &issues = outcome.tables[0].issues;
    ASSERT_EQ(issues.size(), 3U);
    EXPECT_EQ(issues[0].row, 4);
    EXPECT_EQ(issues[0].column, u"Camera Latitude"_s);
    EXPECT_TRUE(
        issues[0].reason.contains(u"Row 2 puts the same place at 51.500000, -0.100000, 1.0 km away"_s))
        << issues[0].reason.toStdString();
    EXPECT_EQ(issues[1].row, 8); // no position at all was read from it
    EXPECT_TRUE(issues[2].reason.startsWith(u"Half of a position"_s)) << issues[2].reason.toStdString();
}

TEST_F(ReadImportTest, ACellThatBeginsOneCallAndEndsAnotherIsOnePlace)
{
    const ImportOutcome outcome = importText(
        "Calling Number,Called Number,Date,Time,Duration,Start Cell ID,Start Cell Latitude,"
        "Start Cell Longitude,End Cell ID,End Cell Latitude,End Cell Longitude\n"
        "07700900123,07700900456,14/06/2025,13:05:22,61,234-30-1-7,51.5,-0.1,234-30-1-8,51.6,-0.2\n"
        "07700900123,07700900456,14/06/2025,13:15:22,61,234-30-1-8,51.6,-0.2,234-30-1-7,51.509,-0.1\n");
    EXPECT_EQ(count(u"entity WHERE kind = %1"_s.arg(int(EntityKind::Place))), 2);
    EXPECT_EQ(valuesOf(u"cell:234-30-1-7"_s),
              (QStringList{u"Latitude=51.500000@2"_s, u"Latitude=51.509000@3"_s, u"Longitude=-0.100000@2"_s,
                           u"Longitude=-0.100000@3"_s}));
    EXPECT_EQ(valuesOf(u"cell:234-30-1-8"_s),
              (QStringList{u"Latitude=51.600000@2"_s, u"Longitude=-0.200000@2"_s}));
    const auto &issues = outcome.tables[0].issues;
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].row, 3);
    EXPECT_TRUE(issues[0].reason.contains(u"Row 2 puts the same place at 51.500000, -0.100000"_s))
        << issues[0].reason.toStdString();
}

TEST_F(ReadImportTest, APositionThatAnotherSourceGivesACameraIsKeptBesideItAndTold)
{
    const QByteArray placed = "VRM,Date,Time,Camera ID,Camera Latitude,Camera Longitude\n";
    importText(placed + "LX51ABC,14/06/2025,13:05:22,CAM7,51.5000,-0.1000\n");
    const ImportOutcome same = importText(placed + "LX51ABC,15/06/2025,13:05:22,CAM7,51.5000,-0.1000\n");
    EXPECT_TRUE(same.tables[0].issues.empty());
    const ImportOutcome other = importText(placed + "LX51ABC,16/06/2025,13:05:22,CAM7,52.5000,-0.1000\n");
    ASSERT_EQ(other.tables[0].issues.size(), 1U);
    EXPECT_TRUE(other.tables[0].issues[0].reason.contains(
        u"Another source puts the same place at 51.500000, -0.100000, 111.2 km away"_s))
        << other.tables[0].issues[0].reason.toStdString();
    EXPECT_EQ(valuesOf(u"camera:cam7"_s).size(), 6); // each source speaks for itself
    setState(other.tables[0].source.id, SourceState::Withdrawn);
    EXPECT_EQ(valuesOf(u"camera:cam7"_s).size(), 4);
    NoProgress progress;
    EXPECT_TRUE(verify(ownDatabase(), progress).empty());
}
