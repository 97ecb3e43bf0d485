// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/selection.h"

#include <algorithm>

namespace skein {

template<typename Key>
static void makeSet(std::vector<Key> &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

bool Selection::contains(EntityId id) const
{
    return std::binary_search(m_items.entities.begin(), m_items.entities.end(), id);
}

bool Selection::contains(LinkId id) const
{
    return std::binary_search(m_items.links.begin(), m_items.links.end(), id);
}

bool Selection::contains(EventId id) const
{
    return std::binary_search(m_items.events.begin(), m_items.events.end(), id);
}

void Selection::set(Items items)
{
    makeSet(items.entities);
    makeSet(items.links);
    makeSet(items.events);
    if (items == m_items)
        return;
    m_items = std::move(items);
    Q_EMIT changed(m_items);
}

void Selection::setWindow(const TimeWindow &window)
{
    if (window == m_window)
        return;
    m_window = window;
    Q_EMIT windowChanged(m_window);
}

} // namespace skein
