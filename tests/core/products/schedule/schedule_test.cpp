// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/document_writer.h"
#include "core/products/schedule/chronology.h"
#include "core/products/schedule/event_wording.h"
#include "core/products/schedule/schedule_document.h"
#include "core/storage/entity_store.h"
#include "tests/support/golden.h"
#include "tests/support/small_story.h"

#include <QBuffer>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A day with a call, a text, an ambiguous call, a read, an item of intelligence and an analyst's entry.
class ScheduleTest : public testing::Test
{
protected:
    void SetUp() override
    {
        story.test.session().edit(u"Events"_s, [this](Database &database) {
            story.call(database, "14/06/2025 13:05:22", story.one, story.two, 65);
            story.call(database, "14/06/2025 13:05:22", story.three, story.one, std::nullopt,
                       EventKind::Text);
            story.call(database, "26/10/2025 01:30", story.two, story.one, 0);
            addOthers(database);
        });
    }

    void addOthers(Database &database)
    {
        Event withheld;
        withheld.kind = EventKind::Call;
        withheld.time = timeOf("2025-06-14T20:00:00Z");
        withheld.seconds = 12;
        withheld.title = u"Voice, number withheld"_s;
        withheld.parties = {{story.two, PartyRole::To},
                            {story.cell, PartyRole::Place},
                            {story.otherCell, PartyRole::EndPlace}};
        withheld.origin = {story.calls, 90, {}, {}, false};
        addEvent(database, withheld);
        Event read;
        read.kind = EventKind::AnprRead;
        read.time = timeOf("15/06/2025 06:00");
        read.parties = {{story.car, PartyRole::Vehicle}, {story.camera, PartyRole::Place}};
        read.origin = {story.reports, 5, {}, {}, false};
        read.mark = {u"Travels north"_s, true, {}};
        addEvent(database, read);
        Event report;
        report.kind = EventKind::Intelligence;
        report.time = timeOf("15/06/2025");
        report.title = u"Report 7"_s;
        report.text = u"Casey is said to run the line"_s;
        report.parties = {{story.casey, PartyRole::Mentioned}};
        report.origin = {story.reports, 7, {}, *parseGrading(u"2CC"_s), false};
        addEvent(database, report);
        Event own;
        own.kind = EventKind::Meeting;
        own.time = timeOf("about 16/06/2025 16:00");
        own.parties = {{story.alex, PartyRole::Involved}, {story.casey, PartyRole::Involved}};
        own.origin.isAssessed = true;
        own.mark.hiddenBecause = u"not confirmed"_s;
        addEvent(database, own);
    }

    Schedule schedule(Edition edition = Edition::Full) { return scheduleOf(book, {{}, {}, edition}); }

    static QString csv(const Table &table)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeCsv(buffer, table);
        return QString::fromUtf8(buffer.data());
    }

    SmallStory story;
    CaseBook book{story.database()};
};

} // namespace

TEST_F(ScheduleTest, TheScheduleReadsAsItShould)
{
    expectGolden(u"schedule.csv"_s, csv(scheduleTable(schedule())));
}

TEST_F(ScheduleTest, TheChronologyReadsAsItShould)
{
    expectGolden(u"chronology.csv"_s, csv(chronologyTable(schedule())));
}

TEST_F(ScheduleTest, NobodyIsSaidToHaveCalledAndNobodyToHaveBeenAtACell)
{
    const QString text = csv(scheduleTable(schedule()));
    for (const QString &wrong : {u" called "_s, u"was at"_s, u"located at"_s})
        EXPECT_FALSE(text.contains(wrong, Qt::CaseInsensitive)) << qPrintable(wrong);
    EXPECT_TRUE(text.contains(u"Phone attributed to Alex EXAMPLE – 0101 (07700 900101)"_s));
    EXPECT_TRUE(text.contains(u"Unknown – 0303 (07700 900303)"_s));
}

TEST_F(ScheduleTest, AnAttributionIsStatedOnlyWhileItHoldsAndWithItsStrength)
{
    EventWording wording(book);
    EXPECT_EQ(wording.party(story.two, timeOf("15/06/2025 12:00")),
              u"Phone attributed to Casey SAMPLE – 0202 (07700 900202)"_s);
    EXPECT_EQ(wording.party(story.two, timeOf("31/05/2025 23:59")), u"Unknown – 0202 (07700 900202)"_s);
    Event call;
    call.kind = EventKind::Call;
    call.parties = {{story.two, PartyRole::To}};
    call.title = u"Voice, number not known"_s;
    EXPECT_TRUE(wording.shortLine(call).contains(u"not known to"_s));
    call.title = u"Voice, number withheld"_s;
    EXPECT_TRUE(wording.shortLine(call).contains(u"withheld to"_s));
    EXPECT_EQ(wording.party(story.two, timeOf("15/09/2025 12:00")),
              u"Phone tentatively attributed to Alex EXAMPLE – 0202 (07700 900202)"_s);
}

TEST_F(ScheduleTest, TheEvidentialEditionHoldsNoIntelligenceAndSaysSo)
{
    const Schedule evidential = schedule(Edition::Evidential);
    EXPECT_EQ(evidential.intelligence, 1);
    EXPECT_EQ(evidential.rows.size() + 1, schedule().rows.size());
    EXPECT_FALSE(csv(scheduleTable(evidential)).contains(u"run the line"_s));
    EXPECT_TRUE(scheduleRemark(evidential).contains(u"1 left out as intelligence only"_s));
}

TEST_F(ScheduleTest, WhatIsHiddenIsKeptWithItsReason)
{
    const Table hidden = hiddenTable(schedule());
    ASSERT_EQ(hidden.rows.size(), 1U);
    EXPECT_EQ(hidden.rows[0].back(), u"not confirmed"_s);
}

TEST_F(ScheduleTest, OfAPersonThereAreTheEventsOfTheirPhonesOnlyWhileTheseAreAttributed)
{
    const Schedule caseys = scheduleOf(book, {{story.casey}, {}, Edition::Full});
    ASSERT_EQ(caseys.rows.size(), 4U);
    for (const ScheduleRow &row : caseys.rows)
        EXPECT_NE(row.date, u"26/10/2025"_s) << "the phone is Casey's no more";
}

TEST_F(ScheduleTest, EveryRowSaysWhichRowOfWhichSourceItRestsOn)
{
    for (const ScheduleRow &row : schedule().rows)
        EXPECT_TRUE(row.source.contains(u".csv, row "_s)) << qPrintable(row.source);
}

TEST_F(ScheduleTest, ACameraThatTwoRowsPutElsewhereIsShownWithBothPositions)
{
    story.test.session().edit(u"Places"_s, [this](Database &database) {
        const auto say = [&](qint64 row, const QString &latitude, const QString &longitude) {
            const Origin origin{story.reports, row, {}, {}, false};
            addAttribute(database, {{}, story.camera, u"Latitude"_s, latitude, {}, {}, origin});
            addAttribute(database, {{}, story.camera, u"Longitude"_s, longitude, {}, {}, origin});
        };
        say(2, u"51.5"_s, u"-0.1"_s);
        say(3, u"51.5"_s, u"-0.2"_s);
        say(4, u"51.5"_s, u"-0.1"_s);
    });
    const Schedule made = schedule();
    EXPECT_TRUE(std::any_of(made.rows.begin(), made.rows.end(), [](const ScheduleRow &row) {
        return row.location.endsWith(u"51.5, -0.1 or 51.5, -0.2"_s);
    }));
}

TEST_F(ScheduleTest, ACellThatRowsDescribeOtherwiseIsShownWithAllOfIt)
{
    story.test.session().edit(u"Cells"_s, [this](Database &database) {
        const auto say = [&](qint64 row, const QString &name, const QString &value) {
            addAttribute(database,
                         {{}, story.cell, name, value, {}, {}, {story.reports, row, {}, {}, false}});
        };
        say(2, u"Azimuth"_s, u"120"_s);
        say(3, u"Azimuth"_s, u"240"_s);
        say(3, u"Alias"_s, u"Mill Lane rooftop"_s);
        say(4, u"Azimuth"_s, u"120"_s);
    });
    const Schedule made = schedule();
    EXPECT_TRUE(std::any_of(made.rows.begin(), made.rows.end(), [](const ScheduleRow &row) {
        return row.cellSite.contains(u"azimuth 120° or azimuth 240°"_s)
            && row.cellSite.contains(u"also named Mill Lane rooftop"_s);
    }));
}

TEST_F(ScheduleTest, ACallInTheReturnsOfBothPhonesIsListedOnceWithBothReferences)
{
    Event again;
    again.kind = EventKind::Call;
    again.time = timeOf("14/06/2025 13:05:23");
    again.seconds = 66;
    again.title = u"Voice"_s;
    again.parties
        = {{story.one, PartyRole::From}, {story.two, PartyRole::To}, {story.otherCell, PartyRole::Place}};
    again.origin = {story.reports, 12, {}, {}, false};
    again.mark = {u"the same call"_s, true, {}};
    const size_t before = schedule().rows.size();
    story.add(again);
    const Schedule folded = schedule();
    EXPECT_EQ(folded.rows.size(), before);
    EXPECT_EQ(folded.mirrored, 1);
    EXPECT_EQ(folded.events(), qint64(before) + 1);
    const ScheduleRow &row = folded.rows.front();
    EXPECT_EQ(row.source,
              u"calls.csv, row 2; also recorded by reports.csv, row 12, 13:05:23 BST, duration 1:06"_s);
    EXPECT_TRUE(row.cellSite.contains(u"By reports.csv, row 12: Start: Canal Wharf"_s));
    EXPECT_EQ(row.comment, u"Key event. the same call"_s);
    EXPECT_EQ(jsonOf(row, book).value(u"also_recorded"_s).toArray().size(), 1);
    EXPECT_TRUE(scheduleRemark(folded).contains(u"both references: 1)"_s))
        << qPrintable(scheduleRemark(folded));
    const Document document
        = chronologyDocument(book, folded, {}, chronologyLines(folded, book, {}, RoutineEvents::Summed));
    EXPECT_EQ(document.sources.size(), 2U);
}

TEST(EventWordingTest, ATimeWithTwoReadingsShowsBoth)
{
    const auto when = EventWording::dateAndTime(timeOf("26/10/2025 01:30"));
    EXPECT_EQ(when.date, u"26/10/2025"_s);
    EXPECT_EQ(when.time, u"01:30:00 BST or GMT (this hour came twice: both readings)"_s);
}

TEST(EventWordingTest, ATimeFromAnotherZoneShowsWhatTheSourceWrote)
{
    const auto when = EventWording::dateAndTime(timeOf("2025-06-13T23:30:00Z"));
    EXPECT_EQ(when.date, u"14/06/2025"_s);
    EXPECT_EQ(when.time, u"00:30:00 BST (source: 13/06/2025 23:30:00 UTC)"_s);
}

TEST(EventWordingTest, WhatIsNotKnownOfATimeIsSaid)
{
    EXPECT_EQ(EventWording::dateAndTime(timeOf("14/06/2025")).time, u"not stated"_s);
    EXPECT_EQ(EventWording::dateAndTime(timeOf("June 2025")).date, u"June 2025"_s);
    EXPECT_EQ(EventWording::dateAndTime(timeOf("about 14/06/2025 16:00")).time, u"about 16:00:00 BST"_s);
}

TEST_F(ScheduleTest, DocumentsOpenWithTheirMarkingDaysAndSources)
{
    ScheduleTitle title;
    title.operation = u"HERON"_s;
    title.marking = Marking(u"OFFICIAL-SENSITIVE"_s);
    title.writtenAt = timeOf("01/12/2025 09:00").earliest;
    const Schedule told = schedule();
    const Document chronology
        = chronologyDocument(book, told, title, chronologyLines(told, book, {}, RoutineEvents::Summed));
    EXPECT_EQ(chronology.sources.size(), 2U);
    const QString html = QString::fromUtf8(htmlBytes(chronology));
    EXPECT_TRUE(html.contains(u"Sat 14 Jun 2025"_s));
    EXPECT_TRUE(html.contains(u"<strong>Time, 14/06/2025</strong>"_s)) << "on the next page, too";
    EXPECT_FALSE(html.contains(u"Handling: "_s)) << "how times were read is no handling";
    EXPECT_TRUE(html.contains(u"OFFICIAL-SENSITIVE"_s));
    EXPECT_TRUE(html.contains(u"not confirmed"_s)) << "the hidden row with its reason";
    EXPECT_GT(docxBytes(scheduleDocument(book, schedule(), title, {})).size(), 1000);
}
