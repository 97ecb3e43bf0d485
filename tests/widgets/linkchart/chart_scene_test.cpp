// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/chart_scene.h"
#include "widgets/linkchart/chart_sheet.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/picture_builder.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

ChartScene sceneOf(const ChartPicture &picture, double scale)
{
    TextMeasure measure(ChartLook::paperPrint());
    return {std::make_shared<const ChartPicture>(picture), scale, paperLabels(scale), measure};
}

int overlaps(const ChartScene &scene)
{
    int count = 0;
    const auto &labels = scene.labels();
    for (size_t i = 0; i < labels.size(); ++i) {
        for (size_t j = i + 1; j < labels.size(); ++j)
            count += labels[i].box.intersects(labels[j].box) ? 1 : 0;
        count += int(scene.itemsIn(labels[i].box).size());
    }
    return count;
}

} // namespace

TEST(ChartSceneTest, NoLabelCoversALabelOrAnItemAtAnyScale)
{
    for (const double scale : {0.3, 0.6, 1.0, 1.7}) {
        const ChartScene scene = sceneOf(largePicture(300), scale);
        EXPECT_EQ(overlaps(scene), 0) << "at " << scale;
        EXPECT_GT(scene.labels().size(), 100U);
    }
}

TEST(ChartSceneTest, ThreeHundredItemsOnA3AllHaveTheirNames)
{
    const ChartPicture picture = largePicture(300);
    const SheetWords words;
    const ChartLook look = ChartLook::paperPrint();
    const SheetFrame frame(picture, words, look, QSizeF(420, 297) * UnitsPerMillimetre);
    TextMeasure measure(look);
    const ChartScene scene
        = sceneFor(std::make_shared<const ChartPicture>(picture), frame.chartArea().size(), measure);
    EXPECT_EQ(overlaps(scene), 0);
    EXPECT_EQ(scene.unlabelledItems(), 0);
    EXPECT_LE(scene.bounds().width(), frame.chartArea().width());
    EXPECT_LE(scene.bounds().height(), frame.chartArea().height());
    for (size_t i = 0; i < picture.items.size(); ++i)
        EXPECT_EQ(scene.itemsIn(scene.box(int(i))).size(), 1U) << "no item lies under another";
    EXPECT_GE(scene.style().namePixels, 8.6) << "letters are never smaller than 6.5 points";
}

TEST(ChartSceneTest, DetailIsDroppedBeforeSizeAndNamesLast)
{
    const ChartScene near = sceneOf(largePicture(60), 1);
    const ChartScene far = sceneOf(largePicture(60), 0.35);
    const auto details = [](const ChartScene &scene) {
        int count = 0;
        for (const PlacedLabel &label : scene.labels())
            count += label.details;
        return count;
    };
    EXPECT_GT(details(near), details(far));
    EXPECT_GE(far.style().namePixels, 8.6);
}

TEST(ChartSceneTest, ImportantItemsAreLabelledFirst)
{
    ChartPicture picture = largePicture(300);
    for (size_t i = 0; i < picture.items.size(); ++i)
        picture.items[i].position = {double(i) * 0.2, 0}; // far too close for all
    picture.links.clear();
    picture.items[41].weight = 1000;
    const ChartScene scene = sceneOf(picture, 0.5);
    ASSERT_FALSE(scene.labels().empty());
    EXPECT_EQ(scene.labels().front().owner, 41);
    EXPECT_GT(scene.unlabelledItems(), 0);
}

TEST(ChartSceneTest, ThingsAreFoundWhereTheyAreDrawn)
{
    SampleChart sample;
    const ChartPicture picture = buildPicture(sample.file.session(), sample.chart);
    const double scale = 0.8;
    const ChartScene scene = sceneOf(picture, scale);
    for (size_t i = 0; i < picture.items.size(); ++i)
        EXPECT_EQ(scene.itemAt(picture.items[i].position * scale), int(i));
    for (size_t i = 0; i < picture.links.size(); ++i) {
        ASSERT_TRUE(scene.path(int(i)).isShown);
        EXPECT_EQ(scene.linkAt(scene.path(int(i)).at(0.3), 4), int(i));
    }
    EXPECT_FALSE(scene.itemAt({-5000, -5000}));
    EXPECT_FALSE(scene.linkAt({-5000, -5000}, 5));
}

TEST(ChartSceneTest, LinesEndAtTheShapesAndParallelOnesBendApart)
{
    ChartPicture picture;
    picture.items.resize(2);
    picture.items[1].position = {300, 0};
    picture.links.resize(2);
    for (const int i : {0, 1}) {
        picture.links[size_t(i)].to = 1;
        picture.links[size_t(i)].lane = i == 0 ? -1 : 1;
    }
    const ChartScene scene = sceneOf(picture, 1);
    const double half = halfExtent(picture.items[0]).width();
    for (const int i : {0, 1}) {
        const double away = std::hypot(scene.path(i).start.x(), scene.path(i).start.y());
        EXPECT_GE(away, half);
        EXPECT_LE(away, half + 4);
    }
    EXPECT_GT(std::abs(scene.path(0).at(0.5).y() - scene.path(1).at(0.5).y()), 15);
}

TEST(ChartSceneTest, ItemsThatTouchHaveNoLineBetweenThem)
{
    ChartPicture picture;
    picture.items.resize(2);
    picture.items[1].position = {10, 0};
    picture.links.resize(1);
    picture.links[0].to = 1;
    EXPECT_FALSE(sceneOf(picture, 1).path(0).isShown);
}

TEST(ChartSceneTest, AnotherScaleIsTheSameWhetherTheGeometryWasKnownOrNot)
{
    const auto picture = std::make_shared<const ChartPicture>(largePicture(300));
    TextMeasure measure(ChartLook::paperPrint());
    const ChartScene small(picture, 0.4, paperLabels(0.4), measure);
    const ChartScene known(picture, 1.3, paperLabels(1.3), measure, small.geometry());
    const ChartScene anew(picture, 1.3, paperLabels(1.3), measure);
    EXPECT_TRUE(known.isOf(*picture));
    EXPECT_FALSE(known.isOf(largePicture(300))) << "another picture, if an equal one";
    ASSERT_EQ(known.labels().size(), anew.labels().size());
    for (size_t i = 0; i < known.labels().size(); ++i)
        EXPECT_EQ(known.labels()[i].box, anew.labels()[i].box);
    for (int i = 0; i < 300; ++i) {
        EXPECT_EQ(known.box(i), anew.box(i));
        EXPECT_NEAR(known.box(i).width(), small.box(i).width() * 1.3 / 0.4, 1e-9);
    }
    EXPECT_EQ(known.linksIn(known.bounds()).size(), anew.linksIn(anew.bounds()).size());
}

TEST(ChartSceneTest, OnlyWhatIsLookedAtHasItsNames)
{
    const auto picture = std::make_shared<const ChartPicture>(largePicture(600));
    TextMeasure measure(ChartLook::paperPrint());
    LabelStyle style = paperLabels(1);
    const ChartScene whole(picture, 1, style, measure);
    const QPointF middle = whole.bounds().center();
    style.within = QRectF(middle - QPointF(500, 300), middle + QPointF(500, 300));
    const ChartScene part(picture, 1, style, measure);
    EXPECT_GT(part.labels().size(), 10U);
    EXPECT_LT(part.labels().size() * 2, whole.labels().size());
    std::set<int> named;
    for (const PlacedLabel &label : part.labels())
        if (!label.isOfLink) {
            EXPECT_TRUE(style.within->intersects(part.box(label.owner)));
            named.insert(label.owner);
        }
    EXPECT_EQ(part.itemsIn(*style.within).size(), named.size() + size_t(part.unlabelledItems()))
        << "each that is looked at is named or counted";
    EXPECT_EQ(overlaps(part), 0);
}

TEST(ChartSceneTest, NamesInATintedBoxStandOnItsColour)
{
    ChartPicture drawn = largePicture(12);
    QRectF everything;
    for (const PictureItem &item : std::as_const(drawn.items))
        everything |= QRectF(item.position - QPointF(300, 300), QSizeF(600, 600));
    PictureNote &box = drawn.notes.emplace_back();
    box.note.kind = ChartNoteKind::Box;
    box.note.colour = NoteColour::Green;
    box.note.area = everything;
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    const ChartScene scene(std::make_shared<const ChartPicture>(drawn), 1, paperLabels(1), measure);
    const QRect frame = scene.bounds().toAlignedRect();
    QImage image(frame.size(), QImage::Format_RGB32);
    image.fill(look.paper);
    QPainter painter(&image);
    painter.translate(-frame.topLeft());
    ChartPainter(scene, look).paint(painter, frame);
    painter.end();
    ASSERT_FALSE(scene.labels().empty());
    int pale = 0; // the box has less red than the page
    for (const PlacedLabel &label : scene.labels()) {
        const QRect area = label.box.toAlignedRect().translated(-frame.topLeft());
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                pale += qRed(image.pixel(x, y)) > 245 ? 1 : 0;
    }
    EXPECT_EQ(pale, 0);
}

TEST(ChartSceneTest, APartThatIsPaintedIsThatPartOfTheWhole)
{
    const auto picture = std::make_shared<const ChartPicture>(largePicture(120));
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    const ChartScene scene(picture, 0.8, paperLabels(0.8), measure);
    const QRect frame = scene.bounds().toAlignedRect();
    const auto painted = [&](const QRect &area) {
        QImage image(frame.size(), QImage::Format_RGB32);
        image.fill(look.paper);
        QPainter painter(&image);
        painter.translate(-frame.topLeft());
        painter.setClipRect(area);
        ChartPainter(scene, look).paint(painter, area);
        painter.end();
        return image.copy(area.translated(-frame.topLeft()));
    };
    const QRect part(frame.center() - QPoint(150, 100), QSize(300, 200));
    const QImage alone = painted(part);
    const QImage whole = painted(frame).copy(part.translated(-frame.topLeft()));
    int differing = 0;
    for (int y = 0; y < alone.height(); ++y)
        for (int x = 0; x < alone.width(); ++x)
            differing += std::abs(qGray(alone.pixel(x, y)) - qGray(whole.pixel(x, y))) > 24 ? 1 : 0;
    EXPECT_LT(differing, alone.width() * alone.height() / 500) << "dashes stand where they stood";
}
