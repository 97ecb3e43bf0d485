// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_model.h"

#include "widgets/linkchart/chart_edits.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ChartModel::ChartModel(CaseSession &session, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_selection(selection)
{
    connect(&session, &CaseSession::changed, this, &ChartModel::follow);
    connect(&selection, &Selection::windowChanged, this,
            [this](const TimeWindow &window) { playWindow(window); });
    m_filter.window = selection.window();
}

void ChartModel::setChart(ChartId chart)
{
    m_chart = chart;
    m_facts = {};
    m_comparison.reset();
    readItems();
    readCase();
    remake();
}

void ChartModel::setOptions(const PictureOptions &options)
{
    const std::optional<Chart> found = findChart(m_session.database(), m_chart);
    if (found && options != m_options)
        chart_edits::setSettings(m_session, m_chart, settingsWith(found->settings, options));
}

void ChartModel::follow(const Changes &changes)
{
    static const QStringList ofItems{u"chart"_s, u"chart_part"_s, u"chart_group"_s};
    static const QStringList ofCase{u"entity"_s, u"attribute"_s, u"person_role"_s,
                                    u"link"_s,   u"event"_s,     u"event_party"_s};
    const auto touched = [&changes](const QString &table) { return changes.touches(table); };
    const bool hasItems = std::any_of(ofItems.begin(), ofItems.end(), touched);
    const bool hasCase = std::any_of(ofCase.begin(), ofCase.end(), touched);
    if (!m_chart || (!hasItems && !hasCase))
        return;
    std::set<EntityId> before;
    for (const ChartItem &item : m_content.items)
        before.insert(item.entity);
    readItems();
    const bool hasNewcomer
        = std::any_of(m_content.items.begin(), m_content.items.end(),
                      [&before](const ChartItem &item) { return !before.contains(item.entity); });
    if (hasCase || hasNewcomer || before.size() != m_content.items.size())
        readCase();
    remake();
}

void ChartModel::readItems()
{
    m_content = m_chart ? readContent(m_session, m_chart) : ChartContent();
    const std::optional<Chart> found = findChart(m_session.database(), m_chart);
    m_options = optionsFrom(found ? found->settings : QJsonObject());
}

void ChartModel::readCase()
{
    std::vector<EntityId> entities;
    for (const ChartItem &item : contentShown().items)
        entities.push_back(item.entity);
    m_facts = readFacts(m_session.database(), entities);
}

/// With those that only the chart compared with has, where they are there.
ChartContent ChartModel::contentShown() const
{
    ChartContent content = m_content;
    if (!m_comparison || !m_comparison->chart)
        return content;
    std::set<EntityId> known;
    for (const ChartItem &item : content.items)
        known.insert(item.entity);
    for (ChartItem item : chartItems(m_session.database(), m_comparison->chart)) {
        if (known.contains(item.entity))
            continue;
        item.id = {};
        item.group = {};
        item.isHidden = false;
        content.items.push_back(item);
    }
    return content;
}

void ChartModel::remake()
{
    auto base = std::make_shared<ChartPicture>(makePicture(contentShown(), m_facts, m_options));
    m_activity = ChartActivity(*base, m_facts);
    applyFilter(*base, m_activity, {});
    if (*base == *m_base && !m_comparison)
        return;
    m_base = base;
    if (!m_comparison
        && m_filter.isOpen()) { // one picture serves as both: there may be a hundred thousand lines
        m_picture = m_base;
        return Q_EMIT pictureChanged();
    }
    auto picture = std::make_shared<ChartPicture>(*base);
    if (m_comparison)
        compare(*picture, m_activity, m_content, chartItems(m_session.database(), m_comparison->chart),
                *m_comparison);
    ChartFilter filter = m_filter;
    if (m_comparison && !m_comparison->chart)
        filter.window = {}; // the periods are what is looked at
    applyFilter(*picture, m_activity, filter);
    m_picture = std::move(picture);
    Q_EMIT pictureChanged();
}

void ChartModel::setFilter(ChartFilter filter)
{
    filter.window = m_filter.window;
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    dim();
}

void ChartModel::playWindow(const TimeWindow &window)
{
    if (m_filter.window == window)
        return;
    m_filter.window = window;
    dim();
}

void ChartModel::dim()
{
    if (m_comparison) // its marks are part of the looks
        return remake();
    if (m_filter.isOpen()) {
        m_picture = m_base;
    } else {
        auto picture = std::make_shared<ChartPicture>(*m_base);
        applyFilter(*picture, m_activity, m_filter);
        m_picture = std::move(picture);
    }
    Q_EMIT looksChanged();
}

void ChartModel::setComparison(const std::optional<Comparison> &comparison)
{
    if (comparison == m_comparison)
        return;
    m_comparison = comparison;
    readCase();
    m_base = std::make_shared<const ChartPicture>();
    remake();
}

std::vector<ChartItemId> ChartModel::itemsOf(const std::vector<EntityId> &entities) const
{
    const std::set<EntityId> wanted(entities.begin(), entities.end());
    std::vector<ChartItemId> items;
    for (const ChartItem &item : m_content.items)
        if (wanted.contains(item.entity))
            items.push_back(item.id);
    return items;
}

std::vector<EntityId> ChartModel::entitiesOf(int pictureItem) const
{
    const PictureItem &item = m_picture->items[size_t(pictureItem)];
    if (item.folded == 0)
        return {item.entity};
    std::vector<EntityId> entities;
    for (const ChartItem &each : m_content.items)
        if (each.group == item.group && !each.isHidden)
            entities.push_back(each.entity);
    return entities;
}

std::vector<ChartGroupId> ChartModel::groupsOf(const std::vector<EntityId> &entities) const
{
    const std::set<EntityId> wanted(entities.begin(), entities.end());
    std::set<ChartGroupId> groups;
    for (const ChartItem &item : m_content.items)
        if (item.group && wanted.contains(item.entity))
            groups.insert(item.group);
    return {groups.begin(), groups.end()};
}

bool ChartModel::contains(EntityId entity) const
{
    return std::any_of(m_content.items.begin(), m_content.items.end(),
                       [entity](const ChartItem &item) { return item.entity == entity; });
}

} // namespace skein
