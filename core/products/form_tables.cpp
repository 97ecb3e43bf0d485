// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/form_tables.h"

#include "core/base/time_format.h"
#include "core/model/attribute_names.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t MostRows = 200;
constexpr qint64 ExtractRows = 60;

QString nameOf(const char16_t *attribute)
{
    return QString::fromUtf16(attribute);
}

Values plain(const QString &text)
{
    return text.isEmpty() ? Values() : Values{plainValue(text)};
}

/// "01/03/2025 to 14/06/2025", "from 2024", or empty.
QString period(const Link &link)
{
    const QString from = link.start ? describeTime(*link.start) : QString();
    const QString to = link.finish ? describeTime(*link.finish) : QString();
    if (!from.isEmpty() && !to.isEmpty())
        return u"%1 to %2"_s.arg(from, to);
    if (!from.isEmpty())
        return u"from "_s + from;
    return to.isEmpty() ? QString() : u"until "_s + to;
}

/// "Associate of Jordan EXAMPLE (School)", or "Jordan EXAMPLE: Lives at" when a link with a direction starts
/// there.
QString relation(const CaseScope &scope, const CaseScope::Tied &tied)
{
    const std::optional<Entity> to = scope.find(tied.to);
    const QString name = to ? to->label : QString();
    const bool isFromHere = tied.link.isDirected && tied.link.from == tied.to;
    const QString words
        = isFromHere ? u"%1: %2"_s.arg(name, tied.link.type) : u"%1 %2"_s.arg(tied.link.type, name);
    QString label = tied.link.label;
    label.replace(u'\n', u"; "_s);
    const bool saysMore = !label.isEmpty() && label.compare(tied.link.type, Qt::CaseInsensitive) != 0;
    return saysMore ? words + u" ("_s + label + u')' : words;
}

void limit(TableBlock &table)
{
    if (table.rows.size() <= MostRows)
        return;
    table.caption += u" (the first %1 of %2)"_s.arg(MostRows).arg(table.rows.size());
    table.rows.resize(MostRows);
}

TableBlock membersTable(const CaseScope &scope, SourceBook &book)
{
    TableBlock table{
        {}, {{u"Name"_s}, {u"Date of birth"_s}, {u"PNC ID"_s}, {u"Role"_s}, {u"Membership"_s}}, {}};
    EntityId last;
    for (const CaseScope::Tied &member : scope.memberships()) {
        const EntityId id = member.entity.id;
        if (id != last)
            table.rows.push_back({{book.value(member.entity.label, member.entity.origin)},
                                  scope.attribute(id, nameOf(attribute::DateOfBirth), book),
                                  scope.attribute(id, nameOf(attribute::PncId), book),
                                  scope.rolesOfPerson(id, book),
                                  {}});
        last = id;
        const QString grade = book.gradingOf(member.link.origin).code();
        const QString strength = titleOf(strengths, member.link.strength)
            + (grade.isEmpty() ? QString() : u", graded "_s + grade);
        addValue(table.rows.back().back(), book.value(strength, member.link.origin));
    }
    return table;
}

TableBlock associatesTable(const CaseScope &scope, SourceBook &book)
{
    TableBlock table{
        {}, {{u"Name"_s}, {u"Date of birth"_s}, {u"Relation"_s}, {u"Period"_s}, {u"Strength"_s}}, {}};
    for (const CaseScope::Tied &each : scope.associates())
        table.rows.push_back({{book.value(each.entity.label, each.entity.origin)},
                              scope.attribute(each.entity.id, nameOf(attribute::DateOfBirth), book),
                              {book.value(relation(scope, each), each.link.origin)},
                              plain(period(each.link)),
                              plain(titleOf(strengths, each.link.strength))});
    return table;
}

Values descriptionOf(const CaseScope &scope, EntityId vehicle, SourceBook &book)
{
    Values described;
    for (const char16_t *detail : {attribute::Make, attribute::Model, attribute::Colour})
        for (const Value &value : scope.attribute(vehicle, nameOf(detail), book))
            described.push_back(value);
    return described;
}

using Describe = std::function<Values(const CaseScope &, EntityId, SourceBook &)>;

/// What is tied to the scope: each with on whose account, when, on what grounds, and how sure it is.
TableBlock tiedTable(const CaseScope &scope, const std::vector<EntityKind> &kinds, const QString &title,
                     SourceBook &book, const Describe &describe = {})
{
    TableBlock table{{}, {{title}}, {}};
    if (describe)
        table.columns.push_back({u"Description"_s});
    for (const QString &each : {u"Attribution or link"_s, u"Period"_s, u"Grounds"_s, u"Strength"_s})
        table.columns.push_back({each});
    for (const CaseScope::Tied &each : scope.tied(kinds)) {
        std::vector<Values> row{plain(each.entity.label)};
        if (describe)
            row.push_back(describe(scope, each.entity.id, book));
        row.push_back({book.value(relation(scope, each), each.link.origin)});
        row.push_back(plain(period(each.link)));
        row.push_back(plain(each.link.grounds));
        row.push_back(plain(titleOf(strengths, each.link.strength)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Vehicles in an incident, arrest, sighting or missing episode of the scope that are not linked to it.
void addVehiclesOfIncidents(const CaseScope &scope, TableBlock &table, SourceBook &book)
{
    QSet<qint64> linked;
    for (const CaseScope::Tied &each : scope.tied({EntityKind::Vehicle}))
        linked.insert(each.entity.id.value);
    for (const Event &event : scope.events(
             {EventKind::Incident, EventKind::Arrest, EventKind::Sighting, EventKind::MissingEpisode}))
        for (const Party &party : event.parties) {
            const std::optional<Entity> entity
                = linked.contains(party.entity.value) ? std::nullopt : scope.find(party.entity);
            if (!entity || entity->kind != EntityKind::Vehicle)
                continue;
            const QString words = u"In the same event: %1"_s.arg(
                event.title.isEmpty() ? titleOf(eventKinds, event.kind) : event.title);
            table.rows.push_back({plain(entity->label),
                                  descriptionOf(scope, entity->id, book),
                                  {book.value(words, event.origin)},
                                  plain(describeTime(event.time)),
                                  plain(u"One event; says nothing of keeper or use"_s),
                                  {}});
        }
}

/// Who took part, each with the part played.
QString whoIn(const CaseScope &scope, const Event &event)
{
    QStringList names;
    for (const Party &party : event.parties) {
        const QString name = scope.nameInEvent(party.entity, event.time.earliest);
        if (!name.isEmpty())
            names << u"%1: %2"_s.arg(titleOf(partyRoles, party.role), name);
    }
    return names.join(u'\n');
}

QString whatIn(const Event &event)
{
    const QString title = event.title.trimmed();
    QString text = event.text.trimmed();
    if (!title.isEmpty() && text.section(u'\n', 0, 0).trimmed() == title) // a kind said twice
        text = text.section(u'\n', 1).trimmed();
    return title.isEmpty() || text.isEmpty() ? title + text : title + u": "_s + text;
}

TableBlock eventTable(const CaseScope &scope, const std::vector<Event> &events, SourceBook &book)
{
    TableBlock table{{}, {{u"When"_s}, {u"Event"_s}, {u"What"_s}, {u"Who"_s}}, {}};
    for (const Event &event : events)
        table.rows.push_back({plain(describeTime(event.time)),
                              plain(titleOf(eventKinds, event.kind)),
                              {book.value(whatIn(event), event.origin)},
                              plain(whoIn(scope, event))});
    return table;
}

TableBlock victimsTable(const CaseScope &scope, SourceBook &book)
{
    TableBlock table{{}, {{u"Name"_s}, {u"Date of birth"_s}, {u"Role in the operation"_s}}, {}};
    for (const Entity &victim : victimsOf(scope)) {
        Values role = scope.rolesOfPerson(victim.id, book);
        const bool isNamed = std::any_of(role.cbegin(), role.cend(), [](const Value &each) {
            return each.text == titleOf(personRoles, PersonRole::Victim)
                || each.text == titleOf(personRoles, PersonRole::Child);
        });
        if (!isNamed)
            role.push_back(plainValue(u"Victim in an incident listed here"_s));
        table.rows.push_back({{book.value(victim.label, victim.origin)},
                              scope.attribute(victim.id, nameOf(attribute::DateOfBirth), book),
                              std::move(role)});
    }
    return table;
}

/// What happened, without what machines record by themselves.
const std::vector<EventKind> told{EventKind::Sighting, EventKind::Meeting,        EventKind::Incident,
                                  EventKind::Arrest,   EventKind::MissingEpisode, EventKind::Travel,
                                  EventKind::Payment,  EventKind::Advert,         EventKind::Other};

/// Incidents and arrests, and whatever else names a suspect: a form that says there is none must be right.
std::vector<Event> eventsWithSuspects(const CaseScope &scope)
{
    std::vector<Event> found = scope.events(told);
    std::erase_if(found, [](const Event &event) {
        return event.kind != EventKind::Incident && event.kind != EventKind::Arrest
            && std::none_of(event.parties.begin(), event.parties.end(),
                            [](const Party &party) { return party.role == PartyRole::Suspect; });
    });
    return found;
}

/// Key events; where none is flagged, what is not a call, a text, data or a read; of these the newest.
TableBlock chronologyTable(const CaseScope &scope, SourceBook &book, QString &rule)
{
    EventFilter filter;
    filter.about = scope.entities();
    filter.withHidden = false;
    filter.onlyKey = true;
    std::vector<Event> chosen = events(scope.database(), filter);
    rule = u"key events"_s;
    if (chosen.empty()) {
        chosen = scope.events(told);
        rule = u"without calls, messages, data and reads"_s;
    }
    std::erase_if(chosen, [](const Event &each) { return each.kind == EventKind::Intelligence; });
    const auto total = qint64(chosen.size());
    if (total > ExtractRows) {
        chosen.erase(chosen.begin(), chosen.end() - ExtractRows);
        rule += u"; the newest %1 of %2"_s.arg(ExtractRows).arg(total);
    }
    return eventTable(scope, chosen, book);
}

TableBlock vehiclesTable(const CaseScope &scope, SourceBook &book)
{
    TableBlock table = tiedTable(scope, {EntityKind::Vehicle}, u"Vehicle"_s, book, descriptionOf);
    addVehiclesOfIncidents(scope, table, book);
    return table;
}

TableBlock tableFor(const CaseScope &scope, BindingKind binding, QString &rule, SourceBook &book)
{
    switch (binding) {
    case BindingKind::Members:
        return membersTable(scope, book);
    case BindingKind::Associates:
        return associatesTable(scope, book);
    case BindingKind::Victims:
        return victimsTable(scope, book);
    case BindingKind::Criminality:
        return eventTable(scope, scope.events({EventKind::Incident, EventKind::Arrest}), book);
    case BindingKind::Suspects:
        return eventTable(scope, eventsWithSuspects(scope), book);
    case BindingKind::MissingEpisodes:
        return eventTable(scope, scope.events({EventKind::MissingEpisode}), book);
    case BindingKind::Phones:
        return tiedTable(scope, {EntityKind::Phone, EntityKind::Handset, EntityKind::Sim}, u"Phone"_s, book);
    case BindingKind::Vehicles:
        return vehiclesTable(scope, book);
    case BindingKind::Addresses:
        return tiedTable(scope, {EntityKind::Address, EntityKind::Place}, u"Address"_s, book);
    case BindingKind::Accounts:
        return tiedTable(scope, {EntityKind::BankAccount, EntityKind::OnlineAccount, EntityKind::Email},
                         u"Account"_s, book);
    case BindingKind::Chronology:
        return chronologyTable(scope, book, rule);
    default:
        break;
    }
    return {};
}

/// What a report says of itself stands in the attributes of its document, where there is one.
std::vector<Attribute> aboutReport(const CaseScope &scope, const Event &event, const QStringList &names)
{
    std::vector<Attribute> found;
    for (const Party &party : event.parties) {
        const std::optional<Entity> entity = scope.find(party.entity);
        if (!entity || entity->kind != EntityKind::Document)
            continue;
        for (const Attribute &each : attributesOf(scope.database(), entity->id))
            if (names.contains(each.name, Qt::CaseInsensitive))
                found.push_back(each);
    }
    return found;
}

/// The conditions of the item's own row; where that has none, a restricted item carries those of its report.
QStringList conditionsOf(const CaseScope &scope, const Event &event, bool isRestricted)
{
    const std::vector<Attribute> all
        = aboutReport(scope, event, {u"Handling conditions"_s, u"Action code"_s, u"Sanitisation code"_s});
    QStringList own;
    QStringList any;
    for (const Attribute &each : all) {
        const QString text = each.name.endsWith(u"code") ? u"%1 %2"_s.arg(each.name, each.value) : each.value;
        any << text;
        if (each.origin.source == event.origin.source && each.origin.row == event.origin.row)
            own << text;
    }
    return own.isEmpty() && isRestricted ? any : own;
}

/// The body without lines that may say who gave it; handling lines go to the conditions.
QString bodyOf(const QString &text, QStringList &conditions)
{
    QStringList body;
    for (const QString &line : SourceIdentity().removedFrom(text).split(u'\n')) {
        const QString start = line.trimmed().toLower();
        if (start.startsWith(u"handling conditions:"))
            conditions << line.mid(line.indexOf(u':') + 1).trimmed();
        else
            body << line;
    }
    return body.join(u'\n').trimmed();
}

Paragraph intelligenceParagraph(const CaseScope &scope, const Event &event, SourceBook &book)
{
    const Grading grading = book.gradingOf(event.origin);
    QStringList conditions;
    const QString body = bodyOf(event.text, conditions);
    conditions << conditionsOf(scope, event, grading.handling == 'C') << book.handlingOf(event.origin);
    for (const Attribute &each : aboutReport(scope, event, {u"Protective marking"_s, u"Marking"_s}))
        book.noteMarking(each.value);
    conditions.removeAll(QString());
    conditions.removeDuplicates();
    if (conditions.isEmpty() && grading.handling == 'C')
        conditions << u"Sharing is permitted with conditions only, and the case does not hold them: ask the "
                      u"originator "
                      "before any use."_s;
    const QString head = event.title.isEmpty() ? QString() : event.title + u". "_s;
    Value value = book.value(head + body, event.origin);
    value.text += u" (%1)"_s.arg(describeTime(event.time));
    for (QString &each : conditions)
        if (each.endsWith(u'.'))
            each.chop(1);
    const QString handling = conditions.isEmpty() ? QString() : conditions.join(u"; "_s) + u'.';
    return {ParagraphKind::Intelligence, value, {}, {}, grading.code(), handling};
}

} // namespace

std::vector<Entity> victimsOf(const CaseScope &scope)
{
    std::vector<Entity> found;
    QSet<qint64> seen;
    const auto add = [&](EntityId id) {
        const std::optional<Entity> entity = seen.contains(id.value) ? std::nullopt : scope.find(id);
        seen.insert(id.value);
        if (entity && entity->kind == EntityKind::Person)
            found.push_back(*entity);
    };
    for (const RoleInOperation &role : roles(scope.database()))
        if (role.role == PersonRole::Victim || role.role == PersonRole::Child)
            add(role.person);
    for (const Event &event : scope.events({EventKind::Incident, EventKind::MissingEpisode}))
        for (const Party &party : event.parties)
            if (party.role == PartyRole::Victim)
                add(party.entity);
    std::sort(found.begin(), found.end(), [](const Entity &a, const Entity &b) { return a.label < b.label; });
    return found;
}

TableBlock formTable(const CaseScope &scope, BindingKind binding, const QString &caption, SourceBook &book)
{
    QString rule;
    TableBlock table = tableFor(scope, binding, rule, book);
    table.caption = rule.isEmpty() ? caption : u"%1 (%2)"_s.arg(caption, rule);
    limit(table);
    return table;
}

std::vector<Paragraph> intelligenceParagraphs(const CaseScope &scope, SourceBook &book)
{
    std::vector<Paragraph> paragraphs;
    for (const Event &event : scope.intelligence())
        paragraphs.push_back(intelligenceParagraph(scope, event, book));
    return paragraphs;
}

} // namespace skein
