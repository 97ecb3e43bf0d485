// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/storage/case_session.h"
#include "widgets/timeline/sequence_export.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct SequenceOptions
{
    QString file;
    QStringList themes;
    QString from;
    QString to;
    QString out;
    QString axis;
    bool isEvidential = false;
};

} // namespace

static AxisKind axisOf(const QString &name)
{
    return name == u"ordered"     ? AxisKind::Ordered
        : name == u"proportional" ? AxisKind::Proportional
                                  : AxisKind::Automatic;
}

static int showSequence(const SequenceOptions &options, Console &console)
{
    requireEnding(options.out, SequenceExport::endings());
    requireWritable(options.out);
    CaseSession session(options.file);
    ScheduleRequest request;
    request.about = entitiesMeant(session.database(), options.themes);
    request.filter.window = windowMeant(options.from, options.to);
    request.edition = options.isEvidential ? Edition::Evidential : Edition::Full;
    SequenceExport sequence(session.database(), issueOf(session), request, axisOf(options.axis));
    session.log({u"disclose"_s, u"sequence of events to %1"_s.arg(options.out), {}, {}});
    sequence.write(options.out);
    CommandResult result;
    result.values = {{u"themes"_s, qint64(sequence.found().sequence.lines.size())},
                     {u"events"_s, sequence.schedule().events()},
                     {u"rows"_s, qint64(sequence.schedule().rows.size())},
                     {u"mirrored"_s, sequence.schedule().mirrored},
                     {u"hidden"_s, sequence.found().hidden},
                     {u"intelligence_left_out"_s, sequence.found().intelligence},
                     {u"out"_s, options.out}};
    result.forPrograms.insert(u"lines"_s, sequence.themesJson());
    return console.show(result);
}

void addSequenceCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<SequenceOptions>();
    CLI::App *command = addCommand(app, "sequence", "A sequence-of-events chart or schedule");
    addText(*command, "CASE", options->file, "case file").required();
    addTexts(*command, "--theme", options->themes, "theme lines from the top: id, identifier or label")
        .required();
    addText(*command, "--from", options->from, "only from this time or day on");
    addText(*command, "--to", options->to, "only to this time or day");
    addText(*command, "--axis", options->axis,
            "proportional or ordered (ordered while every event can have its own column)")
        .oneOf({"proportional", "ordered"});
    addFlag(*command, "--evidential", options->isEvidential, "without what only intelligence says");
    addText(*command, "--out", options->out,
            "chart: .svg .pdf .png; schedule: .xlsx .csv .docx .odt .html; both as data: .json")
        .required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return showSequence(*options, console); });
}

} // namespace skein::cli
