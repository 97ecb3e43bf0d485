// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake_prompts.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/picture_builder.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr QSize Screen(1920, 1080);

double cpuMilliseconds(const std::function<void()> &work, int times)
{
    work();
    const std::clock_t start = std::clock();
    for (int i = 0; i < times; ++i)
        work();
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC / times;
}

LabelStyle screenLabels(double scale)
{
    LabelStyle style;
    style.labelsLinks = scale >= 0.4;
    style.hasLeaders = scale >= 0.4;
    style.mostLabels = 3000;
    return style;
}

QImage frame(const ChartScene &scene, const ChartLook &look, ItemSprites *sprites, double ratio = 1)
{
    QImage image(Screen * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(look.paper);
    const QRectF area(scene.bounds().center() - QPointF(Screen.width(), Screen.height()) / 2, Screen);
    QPainter painter(&image);
    painter.translate(-area.topLeft());
    ChartPainter(scene, look, sprites).paint(painter, area);
    return image;
}

void measure(int items)
{
    const auto picture = std::make_shared<const ChartPicture>(largePicture(items));
    const ChartLook look = ChartLook::of(lightPalette());
    TextMeasure text(look);
    const double whole = ChartScene(picture, 0.05, screenLabels(0.05), text).bounds().width();
    const double fit = std::min(1.0, 0.05 * Screen.width() / whole);
    for (const double scale : {fit, 1.0}) {
        const ChartScene scene(picture, scale, screenLabels(scale), text);
        ItemSprites sprites;
        const double lay
            = cpuMilliseconds([&] { ChartScene again(picture, scale, screenLabels(scale), text); }, 5);
        const double draw = cpuMilliseconds([&] { frame(scene, look, &sprites); }, 10);
        std::printf("%6d items %6zu lines  scale %.3f  lay out %7.2f ms  frame %7.2f ms  %zu labels\n", items,
                    picture->links.size(), scale, lay, draw, scene.labels().size());
    }
}

void savePictures(const QString &folder)
{
    SampleChart sample;
    const ChartPicture small = buildPicture(sample.file.session(), sample.chart);
    const SheetWords words{u"17/08/2025 12:00:00 BST"_s, u"analyst"_s};
    const auto write = [&](const QString &name, const ChartPicture &picture) {
        exportChart(folder + u"/%1.pdf"_s.arg(name), picture, words, {paperFor(picture)});
        exportChart(folder + u"/%1.svg"_s.arg(name), picture, words, {});
        for (const bool isDark : {false, true}) {
            const ChartLook look = ChartLook::of(isDark ? darkPalette() : lightPalette());
            TextMeasure text(look);
            const auto shared = std::make_shared<const ChartPicture>(picture);
            const double wide = ChartScene(shared, 1, screenLabels(1), text).bounds().width();
            const double scale = std::min(1.2, Screen.width() / wide);
            const ChartScene scene(shared, scale, screenLabels(scale), text);
            ItemSprites sprites;
            frame(scene, look, &sprites)
                .save(folder + u"/%1_%2.png"_s.arg(name, isDark ? u"dark"_s : u"light"_s));
            if (!isDark)
                frame(scene, look, &sprites, 2).save(folder + u"/%1_200.png"_s.arg(name));
        }
    };
    write(u"small"_s, small);
    for (const int items : {60, 300, 2000})
        write(QString::number(items), largePicture(items));
}

void saveRoom(const QString &path)
{
    SampleChart sample;
    Selection selection;
    FakePrompts prompts;
    JobBar jobs;
    ChartRoom room({sample.file.session(), selection, prompts, jobs});
    room.resize(1280, 800);
    room.show();
    room.view().fit();
    selection.setEntities({sample.suspect});
    room.offerExpansion({sample.suspectPhone});
    QApplication::processEvents();
    room.grab().save(path);
}

} // namespace

/// Prints CPU time a frame; with a folder it also leaves pictures there to be looked at.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    if (argc > 1) {
        const QString folder = QString::fromLocal8Bit(argv[1]);
        savePictures(folder);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyTheme(application, appearance);
            saveRoom(folder + (appearance == Appearance::Dark ? u"/room_dark.png"_s : u"/room_light.png"_s));
        }
        return 0;
    }
    for (const int items : {1000, 10'000})
        measure(items);
    return 0;
}
