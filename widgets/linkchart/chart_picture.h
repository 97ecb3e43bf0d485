// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/event.h"
#include "core/model/link.h"
#include "core/storage/chart_note_store.h"
#include "core/storage/chart_store.h"
#include "widgets/linkchart/photos/photo.h"
#include "widgets/linkchart/shared_vector.h"

#include <QColor>
#include <QHash>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

namespace skein {

/// What became of something between two charts or two periods.
enum class Change { None, Added, Lost, Altered };

/// One thing as it is drawn: an entity, or a folded group. Positions and sizes in chart units (1 unit is 1
/// pixel at 100 %).
struct PictureItem
{
    ChartItemId item; ///< None for a folded group.
    EntityId entity; ///< None for a folded group.
    ChartGroupId group;
    EntityKind kind = EntityKind::Person;
    bool isBare = false; ///< Of no kind, from a graph that says none: a disc. Its `kind` means nothing then.
    std::vector<PersonRole> roles;
    QString name;
    QStringList details; ///< Below the name, the most important first.
    Photo photo; ///< In the place of the kind's sign, where it is large enough to be seen.
    QPointF position; ///< Centre.
    double size = 1; ///< Factor of the kind's usual size.
    QColor colour; ///< Invalid: that of its kind.
    int folded = 0; ///< How many items a folded group holds; 0 for an entity.
    bool isPlaced = false;
    bool isOwn = false; ///< The analyst's, not a source's: it looks inferred.
    bool isDimmed = false; ///< Nothing of it lies in the time window or passes the filter.
    Change change = Change::None;
    double weight = 0; ///< Importance, for who gets a label first.
    int sign = -1; ///< Of itemSigns(), in the place of the kind's own; -1: none.
    OwnSign ownSign; ///< In the place of both.
    friend bool operator==(const PictureItem &, const PictureItem &) = default;
};

/// What two items have to do with each other in one respect, as one line.
struct PictureLink
{
    int from = 0; ///< Index of an item.
    int to = 0;
    QString type; ///< Of stated links; empty for events.
    QString name; ///< "Associate of", "Calls 214, texts 356".
    QStringList details; ///< Dates, duration, grade.
    Strength strength = Strength::Confirmed;
    bool isInferred = false; ///< The analyst's assessment, not a source's fact.
    bool isOwn = false; ///< The analyst says it, and no source does.
    bool pointsToEnd = false;
    bool pointsToStart = false;
    int width = 1; ///< 1 to 5.
    int lane = 0; ///< Which of the parallel lines between two items, 0 the straight one.
    qint64 count = 0; ///< Events, or statements.
    bool isOfEvents = false;
    bool isDimmed = false;
    Change change = Change::None;
    std::vector<LinkId> links; ///< The stated links it stands for.
    std::vector<EventKind> events; ///< The kinds of events it stands for.
    bool looksInferred() const { return isInferred || isOwn; }
    friend bool operator==(const PictureLink &, const PictureLink &) = default;
};

/// What the analyst wrote onto the chart.
struct PictureNote
{
    ChartNote note;
    int item = -1; ///< Index of the item it is about; its area then counts from that item's middle.
    QString byline; ///< Who wrote it and when; empty: not said.
    friend bool operator==(const PictureNote &, const PictureNote &) = default;
};

/// What a legend explains; only what is on the chart.
struct LegendEntry
{
    enum class Sample {
        Kind,
        Bare,
        Role,
        Strength,
        Inference,
        Arrow,
        Width,
        Stack,
        Dimmed,
        Change,
        Colour,
        Size,
        Note,
        OwnItem,
        OwnNote,
        Sign,
        OwnSign
    };
    Sample sample = Sample::Kind;
    int value = 0; ///< The EntityKind, PersonRole, Strength, Change, width or size step, sign, or colour.
    QString text;
    OwnSign ownSign{}; ///< The sample is this picture.
    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// Which item of a picture stands for an entity; several entities share a folded group.
using PictureIndex = QHash<EntityId, int>;

/// Everything a painter needs to know of a chart, for screen and paper alike.
struct ChartPicture
{
    SharedVector<PictureItem> items;
    SharedVector<PictureLink> links;
    std::vector<PictureNote> notes;
    PictureIndex places; ///< Which item shows an entity: its own, or its folded group.
    std::vector<std::pair<QColor, QString>> colours; ///< What a format gave, and why.
    std::vector<LegendEntry> measureKeys; ///< What measures gave, for the legend.
    std::vector<LegendEntry> legend;
    QString title;
    QString operation;
    QString marking;
    QStringList sources; ///< What the chart rests on, in order of import.
    int hiddenItems = 0;
    int dimmedItems = 0;
    int dimmedLinks = 0;
    friend bool operator==(const ChartPicture &, const ChartPicture &) = default;
};

} // namespace skein
