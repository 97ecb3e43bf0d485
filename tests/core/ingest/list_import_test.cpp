// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_preview.h"
#include "core/ingest/mapping_versions.h"
#include "core/model/attribute_names.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "tests/core/ingest/import_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class ListImportTest : public ImportFixture
{
protected:
    std::vector<Entity> all(EntityKind kind) { return entities(database(), {kind, {}, -1}); }

    QString value(EntityId entity, const char16_t *name)
    {
        for (const Attribute &attribute : attributesOf(database(), entity))
            if (attribute.name == QStringView(name))
                return attribute.value;
        return {};
    }

    static const Source &only(const ImportOutcome &outcome) { return outcome.tables.at(0).source; }
};

} // namespace

TEST_F(ListImportTest, PeopleComeWithRolesAliasesAndPartialBirthDates)
{
    importText("Reference,Surname,Forename,DOB,Role,Alias,Group,PNC ID\n"
               "N-1,EXAMPLE,Jordan,17/04/2009,Child; Victim,JD|Jojo,Invented Crew,99/123456A\n"
               "N-2,SAMPLE,Alex,2001,Suspect,,,\n");
    const auto people = all(EntityKind::Person);
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[1].label, u"Jordan EXAMPLE"_s);
    EXPECT_EQ(value(people[1].id, attribute::DateOfBirth), u"2009-04-17"_s);
    EXPECT_EQ(value(people[0].id, attribute::DateOfBirth), u"2001"_s);
    EXPECT_EQ(rolesOf(database(), people[1].id).size(), 2U);
    EXPECT_EQ(all(EntityKind::Group).size(), 1U);
    EXPECT_EQ(linksOf(database(), people[1].id).at(0).type, QString::fromUtf16(link_type::MemberOf));
}

TEST_F(ListImportTest, TwoPeopleAreNeverMadeOneByThemselves)
{
    const QByteArray header = "Name,Date of Birth,Role\n";
    importText(header + "John SAMPLE,,Suspect\nJohn SAMPLE,,Suspect\n");
    EXPECT_EQ(all(EntityKind::Person).size(), 2U);
    // The same list again is the same two rows; a third of the name is a third person.
    const ImportOutcome again
        = importText(header + "John SAMPLE,,Suspect\nJohn SAMPLE,,Suspect\nJohn SAMPLE,,Suspect\n");
    EXPECT_EQ(only(again).duplicates, 2);
    EXPECT_EQ(all(EntityKind::Person).size(), 3U);
    importText("Reference,Name,Date of Birth,Role\nX-1,Jane SAMPLE,01/02/1990,Victim\n");
    importText("Reference,Name,Date of Birth,Role\nY-9,Jane SAMPLE,01/02/1990,Victim\n");
    EXPECT_EQ(all(EntityKind::Person).size(), 5U);
}

TEST_F(ListImportTest, AnUpdatedRowOfAKnownReferenceAddsToThePerson)
{
    importText("Reference,Surname,Forename,Role\nN-1,EXAMPLE,Jordan,Child\n");
    const ImportOutcome updated
        = importText("Reference,Surname,Forename,Role,Nationality\nN-1,EXAMPLE,Jordan,Child,British\n");
    EXPECT_EQ(only(updated).stored, 1);
    const auto people = all(EntityKind::Person);
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(value(people[0].id, attribute::Nationality), u"British"_s);
    // The same reference for somebody else is somebody else.
    importText("Reference,Surname,Forename,Role\nN-1,OTHER,Casey,Witness\n");
    EXPECT_EQ(all(EntityKind::Person).size(), 2U);
}

TEST_F(ListImportTest, VehiclesMergeOnTheirMarkAndKeepersAreLinked)
{
    importText("Reference,Surname,Forename,Role\nN-1,EXAMPLE,Jordan,Suspect\n");
    importText("VRM,Make,Model,Colour,Keeper Ref,Keeper Name,Keeper From,Keeper To\n"
               "TO18 HBX,Volkswagen,Golf,Black,N-1,Jordan EXAMPLE,02/05/2025,\n"
               "to18hbx,Volkswagen,Golf,Blue,,,,\n"
               "X-99-Y,Renault,Clio,Red,,,,\n");
    EXPECT_EQ(all(EntityKind::Vehicle).size(), 2U);
    EXPECT_EQ(all(EntityKind::Person).size(), 1U);
    const auto found = links(database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].start.has_value());
    EXPECT_FALSE(found[0].finish.has_value());
}

TEST_F(ListImportTest, TwoHousesOfAStreetAreTwoAddresses)
{
    importText("Flat,House No,Street,Town,Postcode\n"
               ",1,High Street,Leeds,LS1 1AA\n"
               ",11,High Street,Leeds,LS1 1AA\n"
               "2,11,High Street,Leeds,LS1 1AA\n"
               ",Rose Cottage,High Street,Leeds,LS1 1AA\n");
    QStringList labels;
    for (const Entity &address : all(EntityKind::Address))
        labels << address.label;
    EXPECT_EQ(labels,
              QStringList({u"1 High Street, Leeds, LS1 1AA"_s, u"11 High Street, Leeds, LS1 1AA"_s,
                           u"Flat 2, 11 High Street, Leeds, LS1 1AA"_s,
                           u"Rose Cottage, High Street, Leeds, LS1 1AA"_s}));
}

TEST_F(ListImportTest, ANumberBesideAWholeAddressIsNotPutInTwice)
{
    importText("Name,Number,Address,Postcode\n"
               "Jordan EXAMPLE,07700900101,14 High Street,LS1 1AA\n"
               "Alex SAMPLE,16,16 High Street,LS1 1AA\n");
    const auto found = all(EntityKind::Address);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, u"14 High Street, LS1 1AA"_s);
    EXPECT_EQ(found[1].label, u"16 High Street, LS1 1AA"_s);
    EXPECT_EQ(value(found[0].id, u"Number"), u"07700900101"_s);
}

TEST_F(ListImportTest, AddressesGetPostcodeAndPositionFromTheGrid)
{
    const ImportOutcome outcome
        = importText("Address,Town,Postcode,Easting,Northing,Occupier\n"
                     "1 Invented Way,Sampleton,ls119zd,651409.903,313177.270,Jordan EXAMPLE\n"
                     "2 Invented Way,Sampleton,LS11,,,\n");
    EXPECT_EQ(only(outcome).stored, 2);
    const auto found = all(EntityKind::Address);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NEAR(value(found[0].id, attribute::Latitude).toDouble(), 52.657979, 1e-4);
    EXPECT_NEAR(value(found[0].id, attribute::Longitude).toDouble(), 1.716052, 1e-4);
    EXPECT_TRUE(found[0].label.contains(u"LS11 9ZD"_s)) << found[0].label.toStdString();
    EXPECT_FALSE(outcome.tables[0].issues.empty()); // the short postcode is told, not refused
}

TEST_F(ListImportTest, AccountsOfBanksAndOfTheWebStandInOneList)
{
    importText("Bank,Sort Code,Account Number,Platform,Username,Holder\n"
               "Demo Bank,99-01-27,00412345,,,Jordan EXAMPLE\n"
               "Demo Bank,99 01 27,00412345,,,Jordan EXAMPLE\n"
               ",,,Snaply,jojo.m10,Jordan EXAMPLE\n");
    EXPECT_EQ(all(EntityKind::BankAccount).size(), 1U);
    EXPECT_EQ(all(EntityKind::OnlineAccount).size(), 1U);
    EXPECT_EQ(all(EntityKind::Person).size(), 1U);
}

TEST_F(ListImportTest, LinksResolveReferencesIdentifiersAndNames)
{
    importText("Reference,Surname,Forename,Role\nN-1,EXAMPLE,Jordan,Child\nN-2,SAMPLE,Alex,Suspect\n");
    const ImportOutcome outcome = importText("From,To,Link Type,Strength,Start Date,End Date\n"
                                             "N-1,N-2,Associate of,Tentative,2023,\n"
                                             "N-2,07700 900123,Uses,Confirmed,01/02/2025,present\n"
                                             "N-2,Invented Crew XYZ 77!,Member of,,,\n"
                                             "N-1,N-1,Associate of,,,\n"
                                             "N-1,N-2,Associate of,perhaps,,\n");
    EXPECT_EQ(only(outcome).stored, 2);
    EXPECT_EQ(only(outcome).rejected, 3);
    const auto found = links(database());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].strength, Strength::Tentative);
    EXPECT_EQ(all(EntityKind::Phone).at(0).identity, u"+447700900123"_s);
}

TEST_F(ListImportTest, ANameThatSeveralHaveIsNotGuessed)
{
    importText("Reference,Surname,Forename,Role\nN-1,WRAYTON,Lee,Suspect\nN-2,WRAYTON,Lee,Witness\n");
    const ImportOutcome outcome = importText("Number,Person,From,To,Grounds,Strength\n"
                                             "07700900123,Lee Wrayton,01/02/2025,,Top-up,Confirmed\n");
    EXPECT_EQ(only(outcome).rejected, 1);
    EXPECT_EQ(outcome.tables[0].issues.at(0).column, u"Person"_s);
}

TEST_F(ListImportTest, AttributionsCarryPeriodGroundsAndStrength)
{
    importText("Number,Person,From,To,Grounds,Strength,Grade\n"
               "07700 900123,Jordan EXAMPLE,01/02/2025,27/10/2025,Subscriber,Unconfirmed,2BP\n");
    const auto found = links(database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].type, QString::fromUtf16(link_type::AttributedTo));
    EXPECT_EQ(found[0].grounds, u"Subscriber"_s);
    EXPECT_EQ(found[0].strength, Strength::Unconfirmed);
    EXPECT_EQ(found[0].origin.grading.code(), u"2BP"_s);
    EXPECT_TRUE(found[0].start && found[0].finish);
}

TEST_F(ListImportTest, EventsHaveUncertainTimesPlacesAndSeveralParties)
{
    importText("Date,Time,Event Type,Title,Description,Location,Victim,Suspect,Crime Number\n"
               "about 14/06/2025,,Incident,Assault,Pushed in the street,5 Invented Way,Jordan EXAMPLE,Alex "
               "SAMPLE; Casey OTHER,C/1\n"
               "31/06/2025,,Incident,Theft,,,,,C/2\n");
    const auto found = events(database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, EventKind::Incident);
    EXPECT_EQ(found[0].title, u"Assault"_s);
    EXPECT_TRUE(found[0].time.flags.testFlag(TimeFlag::DateOnly));
    EXPECT_TRUE(found[0].time.flags.testFlag(TimeFlag::About));
    EXPECT_EQ(found[0].parties.size(), 4U);
}

TEST_F(ListImportTest, AwkwardTextIsStoredByteForByte)
{
    const std::vector<QByteArray> awkward{" kept  blanks \t",
                                          "\xEF\xBB\xBFmark",
                                          "\xE2\x80\xAEturned\xE2\x80\xAC",
                                          "=1+1",
                                          "NULL",
                                          "\\N",
                                          "-",
                                          "\"",
                                          "a,\"b\"",
                                          "one\r\ntwo\n\nfour",
                                          "'; DROP TABLE event;--",
                                          "<b onclick=\"x\">&amp;",
                                          "e\xCC\x81 \xC3\xA9",
                                          "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
                                          "\xE2\x80\x8B",
                                          "\xE3\x80\x80",
                                          "\xE2\x80\xA8x\xE2\x80\xA9",
                                          "%s%n",
                                          "\x1B[31m",
                                          "4.47E+11",
                                          "{{7*7}}",
                                          "../../etc",
                                          "\xD9\x85\xD9\x8F\xD9\x86 "};
    QByteArray table = "Date,Time,Event Type,Description\n";
    for (size_t row = 0; row < awkward.size(); ++row)
        table += "01/02/2025,10:" + QByteArray::number(10 + int(row)) + ",Other,\""
            + QByteArray(awkward[row]).replace("\"", "\"\"") + "\"\n";
    importText(table);
    const std::vector<Event> stored = events(database(), {});
    ASSERT_EQ(stored.size(), awkward.size());
    for (size_t row = 0; row < awkward.size(); ++row)
        EXPECT_EQ(stored[row].text.toUtf8(), awkward[row]) << row;
}

TEST_F(ListImportTest, ProvenanceNeverGetsIntoTheTextOfAReport)
{
    importText("URN,Date,Provenance,Text,Source Evaluation,Intelligence Assessment,Handling Code,Handling "
               "Instructions\n"
               "IR/1,10/09/2025,Neighbour of the house,A line is run from 07700 900117.,2,B,C,Contact the "
               "originator\n"
               "IR/2,10/09/2025,,Old report.,B24,,,\n"
               "IR/3,10/09/2025,,Bad grade.,9,Z,Q,\n");
    const auto found = events(database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].origin.grading.code(), u"2BC"_s);
    EXPECT_FALSE((found[0].title + found[0].text).contains(u"Neighbour"_s));
    const auto reports = all(EntityKind::Document);
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(value(reports[0].id, attribute::Provenance), u"Neighbour of the house"_s);
    EXPECT_EQ(value(reports[0].id, attribute::HandlingConditions), u"Contact the originator"_s);
}

TEST_F(ListImportTest, ALegacyGradeIsKeptVerbatim)
{
    importText("URN,Date,Grade,Text\nIR/9,10/09/2005,B24,Old report.\n");
    EXPECT_EQ(events(database()).at(0).origin.grading.other, u"B24"_s);
}

TEST_F(ListImportTest, RelationshipsOfAForeignGraphJoinEntitiesAndEvents)
{
    const QStringList files{
        write(u"rel.csv"_s,
              ":START_ID,:END_ID,:TYPE\n7,1,CALLER\n7,2,CALLED\n3,1,HAS_PHONE\n8,4,OCCURRED_AT\n9,9,KNOWS\n"),
        write(u"phones.csv"_s, ":ID,phoneNo,:LABEL\n1,07700900123,Phone\n2,0-(070)893-3322,Phone\n"),
        write(u"people.csv"_s, ":ID,surname,nhs_no,name,age,:LABEL\n3,EXAMPLE,111-22-3333,Jordan,,Person\n"),
        write(u"places.csv"_s,
              ":ID,latitude:double,postcode,longitude:double,address,:LABEL\n4,53.5,WN3 4NL,-2.6,178 "
              "Invented Street,Location\n"),
        write(
            u"calls.csv"_s,
            ":ID,call_duration,call_time,call_date,call_type,:LABEL\n7,38,00:32,04/08/2017,CALL,PhoneCall\n"),
        write(u"crimes.csv"_s,
              ":ID,date,id,type,last_outcome,note,charge,:LABEL\n8,7/08/2017,abc,Robbery,Under "
              "investigation,,,Crime\n")};
    const ImportOutcome outcome = import(files);
    EXPECT_EQ(outcome.tables.back().source.kind, u"links"_s);
    EXPECT_EQ(outcome.tables.back().source.stored, 4);
    EXPECT_EQ(outcome.tables.back().source.rejected, 1);
    const auto found = events(database());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, EventKind::Call);
    EXPECT_TRUE(found[0].party(PartyRole::From));
    EXPECT_TRUE(found[0].party(PartyRole::To));
    EXPECT_EQ(found[1].title, u"Robbery"_s);
    EXPECT_TRUE(found[1].party(PartyRole::Place));
    EXPECT_TRUE(found[1].time.flags.testFlag(TimeFlag::DateOnly));
    for (const ImportedTable &table : import(files).tables)
        EXPECT_EQ(table.source.stored, 0) << table.source.file.toStdString();
}

TEST_F(ListImportTest, AMappingMadeByHandIsFoundAgainByItsTitles)
{
    const auto specifications = specificationsFor(database());
    const QString file
        = write(u"odd.csv"_s,
                "Wer,Wen,Wann,Extra\n07700900123,07700900456,14/06/2025 13:05,x\nbad,4.4E+11,99/99/2025,\n");
    EXPECT_TRUE(previewFile(file, specifications).tables.at(0).proposals.empty());
    EXPECT_EQ(previewFile(file, specifications).tables.at(0).guess.headerLine, 1);
    const Specification mapping
        = mappingOf(u"Odd layout"_s, u"calls"_s,
                    {{u"from"_s, u"Wer"_s}, {u"to"_s, u"Wen"_s}, {u"datetime"_s, u"Wann"_s}}, specifications);
    const MappingTrial trial = tryMapping(file, {}, mapping);
    EXPECT_EQ(trial.ledger.source.stored, 1);
    EXPECT_EQ(trial.ledger.source.rejected, 1);
    ASSERT_EQ(trial.columns.size(), 4U);
    EXPECT_EQ(trial.columns[2].field, u"datetime"_s);
    EXPECT_TRUE(trial.columns[2].cells.at(1).isRefused);
    EXPECT_EQ(count(u"source"_s), 0);
    saveMapping(*m_session, mapping);
    const ImportOutcome outcome = import({file});
    EXPECT_EQ(outcome.tables.at(0).specification, u"Odd layout"_s);
    EXPECT_EQ(only(outcome).stored, 1);
}

TEST_F(ListImportTest, APreviewReadsTheHeadOfALargeFileOnly)
{
    QByteArray table = "Wer,Wen,Wann\n";
    while (table.size() < (5 << 20))
        table += "07700900123,07700900456,14/06/2025 13:05\n";
    const QString file = write(u"large.csv"_s, table + "caf\xE9,07700900456,14/06/2025 13:05\n");
    EXPECT_EQ(previewFile(file, specificationsFor(database())).charset, u"UTF-8"_s)
        << "what stands far below was not looked at";
    EXPECT_EQ(TableFile(file).text(0)->charset, u"windows-1252"_s);
}

TEST_F(ListImportTest, ATableThatCouldBeTwoThingsIsToldToBe)
{
    const auto notes = [this](const QByteArray &text, const QString &kind) {
        return importText(text, kind).tables.at(0).notes.join(u'\n');
    };
    const QByteArray visits = "Date,Time,Name,Address\n14/06/2025,12:00,Jo Example,1 High Street\n";
    EXPECT_TRUE(notes(visits, {}).contains(u"could also be addresses"_s));
    EXPECT_FALSE(notes(visits, u"addresses"_s).contains(u"could also"_s)) << "a person has decided";
    EXPECT_FALSE(
        notes("Calling Number,Called Number,Date,Time\n07700900123,07700900456,14/06/2025,12:00\n", {})
            .contains(u"could also"_s));
}

TEST_F(ListImportTest, CompaniesAreOrganisationsAndNeverPeople)
{
    const ImportOutcome list = importText("id,name,url,address,comment\n7,Example Verlag GmbH,,Invented,\n"
                                          "8,Sample & Sons Ltd,,Leeds,\n9,Harbour Radio,,,\n");
    EXPECT_EQ(list.tables.at(0).specification, u"Organisations"_s);
    EXPECT_EQ(only(list).stored, 3);
    EXPECT_EQ(all(EntityKind::Organisation).size(), 3U);
    EXPECT_TRUE(all(EntityKind::Person).empty());
    // Whoever a list of other things names as its owner, too.
    const ImportOutcome cars
        = importText("VRM,Keeper\nAB51 CDE,Invented Hire Limited\nAB52 CDE,Sam SMITH AG\n"
                     "AB53 CDE,1334\n",
                     u"vehicles"_s);
    EXPECT_EQ(only(cars).stored, 2);
    EXPECT_EQ(only(cars).rejected, 1) << "a number is nobody's name";
    EXPECT_EQ(all(EntityKind::Organisation).size(), 4U);
    ASSERT_EQ(all(EntityKind::Person).size(), 1U) << "two letters may be initials";
    EXPECT_GE(cars.tables.at(0).issues.size(), 3U) << "each is told";
}

TEST_F(ListImportTest, PeopleWithAnAddressAreStillPeople)
{
    const ImportOutcome list
        = importText("Surname,Forename,Address\nEXAMPLE,Sam,\"1 Invented Road, Leeds\"\n");
    EXPECT_EQ(only(list).kind, u"people"_s);
    EXPECT_TRUE(all(EntityKind::Organisation).empty());
}

TEST_F(ListImportTest, APlaceMayHaveNothingButItsPosition)
{
    import({write(u"answer.json"_s, R"({"location": {"lat": 53.8, "lng": -1.55}, "accuracy": 150.0})"),
            write(u"roads.json"_s, R"({"snappedPoints": [
                {"location": {"latitude": 53.801, "longitude": -1.551}, "originalIndex": 0, "placeId": "x1"},
                {"location": {"latitude": 53.802, "longitude": -1.552}, "originalIndex": 1, "placeId": "x2"}]})"),
            write(u"heights.json"_s, R"({"results": [
                {"elevation": 12.5, "location": {"lat": 53.9, "lng": -1.6}, "resolution": 4.7}]})")});
    const auto places = all(EntityKind::Place);
    ASSERT_EQ(places.size(), 4U);
    for (const Entity &place : places)
        EXPECT_FALSE(value(place.id, attribute::Latitude).isEmpty()) << place.label.toStdString();
}

TEST_F(ListImportTest, ANameUnderTheTitleOfACompanyIsAnOrganisationEvenWithoutALegalForm)
{
    ImportRequest request;
    request.files = {write(u"cars.csv"_s, "VRM,Make,Hire company\nLX51ABC,Ford,Swift Cars\n")};
    request.specification
        = mappingOf(u"Hired"_s, u"vehicles"_s, {{u"vrm"_s, u"VRM"_s}, {u"keeper"_s, u"Hire company"_s}},
                    specificationsFor(database()));
    const ImportOutcome outcome = importRequest(request);
    EXPECT_TRUE(entities(database(), {EntityKind::Person, {}, -1}).empty());
    const std::vector<Entity> companies = entities(database(), {EntityKind::Organisation, {}, -1});
    ASSERT_EQ(companies.size(), 1U);
    EXPECT_EQ(companies[0].label, u"Swift Cars"_s);
    ASSERT_EQ(outcome.tables[0].issues.size(), 1U);
    EXPECT_TRUE(outcome.tables[0].issues[0].reason.startsWith(u"By its column a company"_s));
}

TEST_F(ListImportTest, WhatStandsForNobodyIsNobodyAndNotOnePersonWithManyCars)
{
    const ImportOutcome cars = importText("VRM,Keeper\nLX51ABC,Unknown\nLX51ABD,UNKNOWN\nLX51ABE,n/k\n"
                                          "LX51ABF,Sam Example\n",
                                          u"vehicles"_s);
    EXPECT_EQ(only(cars).stored, 4);
    ASSERT_EQ(all(EntityKind::Person).size(), 1U);
    EXPECT_EQ(cars.tables.at(0).issues.size(), 4U) << "each is told";
    const ImportOutcome list
        = importText("Surname,Forename,DOB\nN/A,N/A,01/02/1990\nEXAMPLE,unknown,01/02/1990\n", u"people"_s);
    EXPECT_EQ(only(list).rejected, 1);
    EXPECT_EQ(only(list).stored, 1);
    EXPECT_EQ(all(EntityKind::Person).size(), 2U);
}

TEST_F(ListImportTest, ASecondColumnOfOneMeaningIsKeptBesideTheOneThatIsRead)
{
    importText("VRM,Keeper,Registered keeper,Make\nLX51ABC,Jo Example,Sam Sample,Ford\n"
               "LX51ABD,Jo Example,JO EXAMPLE,Ford\n",
               u"vehicles"_s);
    const auto vehicles = all(EntityKind::Vehicle);
    ASSERT_EQ(vehicles.size(), 2U);
    EXPECT_EQ(value(vehicles[0].id, u"Registered keeper"), u"Sam Sample"_s);
    EXPECT_TRUE(value(vehicles[1].id, u"Registered keeper").isEmpty()) << "it says the same";
}

TEST_F(ListImportTest, ColumnsThatAreAllReadAreNotKeptBesideEachOther)
{
    importText("Forename,Surname,Phone,Mobile\nJordan,EXAMPLE,07700900123,07700900456\n", u"people"_s);
    EXPECT_EQ(all(EntityKind::Phone).size(), 2U);
    const auto people = all(EntityKind::Person);
    ASSERT_EQ(people.size(), 1U);
    for (const Attribute &each : attributesOf(database(), people[0].id))
        EXPECT_FALSE(each.value.contains(u"900456"_s)) << each.name.toStdString();
}

TEST_F(ListImportTest, WhatEndsBeforeItBeginsIsRefused)
{
    const auto reasons = [this](const QByteArray &text) {
        QStringList found;
        const ImportOutcome outcome = importText(text);
        for (const RowIssue &issue : outcome.tables.at(0).issues)
            if (issue.isRejected)
                found << QString::number(issue.row) + u": "_s + issue.reason;
        return found;
    };
    const QStringList third{u"3: It ends before it begins."_s};
    EXPECT_EQ(
        reasons("Name,Phone Number,From,To,Grounds\nJordan Example,07700900123,01/06/2025,01/06/2025,g\n"
                "Jordan Example,07700900124,30/06/2025,01/06/2025,g\n"),
        third);
    EXPECT_EQ(reasons("Username,Platform,Holder,From,To\njo.example,Instagram,Jordan Example,01/06/2025,\n"
                      "sam.example,Instagram,Jordan Example,30/06/2025,01/06/2025\n"),
              third);
}
