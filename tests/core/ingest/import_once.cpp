// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports a file into a case and says where it is, a line each: import_once CASE FILE [MOST_BYTES]. One test
// kills it; another lets no file grow beyond MOST_BYTES, as on a full disk.

#include "core/base/error.h"
#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace skein;

static void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

static void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // writes fail instead
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

/// What importFiles() does, with a word between its steps.
static void import(const QString &casePath, const QString &file, bool isWrittenThrough)
{
    CaseSession session(casePath);
    ImportRequest request;
    request.files = {file};
    NoProgress progress;
    const PreparedImport import = prepareImport(request, specificationsFor(session.database()), progress);
    say("reading");
    const ImportSetting setting{session.user(), session.info().operation, ImportMode::Store};
    std::optional<CaseSession::WriteThrough> writeThrough;
    if (isWrittenThrough)
        writeThrough.emplace(session);
    ImportOutcome outcome;
    {
        Database writer = session.writer();
        outcome = runImport(writer, import, setting, progress);
    }
    say("staged");
    activateImport(session, outcome);
    say("imported");
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 4)
        limitFiles(rlim_t(arguments.at(4).toLongLong()));
    try {
        import(arguments.at(1), arguments.at(2), arguments.value(3) == u"through");
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return 1;
    }
    return 0;
}
