// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figures/form_chart.h"

#include "core/layout/layout.h"
#include "core/storage/case_session.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_layout.h"

#include <QBuffer>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// At three times the density of a screen, as a page is read closely.
static QByteArray pngOf(const ChartPicture &picture, QSizeF millimetres)
{
    constexpr double dotsPerMillimetre = 288 / 25.4;
    QImage image((millimetres * dotsPerMillimetre).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, QRectF(QPointF(), image.size()), picture);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

static QString legendOf(const ChartPicture &picture)
{
    QStringList words;
    for (const LegendEntry &entry : picture.legend)
        words << entry.text;
    return words.join(u" · "_s);
}

FormRequest::Chart formChart(const CaseSession &session)
{
    return [&session](const std::vector<EntityId> &entities) -> std::optional<Figure> {
        if (entities.size() < 2)
            return std::nullopt;
        ChartContent content;
        for (const EntityId entity : entities) {
            ChartItem item;
            item.id = ChartItemId{entity.value};
            item.entity = entity;
            content.items.push_back(item);
        }
        const ChartFacts facts = readFacts(session.database(), entities);
        NoProgress progress;
        const Layout layout
            = layOut(LayoutKind::Organic, layoutInput(makePicture(content, facts), facts), progress);
        for (size_t i = 0; i < content.items.size(); ++i)
            content.items[i].position = layout.positions[i];
        const ChartPicture picture = makePicture(content, facts);
        const QSizeF millimetres(170, 120);
        Figure figure;
        figure.png = pngOf(picture, millimetres);
        figure.millimetres = millimetres;
        figure.caption
            = u"Link chart of %1 entities and %2 links"_s.arg(picture.items.size()).arg(picture.links.size());
        figure.legend = legendOf(picture);
        figure.description = figure.caption;
        return figure;
    };
}

} // namespace skein
