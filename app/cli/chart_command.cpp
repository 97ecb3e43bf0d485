// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/time_format.h"
#include "core/layout/layout.h"
#include "core/storage/case_session.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/expansion.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ChartOptions
{
    QString caseFile;
    QStringList about;
    int steps = 1;
    qint64 limit = 0;
    QString layout = u"organic"_s;
    QString paper;
    bool isTiled = false;
    QString title;
    QString out;
};

} // namespace

static LayoutKind layoutMeant(const QString &name)
{
    const std::optional<LayoutKind> kind = layoutKindNamed(name);
    if (!kind)
        throw UsageError(u"There is no layout %1; use %2"_s.arg(name, layoutKindList(u" or "_s)));
    return *kind;
}

/// The paper is chosen by how many names there are when none is asked for.
static PaperChoice paperMeant(const ChartOptions &options, const ChartPicture &picture)
{
    PaperChoice paper;
    paper.isTiled = options.isTiled;
    if (options.paper.isEmpty()) {
        if (!options.isTiled && options.out.endsWith(u".pdf"_s, Qt::CaseInsensitive))
            paper.millimetres = paperFor(picture);
        return paper;
    }
    const std::optional<QSizeF> size = paperSize(options.paper);
    if (!size)
        throw UsageError(u"--paper takes A4 to A0 or WIDTHxHEIGHT in millimetres"_s);
    paper.millimetres = *size;
    return paper;
}

static QString titleOf(const Database &database, const ChartOptions &options,
                       const std::vector<EntityId> &about)
{
    if (!options.title.isEmpty())
        return options.title;
    QStringList names;
    for (const Entity &entity : entitiesById(database, about))
        names << entity.label;
    if (names.isEmpty())
        return u"Link chart"_s;
    return u"Link chart: %1"_s.arg(names.mid(0, 4).join(u", "_s))
        + (names.size() > 4 ? u" and %1 more"_s.arg(names.size() - 4) : QString());
}

static int drawChart(const ChartOptions &options, Console &console)
{
    const LayoutKind kind = layoutMeant(options.layout);
    requireEnding(options.out, {u"svg"_s, u"pdf"_s, u"png"_s, u"json"_s});
    requireWritable(options.out);
    CaseSession session(options.caseFile);
    const Database &database = session.database();
    const std::vector<EntityId> about = entitiesMeant(database, options.about);
    const std::vector<EntityId> entities = about.empty()
        ? linkedEntities(database)
        : surroundings(database, about, {options.steps, options.limit}, console.progress());

    ChartContent content;
    content.title = titleOf(database, options, about);
    content.operation = session.info().operation;
    content.marking = session.info().marking.text();
    content.items = itemsOf(entities);
    const ChartFacts facts = readFacts(database, entities);
    const ChartPicture bare = makePicture(content, facts);
    LayoutInput input = layoutInput(bare, facts);
    addGroups(input, bare, kind, GroupedBy::Links, console.progress());
    const Layout layout = layOut(kind, input, console.progress());
    if (!layout.isComplete)
        throw Error(u"The chart was stopped before it was laid out. Nothing was written."_s);
    for (size_t i = 0; i < content.items.size(); ++i)
        content.items[i].position = layout.positions[i];
    const ChartPicture picture = makePicture(content, facts);

    session.log({u"disclose"_s, u"%1 to %2"_s.arg(content.title, options.out), {}, {}});
    SheetWords words;
    if (const std::optional<qint64> time = latestImport(facts))
        words.dataTime = describeTime(*time);
    exportChart(options.out, picture, words, paperMeant(options, picture));
    CommandResult result;
    result.values = {{u"entities"_s, int(picture.items.size())},
                     {u"links"_s, int(picture.links.size())},
                     {u"sources"_s, int(picture.sources.size())},
                     {u"layout"_s, layoutKindName(kind)},
                     {u"out"_s, options.out}};
    return console.show(result);
}

void addChartCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ChartOptions>();
    CLI::App *command = addCommand(app, "chart", "Draw a link chart: .svg, .pdf, .png or .json");
    addText(*command, "CASE", options->caseFile, "case file").required();
    addTexts(*command, "--about", options->about,
             "entities it is about, by id, identifier or name; without, everything that is linked");
    addNumber(*command, "--steps", options->steps, "links away from those (default 1)").between(0, 20);
    addNumber(*command, "--limit", options->limit,
              "at most so many new neighbours of each, those with most contacts; 0 for all");
    addText(*command, "--layout", options->layout, layoutKindList(u" or "_s).toStdString());
    addText(*command, "--paper", options->paper, "PDF: A4 to A0, or WIDTHxHEIGHT in millimetres");
    addFlag(*command, "--tiled", options->isTiled, "PDF: at full size over several sheets");
    addText(*command, "--title", options->title, "title above the chart");
    addText(*command, "--out", options->out, "file to write; its ending says the format").required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return drawChart(*options, console); });
}

} // namespace skein::cli
