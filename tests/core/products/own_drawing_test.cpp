// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/figure_picture.h"
#include "core/products/own_drawing.h"

#include <QPainter>
#include <QPainterPath>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(OwnDrawingTest, WhatIsDrawnWithAPainterIsOnesOwn)
{
    const Figure figure = drawnFigure({100, 60}, [](QPainter &painter, const QRectF &area) {
        painter.fillRect(area, Qt::white);
        painter.setPen(QPen(QColor(10, 20, 30, 128), 1.5, Qt::DashDotLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(QColor(200, 100, 50, 40));
        painter.drawEllipse(QPointF(20, 20), 8, 8);
        painter.drawEllipse(QPointF(50, 20), 12, 8);
        painter.drawRoundedRect(QRectF(70, 10, 30, 20), 3, 3);
        painter.drawLine(0, 0, 30, 40);
        painter.drawPolygon(QPolygonF({{1, 1}, {9, 1}, {5, 7}}));
        painter.setPen(QPen(Qt::black, 0.6, Qt::DotLine));
        QPainterPath path({10, 40});
        path.cubicTo({20, 60}, {40, 20}, {60, 40});
        painter.drawPath(path);
        painter.rotate(30);
        painter.scale(0.8, 0.8);
        QLinearGradient fade(QPointF(0, 0), QPointF(50, 0));
        fade.setColorAt(0, Qt::transparent);
        fade.setColorAt(1, QColor(10, 20, 30, 140));
        painter.fillRect(QRectF(0, 0, 50, 10), fade);
        painter.setBrush(QBrush(Qt::gray, Qt::BDiagPattern));
        painter.drawRect(QRectF(10, 10, 20, 20));
        painter.setBrush(QBrush(QColor(1, 2, 3), Qt::Dense4Pattern));
        painter.drawRect(QRectF(10, 10, 20, 20));
        painter.setOpacity(0.45);
        for (const QImage::Format format :
             {QImage::Format_ARGB32_Premultiplied, QImage::Format_RGB32, QImage::Format_Grayscale8}) {
            QImage photo(30, 40, format);
            photo.fill(Qt::darkRed);
            painter.drawImage(QRectF(40, 10, 20, 20), photo);
            painter.drawPixmap(QPointF(70, 10), QPixmap::fromImage(photo));
        }
        QFont font(u"Noto Sans"_s, 9, QFont::DemiBold, true);
        painter.setFont(font);
        painter.drawText(QPointF(10, 20), u"<Jodie> & \"Kai\" 'Ø' \u202e\u0645"_s);
    });
    EXPECT_TRUE(isOwnDrawing({figure.svg.constData(), size_t(figure.svg.size())})) << figure.svg.constData();
}

static std::string svg(const std::string &inside)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9mm\" height=\"9mm\">" + inside + "</svg>";
}

TEST(OwnDrawingTest, AnythingElseIsNot)
{
    EXPECT_TRUE(isOwnDrawing(svg("<g><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></g>")));
    EXPECT_TRUE(isOwnDrawing(svg("<text>a &lt; b &amp; c</text>")));
    std::string deep, ends, many;
    for (int i = 0; i < 20; ++i) {
        deep += "<g>";
        ends += "</g>";
    }
    for (int i = 0; i < 200; ++i)
        many += " x=\"1\"";
    for (const std::string &each :
         {svg("<image href=\"1\"/>"),
          svg("<use/>"),
          svg("<script>1</script>"),
          svg("<style>a</style>"),
          svg("<linearGradient/>"),
          svg("<defs><g/></defs>"),
          svg("<defs><pattern><g/></pattern></defs>"),
          svg("<defs><pattern><rect fill=\"url(#fillpattern1)\"/></pattern></defs>"),
          svg("<defs><mask><rect mask=\"url(#patternmask1)\"/></mask></defs>"),
          svg("<defs><linearGradient xlink:href=\"#a\"/></defs>"),
          svg("<rect fill=\"url(#gradient1)\"/>"),
          svg("<g fill=\"url(file:gradient)\"/>"),
          svg("<g mask=\"url(#patternmask1)\"/>"),
          svg("<image xlink:href=\"/etc/passwd\"/>"),
          svg("<image xlink:href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>"),
          svg("<image xlink:href=\"data:image/png;base64,PHN2Zy8+\"/>"),
          svg("<animate/>"),
          svg("<a/>"),
          svg("<g href=\"x\"/>"),
          svg("<g xlink:href=\"#a\"/>"),
          svg("<g id=\"a\"/>"),
          svg("<g style=\"fill:url(#a)\"/>"),
          svg("<g fill=\"url(#a)\"/>"),
          svg("<g onload=\"a\"/>"),
          svg("<g transform=\"scale(1e9)\"/>"),
          svg("<g transform=\"matrix(1,0,0,1,0)\"/>"),
          svg("<rect x=\"1e7\"/>"),
          svg("<rect x=\"nan\"/>"),
          svg("<rect x=\"inf\"/>"),
          svg("<rect x=\"1 2\"/>"),
          svg("<path d=\"M0,0 A1,1 0 0 0 5,5\"/>"),
          svg("<g stroke-dasharray=\"0.0001,0.0001\"/>"),
          svg("<g font-family=\"a'url(b)\"/>"),
          svg("<g xmlns=\"http://example.org\"/>"),
          svg("<text>&bomb;</text>"),
          svg("<text>&#xFFFF;</text>"),
          svg("<!-- a -->"),
          svg("<![CDATA[a]]>"),
          svg("<?a?>"),
          svg(deep + ends),
          svg("<rect" + many + "/>"),
          svg("<g>"),
          svg("</g>"),
          svg("") + "<svg/>",
          svg("").substr(0, 40),
          "<!DOCTYPE svg [<!ENTITY bomb \"b\">]>" + svg("<text>&bomb;</text>"),
          std::string("<html></html>"),
          std::string("\x1f\x8b"),
          std::string()})
        EXPECT_FALSE(isOwnDrawing(each)) << each;
}
