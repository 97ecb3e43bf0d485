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
    connect(&selection, &Selection::windowChanged, this, [this](const TimeWindow &window) {
        m_options.window = window;
        readCase();
        remake();
    });
}

void ChartModel::setChart(ChartId chart)
{
    m_chart = chart;
    m_facts = {};
    readItems();
    readCase();
    remake();
}

void ChartModel::setOptions(PictureOptions options)
{
    options.window = m_options.window;
    const std::optional<Chart> found = findChart(m_session.database(), m_chart);
    if (found && options != m_options)
        chart_edits::setSettings(m_session, m_chart, settingsWith(found->settings, options));
}

void ChartModel::follow(const Changes &changes)
{
    static const QStringList ofItems{u"chart"_s, u"chart_item"_s, u"chart_group"_s};
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
    m_options.window = m_selection.window();
}

void ChartModel::readCase()
{
    std::vector<EntityId> entities;
    for (const ChartItem &item : m_content.items)
        entities.push_back(item.entity);
    m_facts = readFacts(m_session.database(), entities, m_options.window);
}

void ChartModel::remake()
{
    auto picture = std::make_shared<const ChartPicture>(makePicture(m_content, m_facts, m_options));
    if (*picture == *m_picture)
        return;
    m_picture = std::move(picture);
    Q_EMIT pictureChanged();
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
