// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/products/schedule/schedule_files.h"
#include "core/storage/case_session.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ChronologyOptions
{
    QString file;
    QStringList abouts;
    QStringList kinds;
    QString from;
    QString to;
    QString text;
    QString out;
    bool onlyKey = false;
    bool isEvidential = false;
    bool everyEvent = false;
};

} // namespace

static ScheduleRequest requestOf(const ChronologyOptions &options, const Database &database)
{
    ScheduleRequest request;
    request.about = entitiesMeant(database, options.abouts);
    for (const QString &code : options.kinds) {
        const auto kind = fromCode(eventKinds, code);
        if (!kind)
            throw UsageError(u"there is no kind of event %1"_s.arg(code));
        request.filter.kinds.push_back(*kind);
    }
    request.filter.window = windowMeant(options.from, options.to);
    request.filter.text = options.text;
    request.filter.onlyKey = options.onlyKey;
    request.edition = options.isEvidential ? Edition::Evidential : Edition::Full;
    return request;
}

static int showChronology(const ChronologyOptions &options, Console &console)
{
    requireEnding(options.out, chronologyEndings());
    requireWritable(options.out);
    CaseSession session(options.file);
    CaseBook book(session.database());
    const ScheduleRequest request = requestOf(options, session.database());
    const Schedule schedule = scheduleOf(book, request);
    session.log({u"disclose"_s, u"chronology to %1"_s.arg(options.out), {}, {}});
    const qint64 summed = writeChronology(
        options.out, book, schedule, titleOf(issueOf(session), book, request),
        {request.about, options.everyEvent ? RoutineEvents::OneByOne : RoutineEvents::Summed});
    CommandResult result;
    result.values = {{u"events"_s, schedule.events()},
                     {u"rows"_s, qint64(schedule.rows.size())},
                     {u"mirrored"_s, schedule.mirrored},
                     {u"in_sums"_s, summed},
                     {u"hidden"_s, qint64(schedule.hidden.size())},
                     {u"intelligence_left_out"_s, schedule.intelligence},
                     {u"out"_s, options.out}};
    if (summed > 0)
        result.notes
            << u"%1 routine calls, texts and data sessions stand in sums by day and phone; --every-event "
               "writes each, as .xlsx and .csv do."_s.arg(summed);
    return console.show(result);
}

void addChronologyCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ChronologyOptions>();
    CLI::App *command = addCommand(app, "chronology", "The table of events with source references");
    addText(*command, "CASE", options->file, "case file").required();
    addTexts(*command, "--about", options->abouts, "only events of these: id, identifier or label");
    addTexts(*command, "--kind", options->kinds, "only events of these kinds");
    addText(*command, "--from", options->from, "only from this time or day on");
    addText(*command, "--to", options->to, "only to this time or day");
    addText(*command, "--text", options->text, "only with these words");
    addFlag(*command, "--key", options->onlyKey, "only key events");
    addFlag(*command, "--evidential", options->isEvidential, "without what only intelligence says");
    addFlag(*command, "--every-event", options->everyEvent,
            "in documents, routine calls, texts and data sessions one by one, not in sums by day and phone");
    addText(*command, "--out", options->out, "file: .csv .xlsx .json .docx .odt .pdf .html").required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return showChronology(*options, console); });
}

} // namespace skein::cli
