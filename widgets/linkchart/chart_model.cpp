// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_model.h"

#include "core/storage/link_store.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_legend.h"
#include "widgets/linkchart/line_labels.h"

#include <QSet>

#include <algorithm>
#include <set>
#include <utility>

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
    m_entities.clear();
    m_before = {};
    m_comparison.reset();
    m_state = m_session.state();
    readItems(m_state);
    m_last = {};
    m_larger = {};
    readCase(m_state);
    remake();
}

void ChartModel::setOptions(const PictureOptions &options)
{
    const std::optional<Chart> found = findChart(m_session.database(), m_chart);
    if (found && options != m_options)
        chart_edits::setSettings(m_session, m_chart, settingsWith(found->settings, options));
}

static std::vector<EntityId> entitiesIn(const std::vector<ChartItem> &items)
{
    std::vector<EntityId> entities;
    entities.reserve(items.size());
    for (const ChartItem &item : items)
        entities.push_back(item.entity);
    std::sort(entities.begin(), entities.end());
    return entities;
}

void ChartModel::follow(const Changes &changes)
{
    static const QStringList ofItems{u"chart"_s,      u"chart_part"_s, u"chart_group"_s,
                                     u"chart_note"_s, u"chart_line"_s, u"entity_photograph"_s};
    static const QStringList ofCase{u"entity"_s, u"attribute"_s, u"person_role"_s,
                                    u"link"_s,   u"event"_s,     u"event_party"_s};
    const auto touched = [&changes](const QString &table) { return changes.touches(table); };
    const bool hasItems = std::any_of(ofItems.begin(), ofItems.end(), touched);
    const bool hasCase = std::any_of(ofCase.begin(), ofCase.end(), touched);
    const quint64 before = std::exchange(m_state, m_session.state());
    if (!hasCase)
        for (quint64 *state : {&m_before.state, &m_larger.state})
            if (*state == before)
                *state = m_state;
    if (!m_chart || (!hasItems && !hasCase))
        return;
    if (!hasItems && followStatements(changes))
        return;
    const bool hasLooks = changes.touches(u"chart_line"_s) || changes.touches(u"entity_photograph"_s);
    if (!hasCase && !hasLooks && !changes.touches(u"chart"_s) && followMoves())
        return;
    const auto isOther
        = [&touched](const QString &table) { return table != u"chart_line"_s && touched(table); };
    if (!hasCase && std::none_of(ofItems.begin(), ofItems.end(), isOther) && followLineLabels())
        return;
    const quint64 held = hasCase ? before : m_state;
    readItems(held);
    if (hasCase || entitiesIn(contentShown().items) != m_entities)
        readCase(held);
    remake();
}

/// The picture with its items where they are now; lines are the same.
static void moveItems(ChartPicture &picture, const std::vector<ChartItem> &items)
{
    const auto shown = picture.items.begin();
    for (const ChartItem &item : items)
        if (const auto place = picture.places.constFind(item.entity); place != picture.places.cend()) {
            PictureItem &each = *(shown + *place);
            each.position = item.position;
            each.isPlaced = item.isPlaced;
            each.group = item.group;
        }
}

/// Items that only stand elsewhere, notes, what was pinned or put into open groups need nothing of the case
/// and no new lines: a chart of tens of thousands follows at once. False when there is more to it.
bool ChartModel::followMoves()
{
    std::vector<ChartItem> items = allChartItems(m_session.database(), m_chart);
    const std::vector<EntityId> &withdrawn = m_content.withdrawn;
    if (!withdrawn.empty())
        std::erase_if(items, [&withdrawn](const ChartItem &item) {
            return std::binary_search(withdrawn.begin(), withdrawn.end(), item.entity);
        });
    std::vector<ChartGroup> groups = chartGroups(m_session.database(), m_chart);
    const auto isFolded = [](const ChartGroup &group) { return group.isCollapsed; };
    const auto isTheSame = [](const ChartItem &a, const ChartItem &b) {
        return a.entity == b.entity && a.isHidden == b.isHidden && a.style == b.style;
    };
    if (m_comparison || std::any_of(groups.begin(), groups.end(), isFolded)
        || std::any_of(m_content.groups.begin(), m_content.groups.end(), isFolded)
        || !std::equal(items.begin(), items.end(), m_content.items.begin(), m_content.items.end(), isTheSame))
        return false;
    m_content.groups = std::move(groups);
    std::vector<ChartNote> notes = chartNotes(m_session.database(), m_chart);
    const bool hasMoved = items != m_content.items;
    const bool hasNewNotes = notes != m_content.notes;
    if (!hasMoved && !hasNewNotes) // another chart was changed
        return true;
    m_content.items = std::move(items);
    m_content.notes = std::move(notes);
    alterPicture([&](ChartPicture &picture) {
        if (hasMoved)
            moveItems(picture, m_content.items);
        if (hasNewNotes) {
            picture.notes = pictureNotes(m_content.notes, picture.places, m_options);
            picture.legend = legendOf(picture);
        }
    });
    return true;
}

/// The analyst's words on lines alter those lines and nothing else. False when there is more to it.
bool ChartModel::followLineLabels()
{
    if (m_comparison)
        return false;
    std::vector<LineLabel> labels = lineLabels(m_session.database(), m_chart);
    if (labels == m_content.lineLabels) // another chart was changed
        return true;
    alterPicture([&](ChartPicture &picture) { relabelLines(picture, m_content.lineLabels, labels); });
    m_content.lineLabels = std::move(labels);
    return true;
}

/// On the chart: these, and the phones, vehicles and accounts that are attributed to them, for they say to
/// whom. Ascending.
std::vector<EntityId> ChartModel::alteredBy(const QSet<qint64> &entities) const
{
    std::vector<EntityId> altered;
    const auto add = [this, &altered](EntityId id) {
        if (std::binary_search(m_entities.begin(), m_entities.end(), id))
            altered.push_back(id);
    };
    for (const qint64 each : entities) {
        add(EntityId{each});
        for (const Link &link : attributionsOf(m_session.database(), EntityId{each}))
            add(link.from);
    }
    std::sort(altered.begin(), altered.end());
    altered.erase(std::unique(altered.begin(), altered.end()), altered.end());
    return altered;
}

/// What the case says of a few entities, and not of their events, alters these and their lines. False when
/// there is more to it.
bool ChartModel::followStatements(const Changes &changes)
{
    const auto isFolded = [](const ChartGroup &group) { return group.isCollapsed; };
    if (!changes.entities || changes.touches(u"event"_s) || changes.touches(u"event_party"_s) || m_comparison
        || !m_options.format.isEmpty() || m_options.window != TimeWindow()
        || std::any_of(m_content.groups.begin(), m_content.groups.end(), isFolded))
        return false;
    for (const EntityId withdrawn : m_content.withdrawn)
        if (changes.entities->contains(withdrawn.value))
            return false;
    const std::vector<EntityId> altered = alteredBy(*changes.entities);
    if (altered.empty())
        return true;
    constexpr size_t most = 2'000;
    std::vector<ChartItem> items = skein::itemsOf(altered);
    if (altered.size() > most || !removeWithdrawn(m_session.database(), items).empty())
        return false;
    refreshFacts(m_facts, m_session.database(), altered);
    auto base = std::make_shared<ChartPicture>(*m_base);
    redrawItems(*base, m_content, m_facts, m_options, altered);
    m_activity.reset();
    if (*base != *m_base || !m_filter.isOpen()) {
        m_base = std::move(base);
        showBase();
    }
    return true;
}

/// Copies share with the pictures before what is not altered.
void ChartModel::alterPicture(const std::function<void(ChartPicture &)> &alter)
{
    const auto altered = [&alter](const ChartPicture &picture) {
        auto after = std::make_shared<ChartPicture>(picture);
        alter(*after);
        return std::shared_ptr<const ChartPicture>(std::move(after));
    };
    const bool isBare = m_picture == m_base;
    m_base = altered(*m_base);
    m_picture = isBare ? m_base : altered(*m_picture);
    Q_EMIT pictureChanged();
}

/// What was read before holds in that state of the case, which may be another by now.
void ChartModel::readItems(quint64 held)
{
    m_last = {std::move(m_content), m_options, {}, held};
    std::vector<EntityId> counting; // in the state that the case is in
    if (held == m_state)
        counting = m_entities;
    if (m_before.state == m_state && m_before.entities.size() > counting.size())
        counting = m_before.entities;
    m_content = m_chart ? readContent(m_session, m_chart, m_last.content.photos, counting) : ChartContent();
    const std::optional<Chart> found = findChart(m_session.database(), m_chart);
    m_options = optionsFrom(found ? found->settings : QJsonObject());
}

/// What was read before is kept where it is much more than what is read now, so that an undo need not read a
/// large chart again; memory then holds hardly more than one reading.
void ChartModel::readCase(quint64 held)
{
    const std::vector<ChartItem> items = contentShown().items;
    std::vector<EntityId> entities = entitiesIn(items);
    const bool isKnown = !m_before.entities.empty() && m_before.state == m_state;
    if (isKnown && m_before.entities == entities) {
        std::swap(m_before.entities, m_entities);
        std::swap(m_before.facts, m_facts);
        m_before.state = held;
        return;
    }
    constexpr size_t much = 10;
    m_before = {};
    if (entities.size() * much < m_entities.size())
        m_before = {std::move(m_entities), std::move(m_facts), held};
    m_facts = readFacts(m_session.database(), entities);
    m_entities = std::move(entities);
}

/// With those that only the chart compared with has, where they are there.
ChartContent ChartModel::contentShown() const
{
    if (!m_comparison || !m_comparison->chart)
        return m_content;
    return withThoseOf(m_content, chartItems(m_session.database(), m_comparison->chart));
}

static bool isSame(const ChartContent &a, const ChartContent &b)
{
    const auto isSameGroup = [](const ChartGroup &one, const ChartGroup &other) {
        return one.id == other.id && one.name == other.name && one.isCollapsed == other.isCollapsed;
    };
    return a.title == b.title && a.operation == b.operation && a.marking == b.marking && a.items == b.items
        && a.notes == b.notes && a.lineLabels == b.lineLabels && a.photos == b.photos
        && std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), b.groups.end(), isSameGroup);
}

/// A picture of which hardly anything is left is kept with what it was made of, so that what was hidden or
/// taken off a large chart is there at once when that is taken back.
std::shared_ptr<const ChartPicture> ChartModel::makeBase()
{
    const bool isDrawn = m_larger.base && m_larger.state == m_state && !m_comparison
        && m_larger.options == m_options && isSame(m_larger.content, m_content);
    if (isDrawn)
        return std::exchange(m_larger, {}).base;
    auto base = std::make_shared<ChartPicture>(makePicture(contentShown(), m_facts, m_options));
    applyFilter(*base, {}, {});
    const auto sizeOf
        = [](const ChartPicture &picture) { return picture.items.size() + picture.links.size(); };
    if (!m_comparison && !m_last.content.items.empty() && sizeOf(*m_base) >= 2 * sizeOf(*base))
        m_larger = {std::move(m_last.content), m_last.options, m_base, m_last.state};
    return base;
}

void ChartModel::remake()
{
    const std::shared_ptr<const ChartPicture> base = makeBase();
    m_last = {};
    m_activity.reset(); // when things were need not be said in the picture
    if (*base == *m_base && !m_comparison && m_filter.isOpen())
        return;
    m_base = base;
    showBase();
}

void ChartModel::showBase()
{
    if (!m_comparison
        && m_filter.isOpen()) { // one picture serves as both: there may be a hundred thousand lines
        m_picture = m_base;
        return Q_EMIT pictureChanged();
    }
    auto picture = std::make_shared<ChartPicture>(*m_base);
    if (m_comparison)
        compare(*picture, activity(), m_content, chartItems(m_session.database(), m_comparison->chart),
                *m_comparison);
    ChartFilter filter = m_filter;
    if (m_comparison && !m_comparison->chart)
        filter.window = {}; // the periods are what is looked at
    applyFilter(*picture, activity(), filter);
    m_picture = std::move(picture);
    Q_EMIT pictureChanged();
}

const ChartActivity &ChartModel::activity() const
{
    if (!m_activity)
        m_activity.emplace(*m_base, m_facts);
    return *m_activity;
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
        applyFilter(*picture, activity(), m_filter);
        m_picture = std::move(picture);
    }
    Q_EMIT looksChanged();
}

void ChartModel::setComparison(const std::optional<Comparison> &comparison)
{
    if (comparison == m_comparison)
        return;
    m_comparison = comparison;
    readCase(m_state);
    m_base = std::make_shared<const ChartPicture>();
    remake();
}

std::vector<ChartItemId> ChartModel::itemsOf(const std::vector<EntityId> &entities) const
{
    const QSet<EntityId> wanted(entities.begin(), entities.end());
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
