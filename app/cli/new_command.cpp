// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "core/model/marking_vocabulary.h"
#include "core/storage/case_session.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static Marking markingMeant(const QString &text)
{
    try {
        return knownMarking(text);
    } catch (const Error &error) {
        throw UsageError(error.message());
    }
}

void addNewCommand(CLI::App &app, CommandContext &context)
{
    struct Options
    {
        QString file;
        QString operation;
        QString marking = u"OFFICIAL-SENSITIVE"_s;
        QString sources = u"kept"_s;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, "new", "Make a case");
    addText(*command, "CASE", options->file, "the file to make, NAME.skein").required();
    addText(*command, "--operation", options->operation, "name of the operation").required();
    addText(*command, "--marking", options->marking, "protective marking (OFFICIAL-SENSITIVE)");
    addText(*command, "--sources", options->sources,
            "kept: rows as written in the case (the default); referenced: left in their files");
    context.add(*command, Needs::Nothing, Shows::Document, [options](Console &console) {
        const Marking marking = markingMeant(options->marking);
        const auto keeping = fromCode(sourceKeepings, options->sources);
        if (!keeping)
            throw UsageError(u"--sources '%1': it takes 'kept' or 'referenced'"_s.arg(options->sources));
        CaseSession::create(options->file, options->operation, marking, *keeping);
        CommandResult result;
        result.values = {{u"case"_s, QFileInfo(options->file).absoluteFilePath()},
                         {u"operation"_s, options->operation.trimmed()},
                         {u"marking"_s, marking.text()},
                         {u"sources"_s, codeOf(sourceKeepings, *keeping)}};
        return console.show(result);
    });
}

} // namespace skein::cli
