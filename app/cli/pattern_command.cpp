// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/analysis/network/pattern_search.h"
#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct PatternOptions
{
    QString caseFile;
    QString pattern;
    QString from;
    QString to;
    bool isWithoutInferences = false;
    size_t limit = 1000;
};

} // namespace

/// By the id of one of the program's, or a JSON file of the same form.
static Pattern patternMeant(const QString &name)
{
    if (name.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(u"%1 cannot be read (%2); check its name"_s.arg(name, file.errorString()));
        return readPattern(file.readAll(), name);
    }
    QStringList known;
    for (const Pattern &each : patternPresets()) {
        if (each.id == name)
            return each;
        known << each.id;
    }
    throw UsageError(
        u"there is no pattern '%1'; there are %2, or give a .json file"_s.arg(name, known.join(u", "_s)));
}

static int listPatterns(Console &console)
{
    CommandResult result;
    ResultTable &table
        = result.tables.emplace_back(u"patterns"_s, QStringList{u"id"_s, u"title"_s, u"meaning"_s});
    for (const Pattern &each : patternPresets())
        table.add({each.id, each.title, each.meaning});
    return console.show(result);
}

static RolesOf rolesIn(const Database &database)
{
    RolesOf found;
    for (const RoleInOperation &each : roles(database))
        found[each.person].insert(each.role);
    return found;
}

static QJsonArray entitiesOf(const CaseNetwork &network, const Pattern &pattern, const PatternMatch &match)
{
    QJsonArray entities;
    for (size_t item = 0; item < match.entities.size(); ++item) {
        const Entity &entity = network.entities[size_t(network.place(match.entities[item]))];
        entities.append(QJsonObject{{u"item"_s, pattern.items[item].name},
                                    {u"entity"_s, entity.id.value},
                                    {u"kind"_s, codeOf(entityKinds, entity.kind)},
                                    {u"label"_s, entity.label}});
    }
    return entities;
}

static QString textOf(const QJsonArray &entities)
{
    QStringList parts;
    for (const auto &each : entities)
        parts << u"%1: %2"_s.arg(each[u"item"_s].toString(), each[u"label"_s].toString());
    return parts.join(u"; "_s);
}

static int findMatches(const PatternOptions &options, Console &console)
{
    if (options.pattern.isEmpty())
        return listPatterns(console);
    const Pattern pattern = patternMeant(options.pattern);
    TieChoice choice;
    choice.window = windowMeant(options.from, options.to);
    choice.inferred = options.isWithoutInferences ? Inferred::Left : Inferred::Used;
    const CaseSession session(options.caseFile);
    const CaseNetwork network = readNetwork(session.database(), choice, console.progress());
    PatternAnswer answer
        = findPattern(network, rolesIn(session.database()), pattern, options.limit + 1, console.progress());
    const bool isCut = answer.matches.size() > options.limit;
    if (!network.isComplete || (!answer.isComplete && !isCut))
        throw Error(u"The search for '%1' was stopped; nothing was changed"_s.arg(pattern.title));
    answer.matches.resize(std::min(answer.matches.size(), options.limit));
    CommandResult result;
    result.values = {{u"pattern"_s, pattern.id},
                     {u"title"_s, pattern.title},
                     {u"meaning"_s, pattern.meaning},
                     {u"truncated"_s, isCut}};
    ResultTable &table = result.tables.emplace_back(u"matches"_s, QStringList{u"times"_s, u"entities"_s});
    for (const PatternMatch &match : answer.matches) {
        const QJsonArray entities = entitiesOf(network, pattern, match);
        table.add(
            {match.times, console.options().isJson ? QJsonValue(entities) : QJsonValue(textOf(entities))});
    }
    if (answer.matches.empty())
        result.notes << u"Nothing in the case has this pattern."_s;
    if (isCut)
        console.note(u"only the first %1 matches are listed; --limit lists more"_s.arg(options.limit));
    return console.show(result);
}

void addPatternCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<PatternOptions>();
    CLI::App *command = addCommand(
        app, "pattern", "Where in a case an arrangement of kinds is found; without one, lists them");
    addText(*command, "CASE", options->caseFile, "case file").required();
    addText(*command, "PATTERN", options->pattern, "id of a pattern, or a .json file of one");
    addText(*command, "--from", options->from, "only from this time or day on");
    addText(*command, "--to", options->to, "only to this time or day");
    addFlag(*command, "--without-inferences", options->isWithoutInferences, "only what sources state");
    addNumber(*command, "--limit", options->limit, "how many matches are listed (1000)")
        .between(1, 1'000'000);
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return findMatches(*options, console); });
}

} // namespace skein::cli
