// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/selection.h"
#include "widgets/linkchart/chart_comparison.h"
#include "widgets/linkchart/chart_filter.h"
#include "widgets/linkchart/picture_builder.h"

#include <QObject>

#include <functional>
#include <memory>

namespace skein {

/// One chart of the case as a picture that follows the case by itself. What is asked of the case again is
/// only what changed: moving an item reads no events.
class ChartModel final : public QObject
{
    Q_OBJECT

public:
    ChartModel(CaseSession &session, Selection &selection, QObject *parent = nullptr);

    CaseSession &session() const { return m_session; }
    void setChart(ChartId chart);
    ChartId chart() const { return m_chart; }
    const ChartContent &content() const { return m_content; }
    const ChartFacts &facts() const { return m_facts; }
    const PictureOptions &options() const { return m_options; }
    std::shared_ptr<const ChartPicture> picture() const { return m_picture; }

    void setOptions(const PictureOptions &options); ///< Kept with the chart, by an edit.

    /// What is looked at; a matter of the view, like the time window, and no edit. Its window is that of the
    /// case until another is played.
    void setFilter(ChartFilter filter);
    const ChartFilter &filter() const { return m_filter; }
    void playWindow(const TimeWindow &window); ///< On this chart alone.
    const ChartActivity &activity() const; ///< Worked out when it is first asked for.

    /// Marks what differs from another chart or between two periods.
    void setComparison(const std::optional<Comparison> &comparison);
    const std::optional<Comparison> &comparison() const { return m_comparison; }

    /// Chart items of these entities; those in folded groups and hidden ones too.
    std::vector<ChartItemId> itemsOf(const std::vector<EntityId> &entities) const;
    /// What choosing one thing of the picture chooses: its entity, or all of a folded group.
    std::vector<EntityId> entitiesOf(int pictureItem) const;
    std::vector<ChartGroupId> groupsOf(const std::vector<EntityId> &entities) const;
    bool contains(EntityId entity) const; ///< Hidden ones too.

Q_SIGNALS:
    void pictureChanged();
    void looksChanged(); ///< Only what is dimmed: everything is where it was.

private:
    /// What was read of the case for a set of entities.
    struct Reading
    {
        std::vector<EntityId> entities; ///< Ascending.
        ChartFacts facts;
        quint64 state = 0; ///< Of the case in which it holds.
    };

    /// A picture and what it was made of.
    struct Drawing
    {
        ChartContent content;
        PictureOptions options;
        std::shared_ptr<const ChartPicture> base;
        quint64 state = 0; ///< Of the case in which it holds.
    };

    void follow(const Changes &changes);
    bool followMoves();
    bool followLineLabels();
    bool followStatements(const Changes &changes);
    std::vector<EntityId> alteredBy(const QSet<qint64> &entities) const;
    void alterPicture(const std::function<void(ChartPicture &)> &alter);
    void readItems(quint64 held);
    void readCase(quint64 held);
    std::shared_ptr<const ChartPicture> makeBase();
    void remake();
    void showBase();
    void dim();
    ChartContent contentShown() const;

    CaseSession &m_session;
    Selection &m_selection;
    ChartId m_chart;
    ChartContent m_content;
    std::vector<EntityId> m_entities; ///< That the facts are of; ascending.
    ChartFacts m_facts;
    PictureOptions m_options;
    ChartFilter m_filter;
    std::optional<Comparison> m_comparison;
    mutable std::optional<ChartActivity> m_activity;
    Reading m_before; ///< Of the items before they were taken off or came on, in case that is taken back.
    Drawing m_last; ///< Before the items were read again; without its picture.
    quint64 m_state = 0; ///< Of the case, in which the facts are right.
    Drawing m_larger; ///< Of at least twice as much, in case that comes back. Without a picture: none.
    std::shared_ptr<const ChartPicture> m_base = std::make_shared<const ChartPicture>(); ///< Before dimming.
    std::shared_ptr<const ChartPicture> m_picture = std::make_shared<const ChartPicture>();
};

} // namespace skein
