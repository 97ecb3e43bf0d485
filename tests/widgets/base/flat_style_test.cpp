// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/flat_style.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr QRect Place(0, 0, 88, 28);

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(Place.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QImage button(QStyleOptionButton::ButtonFeatures features, QStyle::State state)
{
    FlatStyle style;
    QStyleOptionButton option;
    option.rect = Place;
    option.palette = QApplication::palette();
    option.state = QStyle::State_Enabled | state;
    option.features = features;
    option.text = u"Next"_s;
    return painted(
        [&](QPainter &painter) { style.drawControl(QStyle::CE_PushButton, &option, &painter, nullptr); });
}

} // namespace

TEST(FlatStyleTest, TheFocusIsSeenOnEveryButton)
{
    for (const auto features :
         {QStyleOptionButton::None, QStyleOptionButton::DefaultButton, QStyleOptionButton::Flat})
        EXPECT_NE(button(features, QStyle::State_HasFocus), button(features, {})) << int(features);
}

TEST(FlatStyleTest, TheFocusIsSeenOnAViewThatIsEmpty)
{
    FlatStyle style;
    const QTreeView view;
    const auto frame = [&](QStyle::State state) {
        QStyleOptionFrame option;
        option.rect = Place;
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | state;
        return painted(
            [&](QPainter &painter) { style.drawPrimitive(QStyle::PE_Frame, &option, &painter, &view); });
    };
    EXPECT_NE(frame(QStyle::State_HasFocus), frame({}));
}
