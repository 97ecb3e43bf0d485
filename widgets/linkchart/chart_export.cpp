// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_export.h"

#include "core/base/steps.h"
#include "widgets/base/figure.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/legend_painter.h"
#include "widgets/linkchart/photos/photo_loading.h"
#include "widgets/linkchart/photos/safe_pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartExport", text);
}

std::optional<QSizeF> paperSize(const QString &name)
{
    static const QHash<QString, QSizeF> sizes{{u"A4"_s, {297, 210}},
                                              {u"A3"_s, {420, 297}},
                                              {u"A2"_s, {594, 420}},
                                              {u"A1"_s, {841, 594}},
                                              {u"A0"_s, {1189, 841}}};
    if (const auto found = sizes.constFind(name.toUpper()); found != sizes.constEnd())
        return *found;
    const QStringList sides = name.toLower().split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    const QSizeF size(sides[0].toDouble(), sides[1].toDouble());
    const bool isSheet
        = size.width() >= 100 && size.height() >= 100 && size.width() <= 5000 && size.height() <= 5000;
    return isSheet ? std::optional(size) : std::nullopt;
}

static std::shared_ptr<const ChartPicture> shared(const ChartPicture &picture)
{
    return std::make_shared<const ChartPicture>(picture);
}

static void paintCentred(QPainter &painter, const QRectF &area, const ChartScene &scene,
                         const ChartLook &look)
{
    const QRectF bounds = scene.bounds();
    painter.save();
    painter.translate(area.center() - bounds.center());
    ChartPainter(scene, look).paint(painter, bounds.adjusted(-20, -20, 20, 20));
    painter.restore();
}

static void paintLeftOut(QPainter &painter, const QRectF &area, const ChartScene &scene,
                         const ChartLook &look)
{
    if (scene.unlabelledItems() == 0)
        return;
    painter.setFont(look.font(9.4));
    painter.setPen(look.quietText);
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom,
                     counted(scene.unlabelledItems(), tr("1 name had no room at this size"),
                             tr("%1 names had no room at this size")));
}

void paintChart(QPainter &painter, const QRectF &area, const ChartPicture &picture)
{
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    const ChartScene scene = sceneFor(shared(picture), area.size(), measure);
    paintCentred(painter, area, scene, look);
    paintLeftOut(painter, area, scene, look);
}

void paintChartAndLegend(QPainter &painter, const QRectF &area, const ChartPicture &picture)
{
    constexpr double legendPixels = 10;
    const ChartLook look = ChartLook::paperPrint();
    const LegendPainter legend(picture.legend, look, legendPixels);
    QRectF below = area;
    below.setTop(area.bottom() - legend.heightFor(area.width()));
    paintChart(painter, area.adjusted(0, 0, 0, -below.height() - legendPixels), picture);
    legend.paint(painter, below);
}

QSizeF turnedFor(QSizeF sheet, const ChartPicture &picture)
{
    QRectF bounds;
    for (const PictureItem &item : picture.items)
        bounds |= QRectF(item.position - QPointF(60, 60), QSizeF(120, 120));
    const bool isHigh = bounds.height() > bounds.width() * 1.15;
    return isHigh == (sheet.height() > sheet.width()) ? sheet : sheet.transposed();
}

/// What names at least take of a sheet, in its units squared: where they do not fit, none need be placed.
static double areaOfNames(const ChartPicture &picture, TextMeasure &measure)
{
    constexpr double smallest = 0;
    const LabelStyle style = paperLabels(smallest);
    double area = 0;
    for (const PictureItem &item : picture.items)
        area += measure.nameWidth(item.name, style.namePixels) * style.lineHeight(true);
    return area;
}

QSizeF paperFor(const ChartPicture &picture)
{
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    const auto whole = shared(picture);
    const double names = areaOfNames(picture, measure);
    for (const QString &name : {u"A4"_s, u"A3"_s, u"A2"_s, u"A1"_s}) {
        const QSizeF sheet = turnedFor(*paperSize(name), picture);
        const SheetWords words;
        const QSizeF area = SheetFrame(picture, words, look, sheet * UnitsPerMillimetre).chartArea().size();
        if (names < area.width() * area.height() && sceneFor(whole, area, measure).unlabelledItems() == 0)
            return sheet;
    }
    return turnedFor(*paperSize(u"A0"_s), picture);
}

namespace {

/// A sheet as large as the chart at that scale needs it, for SVG and PNG.
struct OwnSheet
{
    ChartLook look = ChartLook::paperPrint();
    TextMeasure measure{look};
    ChartScene scene;
    QSizeF size;

    OwnSheet(const ChartPicture &picture, const SheetWords &words, double scale = 1)
        : scene(shared(picture), scale, paperLabels(scale, picture.items.size()), measure)
    {
        constexpr double narrowest = 900; // room for title, legend and foot
        const QSizeF probe(std::max(narrowest, std::ceil(scene.bounds().width()) + 160), 2000);
        const double around = probe.height() - SheetFrame(picture, words, look, probe).chartArea().height();
        size = {probe.width(), std::ceil(scene.bounds().height() + around) + 24};
    }

    void paint(QPainter &painter, const ChartPicture &picture, const SheetWords &words) const
    {
        painter.fillRect(QRectF(QPointF(), size), look.paper);
        const SheetFrame frame(picture, words, look, size);
        paintCentred(painter, frame.chartArea(), scene, look);
        paintLeftOut(painter, frame.chartArea(), scene, look);
        frame.paint(painter, 1, 1);
    }
};

} // namespace

QByteArray chartSvg(const ChartPicture &picture, const SheetWords &words)
{
    const OwnSheet sheet(picture, words);
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(sheet.size.toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size));
    generator.setTitle(picture.title);
    generator.setDescription(tr("Link chart with %1 and %2. %3")
                                 .arg(counted(qint64(picture.items.size()), tr("1 item"), tr("%1 items")),
                                      counted(qint64(picture.links.size()), tr("1 line"), tr("%1 lines")),
                                      picture.marking));
    QPainter painter(&generator);
    sheet.paint(painter, picture, words);
    painter.end();
    return svg;
}

QImage chartImage(const ChartPicture &picture, const SheetWords &words, double pixelRatio)
{
    constexpr double mostPixels = 4e7;
    const QSizeF full = ChartGeometry(picture).bounds().size() * pixelRatio;
    const double scale = std::min(1.0, std::sqrt(mostPixels / std::max(1.0, full.width() * full.height())));
    const OwnSheet sheet(picture, words, scale);
    const double ratio
        = std::min(pixelRatio, std::sqrt(mostPixels / (sheet.size.width() * sheet.size.height())));
    QImage image((sheet.size * ratio).toSize(), QImage::Format_RGB32);
    image.fill(sheet.look.paper);
    constexpr double dotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(qRound(dotsPerMetre * ratio));
    image.setDotsPerMeterY(qRound(dotsPerMetre * ratio));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(ratio, ratio);
    sheet.paint(painter, picture, words);
    return image;
}

static void save(const QString &path, const QByteArray &bytes, Progress *progress)
{
    Steps(progress, 1).next(); // the last moment to stop
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(
            tr("The chart could not be written to %1. Nothing was changed; check the folder.").arg(path),
            file.errorString());
}

static QByteArray pngBytes(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// What is on paper cannot come later. Throws Stopped.
static void loadPhotos(const ChartPicture &picture, Progress *progress)
{
    NoProgress nobody;
    for (const Photo &photo : photosIn(picture))
        if (!makeSafe(photo.content, progress ? *progress : nobody))
            throw Stopped();
}

void exportChart(const QString &path, const ChartPicture &picture, const SheetWords &words,
                 const PaperChoice &paper, Progress *progress)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending != u"json")
        loadPhotos(picture, progress);
    if (ending == u"svg")
        return save(path, chartSvg(picture, words), progress);
    if (ending == u"pdf")
        return save(path, chartPdf(picture, words, paper, progress), progress);
    if (ending == u"png")
        return save(path, pngBytes(chartImage(picture, words)), progress);
    if (ending == u"json")
        return save(path, chartJson(picture), progress);
    throw Error(
        tr("A chart cannot be written as \".%1\". Nothing was written; use .svg, .pdf, .png or .json.")
            .arg(ending));
}

} // namespace skein
