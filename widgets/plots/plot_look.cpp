// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_look.h"

#include "widgets/base/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QLegend>

#include <algorithm>
#include <array>
#include <cmath>

namespace skein {

void applyPlotLook(QChart &chart, const QPalette &palette, const QFont &font)
{
    chart.setTheme(isDark(palette) ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundRoundness(0);
    chart.setBackgroundBrush(palette.color(QPalette::Base));
    chart.setBackgroundPen(Qt::NoPen);
    chart.setMargins({grid::small, grid::small, grid::small, grid::small});
    chart.legend()->hide();
    QFont title = font;
    title.setWeight(QFont::DemiBold);
    chart.setTitleFont(title);
    chart.setTitleBrush(palette.color(QPalette::Text));
    for (QAbstractAxis *axis : chart.axes()) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(palette.color(QPalette::Text));
        axis->setLinePenColor(lineColour(palette));
        axis->setGridLineColor(lineColour(palette));
        axis->setTitleFont(font);
        axis->setTitleBrush(quietText(palette));
    }
}

QColor amountColour(double share, const QPalette &palette)
{
    // Nodes of cividis (Nuñez, Anderton, Renslow 2018), darkest first.
    static const std::array<QColor, 6> nodes{QColor(0x00204d), QColor(0x31446b), QColor(0x666970),
                                             QColor(0x958f78), QColor(0xcbba69), QColor(0xffea46)};
    const double place = std::clamp(isDark(palette) ? share : 1 - share, 0.0, 1.0) * (nodes.size() - 1);
    const auto index = std::min(size_t(place), nodes.size() - 2);
    return mixed(nodes[index], nodes[index + 1], place - double(index));
}

} // namespace skein
