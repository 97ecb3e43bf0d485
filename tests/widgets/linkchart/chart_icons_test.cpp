// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/photos/photo.h"

#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

const QColor Pink(230, 20, 160);

/// Pictures of one's own in the place of icons.
class ChartIconsTest : public ChartRoomTest
{
protected:
    void give(EntityId entity, QSize size = {600, 300})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Pink);
        const QString path = m_folder.filePath(u"Red Lion.png"_s);
        ASSERT_TRUE(image.save(path));
        m_selection.setEntities({entity});
        m_prompts.files = {path};
        trigger(u"chart-icon-picture"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return bool(item(entity).ownSign); }));
    }

    static bool isPink(const QColor &colour)
    {
        return std::abs(colour.red() - Pink.red()) < 12 && std::abs(colour.green() - Pink.green()) < 12;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ChartIconsTest, APictureTakesThePlaceOfTheIconAndEachStepIsUndone)
{
    give(m_sample.car);
    EXPECT_EQ(item(m_sample.car).ownSign.name, u"Red Lion");
    EXPECT_FALSE(item(m_sample.victim).ownSign);
    EXPECT_EQ(session().undoTitle(), u"Give 1 item the icon Red Lion");
    session().undo();
    EXPECT_FALSE(item(m_sample.car).ownSign);
    session().redo();
    EXPECT_TRUE(item(m_sample.car).ownSign);
    chart_edits::setIcon(session(), m_room.chart(), {m_sample.item(m_sample.car).id}, u"event-payment"_s);
    EXPECT_FALSE(item(m_sample.car).ownSign) << "one icon at a time";
    EXPECT_GE(item(m_sample.car).sign, 0);
    session().undo();
    EXPECT_TRUE(item(m_sample.car).ownSign);
    m_sample.file.close();
    m_sample.file.open();
    EXPECT_TRUE(ownSignOf(m_sample.item(m_sample.car).style)) << "it lies in the case";
}

TEST_F(ChartIconsTest, WhatIsKeptIsSmallAndWhatIsNoPictureOfOursIsNotDrawn)
{
    give(m_sample.car, {3000, 1500});
    const OwnSign kept = ownSignOf(m_sample.item(m_sample.car).style);
    EXPECT_EQ(decodedPhoto(kept.picture, 10'000).size(), QSize(LongestSignSide, LongestSignSide / 2));
    EXPECT_LT(kept.picture.content.size(), 40'000);
    QJsonObject large = ownSignStyle(kept);
    large[u"content"] = QString::fromLatin1((kept.picture.content + QByteArray(200'000, 'x')).toBase64());
    EXPECT_FALSE(ownSignOf({{u"picture"_s, large}}));
    EXPECT_FALSE(ownSignOf({{u"picture"_s, QJsonObject{{u"content"_s, u"PHN2Zy8+"_s}}}}));
    EXPECT_FALSE(ownSignOf({{u"picture"_s, 7}}));
}

TEST_F(ChartIconsTest, OnePainterDrawsItForScreenAndPaperAndTheLegendSaysIt)
{
    give(m_sample.car);
    QImage canvas(200, 200, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    painter.translate(100, 100);
    paintItem(painter, item(m_sample.car), ChartLook::paperPrint());
    painter.end();
    EXPECT_TRUE(isPink(canvas.pixelColor(100, 100)));
    EXPECT_FALSE(isPink(canvas.pixelColor(100, 112))) << "as wide as it is, not stretched";

    m_selection.clear();
    QTest::qWait(200);
    const QImage screen = m_room.view().grab().toImage();
    EXPECT_TRUE(isPink(screen.pixelColor(pointOf(m_sample.car) * screen.devicePixelRatio())));
    EXPECT_TRUE(chartSvg(picture(), {}).contains("<image"));
    const auto saysIt
        = [](const LegendEntry &each) { return each.ownSign && each.text == u"Icon given: Red Lion"_s; };
    EXPECT_EQ(std::count_if(picture().legend.begin(), picture().legend.end(), saysIt), 1);
    EXPECT_TRUE(
        m_room.view().named(picture().places.value(m_sample.car)).contains(u"with the icon Red Lion"));
}

TEST_F(ChartIconsTest, ItGoesWithTheItemToAnotherChart)
{
    give(m_sample.car);
    trigger(u"chart-copy"_s);
    m_room.openChart(chart_edits::add(session(), u"Other"_s));
    trigger(u"chart-paste"_s);
    EXPECT_EQ(item(m_sample.car).ownSign.name, u"Red Lion");
}
