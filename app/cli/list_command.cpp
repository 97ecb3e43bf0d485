// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ListOptions
{
    QString file;
    QString what;
    QString kind;
    QStringList about;
    QString from;
    QString to;
    QString source;
};

/// Labels by id, read once each.
class Labels
{
public:
    explicit Labels(const Database &database)
        : m_database(database)
    {
    }

    QJsonValue operator()(EntityId id)
    {
        if (!id)
            return {};
        auto known = m_labels.find(id);
        if (known == m_labels.end()) {
            const auto entity = findEntity(m_database, id);
            known = m_labels.insert(id, entity ? entity->label : QString());
        }
        return *known;
    }

private:
    const Database &m_database;
    QHash<EntityId, QString> m_labels;
};

} // namespace

static QJsonValue sourceValue(SourceId source)
{
    return source ? QJsonValue(source.value) : QJsonValue();
}

template<typename Enum, size_t N>
static std::optional<Enum> kindMeant(const std::array<Term<Enum>, N> &terms, const QString &code)
{
    if (code.isEmpty())
        return std::nullopt;
    if (const auto kind = fromCode(terms, code))
        return kind;
    QStringList codes;
    for (const Term<Enum> &term : terms)
        codes << QString::fromLatin1(term.code.data(), qsizetype(term.code.size()));
    throw UsageError(u"there is no kind %1; kinds are %2"_s.arg(code, codes.join(u", "_s)));
}

static ResultTable entityRows(const Database &database, const ListOptions &options)
{
    ResultTable rows(u"rows"_s,
                     {u"id"_s, u"kind"_s, u"label"_s, u"identity"_s, u"source"_s, u"row"_s, u"as_written"_s,
                      u"grade"_s, u"assessed"_s});
    const auto kind = kindMeant(entityKinds, options.kind);
    const std::vector<Entity> found = options.about.isEmpty()
        ? entities(database, {.kind = kind, .text = {}, .limit = -1})
        : entitiesById(database, entitiesMeant(database, options.about));
    for (const Entity &entity : found)
        if (!kind || entity.kind == *kind)
            rows.add({entity.id.value, codeOf(entityKinds, entity.kind), entity.label, entity.identity,
                      sourceValue(entity.origin.source), entity.origin.row, entity.origin.asWritten,
                      entity.origin.grading.code(), entity.origin.isAssessed});
    return rows;
}

static ResultTable linkRows(const Database &database, const ListOptions &options)
{
    ResultTable rows(u"rows"_s,
                     {u"id"_s, u"type"_s, u"from"_s, u"from_label"_s, u"to"_s, u"to_label"_s, u"directed"_s,
                      u"strength"_s, u"start"_s, u"finish"_s, u"label"_s, u"grounds"_s, u"source"_s, u"row"_s,
                      u"grade"_s, u"assessed"_s});
    Labels labels(database);
    const TimeWindow window = windowMeant(options.from, options.to);
    const std::vector<EntityId> about = entitiesMeant(database, options.about);
    const auto isAbout = [&about](const Link &link) {
        return about.empty() || std::any_of(about.begin(), about.end(), [&link](EntityId id) {
                   return link.from == id || link.to == id;
               });
    };
    const auto isWithin = [&window](const Link &link) {
        return !(window.from && link.finish && link.finish->latest < *window.from)
            && !(window.to && link.start && link.start->earliest >= *window.to);
    };
    for (const Link &link : links(database))
        if (isAbout(link) && isWithin(link)
            && (options.kind.isEmpty() || link.type.compare(options.kind, Qt::CaseInsensitive) == 0))
            rows.add({link.id.value, link.type, link.from.value, labels(link.from), link.to.value,
                      labels(link.to), link.isDirected, codeOf(strengths, link.strength),
                      timeValue(link.start), timeValue(link.finish), link.label, link.grounds,
                      sourceValue(link.origin.source), link.origin.row, link.origin.grading.code(),
                      link.origin.isAssessed});
    return rows;
}

static QJsonArray partyArray(const Event &event, Labels &labels)
{
    QJsonArray parties;
    for (const Party &party : event.parties)
        parties.append(QJsonObject{{u"entity"_s, party.entity.value},
                                   {u"role"_s, codeOf(partyRoles, party.role)},
                                   {u"label"_s, labels(party.entity)}});
    return parties;
}

static QJsonArray flagArray(TimeFlags flags)
{
    QJsonArray names;
    for (const auto &[flag, name] : {std::pair{TimeFlag::DateOnly, u"date-only"_s},
                                     {TimeFlag::MonthOnly, u"month-only"_s},
                                     {TimeFlag::Ambiguous, u"ambiguous"_s},
                                     {TimeFlag::Nonexistent, u"nonexistent"_s},
                                     {TimeFlag::About, u"about"_s},
                                     {TimeFlag::ZoneAssumed, u"zone-assumed"_s}})
        if (flags.testFlag(flag))
            names.append(name);
    return names;
}

static ResultTable eventRows(const Database &database, const ListOptions &options)
{
    ResultTable rows(u"rows"_s,
                     {u"id"_s,      u"kind"_s,       u"time"_s,    u"latest"_s, u"shown"_s, u"seconds"_s,
                      u"from"_s,    u"to"_s,         u"vehicle"_s, u"place"_s,  u"title"_s, u"text"_s,
                      u"parties"_s, u"time_flags"_s, u"zone"_s,    u"source"_s, u"row"_s,   u"grade"_s,
                      u"key"_s,     u"note"_s,       u"hidden"_s});
    EventFilter filter;
    filter.about = entitiesMeant(database, options.about);
    filter.window = windowMeant(options.from, options.to);
    if (const auto kind = kindMeant(eventKinds, options.kind))
        filter.kinds = {*kind};
    if (!options.source.isEmpty())
        filter.sources = {sourceMeant(database, options.source).id};
    Labels labels(database);
    for (const Event &event : events(database, filter))
        rows.add({event.id.value,
                  codeOf(eventKinds, event.kind),
                  eventTime(event.time),
                  latestTime(event.time),
                  describeTime(event.time),
                  event.seconds ? QJsonValue(*event.seconds) : QJsonValue(),
                  labels(event.party(PartyRole::From)),
                  labels(event.party(PartyRole::To)),
                  labels(event.party(PartyRole::Vehicle)),
                  labels(event.party(PartyRole::Place)),
                  event.title,
                  event.text,
                  partyArray(event, labels),
                  flagArray(event.time.flags),
                  QString::fromUtf8(event.time.zone),
                  sourceValue(event.origin.source),
                  event.origin.row,
                  event.origin.grading.code(),
                  event.mark.isKey,
                  event.mark.note,
                  event.mark.hiddenBecause});
    return rows;
}

static ResultTable issueRows(const Database &database, const ListOptions &options)
{
    ResultTable rows(
        u"rows"_s, {u"source"_s, u"file"_s, u"line"_s, u"column"_s, u"value"_s, u"reason"_s, u"rejected"_s});
    const qint64 wanted = options.source.isEmpty() ? 0 : sourceMeant(database, options.source).id.value;
    for (const Source &source : sources(database)) {
        if (wanted != 0 && source.id.value != wanted)
            continue;
        for (const RowIssue &issue : issuesOf(database, source.id))
            rows.add({source.id.value, source.file, issue.row, issue.column, issue.value, issue.reason,
                      issue.isRejected});
    }
    return rows;
}

void addListCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *command = addCommand(app, "list", "Any table of the case");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "TABLE", options->what, "entities, links, events or issues")
        .required()
        .oneOf({"entities", "links", "events", "issues"});
    addText(*command, "--kind", options->kind, "only this kind (of link: this type)");
    addTexts(*command, "--about", options->about, "only of these: an id, an identifier or a label");
    addText(*command, "--from", options->from, "only from this time on");
    addText(*command, "--to", options->to, "only up to this time; a date includes its day");
    addText(*command, "--source", options->source, "only of this source (events, issues)");
    context.add(*command, Needs::Nothing, Shows::Table, [options](Console &console) {
        const CaseSession session(options->file);
        const Database &database = session.database();
        CommandResult result;
        if (options->what == u"entities"_s)
            result.tables.push_back(entityRows(database, *options));
        else if (options->what == u"links"_s)
            result.tables.push_back(linkRows(database, *options));
        else if (options->what == u"events"_s)
            result.tables.push_back(eventRows(database, *options));
        else
            result.tables.push_back(issueRows(database, *options));
        return console.show(result);
    });
}

} // namespace skein::cli
