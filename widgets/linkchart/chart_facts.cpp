// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_facts.h"

#include "core/model/attribute_names.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QDate>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartFacts", text);
}

/// "03/05/2009", "May 2009" or "2009" from what is stored; as it is when it is no date.
static QString birthText(const QString &stored)
{
    const QDate day = QDate::fromString(stored, u"yyyy-MM-dd"_s);
    if (day.isValid())
        return day.toString(u"dd/MM/yyyy"_s);
    const QDate month = QDate::fromString(stored, u"yyyy-MM"_s);
    return month.isValid() ? QLocale::c().toString(month, u"MMMM yyyy"_s) : stored;
}

namespace {

/// Values of one entity's attributes by name, each once, in the order read.
class Values
{
public:
    explicit Values(const std::vector<Attribute> &attributes)
    {
        for (const Attribute &each : attributes)
            if (!m_values[each.name].contains(each.value))
                m_values[each.name] << each.value;
    }

    QStringList all(const char16_t *name) const { return m_values.value(QString::fromUtf16(name)); }
    QString first(const char16_t *name) const { return all(name).value(0); }

private:
    QHash<QString, QStringList> m_values;
};

} // namespace

static QStringList ownDetails(const Entity &entity, const std::vector<Attribute> &attributes)
{
    const Values values(attributes);
    QStringList lines;
    if (entity.kind == EntityKind::Person) {
        QStringList births;
        for (const QString &stored : values.all(attribute::DateOfBirth))
            births << birthText(stored);
        // Sources that disagree are all shown: which is right is not for a chart to decide.
        if (!births.isEmpty())
            lines << tr("born %1").arg(births.join(tr(" or ")));
    }
    if (entity.kind == EntityKind::Vehicle) {
        const QStringList parts{values.first(attribute::Colour), values.first(attribute::Make),
                                values.first(attribute::Model)};
        const QString text = parts.join(u' ').simplified();
        if (!text.isEmpty())
            lines << text;
    }
    return lines;
}

/// The person is named under the number only as somebody it is attributed to.
static QString attributionLine(const Link &link, const QString &person)
{
    return link.strength == Strength::Confirmed
        ? tr("attributed to %1").arg(person)
        : tr("attributed to %1 (%2)").arg(person, titleOf(strengths, link.strength).toLower());
}

Grading effectiveGrade(const ChartFacts &facts, const Origin &origin)
{
    if (origin.grading.isGraded() || !origin.source)
        return origin.grading;
    const auto source = facts.sources.find(origin.source);
    return source == facts.sources.end() ? Grading() : source->second.grading;
}

static void noteOrigin(ChartFacts &facts, EntityId entity, const Origin &origin)
{
    const std::pair rests(entity, origin.source);
    if (origin.source && (facts.origins.empty() || facts.origins.back() != rests))
        facts.origins.push_back(rests);
    const Grading grade = effectiveGrade(facts, origin);
    if (!grade.isGraded())
        return;
    const auto [known, isNew] = facts.worstGrades.try_emplace(entity, grade);
    if (!isNew && isWorse(grade, known->second))
        known->second = grade;
}

static bool canBeAttributed(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Phone:
    case EntityKind::Handset:
    case EntityKind::Sim:
    case EntityKind::Vehicle:
    case EntityKind::BankAccount:
    case EntityKind::OnlineAccount:
    case EntityKind::Email:
        return true;
    default:
        return false;
    }
}

static void readAttributes(ChartFacts &facts, const Database &database, const std::vector<EntityId> &ids)
{
    std::map<EntityId, std::vector<Attribute>> byEntity;
    for (Attribute &each : attributesOf(database, ids)) {
        noteOrigin(facts, each.entity, each.origin);
        if (QStringList &values = facts.attributes[each.entity][each.name]; !values.contains(each.value))
            values << each.value;
        byEntity[each.entity].push_back(std::move(each));
    }
    for (const auto &[entity, attributes] : byEntity)
        if (const QStringList lines = ownDetails(facts.entities.at(entity), attributes); !lines.isEmpty())
            facts.details[entity] = lines;
}

static void readAttributions(ChartFacts &facts, const Database &database, const std::vector<EntityId> &ids)
{
    std::vector<EntityId> numbers, people;
    for (const EntityId id : ids)
        if (const auto found = facts.entities.find(id);
            found != facts.entities.end() && canBeAttributed(found->second.kind))
            numbers.push_back(id);
    const std::vector<Link> links = attributionsFrom(database, numbers);
    for (const Link &link : links)
        people.push_back(link.to);
    std::map<EntityId, QString> names;
    for (const Entity &person : entitiesById(database, people))
        names[person.id] = person.label;
    for (const Link &link : links) {
        const auto name = names.find(link.to);
        if (name == names.end())
            continue;
        QStringList &lines = facts.details[link.from];
        if (const QString line = attributionLine(link, name->second); !lines.contains(line))
            lines << line;
    }
}

static void takeRoles(ChartFacts &facts, const std::vector<RoleInOperation> &read)
{
    for (const RoleInOperation &each : read) {
        if (!facts.entities.contains(each.person))
            continue;
        std::vector<PersonRole> &roles = facts.roles[each.person];
        if (std::find(roles.begin(), roles.end(), each.role) == roles.end())
            roles.insert(std::upper_bound(roles.begin(), roles.end(), each.role), each.role);
        noteOrigin(facts, each.person, each.origin);
    }
}

static std::shared_ptr<const RecordedTime> kept(const std::optional<RecordedTime> &time)
{
    return time ? std::make_shared<const RecordedTime>(*time) : nullptr;
}

/// Equal words are kept once.
static void takeLinks(ChartFacts &facts, const std::vector<Link> &links)
{
    QSet<QString> words;
    const auto shared = [&words](const QString &text) { return *words.insert(text); };
    facts.links.reserve(facts.links.size() + links.size());
    for (const Link &link : links) {
        StatedLink &each = facts.links.emplace_back();
        each.id = link.id;
        each.from = link.from;
        each.to = link.to;
        each.type = shared(link.type);
        each.label = shared(link.label);
        each.start = kept(link.start);
        each.finish = kept(link.finish);
        each.source = link.origin.source;
        each.grade = effectiveGrade(facts, link.origin);
        each.strength = link.strength;
        each.isDirected = link.isDirected;
        each.isAssessed = link.origin.isAssessed;
    }
}

static void readEntities(ChartFacts &facts, const Database &database, const std::vector<EntityId> &ids)
{
    for (const Entity &entity : entitiesById(database, ids)) {
        facts.entities[entity.id] = entity;
        noteOrigin(facts, entity.id, entity.origin);
    }
    readAttributes(facts, database, ids);
    readAttributions(facts, database, ids);
}

ChartFacts readFacts(const Database &database, const std::vector<EntityId> &asked, const TimeWindow &window)
{
    const Snapshot snapshot(database);
    std::vector<EntityId> entities = asked;
    std::sort(entities.begin(), entities.end()); // so that links are in order
    ChartFacts facts;
    for (const Source &source : sources(database))
        facts.sources[source.id] = source;
    readEntities(facts, database, entities);
    takeRoles(facts, roles(database));
    takeLinks(facts, linksAmong(database, entities));
    TiesInTime inTime = tiesInTimeAmong(database, entities);
    facts.ties = std::move(inTime.ties);
    facts.pairs = std::move(inTime.pairs);
    if (window.from || window.to)
        for (const TimedPair &pair : facts.pairs)
            if (window.contains(pair.time)) {
                facts.inWindow.insert({pair.from, pair.to});
                facts.inWindow.insert({pair.to, pair.from});
            }
    return facts;
}

static void forget(ChartFacts &facts, const std::vector<EntityId> &altered)
{
    const auto isAltered
        = [&altered](EntityId id) { return std::binary_search(altered.begin(), altered.end(), id); };
    for (const EntityId id : altered) {
        facts.entities.erase(id);
        facts.roles.erase(id);
        facts.details.erase(id);
        facts.attributes.erase(id);
        facts.worstGrades.erase(id);
    }
    std::erase_if(facts.origins, [&isAltered](const auto &each) { return isAltered(each.first); });
    std::erase_if(facts.links, [&isAltered](const StatedLink &link) {
        return isAltered(link.from) || isAltered(link.to);
    });
}

void refreshFacts(ChartFacts &facts, const Database &database, const std::vector<EntityId> &altered)
{
    const Snapshot snapshot(database);
    forget(facts, altered);
    readEntities(facts, database, altered);
    std::map<LinkId, Link> links;
    for (const EntityId id : altered) {
        takeRoles(facts, rolesOf(database, id));
        for (const Link &link : linksOf(database, id))
            if (facts.entities.contains(link.from) && facts.entities.contains(link.to))
                links.emplace(link.id, link);
    }
    std::vector<Link> found;
    for (const auto &[id, link] : links)
        found.push_back(link);
    const auto before = std::ptrdiff_t(facts.links.size());
    takeLinks(facts, found);
    const auto isEarlier = [](const StatedLink &a, const StatedLink &b) {
        return std::pair(a.from, a.id) < std::pair(b.from, b.id);
    };
    std::sort(facts.links.begin() + before, facts.links.end(), isEarlier);
    std::inplace_merge(facts.links.begin(), facts.links.begin() + before, facts.links.end(), isEarlier);
}

std::set<SourceId> usedSources(const ChartFacts &facts)
{
    std::set<SourceId> used;
    for (const auto &[entity, source] : facts.origins)
        used.insert(source);
    for (const StatedLink &link : facts.links)
        if (link.source)
            used.insert(link.source);
    for (const Tie &tie : facts.ties)
        used.insert(tie.sources.begin(), tie.sources.end());
    return used;
}

} // namespace skein
