// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"
#include "tests/speed/sample_graphs.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/chart_legend.h"
#include "widgets/linkchart/chart_sheet.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr int items = 300;

enum class Shape { Calls, Needs, Tree, Star, Pieces };

Pairs linksOf(Shape shape, unsigned seed)
{
    std::mt19937 random(seed);
    Pairs links;
    switch (shape) {
    case Shape::Calls:
        links = communityGraph(items);
        break;
    case Shape::Needs:
        links = dependencyGraph(items);
        break;
    case Shape::Tree:
        for (int node = 1; node < items; ++node)
            links.emplace_back(int(random() % unsigned(node)), node);
        break;
    case Shape::Star:
        for (int node = 4; node < items; ++node)
            links.emplace_back(int(random() % 4), node);
        links.insert(links.end(), {{0, 1}, {1, 2}, {2, 3}});
        break;
    case Shape::Pieces:
        for (int node = 0; node < items; ++node)
            if (node % 12 > 0)
                links.emplace_back(node - 1 - int(random() % unsigned(node % 12)), node);
        break;
    }
    return links;
}

/// The items of a made chart, with other links between them.
ChartPicture pictureOf(Shape shape, unsigned seed)
{
    ChartPicture picture = largePicture(items);
    const PictureLink model = picture.links.front();
    picture.links.clear();
    for (const auto &[from, to] : linksOf(shape, seed)) {
        PictureLink link = model;
        link.from = from;
        link.to = to;
        if (from != to)
            picture.links.push_back(link);
    }
    for (PictureItem &item : picture.items)
        item.isPlaced = false;
    picture.legend = legendOf(picture);
    return picture;
}

/// What is wrong with a sheet.
struct Faults
{
    int labelsOnLabels = 0;
    int labelsOnItems = 0;
    int itemsOnItems = 0;
    int namesLeftOut = 0;
};

Faults faultsOn(const ChartScene &scene)
{
    Faults faults;
    const std::vector<PlacedLabel> &labels = scene.labels();
    for (size_t left = 0; left < labels.size(); ++left) {
        for (size_t right = left + 1; right < labels.size(); ++right)
            faults.labelsOnLabels += labels[left].box.intersects(labels[right].box) ? 1 : 0;
        faults.labelsOnItems += int(scene.itemsIn(labels[left].box).size());
    }
    for (int item = 0; item < items; ++item)
        faults.itemsOnItems += int(scene.itemsIn(scene.box(item)).size()) - 1;
    faults.namesLeftOut = scene.unlabelledItems();
    return faults;
}

Faults faultsOnA3(LayoutKind kind, Shape shape, unsigned seed)
{
    ChartPicture picture = pictureOf(shape, seed);
    LayoutInput input = layoutInput(picture, {});
    input.seed = seed;
    NoProgress progress;
    const Layout layout = layOut(kind, input, progress);
    for (size_t item = 0; item < picture.items.size(); ++item)
        picture.items[item].position = layout.positions[item];
    const ChartLook look = ChartLook::paperPrint();
    const SheetWords words;
    const QSizeF sheet = QSizeF(420, 297) * UnitsPerMillimetre;
    const SheetFrame frame(picture, words, look, sheet);
    TextMeasure measure(look);
    return faultsOn(
        sceneFor(std::make_shared<const ChartPicture>(picture), frame.chartArea().size(), measure));
}

} // namespace

TEST(PrintedLayoutsTest, ThreeHundredItemsOnA3CoverNoOtherInAnyLayout)
{
    for (const LayoutKind kind :
         {LayoutKind::Organic, LayoutKind::Cluster, LayoutKind::Hierarchical, LayoutKind::Circular,
          LayoutKind::Concentric, LayoutKind::Grouped, LayoutKind::Grid, LayoutKind::Time}) {
        for (const Shape shape : {Shape::Calls, Shape::Needs, Shape::Tree, Shape::Star, Shape::Pieces}) {
            for (const unsigned seed : {1U, 2U}) {
                const Faults faults = faultsOnA3(kind, shape, seed);
                const std::string name
                    = layoutKindName(kind).toStdString() + " " + std::to_string(int(shape));
                EXPECT_EQ(faults.labelsOnLabels, 0) << name << " seed " << seed;
                EXPECT_EQ(faults.labelsOnItems, 0) << name << " seed " << seed;
                EXPECT_EQ(faults.itemsOnItems, 0) << name << " seed " << seed;
            }
        }
    }
}
