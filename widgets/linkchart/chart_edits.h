// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"
#include "core/storage/case_session.h"
#include "core/storage/chart_line_store.h"
#include "core/storage/chart_store.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace skein {

struct OwnSign;

/// Everything that can be done to a chart by hand; each is one undo step with a title that says what it did.
/// Entities and links that the case holds from sources are never altered here.
namespace chart_edits {

using Positions = std::map<ChartItemId, QPointF>;

/// Who put items where they are.
enum class MovedBy { Person, Layout };

ChartId add(CaseSession &session, const QString &name);
void rename(CaseSession &session, ChartId chart, const QString &name);
ChartId duplicate(CaseSession &session, ChartId chart, const QString &name);
void remove(CaseSession &session, ChartId chart);
void setSettings(CaseSession &session, ChartId chart, const QJsonObject &settings);

struct NewItem
{
    EntityId entity;
    QPointF position;
};
/// What is there already stays where it is.
void addItems(CaseSession &session, ChartId chart, const std::vector<NewItem> &items);

/// A person's move also pins; a layout's does not. Steps of one gesture become one.
void move(CaseSession &session, ChartId chart, const Positions &positions, MovedBy by, quint64 gesture = 0);

enum class Pin { Placed, Free };
void setPin(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, Pin pin);

/// Of itemSigns(); an empty name: that of its kind.
void setIcon(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, const QString &icon);

/// A picture of one's own in the place of the icon.
void setPicture(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
                const OwnSign &sign);

enum class Visibility { Shown, Hidden };
void setVisibility(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
                   Visibility visibility);
void showAll(CaseSession &session, ChartId chart);

/// From the chart, never from the case; notes at them go with them.
void removeItems(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items);

/// The same within an edit under way.
void takeOff(Database &database, ChartId chart, const std::function<bool(const ChartItem &)> &isMeant);

void group(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, const QString &name);
void ungroup(CaseSession &session, ChartId chart, const std::vector<ChartGroupId> &groups);
enum class Fold { Folded, Open };
void setFold(CaseSession &session, ChartId chart, const std::vector<ChartGroupId> &groups, Fold fold);

/// The analyst's own words, shown beside the name; empty takes them away.
void setItemLabel(CaseSession &session, ChartId chart, ChartItemId item, const QString &label);

/// The same of a line.
void setLineLabel(CaseSession &session, ChartId chart, const LineLabel &label);

/// A link of the analyst's own; with grounds when it is an inference. Throws Error without type, or when an
/// inference or an attribution has no grounds.
LinkId drawLink(CaseSession &session, const Link &link);

} // namespace chart_edits

} // namespace skein
