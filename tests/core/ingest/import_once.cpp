// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports a file into a case and says where it is, a line each: import_once CASE FILE. The test kills it.

#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"

#include <QCoreApplication>

#include <cstdio>

using namespace skein;

static void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

/// What importFiles() does, with a word between its steps.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    CaseSession session(app.arguments().at(1));
    ImportRequest request;
    request.files = {app.arguments().at(2)};
    const PreparedImport import = prepareImport(request, specificationsFor(session.database()));
    NoProgress progress;
    say("reading");
    Database writer = session.writer();
    const ImportOutcome outcome
        = runImport(writer, import, {session.user(), session.info().operation, ImportMode::Store}, progress);
    say("staged");
    activateImport(session, outcome);
    say("imported");
    return 0;
}
