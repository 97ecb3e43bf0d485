// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/content_guess.h"
#include "core/ingest/recogniser.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class RecogniserTest : public testing::Test
{
protected:
    QString write(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"table.csv"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    Recognition best(const QByteArray &content)
    {
        const TableFile file(write(content));
        const auto found = recognise(file, 0, m_shelf.specifications);
        return found.empty() ? Recognition{} : found.front();
    }

    QTemporaryDir m_folder;
    SpecificationShelf m_shelf = shippedSpecifications();
};

} // namespace

TEST_F(RecogniserTest, AllShippedSpecificationsAreWellFormed)
{
    EXPECT_TRUE(m_shelf.problems.isEmpty()) << m_shelf.problems.join(u"; "_s).toStdString();
    EXPECT_GT(m_shelf.specifications.size(), 25U);
    for (const Specification &each : m_shelf.specifications)
        EXPECT_EQ(toJson(parseSpecification(toJson(each), each.name)), toJson(each))
            << each.name.toStdString();
}

TEST_F(RecogniserTest, AColumnOfWholeTimesThatHoldsTimesOfDayBesideADateIsOneOfTimes)
{
    const QByteArray place = ",C1,51.5,-0.1\n";
    const Recognition apart = best("VRM,Capture Date,Capture Time,Camera ID,Latitude,Longitude\n"
                                   "AB12CDE,14/06/2025,10:11:12"
                                   + place);
    EXPECT_EQ(apart.specification.kind, u"anpr"_s);
    EXPECT_EQ(apart.mapping.first(u"date"_s), 1);
    EXPECT_EQ(apart.mapping.first(u"time"_s), 2);
    EXPECT_FALSE(apart.mapping.has(u"datetime"_s));
    const Recognition whole = best("VRM,Capture Date,Capture Time,Camera ID,Latitude,Longitude\n"
                                   "AB12CDE,14/06/2025,14/06/2025 10:11:12"
                                   + place);
    EXPECT_EQ(whole.mapping.first(u"datetime"_s), 2);
}

TEST_F(RecogniserTest, AColumnOfTimesThatHoldsDatesIsOneOfWholeTimes)
{
    const QByteArray row = "07700900101,07700900102,13/01/2025 10:11:12,5\n";
    const Recognition calls = best("Calling Number,Called Number,Call Start Time,Duration\n" + row);
    ASSERT_EQ(calls.specification.kind, u"calls"_s);
    EXPECT_EQ(calls.mapping.first(u"datetime"_s), 2);
    EXPECT_EQ(calls.header[2], u"Call Start Time"_s);

    const Recognition dated = best("Calling Number,Called Number,Call Date,Call Start Time,Duration\n"
                                   "07700900101,07700900102,13/01/2025,13/01/2025 10:11:12,5\n");
    EXPECT_EQ(dated.mapping.first(u"date"_s), 2);
    EXPECT_FALSE(dated.mapping.has(u"datetime"_s));
    // A clock alone says no day: nothing is guessed.
    EXPECT_TRUE(best("Calling Number,Called Number,Call Start Time,Duration\n"
                     "07700900101,07700900102,10:11:12,5\n")
                    .specification.kind.isEmpty());
}

TEST_F(RecogniserTest, KindsAreKnownByTheirHeaders)
{
    const std::vector<std::pair<QByteArray, QString>> headers{
        {"Calling Number,Called Number,Date,Time,Duration\n", u"calls"_s},
        {"A Party;B Party;Start Datetime;Duration (s);Call Type\n", u"calls"_s},
        {"Phone A,Phone B,Start Date/Time,Type,Duration\n", u"calls"_s},
        {"CLI,Dialled Digits,When,Type,Secs\n", u"calls"_s},
        {"Reg No,Captured,Camera\n", u"anpr"_s},
        {"VRM,Date/Time,Camera,GPS,Error Radius,Make,Model,Colour,MMC Record\n", u"anpr"_s},
        {"Plate\tRead Time\tCamera ID\tLane\tLatitude\tLongitude\n", u"anpr"_s},
        {"Reference,Surname,Forename,DOB,Role,Alias,Phone,Address\n", u"people"_s},
        {"Name,Date of Birth,Role\n", u"people"_s},
        {"VRM,Make,Model,Colour,Keeper\n", u"vehicles"_s},
        {"Address,Postcode,Easting,Northing,Occupier\n", u"addresses"_s},
        {"Sort Code,Account Number,Bank,Holder\n", u"accounts"_s},
        {"Platform,Username,Holder\n", u"accounts"_s},
        {"From,To,Link Type,Strength\n", u"links"_s},
        {"Number,Person,From,To,Grounds,Strength\n", u"attributions"_s},
        {"Date,Time,Event Type,Description,Location,Persons\n", u"events"_s},
        {"URN,Date,Provenance,Text,Source Evaluation,Intelligence Assessment,Handling Code\n",
         u"intelligence"_s},
        {"URN,Date,Grade,Text\n", u"intelligence"_s},
    };
    for (const auto &[header, kind] : headers)
        EXPECT_EQ(best(header + "x,y\n").specification.kind, kind) << header.constData();
}

TEST_F(RecogniserTest, TheHeaderIsFoundBelowABanner)
{
    QByteArray banner;
    for (int line = 1; line <= 38; ++line)
        banner += "Metadata line " + QByteArray::number(line) + "\n";
    const Recognition found = best(banner + "Calling Number,Called Number,Date,Time,Duration\n1,2,3,4,5\n");
    EXPECT_EQ(found.headerLine, 39);
    EXPECT_EQ(found.linesBefore, 38);
}

TEST_F(RecogniserTest, ARowOfDataWithTheWordsOfAHeaderIsNoHeader)
{
    QByteArray table = "Module,Artifact,Heading\n";
    for (int row = 1; row <= 20; ++row)
        table += "mod" + QByteArray::number(row) + ",part,text\n";
    EXPECT_TRUE(best(table + "Person,Address,Postcode\nx,y,z\n").specification.kind.isEmpty());
    // A banner is thinner than what it stands above.
    EXPECT_EQ(best("Report,1\nBy,2\nFor,3\nOn,4\nAt,5\nOf,6\nPerson,Address,Postcode\nx,y,z\n").headerLine,
              7);
}

TEST_F(RecogniserTest, ATargetIsReadFromMetadataRows)
{
    const Recognition found = best("Target identity:,,,,07700 900123\nGrade:,,,,OFFICIAL\n\nTarget "
                                   "Number,Other Number,Direction,Date,Time\n");
    EXPECT_EQ(found.target, u"07700 900123"_s);
}

TEST_F(RecogniserTest, WhatNothingFitsIsNotGuessed)
{
    EXPECT_TRUE(best("alpha,beta,gamma\n1,2,3\n").header.isEmpty());
    const TableFile file(write("alpha,beta,gamma\n1,2,3\n"));
    EXPECT_EQ(bestGuess(file, 0).header, (QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s}));
}

TEST_F(RecogniserTest, CallsWithoutTitlesAreProposedByWhatTheirColumnsHold)
{
    const QByteArray rows = "07700900101,441,out,14/06/2025,10:00:00,65,x\n"
                            "07700900101,+447700900103,out,14/06/2025,10:05:00,0,y\n"
                            "07700900101,07700900104,in,15/06/2025,11:00:00,120,z\n"
                            "07700900101,07700900105,in,15/06/2025,12:00:00,7,z\n"
                            "07700900101,07700900106,in,16/06/2025,12:30:00,7,z\n";
    const TableFile file(write(rows));
    EXPECT_TRUE(recognise(file, 0, m_shelf.specifications).empty()) << "never chosen in silence";
    EXPECT_EQ(bestGuess(file, 0).headerLine, 0) << "no row is lost as a header";
    const auto proposal = proposeByContent(file, 0, m_shelf.specifications);
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->specification.kind, u"calls"_s);
    EXPECT_TRUE(proposal->specification.isHeaderless);
    EXPECT_EQ(columnsInOrder(*proposal), u"target,other,type,date,time,duration"_s) << "seen from one number";
    EXPECT_TRUE(columnsInWords(*proposal, file.sample(0, ','), m_shelf.specifications)
                    .startsWith(u"“Column 1” as target number (07700900101), “Column 2” as other"_s));
}

TEST_F(RecogniserTest, UnknownTitlesAreKeptWhereTheCellsSpeak)
{
    const TableFile file(write("Numri A,Numri B,Koha,Zgjatja\n07700900101,07700900102,14/06/2025 10:00,65\n"
                               "07700900101,07700900103,14/06/2025 11:00,66\n"));
    const auto proposal = proposeByContent(file, 0, m_shelf.specifications);
    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->headerLine, 1);
    EXPECT_EQ(columnsInOrder(*proposal), u"from,to,datetime,duration"_s);
    EXPECT_FALSE(proposal->specification.isHeaderless);
    EXPECT_FALSE(proposeByContent(TableFile(write("alpha,beta\n1,2\n")), 0, m_shelf.specifications));
}

TEST_F(RecogniserTest, CoordinatesAreNotProposedAsNumbersOfPhones)
{
    const TableFile file(write("KA1 1AA,01/08/2024 10:00:00,55.79377190,-4.86767467,11\n"
                               "KA1 1AB,01/08/2024 11:00:00,55.77432749,-4.03754357,10\n"
                               "KA1 1AD,02/08/2024 12:00:00,55.76412349,-104.0354357,10\n"));
    EXPECT_FALSE(proposeByContent(file, 0, m_shelf.specifications));
}

TEST_F(RecogniserTest, CallsOfEuropeanProvidersAreKnownByTheirTitles)
{
    const std::vector<QByteArray> headers{
        "Anrufer;Angerufene Nummer;Datum;Uhrzeit;Dauer;Richtung",
        "A-Rufnummer;B-Rufnummer;Datum;Startzeit;Gesprächsdauer;Verbindungsart",
        "Numéro appelant;Numéro appelé;Date;Heure;Durée;Sens",
        "Bellende nummer;Gebelde nummer;Datum;Tijd;Duur;Richting",
        "Numer dzwoniący;Numer wywoływany;Data połączenia;Godzina;Czas trwania;Kierunek",
        "Număr apelant;Număr apelat;Data apelului;Ora;Durata;Direcție",
        "Numri thirrës;Numri i thirrur;Data e thirrjes;Ora;Kohëzgjatja;Drejtimi"};
    for (const QByteArray &header : headers) {
        const Recognition found = best(header + "\n07700900101;07700900102;14.06.2025;10:00:00;65;out\n");
        EXPECT_EQ(found.specification.kind, u"calls"_s) << header.constData();
        EXPECT_TRUE(found.mapping.unmapped.empty()) << header.constData();
        EXPECT_EQ(found.mapping.first(u"from"_s), 0) << header.constData();
        EXPECT_EQ(found.mapping.first(u"to"_s), 1) << header.constData();
        EXPECT_EQ(found.mapping.first(u"date"_s), 2) << header.constData();
        EXPECT_EQ(found.mapping.first(u"time"_s), 3) << header.constData();
        EXPECT_EQ(found.mapping.first(u"duration"_s), 4) << header.constData();
    }
    EXPECT_EQ(best(headers[0] + "\n").specification.codes.value(u"ausgehend"_s).direction,
              CallDirection::Out);
}

TEST_F(RecogniserTest, ColumnsCanBeNamedInTheirOrder)
{
    const TableFile file(write("07700900101,07700900102,x,14/06/2025 10:00\n"));
    const auto named = [&](const QStringList &fields) {
        return recogniseByColumns(file, 0, u"calls"_s, fields, m_shelf.specifications);
    };
    EXPECT_EQ(named({u"to"_s, u" from"_s, u"-"_s, u"datetime"_s}).mapping.first(u"from"_s), 1);
    EXPECT_THROW(named({u"to"_s, u"who"_s}), Error);
    EXPECT_THROW(named({u"to"_s, u"from"_s, u"-"_s, u"-"_s, u"date"_s}), Error);
}

TEST_F(RecogniserTest, StandardisedColumnsRankBeforeRawOnes)
{
    const Recognition found
        = best("Event Type (*Enriched),Start Datetime (*Raw),Originator Comms Address (*Raw),"
               "Originator Comms Address (*Standardised),Recipient Comms Address (*Standardised),"
               "Start Cell Latitude (*Calculated),IMEI (*Decoded)\n");
    EXPECT_EQ(found.specification.kind, u"calls"_s);
    EXPECT_EQ(found.mapping.columns.at(u"from"_s), (std::vector<int>{3, 2}));
    EXPECT_EQ(found.mapping.first(u"cell_latitude"_s), 5);
}

TEST_F(RecogniserTest, LinesThatAreNoDataAreTold)
{
    LineFilter filter({u"A"_s, u"B"_s, u"C"_s});
    const auto classify = [&](std::vector<std::string_view> cells, std::string_view raw) {
        TableRow row;
        row.cells = std::move(cells);
        row.raw = raw;
        return filter.classify(row);
    };
    EXPECT_EQ(classify({"(s)", "[km]", ""}, "(s),[km],"), LineFilter::Line::Units);
    EXPECT_EQ(classify({"----------"}, "----------"), LineFilter::Line::Rule);
    EXPECT_EQ(classify({"", " ", ""}, ", ,"), LineFilter::Line::Blank);
    EXPECT_EQ(classify({"1", "2", "3"}, "1,2,3"), LineFilter::Line::Data);
    EXPECT_EQ(classify({"(s)", "[km]", ""}, "(s),[km],"), LineFilter::Line::Data);
    EXPECT_EQ(classify({"A", "B", "C"}, "A,B,C"), LineFilter::Line::Header);
    EXPECT_EQ(classify({"*** END OF REPORT ***"}, "*** END OF REPORT ***"), LineFilter::Line::Trailer);
    EXPECT_EQ(classify({"Total", "", "17"}, "Total,,17"), LineFilter::Line::Trailer);
    EXPECT_EQ(classify({"-", "-", "-"}, "-,-,-"), LineFilter::Line::Data);
}

TEST_F(RecogniserTest, AMalformedSpecificationIsRefusedInOneLine)
{
    for (const char *bad :
         {"", "[]", "{}", "{\"skein-specification\":99}", "{\"skein-specification\":1,\"kind\":\"x\"}",
          "{\"skein-specification\":1,\"kind\":\"calls\"}",
          "{\"skein-specification\":1,\"kind\":\"calls\",\"fields\":{\"from\":3},\"match\":[\"a\"]}"}) {
        try {
            parseSpecification(bad, u"own.json"_s);
            FAIL() << bad;
        } catch (const Error &error) {
            EXPECT_TRUE(error.message().contains(u"own.json"_s));
            EXPECT_FALSE(error.message().contains(u'\n'));
        }
    }
}

TEST_F(RecogniserTest, OperatorLayoutsAreKnown)
{
    const QString folder = QStringLiteral(DATA_DIR "/ingest/layouts");
    for (const QString &name : QDir(folder).entryList({u"*.csv"_s})) {
        const TableFile file(folder + u'/' + name);
        const auto found = recognise(file, 0, m_shelf.specifications);
        ASSERT_FALSE(found.empty()) << name.toStdString();
        EXPECT_EQ(found.front().specification.kind, u"calls"_s) << name.toStdString();
        EXPECT_FALSE(found.front().specification.isGeneric) << name.toStdString();
    }
}
