// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/analysis/network/case_network.h"
#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "widgets/linkchart/chart_comparison.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct FilterOptions
{
    QString caseFile;
    QString chart;
    QStringList withoutKinds;
    QStringList withoutTypes;
    QStringList withoutEvents;
    QStringList withoutStrengths;
    bool isWithoutInferences = false;
    qint64 leastEvents = 0;
    int leastLinks = 0;
    QString from;
    QString to;
};

struct CompareOptions
{
    QString caseFile;
    QString chart;
    QString with;
    QStringList before;
    QStringList after;
};

/// What is on a chart, or all that is linked.
struct ChartShown
{
    ChartContent own;
    ChartContent all; ///< With those that only a chart compared with has.
    ChartFacts facts;
};

} // namespace

template<typename Kind, size_t N>
static std::set<Kind> termsMeant(const std::array<Term<Kind>, N> &terms, const QStringList &words)
{
    std::set<Kind> found;
    QStringList known;
    for (const Term<Kind> &term : terms)
        known << QString::fromLatin1(term.code);
    for (const QString &word : words) {
        const std::optional<Kind> kind = fromCode(terms, word);
        if (!kind)
            throw UsageError(u"there is no '%1'; there are %2"_s.arg(word, known.join(u", "_s)));
        found.insert(*kind);
    }
    return found;
}

/// Whoever is joined to another by a stated link or an event.
static std::vector<EntityId> joinedEntities(const Database &database, Progress &progress)
{
    const CaseNetwork network = readNetwork(database, {}, progress);
    if (!network.isComplete)
        throw Error(u"Reading the case was stopped; nothing was changed"_s);
    std::vector<EntityId> found;
    for (const Entity &entity : network.entities)
        found.push_back(entity.id);
    return found;
}

static ChartShown chartShown(const CaseSession &session, const QString &chart,
                             const std::vector<ChartItem> &others, Progress &progress)
{
    ChartShown shown;
    if (chart.isEmpty())
        shown.own.items = itemsOf(joinedEntities(session.database(), progress));
    else
        shown.own = readContent(session, chartMeant(session.database(), chart));
    shown.all = withThoseOf(shown.own, others);
    std::vector<EntityId> entities;
    for (const ChartItem &item : shown.all.items)
        entities.push_back(item.entity);
    shown.facts = readFacts(session.database(), entities);
    return shown;
}

static QString changeWord(Change change)
{
    switch (change) {
    case Change::Added:
        return u"added"_s;
    case Change::Lost:
        return u"lost"_s;
    case Change::Altered:
        return u"changed"_s;
    case Change::None:
        break;
    }
    return {};
}

static std::vector<QJsonValue> entityRow(const PictureItem &item)
{
    return {item.entity.value, codeOf(entityKinds, item.kind), item.name};
}

static std::vector<QJsonValue> linkRow(const ChartPicture &picture, const PictureLink &link, qint64 count)
{
    const PictureItem &from = picture.items[size_t(link.from)];
    const PictureItem &to = picture.items[size_t(link.to)];
    return {from.entity.value, to.entity.value, from.name, to.name, link.name, count};
}

static int filterChart(const FilterOptions &options, Console &console)
{
    ChartFilter filter;
    filter.withoutKinds = termsMeant(entityKinds, options.withoutKinds);
    filter.withoutEvents = termsMeant(eventKinds, options.withoutEvents);
    filter.withoutStrengths = termsMeant(strengths, options.withoutStrengths);
    filter.withoutTypes = {options.withoutTypes.begin(), options.withoutTypes.end()};
    filter.withoutInferences = options.isWithoutInferences;
    filter.leastEvents = options.leastEvents;
    filter.leastLinks = options.leastLinks;
    filter.window = windowMeant(options.from, options.to);
    const CaseSession session(options.caseFile);
    const ChartShown shown = chartShown(session, options.chart, {}, console.progress());
    ChartPicture picture = makePicture(shown.all, shown.facts);
    const ChartActivity activity(picture, shown.facts);
    applyFilter(picture, activity, filter);
    CommandResult result;
    ResultTable entities(u"entities"_s, {u"id"_s, u"kind"_s, u"label"_s});
    for (const PictureItem &item : picture.items)
        if (!item.isDimmed)
            entities.add(entityRow(item));
    ResultTable links(u"links"_s,
                      {u"from"_s, u"to"_s, u"from_label"_s, u"to_label"_s, u"label"_s, u"count"_s});
    for (size_t link = 0; link < picture.links.size(); ++link)
        if (!picture.links[link].isDimmed)
            links.add(linkRow(picture, picture.links[link], activity.count(int(link), filter.window)));
    result.values = {{u"dimmed_entities"_s, picture.dimmedItems},
                     {u"dimmed_links"_s, picture.dimmedLinks},
                     {u"hidden"_s, picture.hiddenItems}};
    result.tables = {std::move(entities), std::move(links)};
    return console.show(result);
}

static void addDifferences(CommandResult &result, const ChartPicture &picture)
{
    const Differences found = differencesIn(picture);
    QJsonObject counts;
    ResultTable entities(u"entities"_s, {u"change"_s, u"id"_s, u"kind"_s, u"label"_s});
    ResultTable links(
        u"links"_s,
        {u"change"_s, u"from"_s, u"to"_s, u"from_label"_s, u"to_label"_s, u"label"_s, u"count"_s});
    const auto rowOf = [](Change change, std::vector<QJsonValue> cells) {
        cells.insert(cells.begin(), changeWord(change));
        return cells;
    };
    for (const Change change : {Change::Added, Change::Lost, Change::Altered}) {
        const auto items = found.items.find(change);
        const auto lines = found.links.find(change);
        const std::vector<int> none;
        const std::vector<int> &ofItems = items == found.items.end() ? none : items->second;
        const std::vector<int> &ofLinks = lines == found.links.end() ? none : lines->second;
        for (const int item : ofItems)
            entities.add(rowOf(change, entityRow(picture.items[size_t(item)])));
        for (const int link : ofLinks) {
            const PictureLink &each = picture.links[size_t(link)];
            links.add(rowOf(change, linkRow(picture, each, each.count)));
        }
        counts.insert(changeWord(change),
                      QJsonObject{{u"entities"_s, int(ofItems.size())}, {u"links"_s, int(ofLinks.size())}});
    }
    result.values.insert(u"counts"_s, counts);
    result.tables = {std::move(entities), std::move(links)};
}

static int compareCharts(const CompareOptions &options, Console &console)
{
    const bool hasPeriods = !options.before.isEmpty() || !options.after.isEmpty();
    if (hasPeriods == !options.with.isEmpty() || (hasPeriods && options.before.size() != options.after.size())
        || (!options.with.isEmpty() && options.chart.isEmpty()))
        throw UsageError(u"compare takes --chart and --with, or --before FROM TO and --after FROM TO"_s);
    const CaseSession session(options.caseFile);
    Comparison comparison;
    std::vector<ChartItem> others;
    if (hasPeriods) {
        comparison.before = windowMeant(options.before.at(0), options.before.at(1));
        comparison.after = windowMeant(options.after.at(0), options.after.at(1));
    } else {
        comparison.chart = chartMeant(session.database(), options.with);
        others = chartItems(session.database(), comparison.chart);
    }
    const ChartShown shown = chartShown(session, options.chart, others, console.progress());
    ChartPicture picture = makePicture(shown.all, shown.facts);
    compare(picture, ChartActivity(picture, shown.facts), shown.own, others, comparison);
    CommandResult result;
    result.values = {{u"chart"_s, options.chart}, {u"with"_s, options.with}};
    addDifferences(result, picture);
    return console.show(result);
}

void addFilterCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<FilterOptions>();
    CLI::App *command
        = addCommand(app, "filter", "What of a chart is left when kinds, types or times are left out");
    addText(*command, "CASE", options->caseFile, "case file").required();
    addText(*command, "--chart", options->chart,
            "name or id of a chart; without, whoever is joined to another");
    addTexts(*command, "--without-kind", options->withoutKinds, "person, phone, vehicle ...");
    addTexts(*command, "--without-type", options->withoutTypes, "type of stated links, as the chart has it");
    addTexts(*command, "--without-event", options->withoutEvents, "call, text, anpr ...");
    addTexts(*command, "--without-strength", options->withoutStrengths, "confirmed, unconfirmed, tentative");
    addFlag(*command, "--without-inferences", options->isWithoutInferences, "only what sources state");
    addNumber(*command, "--least-events", options->leastEvents, "of a line of events")
        .between(0, 1'000'000'000);
    addNumber(*command, "--least-links", options->leastLinks, "of an item, of lines that are left")
        .between(0, 1'000'000);
    addText(*command, "--from", options->from, "only from this time or day on");
    addText(*command, "--to", options->to, "only to this time or day");
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return filterChart(*options, console); });
}

void addCompareCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App *command = addCommand(app, "compare",
                                   "What two charts, or a chart in two periods, have that the other has not");
    addText(*command, "CASE", options->caseFile, "case file").required();
    addText(*command, "--chart", options->chart,
            "name or id of a chart; without, whoever is joined to another");
    addText(*command, "--with", options->with, "the chart to compare it with");
    addTexts(*command, "--before", options->before, "first period: FROM TO").times(2, 2);
    addTexts(*command, "--after", options->after, "second period: FROM TO").times(2, 2);
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return compareCharts(*options, console); });
}

} // namespace skein::cli
