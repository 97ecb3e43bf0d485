// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/recorded_time.h"

#include <QObject>

#include <vector>

namespace skein {

/// What is chosen in a case: shared by every room, so that what is chosen in a chart is chosen in tables and
/// timeline. Each list is sorted and without repeats. Not history.
class Selection final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Items
    {
        std::vector<EntityId> entities;
        std::vector<LinkId> links;
        std::vector<EventId> events;
        friend bool operator==(const Items &, const Items &) = default;

        size_t size() const { return entities.size() + links.size() + events.size(); }
    };

    const Items &items() const { return m_items; }
    const std::vector<EntityId> &entities() const { return m_items.entities; }
    const std::vector<LinkId> &links() const { return m_items.links; }
    const std::vector<EventId> &events() const { return m_items.events; }
    bool contains(EntityId id) const;
    bool contains(LinkId id) const;
    bool contains(EventId id) const;

    /// The time that rooms look at; open at both ends when all is looked at.
    const TimeWindow &window() const { return m_window; }

    /// changed() is sent only when something differs, so that views may set what they are told.
    void set(Items items);
    void setEntities(std::vector<EntityId> entities) { set({std::move(entities), {}, {}}); }
    void setEvents(std::vector<EventId> events) { set({{}, {}, std::move(events)}); }
    void setLinks(std::vector<LinkId> links) { set({{}, std::move(links), {}}); }
    void clear() { set({}); }
    void setWindow(const TimeWindow &window);

Q_SIGNALS:
    void changed(const skein::Selection::Items &items);
    void windowChanged(const skein::TimeWindow &window);

private:
    Items m_items;
    TimeWindow m_window;
};

} // namespace skein
