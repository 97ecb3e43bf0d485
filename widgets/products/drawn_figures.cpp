// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/drawn_figures.h"

#include "core/products/figure_picture.h"

namespace skein {

void DrawnFigures::forgetCharts()
{
    const std::scoped_lock lock(m_kept->mutex);
    ++m_kept->revision;
    m_kept->charts.clear();
    m_kept->pictures.clear();
}

FormRequest::Chart DrawnFigures::kept(const FormRequest::Chart &draw) const
{
    if (!draw)
        return {};
    const std::scoped_lock lock(m_kept->mutex);
    return [draw, kept = m_kept, revision = m_kept->revision](
               const Database &database, const std::vector<EntityId> &entities) -> std::optional<Figure> {
        const auto isCurrent = [&] { return kept->revision == revision; };
        {
            const std::scoped_lock reading(kept->mutex);
            const auto known = kept->charts.find(entities);
            if (isCurrent() && known != kept->charts.end())
                return known->second;
        }
        std::optional<Figure> figure = draw(database, entities);
        const std::scoped_lock writing(kept->mutex);
        if (isCurrent())
            kept->charts[entities] = figure;
        return figure;
    };
}

DrawnFigures::Picture DrawnFigures::pictures() const
{
    return [kept = m_kept](const Figure &figure) {
        constexpr QSize most(1300, 1700);
        constexpr size_t few = 6; // products that are looked at in turns

        const QByteArray &drawing = figure.svg.isEmpty() ? figure.png : figure.svg;
        {
            const std::scoped_lock reading(kept->mutex);
            const auto known = kept->pictures.find(drawing);
            if (known != kept->pictures.end())
                return known->second;
        }
        const QImage picture = figureImage(figure, most);
        const std::scoped_lock writing(kept->mutex);
        if (kept->pictures.size() > few)
            kept->pictures.clear();
        kept->pictures[drawing] = picture;
        return picture;
    };
}

} // namespace skein
