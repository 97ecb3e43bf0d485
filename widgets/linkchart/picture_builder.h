// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/case_session.h"
#include "core/storage/chart_line_store.h"
#include "widgets/linkchart/chart_facts.h"
#include "widgets/linkchart/chart_picture.h"

namespace skein {

/// Of the grid that items snap to, in chart units.
inline constexpr double GridStep = 20;

/// What labels show, and which time is looked at. Kept in the chart's settings.
struct PictureOptions
{
    bool showsCounts = true;
    bool showsDates = true;
    bool showsWorstGrade = false;
    bool showsHidden = false; ///< Hidden items are drawn dimmed, to be brought back.
    bool namesWriters = true; ///< Notes say who wrote them and when.
    bool showsPhotos = true;
    bool snapsToGrid = false; ///< What a person moves comes to rest on the grid.
    QJsonObject format; ///< How items look by what is known of them; empty: by their kind.
    TimeWindow window; ///< What lies outside is dimmed.
    friend bool operator==(const PictureOptions &, const PictureOptions &) = default;
};

/// Which entities are on a chart and where; from the store or made for one picture.
struct ChartContent
{
    QString title;
    QString operation;
    QString marking;
    std::vector<ChartItem> items;
    std::vector<ChartGroup> groups;
    std::vector<ChartNote> notes;
    std::vector<LineLabel> lineLabels;
    Photos photos;
    std::vector<EntityId> withdrawn; ///< On the chart, but do not count now; ascending.
};

/// Of a chart that is only drawn: an item for each entity, with the entity's number.
std::vector<ChartItem> itemsOf(const std::vector<EntityId> &entities);
/// Photographs that are known already are not read again, nor whether entities count that are known to;
/// these ascend.
ChartContent readContent(const CaseSession &session, ChartId chart, const Photos &known = {},
                         const std::vector<EntityId> &counting = {});
ChartPicture makePicture(const ChartContent &content, const ChartFacts &facts,
                         const PictureOptions &options = {});

/// A picture made of the same content and options, brought up to date with facts that are new of some
/// entities (ascending): as makePicture() would make it, in a tenth of the time. Not for a chart with folded
/// groups, a format or a time window, where what is known of one item may alter others.
void redrawItems(ChartPicture &picture, const ChartContent &content, const ChartFacts &facts,
                 const PictureOptions &options, const std::vector<EntityId> &altered);

/// The three steps in one.
ChartPicture buildPicture(const CaseSession &session, ChartId chart, const PictureOptions &options = {});

/// The notes of a chart where its items are. A note at an item that is not shown is not shown either.
std::vector<PictureNote> pictureNotes(const std::vector<ChartNote> &notes, const PictureIndex &places,
                                      const PictureOptions &options);

PictureOptions optionsFrom(const QJsonObject &settings);
QJsonObject settingsWith(QJsonObject settings, const PictureOptions &options);

} // namespace skein
