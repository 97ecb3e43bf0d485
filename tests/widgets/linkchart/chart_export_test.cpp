// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/steps.h"
#include "tests/support/golden.h"
#include "tests/support/stop_after.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/expansion.h"
#include "widgets/linkchart/picture_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

const SheetWords words{u"17/08/2025 12:00:00 BST"_s, u"analyst"_s};

ChartPicture samplePicture()
{
    SampleChart sample;
    return buildPicture(sample.file.session(), sample.chart);
}

int pageCount(const QByteArray &pdf)
{
    return int(QString::fromLatin1(pdf).count(QRegularExpression(u"/Type /Page\\b"_s)));
}

/// The words of an SVG in the order drawn: what a reader or a search finds in it.
QString textsOf(const QByteArray &svg)
{
    static const QRegularExpression text(u"<text[^>]*>([^<]*)"_s);
    QStringList lines;
    auto matches = text.globalMatch(QString::fromUtf8(svg));
    while (matches.hasNext())
        lines << matches.next().captured(1).trimmed();
    return lines.join(u'\n') + u'\n';
}

} // namespace

TEST(ChartExportTest, WhatItRestsOnIsToldInWholeSeconds)
{
    ChartFacts facts;
    facts.origins = {{EntityId{1}, SourceId{1}}, {EntityId{1}, SourceId{2}}};
    facts.sources[{1}].importedAt = 1'755'428'400'005;
    facts.sources[{2}].importedAt = 1'755'428'399'999;
    EXPECT_EQ(latestImport(facts), 1'755'428'400'000);
}

TEST(ChartExportTest, AnSvgHasItsTextAsTextAndSaysWhatItIs)
{
    const QByteArray svg = chartSvg(samplePicture(), words);
    EXPECT_TRUE(svg.contains("<title>Alfie and the line</title>"));
    EXPECT_TRUE(svg.contains("<desc>Link chart with 8 items and 9 lines. OFFICIAL-SENSITIVE</desc>"));
    EXPECT_TRUE(svg.contains("Drawn from information available at 17/08/2025 12:00:00 BST"));
    EXPECT_EQ(svg.count(">OFFICIAL-SENSITIVE"), 2) << "top and bottom";
    expectGolden(u"link_chart_texts.txt"_s, textsOf(svg));
}

TEST(ChartExportTest, TheSameChartIsTheSameFile)
{
    const ChartPicture picture = samplePicture();
    EXPECT_EQ(chartSvg(picture, words), chartSvg(samplePicture(), words));
    EXPECT_EQ(chartPdf(picture, words, {}), chartPdf(picture, words, {}));
    EXPECT_EQ(chartJson(picture), chartJson(picture));
}

TEST(ChartExportTest, APdfIsOnePageOrTiledWithItsKeyLast)
{
    const ChartPicture picture = largePicture(120);
    EXPECT_EQ(pageCount(chartPdf(picture, words, {QSizeF(420, 297)})), 1);
    const QByteArray tiled = chartPdf(picture, words, {.millimetres = {297, 210}, .isTiled = true});
    EXPECT_GE(pageCount(tiled), 7);
}

TEST(ChartExportTest, APictureIsNeverTooLargeToHold)
{
    const QImage image = chartImage(largePicture(2000), words, 4);
    EXPECT_LE(double(image.width()) * image.height(), 1.01e8);
    EXPECT_FALSE(image.isNull());
}

TEST(ChartExportTest, TheJsonNamesEntitiesAndLinksByTheirIds)
{
    const QJsonObject document = QJsonDocument::fromJson(chartJson(samplePicture())).object();
    EXPECT_EQ(document.value(u"entities"_s).toArray().size(), 8);
    EXPECT_EQ(document.value(u"links"_s).toArray().size(), 9);
    EXPECT_EQ(document.value(u"marking"_s).toString(), u"OFFICIAL-SENSITIVE"_s);
}

TEST(ChartExportTest, AnUnknownEndingIsRefusedBeforeAnythingIsWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.docm"_s);
    EXPECT_THROW(exportChart(path, samplePicture(), words, {}), Error);
    EXPECT_FALSE(QFile::exists(path));
    exportChart(folder.filePath(u"chart.pdf"_s), samplePicture(), words, {});
    EXPECT_TRUE(QFile::exists(folder.filePath(u"chart.pdf"_s)));
}

TEST(ChartExportTest, PaperIsNamedOrMeasured)
{
    EXPECT_EQ(paperSize(u"a3"_s), QSizeF(420, 297));
    EXPECT_EQ(paperSize(u"600x400"_s), QSizeF(600, 400));
    EXPECT_FALSE(paperSize(u"napkin"_s));
    EXPECT_LE(paperFor(samplePicture()).width(), 297);
}

TEST(ChartPainterTest, WhatIsDrawnWithSpritesLooksLikeWhatIsDrawnAsLines)
{
    const auto picture = std::make_shared<const ChartPicture>(samplePicture());
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    const ChartScene scene(picture, 1, paperLabels(1), measure);
    const QRectF area = scene.bounds().adjusted(-20, -20, 20, 20);
    ItemSprites sprites;
    const auto draw = [&](ItemSprites *with) {
        QImage image(area.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(-area.topLeft());
        ChartPainter(scene, look, with).paint(painter, area);
        return image.scaled(image.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage lines = draw(nullptr);
    const QImage blits = draw(&sprites);
    qint64 difference = 0;
    for (int y = 0; y < lines.height(); ++y)
        for (int x = 0; x < lines.width(); ++x)
            difference += std::abs(qGray(lines.pixel(x, y)) - qGray(blits.pixel(x, y)));
    EXPECT_LT(double(difference) / lines.width() / lines.height(), 1.0) << "mean grey level";
}

TEST(ChartExportTest, AStoppedExportLeavesNoFile)
{
    QTemporaryDir folder;
    for (const QString &ending : {u"svg"_s, u"pdf"_s, u"png"_s, u"json"_s}) {
        StopAfter stop(0);
        EXPECT_THROW(exportChart(folder.filePath(u"chart."_s + ending), samplePicture(), {}, {}, &stop),
                     Stopped);
    }
    StopAfter amongTiles(2);
    EXPECT_THROW(exportChart(folder.filePath(u"chart.pdf"_s), samplePicture(), {},
                             {.millimetres = {148, 105}, .isTiled = true}, &amongTiles),
                 Stopped);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}
