// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/photos/photo.h"
#include "widgets/linkchart/photos/safe_pictures.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

const QColor Green(0, 160, 40);

class ChartPhotosTest : public ChartRoomTest
{
protected:
    std::vector<EntityPhotograph> kept() { return entityPhotographs(m_sample.file.database()); }

    QString file(const QString &name, QSize size, const QColor &colour = Green)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_folder.filePath(name);
        EXPECT_TRUE(image.save(path));
        return path;
    }

    void put(EntityId entity, const QString &path)
    {
        m_selection.setEntities({entity});
        m_prompts.files = {path};
        const size_t before = kept().size();
        trigger(u"chart-photo"_s);
        EXPECT_TRUE(QTest::qWaitFor([&] { return kept().size() > before || !m_prompts.errors.isEmpty(); }));
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    static PhotoFile read(const QString &path)
    {
        NoProgress progress;
        return readPhotoFile(path, progress);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ChartPhotosTest, APhotographIsPutOnAnItemTakenOffAndComesBack)
{
    put(m_sample.suspect, file(u"IMG_0042.jpg"_s, {800, 600}));
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].entity, m_sample.suspect);
    EXPECT_EQ(kept()[0].file, u"IMG_0042.jpg");
    EXPECT_EQ(kept()[0].addedBy, session().user());
    EXPECT_TRUE(item(m_sample.suspect).photo);
    EXPECT_FALSE(item(m_sample.victim).photo);
    EXPECT_TRUE(
        m_room.view().named(picture().places.value(m_sample.suspect)).endsWith(u"with a photograph"_s));
    session().undo();
    EXPECT_TRUE(kept().empty());
    EXPECT_FALSE(item(m_sample.suspect).photo);
    session().redo();
    EXPECT_TRUE(item(m_sample.suspect).photo);
    trigger(u"chart-photo-remove"_s);
    EXPECT_FALSE(item(m_sample.suspect).photo);
    session().undo();
    EXPECT_TRUE(item(m_sample.suspect).photo);
    m_sample.file.close();
    m_sample.file.open();
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(ChartPhotosTest, EqualPhotographsAreKeptOnceAndUnusedOnesNotAtAll)
{
    const QString path = file(u"car.png"_s, {300, 200});
    put(m_sample.suspect, path);
    put(m_sample.car, path);
    const auto count = [this] {
        Statement row = m_sample.file.database().prepare(u"SELECT count(*) FROM photograph"_s);
        return row.next() ? row.integer(0) : -1;
    };
    EXPECT_EQ(kept().at(0).photograph, kept().at(1).photograph);
    EXPECT_EQ(count(), 1);
    trigger(u"chart-photo-remove"_s);
    EXPECT_EQ(count(), 1) << "the other still shows it";
    m_selection.setEntities({m_sample.suspect});
    trigger(u"chart-photo-remove"_s);
    EXPECT_EQ(count(), 0);
}

TEST_F(ChartPhotosTest, OneOfAnotherFormatOrDamagedIsRefusedAndNothingChanges)
{
    QFile whole(file(u"whole.png"_s, {200, 100}));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray png = whole.readAll();
    QByteArray huge = png;
    huge.replace(16, 8,
                 QByteArray::fromHex("0001000000010000")); // says that it is 65,536 pixels wide and high
    EXPECT_THROW(read(write(u"text.png"_s, "no picture")), Error);
    EXPECT_THROW(read(write(u"vector.png"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>")), Error);
    EXPECT_THROW(read(write(u"half.png"_s, png.left(40))), Error);
    EXPECT_THROW(read(write(u"huge.png"_s, huge)), Error);
    EXPECT_THROW(read(m_folder.filePath(u"absent.png"_s)), Error);
    put(m_sample.suspect, m_folder.filePath(u"text.png"_s));
    EXPECT_EQ(m_prompts.errors.size(), 1);
    EXPECT_TRUE(kept().empty());
}

TEST_F(ChartPhotosTest, WhatIsKeptIsSmallAndHasNothingOfTheCameraBesideThePicture)
{
    QImage image(3000, 2000, QImage::Format_RGB32);
    image.fill(Green);
    image.setText(u"Comment"_s, u"taken at 53.8, -1.5"_s);
    const QString path = m_folder.filePath(u"large.png"_s);
    ASSERT_TRUE(image.save(path));
    const PhotoFile kept = read(path);
    EXPECT_FALSE(kept.content.contains("53.8"));
    EXPECT_LT(kept.content.size(), 100'000);
    const QImage small = decodedPhoto({PhotographId{1}, kept.content}, 10'000);
    EXPECT_EQ(small.size(), QSize(512, 341));
    EXPECT_EQ(kept.digest.size(), 32);
}

TEST_F(ChartPhotosTest, ThePhotographIsDrawnInTheShapeOfItsKindOnScreenAndPaper)
{
    put(m_sample.suspect, file(u"face.png"_s, {400, 600}));
    const ChartLook look = ChartLook::paperPrint();
    QImage canvas(200, 200, QImage::Format_RGB32);
    const auto colourAt = [&](const PictureItem &drawn, QPoint point, ItemDetail detail) {
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        painter.translate(100, 100);
        paintItem(painter, drawn, look, detail);
        painter.end();
        return canvas.pixelColor(point);
    };
    const PictureItem &suspect = item(m_sample.suspect);
    const auto isGreen = [](const QColor &colour) {
        return std::abs(colour.green() - Green.green()) < 12 && colour.red() < 20 && colour.blue() < 60;
    };
    EXPECT_TRUE(isGreen(colourAt(suspect, {100, 100}, ItemDetail::Full)));
    EXPECT_FALSE(isGreen(colourAt(suspect, {100, 100}, ItemDetail::Plain))) << "from afar it is a mark";
    const double radius = halfExtent(suspect).width();
    EXPECT_FALSE(
        isGreen(colourAt(suspect, {100 - int(radius * 0.8), 100 - int(radius * 0.8)}, ItemDetail::Full)))
        << "outside the circle of a person there is none of it";
    const QByteArray svg = chartSvg(picture(), {});
    EXPECT_TRUE(svg.contains("data:image/png;base64")) << "as large as the shape, cut before it is drawn";
    PictureOptions options;
    options.showsPhotos = false;
    EXPECT_FALSE(buildPicture(session(), m_sample.chart, options).items[1].photo);
}

TEST_F(ChartPhotosTest, ADamagedOneInTheCaseLeavesTheSignOfTheKind)
{
    put(m_sample.suspect, file(u"face.png"_s, {400, 600}));
    PictureItem broken = item(m_sample.suspect);
    broken.photo.content = broken.photo.content.left(30);
    NoProgress progress;
    EXPECT_TRUE(makeSafe(broken.photo.content, progress));
    PictureItem bare = item(m_sample.suspect);
    bare.photo = {};
    const auto drawn = [](const PictureItem &each) {
        QImage canvas(200, 200, QImage::Format_RGB32);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        painter.translate(100, 100);
        paintItem(painter, each, ChartLook::paperPrint());
        return canvas;
    };
    EXPECT_EQ(drawn(broken), drawn(bare));
    EXPECT_NE(drawn(item(m_sample.suspect)), drawn(bare));
}

TEST_F(ChartPhotosTest, WhatACaseBringsIsDrawnWhenASafeCopyOfItHasCome)
{
    QImage image({300, 400}, QImage::Format_RGB32);
    image.fill(QColor(0, 161, 41));
    QBuffer buffer;
    ASSERT_TRUE(image.save(&buffer, "PNG"));
    EXPECT_TRUE(decodedPhoto({PhotographId{7}, buffer.data()}, 100).isNull()) << "not in this process";
    session().edit(u"From elsewhere"_s, [&](Database &database) {
        setEntityPhotograph(database, {m_sample.suspect, {}, u"x.png"_s, {}, 0, {}}, buffer.data());
    });
    const PictureItem brought = item(m_sample.suspect);
    ASSERT_TRUE(brought.photo);
    const auto isSeen = [&] {
        const QImage screen = m_room.view().grab().toImage();
        const QColor colour = screen.pixelColor(pointOf(m_sample.suspect) * screen.devicePixelRatio());
        return std::abs(colour.green() - Green.green()) < 12 && colour.red() < 20 && colour.blue() < 60;
    };
    m_selection.clear();
    EXPECT_TRUE(QTest::qWaitFor(isSeen));

    image.fill(QColor(0, 162, 42));
    buffer.close();
    buffer.setData({});
    ASSERT_TRUE(image.save(&buffer, "PNG"));
    ChartPicture other = picture();
    for (PictureItem &each : other.items)
        if (each.photo)
            each.photo = {PhotographId{99}, buffer.data()};
    const QString path = m_folder.filePath(u"chart.svg"_s);
    exportChart(path, other, {}, {});
    QFile written(path);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().contains("data:image/png;base64")) << "paper waits for it";
}

TEST(PhotoCacheTest, ItsMemoryIsBoundedHoweverManyAreDrawn)
{
    PhotoCache cache;
    NoProgress progress;
    QImage image(512, 512, QImage::Format_RGB32);
    for (int i = 1; i <= 80; ++i) {
        image.fill(QColor(i, 255 - i, 100));
        QBuffer buffer;
        ASSERT_TRUE(image.save(&buffer, "PNG"));
        const Photo photo{PhotographId{i}, buffer.data()};
        ASSERT_TRUE(makeSafe(photo.content, progress));
        EXPECT_EQ(cache.image(photo, 300).size(), QSize(512, 512));
        EXPECT_EQ(cache.image(photo, 50).size(), QSize(64, 64));
        const QColor colour = cache.image(photo, 60).pixelColor(5, 5);
        EXPECT_LE(std::abs(colour.red() - i) + std::abs(colour.green() - (255 - i)), 4);
    }
    EXPECT_LE(cache.bytes(), PhotoCache::MostBytes);
    EXPECT_GT(cache.bytes(), PhotoCache::MostBytes / 2);
}
