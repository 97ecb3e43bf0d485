// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/products/heron_case.h"

#include "core/model/attribute_names.h"
#include "core/model/link.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr qint64 June3 = 1'748'952'000'000; ///< 2025-06-03T12:00:00Z.
constexpr qint64 Day = 86'400'000;

SourceId addFile(Database &database, const QString &file, const QString &grade, const QString &handling)
{
    Source source;
    source.file = file;
    source.sha256 = QByteArray(32, 'x');
    source.kind = u"people"_s;
    source.reference = u"HER/"_s + file.first(2).toUpper();
    source.grading = parseGrading(grade).value_or(Grading{});
    source.handling = handling;
    source.importedAt = June3 + 10 * Day;
    const SourceId id = addSource(database, source);
    setSourceState(database, id, SourceState::Active);
    return id;
}

RecordedTime at(qint64 time)
{
    return {time, time, "Europe/London", {}, {}};
}

Link link(EntityId from, EntityId to, const char16_t *type, const Origin &origin)
{
    Link link;
    link.from = from;
    link.to = to;
    link.type = QString::fromUtf16(type);
    link.isDirected = true;
    link.origin = origin;
    return link;
}

} // namespace

HeronCase::HeronCase()
{
    CaseSession::create(file(u"heron.skein"_s), u"HERON"_s, Marking(u"OFFICIAL"_s));
    m_session.emplace(file(u"heron.skein"_s));
    m_session->edit(u"Fill"_s, [this](Database &database) {
        people = addFile(database, u"people.csv"_s, u"1BP"_s, {});
        reports = addFile(database, u"reports.csv"_s, {}, {});
        fillPeople(database);
        fillThings(database);
        fillEvents(database);
    });
}

void HeronCase::fillPeople(Database &database)
{
    const auto person = [&](const QString &name, qint64 row, const QString &written = {}) {
        return addEntity(database, {{}, EntityKind::Person, {}, name, {people, row, written, {}, false}});
    };
    group = addEntity(database, {{}, EntityKind::Group, {}, u"Eastside line"_s, {people, 2, {}, {}, false}});
    boss = person(u"Jordan EXAMPLE"_s, 3, u"EXAMPLE, jordan"_s);
    runner = person(u"Sam SPECIMEN"_s, 4);
    child = person(u"Alex SAMPLE"_s, 5);
    const auto say = [&](EntityId id, const char16_t *name, const QString &value, const Origin &origin) {
        addAttribute(database, {{}, id, QString::fromUtf16(name), value, {}, {}, origin});
    };
    say(group, attribute::Alias, u"ESL"_s, {people, 2, {}, {}, false});
    say(boss, attribute::DateOfBirth, u"1994-05-17"_s, {people, 3, u"17/5/94"_s, {}, false});
    say(boss, attribute::DateOfBirth, u"1994-07-15"_s, {reports, 2, {}, {}, false});
    say(child, attribute::DateOfBirth, u"2010-02-01"_s, {people, 5, {}, {}, false});
    for (const EntityId member : {boss, runner})
        addLink(database, link(member, group, link_type::MemberOf, {people, 6, {}, {}, false}));
    addRole(database, {{}, boss, {}, PersonRole::Nominal, {people, 3, {}, {}, false}});
    addRole(database, {{}, child, {}, PersonRole::Child, {people, 5, {}, {}, false}});
    addRole(database, {{}, child, {}, PersonRole::Victim, {people, 5, {}, {}, false}});
}

void HeronCase::fillThings(Database &database)
{
    const Origin origin{people, 7, {}, {}, false};
    line = ensureEntity(database, {{}, EntityKind::Phone, u"+447700900123"_s, u"07700 900123"_s, origin});
    car = ensureEntity(database, {{}, EntityKind::Vehicle, u"AB12CDE"_s, u"AB12 CDE"_s, origin});
    home = addEntity(database, {{}, EntityKind::Address, {}, u"1 Invented Road, Norwich"_s, origin});
    Link attribution = link(line, boss, link_type::AttributedTo, {people, 8, {}, {}, false});
    attribution.start = at(June3 - 30 * Day);
    attribution.strength = Strength::Unconfirmed;
    attribution.grounds = u"Top-up card bought with his bank card"_s;
    addLink(database, attribution);
    addLink(database, link(car, runner, link_type::AttributedTo, origin));
    addLink(database, link(child, home, link_type::LivesAt, origin));
    report = addEntity(database,
                       {{}, EntityKind::Document, u"IR000001"_s, u"IR000001"_s, {reports, 2, {}, {}, false}});
    const auto say = [&](const QString &name, const QString &value) {
        addAttribute(database, {{}, report, name, value, {}, {}, {reports, 2, {}, {}, false}});
    };
    say(u"Provenance statement"_s, u"Handler 7 met the source on Tuesday"_s);
    say(u"Handling conditions"_s, u"Consult the originator before any use"_s);
    say(u"Action code"_s, u"A2"_s);
    say(u"Protective marking"_s, u"OFFICIAL-SENSITIVE"_s);
}

void HeronCase::fillEvents(Database &database)
{
    const auto event = [&](EventKind kind, qint64 time, const QString &title, const QString &text,
                           std::vector<Party> parties, const Origin &origin) {
        Event each;
        each.kind = kind;
        each.time = at(time);
        each.title = title;
        each.text = text;
        each.parties = std::move(parties);
        each.origin = origin;
        return addEvent(database, each);
    };
    event(EventKind::Arrest, June3, u"Arrest"_s, u"Possession with intent to supply"_s,
          {{boss, PartyRole::Suspect}}, {people, 20, {}, {}, false});
    const EventId call
        = event(EventKind::Call, June3 + Day, u"Voice"_s, {},
                {{line, PartyRole::From}, {boss, PartyRole::Mentioned}}, {people, 21, {}, {}, false});
    setMark(database, call, {u"First call"_s, true, {}});
    event(EventKind::MissingEpisode, June3 + 2 * Day, u"Missing from home"_s, {},
          {{child, PartyRole::Involved}}, {people, 22, {}, {}, false});
    event(EventKind::Intelligence, June3 + 3 * Day, u"IR000001: Eastside"_s,
          u"Jordan EXAMPLE runs the line.\nProvenance: seen by handler 7"_s,
          {{boss, PartyRole::Mentioned}, {report, PartyRole::Mentioned}},
          {reports, 2, {}, *parseGrading(u"2CC"_s), false});
    event(EventKind::Intelligence, June3 + 4 * Day, u"IR000002"_s, u"The line is busy at night."_s,
          {{line, PartyRole::Mentioned}}, {reports, 3, {}, *parseGrading(u"3DC"_s), false});
}

FormRequest HeronCase::request(const QString &variant) const
{
    FormRequest request;
    request.variant = variant;
    request.about = {group};
    request.info = m_session->info();
    request.reference = u"HERON-TF-1"_s;
    request.author = u"A. Analyst"_s;
    request.writtenAt = June3 + 11 * Day;
    return request;
}
