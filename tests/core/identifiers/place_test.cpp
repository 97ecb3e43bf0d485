// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/grid_reference.h"
#include "core/identifiers/postcode.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace skein;

TEST(PostcodeTest, SignsAreNoLetters)
{
    for (const std::string_view text : {"/S90 6QF", ".\fS906QF", "S9\x01 6QF", "[1 1AA",
                                        "\xC3"
                                        "1 1AA"})
        EXPECT_FALSE(parsePostcode(text)) << text;
    EXPECT_TRUE(parsePostcode("S9 6QF"));
}

TEST(PostcodeTest, ReadsEveryShape)
{
    const std::pair<const char *, const char *> cases[]{
        {"M1 1AA", "M1 1AA"},        {"m60 1nw", "M60 1NW"}, {"CR26XH", "CR2 6XH"},
        {"DN55 1PT", "DN55 1PT"},    {"W1A 1HQ", "W1A 1HQ"}, {"EC1A1BB", "EC1A 1BB"},
        {" SW1A  1AA ", "SW1A 1AA"}, {"GIR 0AA", "GIR 0AA"}, {"WN3 4NL", "WN3 4NL"},
        {"OL11 3HA", "OL11 3HA"},
    };
    for (const auto &[text, display] : cases) {
        const auto postcode = parsePostcode(text);
        ASSERT_TRUE(postcode) << text;
        EXPECT_EQ(postcode->display(), display);
    }
    EXPECT_EQ(parsePostcode("SW1A 1AA")->canonical, "SW1A1AA");
    EXPECT_EQ(parsePostcode("SW1A 1AA")->outward(), "SW1A");
}

TEST(PostcodeTest, RefusesWithTheReason)
{
    EXPECT_EQ(parsePostcode("SW1A").reason().toStdString(), "“SW1A” is only the first half of a postcode.");
    for (const char *text : {"", "M1 1AC", "QM1 1AA", "AI1 1AA", "AB12 CDE", "12345", "SW1A 1AAA", "M1 1A"})
        EXPECT_FALSE(parsePostcode(text)) << text;
}

TEST(GridReferenceTest, TheOrdnanceSurveysExampleIsWhereItSays)
{
    const auto position = parseEastingNorthing("651409.903", "313177.270");
    ASSERT_TRUE(position);
    const Coordinates place = toWgs84(*position);
    EXPECT_NEAR(place.latitude, 52.657979, 2e-6);
    EXPECT_NEAR(place.longitude, 1.716052, 2e-6);
    const GridPosition back = toGrid(place);
    EXPECT_NEAR(back.easting, 651409.903, 0.01);
    EXPECT_NEAR(back.northing, 313177.270, 0.01);
    EXPECT_EQ(position->display(), "TG 51409 13177");
}

TEST(GridReferenceTest, APlaceAbroadHasNoLetters)
{
    const GridPosition paris = toGrid({48.8566, 2.3522, false});
    EXPECT_EQ(paris.display().find_first_not_of("0123456789-, "), std::string::npos) << paris.display();
}

TEST(GridReferenceTest, ReadsLettersAndNumbers)
{
    for (const char *text : {"TG5140913177", "TG 51409 13177", "tg 51409 13177", "651409,313177",
                             "651409 313177", "E651409 N313177"}) {
        const auto position = parseGridReference(text);
        ASSERT_TRUE(position) << text << ": " << position.reason().toStdString();
        EXPECT_EQ(position->canonical(), "TG5140913177") << text;
    }
    EXPECT_EQ(parseGridReference("TQ 300 804")->canonical(), "TQ3000080400");
    EXPECT_DOUBLE_EQ(parseGridReference("TQ 300 804")->precision, 100);
}

TEST(GridReferenceTest, EverySquareComesBack)
{
    for (int east = 0; east < 7; ++east) {
        for (int north = 0; north < 13; ++north) {
            const GridPosition position{east * 100000.0 + 12345, north * 100000.0 + 54321, 1};
            const auto again = parseGridReference(position.display());
            ASSERT_TRUE(again) << position.display();
            EXPECT_DOUBLE_EQ(again->easting, position.easting);
            EXPECT_DOUBLE_EQ(again->northing, position.northing);
        }
    }
}

TEST(GridReferenceTest, RefusesWhatLiesOutside)
{
    for (const char *text :
         {"", "ZZ 123 456", "TI 123 456", "TQ 12 345", "800000,100000", "-1,5", "0,0", "nan,1", "TQ"})
        EXPECT_FALSE(parseGridReference(text)) << text;
}

TEST(CoordinatesTest, ReadsDecimalDegrees)
{
    for (const char *text :
         {"53.530988,-2.61741", "53.530988 -2.61741", "(53.530988, -2.61741)", "53.530988/-2.61741",
          "53.530988N 2.61741W", "2.61741W, 53.530988N", "N53.530988 W2.61741"}) {
        const auto place = parseCoordinates(text);
        ASSERT_TRUE(place) << text << ": " << place.reason().toStdString();
        EXPECT_EQ(place->canonical(), "53.530988,-2.617410") << text;
    }
    EXPECT_EQ(parseCoordinates("53.530988", "-2.61741")->display(), "53.530988, -2.617410");
}

TEST(CoordinatesTest, ReadsDegreesMinutesAndSeconds)
{
    const auto place = parseCoordinates("51°30'26\"N 0°7'39\"W");
    ASSERT_TRUE(place) << place.reason().toStdString();
    EXPECT_NEAR(place->latitude, 51.507222, 1e-6);
    EXPECT_NEAR(place->longitude, -0.1275, 1e-6);
}

TEST(CoordinatesTest, MendsTheOrderAndSignOfSomeCameras)
{
    for (const char *text : {"(-0.4200, -51.8790)", "-0.42,51.879"}) {
        const auto place = parseCoordinates(text);
        ASSERT_TRUE(place) << text;
        EXPECT_EQ(place->canonical(), "51.879000,-0.420000") << text;
        EXPECT_TRUE(place->isMended);
    }
    EXPECT_EQ(parseCoordinates("-51.7, -57.85")->canonical(), "-51.700000,-57.850000")
        << "the Falklands stay";
    EXPECT_FALSE(parseCoordinates("21.1, 72.8")->isMended);
}

TEST(CoordinatesTest, APlaceThatLooksExchangedKeepsItsLetters)
{
    const auto offSomalia = parseCoordinates("01 N 49 E");
    ASSERT_TRUE(offSomalia);
    EXPECT_EQ(offSomalia->canonical(), "1.000000N,49.000000E");
    EXPECT_EQ(parseCoordinates(offSomalia->canonical())->canonical(), offSomalia->canonical());
}

TEST(CoordinatesTest, RefusesWhatIsNoPlace)
{
    for (const char *text :
         {"", "0,0", "91, 0.5", "51.5", "51.5, 181", "51.5, x", "1,2,3", "51.5N 52N", "inf, nan"})
        EXPECT_FALSE(parseCoordinates(text)) << text;
}
