// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figures/form_chart.h"

#include "core/layout/layout.h"
#include "core/products/figure_picture.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_layout.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace skein {

FormRequest::Chart formChart()
{
    return [](const Database &database, const std::vector<EntityId> &entities) -> std::optional<Figure> {
        if (entities.size() < 2)
            return std::nullopt;
        ChartContent content;
        content.items = itemsOf(entities);
        const ChartFacts facts = readFacts(database, entities);
        NoProgress progress;
        const Layout layout
            = layOut(LayoutKind::Organic, layoutInput(makePicture(content, facts), facts), progress);
        for (size_t i = 0; i < content.items.size(); ++i)
            content.items[i].position = layout.positions[i];
        const ChartPicture picture = makePicture(content, facts);
        constexpr size_t few = 10; // items that half a page holds
        const QSizeF millimetres(170, picture.items.size() > few ? 190 : 130);
        Figure figure = drawnFigure(millimetres, [&picture](QPainter &painter, const QRectF &area) {
            paintChartAndLegend(painter, area, picture);
        });
        figure.caption
            = u"Link chart of %1 entities and %2 links"_s.arg(picture.items.size()).arg(picture.links.size());
        figure.description = figure.caption;
        return figure;
    };
}

} // namespace skein
