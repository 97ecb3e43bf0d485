// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/sequence_layout.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr qint64 start = 1'750'000'000'000;

Sequence lines(int count)
{
    Sequence sequence;
    for (int line = 0; line < count; ++line)
        sequence.lines.push_back({EntityId{line + 1}, EntityKind::Phone, u"line"_s, {}, line});
    return sequence;
}

SequenceEvent call(qint64 id, qint64 seconds, int from, int to)
{
    SequenceEvent event;
    event.id = EventId{id};
    event.kind = EventKind::Call;
    event.earliest = event.latest = start + seconds * 1000;
    event.from = from;
    event.to = to;
    event.lines = quint64(1) << from | quint64(1) << to;
    return event;
}

SequenceMetrics metrics()
{
    SequenceMetrics metrics;
    metrics.textWidth = [](const QString &text) { return 7.0 * double(text.size()); };
    metrics.label = [](const SequenceEvent &event) { return u"event number %1"_s.arg(event.id.value); };
    return metrics;
}

TimeAxis anHour(double width)
{
    return TimeAxis::proportional({start, start + 3'600'000}, width);
}

} // namespace

TEST(SequenceLayoutTest, ACallIsAnArrowFromLineToLineWithAMarkOnEach)
{
    Sequence sequence = lines(3);
    sequence.events.push_back(call(1, 900, 2, 0));
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 0, 1000, metrics());
    ASSERT_EQ(picture.arrows.size(), 1U);
    EXPECT_EQ(picture.arrows[0].from, 2);
    EXPECT_EQ(picture.arrows[0].to, 0);
    EXPECT_TRUE(picture.arrows[0].isDirected);
    EXPECT_DOUBLE_EQ(picture.arrows[0].x, 250);
    EXPECT_EQ(picture.marks.size(), 2U);
    ASSERT_EQ(picture.labels.size(), 1U);
    EXPECT_EQ(picture.labels[0].line, 2);
}

TEST(SequenceLayoutTest, ThoseWhoTookPartTogetherAreJoinedWithoutADirection)
{
    Sequence sequence = lines(3);
    SequenceEvent incident;
    incident.id = EventId{4};
    incident.earliest = incident.latest = start;
    incident.lines = 0b101;
    sequence.events.push_back(incident);
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 0, 1000, metrics());
    ASSERT_EQ(picture.arrows.size(), 1U);
    EXPECT_FALSE(picture.arrows[0].isDirected);
    EXPECT_EQ(picture.marks.size(), 2U);
}

TEST(SequenceLayoutTest, LabelsNeverCoverEachOther)
{
    Sequence sequence = lines(2);
    for (int event = 0; event < 60; ++event)
        sequence.events.push_back(call(event + 1, event * 55, event % 2, 1 - event % 2));
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(2000), 0, 2000, metrics());
    EXPECT_GT(picture.labels.size(), 10U);
    for (size_t a = 0; a < picture.labels.size(); ++a)
        for (size_t b = a + 1; b < picture.labels.size(); ++b)
            EXPECT_FALSE(picture.labels[a].box.intersects(picture.labels[b].box)) << a << " " << b;
    EXPECT_EQ(picture.unlabelled + qint64(picture.labels.size()), 60);
}

TEST(SequenceLayoutTest, AKeyEventKeepsItsLabelWhereRoomIsShort)
{
    Sequence sequence = lines(2);
    for (int event = 0; event < 20; ++event)
        sequence.events.push_back(call(event + 1, event * 25, 0, 1));
    sequence.events[11].isKey = true;
    sequence.arrange();
    SequenceMetrics one = metrics();
    one.labelRows = 1;
    const SequencePicture picture = layOut(sequence, anHour(2000), 0, 2000, one);
    EXPECT_TRUE(std::any_of(picture.labels.begin(), picture.labels.end(),
                            [&](const PlacedLabel &label) { return sequence.events[label.event].isKey; }));
}

TEST(SequenceLayoutTest, WhereMarksWouldCoverEachOtherABandSaysHowManyThereAre)
{
    Sequence sequence = lines(2);
    for (int event = 0; event < 500; ++event)
        sequence.events.push_back(call(event + 1, 600 + event / 10, 0, 1));
    sequence.events.push_back(call(900, 3000, 0, 1));
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 0, 1000, metrics());
    qint64 counted = 0;
    for (const PlacedBand &band : picture.bands)
        if (band.line == 0)
            counted += band.count;
    EXPECT_EQ(counted, 500);
    EXPECT_EQ(picture.events, 501);
    EXPECT_EQ(picture.marks.size(), 2U);
    EXPECT_LT(picture.arrows.size(), 40U);
}

TEST(SequenceLayoutTest, WhatABandSaysAndWhatEventsSayDoNotCoverEachOther)
{
    Sequence sequence = lines(2);
    for (int event = 0; event < 400; ++event)
        sequence.events.push_back(call(event + 1, 600 + event / 4 + (event > 200 ? 900 : 0), 0, 1));
    for (int event = 0; event < 30; ++event)
        sequence.events.push_back(call(500 + event, event * 110, 0, 1));
    sequence.arrange();
    SequenceMetrics worded = metrics();
    worded.count = [](qint64 count) { return u"%1 events here"_s.arg(count); };
    const SequencePicture picture = layOut(sequence, anHour(1500), 0, 1500, worded);
    int said = 0;
    for (const PlacedBand &band : picture.bands) {
        said += band.words.isEmpty() ? 0 : 1;
        for (const PlacedLabel &label : picture.labels)
            EXPECT_FALSE(!band.words.isEmpty() && label.line == band.line
                         && label.box.intersects(band.wordsBox))
                << label.text.toStdString() << " covers " << band.words.toStdString();
    }
    EXPECT_GE(said, 2);
    EXPECT_GE(picture.labels.size(), 5U);
}

TEST(SequenceLayoutTest, BandsStandStillWhileOnePans)
{
    Sequence sequence = lines(1);
    for (int event = 0; event < 300; ++event)
        sequence.events.push_back(call(event + 1, 1800 + event, 0, 0));
    sequence.arrange();
    const auto bandFrom = [&](double from) {
        const SequencePicture picture = layOut(sequence, anHour(1000), from, from + 700, metrics());
        return picture.bands.at(0).from;
    };
    EXPECT_DOUBLE_EQ(bandFrom(0), bandFrom(3.5));
    EXPECT_DOUBLE_EQ(bandFrom(0), bandFrom(211));
}

TEST(SequenceLayoutTest, AnIntervalThatBeganBeforeTheStretchIsStillSeen)
{
    Sequence sequence = lines(1);
    SequenceEvent missing;
    missing.id = EventId{1};
    missing.kind = EventKind::MissingEpisode;
    missing.earliest = missing.latest = start;
    missing.seconds = 3000;
    missing.lines = 1;
    sequence.events.push_back(missing);
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 500, 700, metrics());
    ASSERT_EQ(picture.marks.size(), 1U);
    EXPECT_DOUBLE_EQ(picture.marks[0].x, 0);
    EXPECT_NEAR(picture.marks[0].finish, 833.3, 0.1);
}

TEST(SequenceLayoutTest, AnUncertainTimeReachesFromItsFirstToItsLastReading)
{
    Sequence sequence = lines(1);
    SequenceEvent event = call(1, 0, 0, 0);
    event.latest = event.earliest + 1'800'000;
    sequence.events.push_back(event);
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 0, 1000, metrics());
    ASSERT_EQ(picture.marks.size(), 1U);
    EXPECT_DOUBLE_EQ(picture.marks[0].latest, 500);
    EXPECT_EQ(orderedInstants(sequence).size(), 2U);
}

TEST(SequenceLayoutTest, WhatIsUnderThePointerIsFound)
{
    Sequence sequence = lines(2);
    sequence.events.push_back(call(1, 900, 0, 1));
    sequence.arrange();
    const SequencePicture picture = layOut(sequence, anHour(1000), 0, 1000, metrics());
    EXPECT_EQ(eventAt(picture, {252, picture.lineY[0] + 2}, 8), 0U);
    EXPECT_EQ(eventAt(picture, {252, picture.lineY[0] + 40}, 8), 0U);
    EXPECT_FALSE(eventAt(picture, {600, picture.lineY[0]}, 8).has_value());
}
