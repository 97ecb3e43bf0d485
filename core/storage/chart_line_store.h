// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QString>

#include <functional>
#include <vector>

namespace skein {

/// What two entities have to do with each other in one respect: one line of a chart.
struct ChartLine
{
    EntityId first; ///< With the lower number.
    EntityId second;
    QString respect; ///< "link:associate of", "event:call"; see widgets/linkchart/line_labels.h.
    friend bool operator==(const ChartLine &, const ChartLine &) = default;
};

/// The analyst's own words on a line; the case is not altered by them.
struct LineLabel
{
    ChartLine line;
    QString label;
    friend bool operator==(const LineLabel &, const LineLabel &) = default;
};

std::vector<LineLabel> lineLabels(const Database &database, ChartId chart); ///< In order of their lines.
void setLineLabel(Database &database, ChartId chart, const LineLabel &label); ///< Empty: takes it away.
/// Of lines with an end there, when its item leaves the chart.
void removeLineLabelsAt(Database &database, ChartId chart, const std::function<bool(EntityId)> &isGone);

} // namespace skein
