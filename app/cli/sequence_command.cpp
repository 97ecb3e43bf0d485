// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "app/cli/schedule_files.h"
#include "core/base/time_format.h"
#include "core/products/document_writer.h"
#include "core/products/schedule/chronology.h"
#include "core/storage/case_session.h"
#include "core/storage/theme_store.h"
#include "widgets/timeline/sequence_sheet.h"
#include "widgets/timeline/sequence_words.h"

#include <QJsonArray>

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

/// The sequence of a case, its schedule, and what is needed to write them.
class SequenceWriter
{
public:
    SequenceWriter(const CaseSession &session, const SequenceOptions &options)
        : m_session(session)
        , m_options(options)
        , m_words(session.database())
    {
        m_request.about = entitiesMeant(session.database(), options.themes);
        m_request.filter.window = windowMeant(options.from, options.to);
        m_request.edition = options.isEvidential ? Edition::Evidential : Edition::Full;
        m_found
            = sequenceOf(m_words.book(), {m_request.about, m_request.filter.window, m_request.edition, false},
                         themeColoursKept(session.database()));
        m_schedule = scheduleOf(m_words.book(), m_request);
    }

    const CaseSequence &found() const { return m_found; }

    void write()
    {
        const QString ending = endingOf(m_options.out);
        if (ending == u"json")
            writeJson(m_options.out, json());
        else if (ending == u"csv" || ending == u"xlsx")
            writeTables(m_options.out, tablesOf(scheduleTable(m_schedule), m_schedule),
                        {m_session.info().marking, m_session.info().operation});
        else if (ending == u"svg" || ending == u"pdf" || ending == u"png")
            sheet().write(m_options.out);
        else
            writeDocument(m_options.out,
                          scheduleDocument(m_words.book(), m_schedule,
                                           titleOf(m_session, m_words.book(), m_request),
                                           sheet().figure(384)));
    }

    QJsonArray themesJson() const
    {
        QJsonArray themes;
        for (const ThemeLine &line : m_found.sequence.lines)
            themes.append(QJsonObject{{u"entity"_s, line.entity.value},
                                      {u"kind"_s, codeOf(entityKinds, line.kind)},
                                      {u"name"_s, line.name},
                                      {u"detail"_s, line.detail},
                                      {u"colour"_s, line.colour}});
        return themes;
    }

private:
    QJsonObject json()
    {
        QJsonObject object = eventsJson(m_schedule, m_words.book());
        object.insert(u"themes"_s, themesJson());
        return object;
    }

    SequenceSheet sheet()
    {
        const ScheduleTitle title = titleOf(m_session, m_words.book(), m_request);
        SheetWords words;
        words.title = u"Sequence of events: "_s + title.subject;
        words.operation = title.operation;
        words.marking = title.marking;
        words.asAt = describeTime(title.writtenAt);
        words.remark = scheduleRemark(m_schedule)
            + u". A telephone on a person's line is attributed to them; that does not say who used it."_s;
        for (const SourceId id : m_schedule.sources) {
            const Source &source = m_words.book().source(id);
            words.sources << u"%1. %2 %3 %4"_s.arg(words.sources.size() + 1)
                                 .arg(source.reference == source.file ? QString() : source.reference,
                                      source.file, source.sheet)
                                 .simplified();
        }
        const AxisKind axis = m_options.axis == u"ordered" ? AxisKind::Ordered
            : m_options.axis == u"proportional"            ? AxisKind::Proportional
                                                           : AxisKind::Automatic;
        return SequenceSheet(m_found.sequence, words, axis,
                             [this](const SequenceEvent &event) { return m_words.label(event); });
    }

    const CaseSession &m_session;
    const SequenceOptions &m_options;
    SequenceWords m_words;
    ScheduleRequest m_request;
    CaseSequence m_found;
    Schedule m_schedule;
};

} // namespace

static int writeSequence(const SequenceOptions &options, Console &console)
{
    requireEnding(
        options.out,
        {u"svg"_s, u"pdf"_s, u"png"_s, u"xlsx"_s, u"csv"_s, u"json"_s, u"docx"_s, u"odt"_s, u"html"_s});
    const CaseSession session(options.file);
    SequenceWriter writer(session, options);
    writer.write();
    CommandResult result;
    result.values = {{u"themes"_s, qint64(writer.found().sequence.lines.size())},
                     {u"events"_s, qint64(writer.found().sequence.events.size())},
                     {u"hidden"_s, writer.found().hidden},
                     {u"intelligence_left_out"_s, writer.found().intelligence},
                     {u"out"_s, options.out}};
    result.forPrograms.insert(u"lines"_s, writer.themesJson());
    return console.show(result);
}

void addSequenceCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<SequenceOptions>();
    CLI::App *command = app.add_subcommand("sequence", "A sequence-of-events chart or schedule");
    addText(*command, "CASE", options->file, "case file")->required();
    addTexts(*command, "--theme", options->themes, "theme lines from the top: id, identifier or label")
        ->required();
    addText(*command, "--from", options->from, "only from this time or day on");
    addText(*command, "--to", options->to, "only to this time or day");
    addText(*command, "--axis", options->axis,
            "proportional or ordered (ordered while every event can have its own column)")
        ->check(CLI::IsMember({"proportional", "ordered"}));
    command->add_flag("--evidential", options->isEvidential, "without what only intelligence says");
    addText(*command, "--out", options->out,
            "chart: .svg .pdf .png; schedule: .xlsx .csv .docx .odt .html; both as data: .json")
        ->required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return writeSequence(*options, console); });
}

} // namespace skein::cli
