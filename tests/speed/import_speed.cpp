// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One million call rows against sqlite3's own .import of the same file into a bare table, each in a process
// of its own.
//     import_speed [ROWS]           makes the file, runs both, prints processor time, memory and the ratio
//     import_speed --child FILE     what it measures of ours

#include "core/base/error.h"
#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"
#include "tests/speed/call_file.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

static int importInto(const QString &file, const QString &casePath)
{
    CaseSession::create(casePath, u"SPEED"_s, Marking());
    CaseSession session(casePath);
    ImportRequest request;
    request.files = {file};
    NoProgress progress;
    const ImportOutcome outcome = importFiles(session, request, ImportMode::Store, progress);
    const Source &source = outcome.tables.at(0).source;
    std::printf("rows %lld, stored %lld, duplicates %lld, rejected %lld, %.1f s\n", source.rows,
                source.stored, source.duplicates, source.rejected, source.seconds);
    return source.rows == source.stored + source.duplicates + source.rejected ? 0 : 1;
}

struct Cost
{
    double seconds = 0; ///< User and system time of the child.
    double megabytes = 0; ///< Its greatest resident set.
};

static Cost costOf(const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    for (const std::string &each : command)
        arguments.push_back(const_cast<char *>(each.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Error(u"A measured program failed"_s, QString::fromStdString(command.front()));
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss) / 1024};
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    try {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == u"--child")
            return importInto(arguments.value(2), arguments.value(2) + u".skein"_s);
        const QTemporaryDir folder;
        const std::string file = folder.filePath(u"calls.csv"_s).toStdString();
        writeCalls(file, arguments.size() > 1 ? arguments[1].toInt() : 1'000'000);
        const std::string bare = folder.filePath(u"bare.db"_s).toStdString();
        const Cost peer = costOf({"sqlite3", bare, "-cmd", ".mode csv", ".import " + file + " calls"});
        const Cost own = costOf({argv[0], "--child", file});
        std::printf("sqlite3 .import  %6.2f s  %5.0f MB\nskein import     %6.2f s  %5.0f MB\nratio           "
                    " %6.2f\n",
                    peer.seconds, peer.megabytes, own.seconds, own.megabytes, own.seconds / peer.seconds);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
