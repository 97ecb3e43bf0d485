// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of calls or of number plate reads against sqlite3's own .import of the same file into a bare table,
// each in a process of its own, one after the other.
//     import_speed [ROWS] [calls|reads]   makes the file, runs them, prints processor time, memory and ratios
//     import_speed --child FILE           what it measures of ours
// Where SKEIN_DUCKDB names a program that is called with a database, -c and SQL (DuckDB's own shell), the
// same work is done with it too: identities normalised, things and events in tables of their own, three
// indices.

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

/// What Skein does with a file of calls, as far as SQL has words for it: no ledger, no rows as written, no
/// repeats.
static std::string duckDbScript(const std::string &file)
{
    const auto number = [](const std::string &column) {
        return "'+44' || regexp_replace(regexp_replace(\"" + column
            + "\", '[^0-9]', '', 'g'), '^(44|0)', '')";
    };
    const auto things = [](const std::string &kind, const std::string &value) {
        return "SELECT DISTINCT '" + kind + "' AS kind, " + value + " AS identity FROM r";
    };
    return "SET threads = 2; CREATE TABLE r AS SELECT " + number("Calling Number") + " AS caller, "
        + number("Called Number")
        + " AS called, strptime(\"Date\" || ' ' || \"Time\", '%d/%m/%Y %H:%M:%S') AS start, "
        + "CAST(\"Duration\" AS INTEGER) AS seconds, \"Call Type\" AS type, \"IMEI\" AS imei, \"IMSI\" AS "
          "imsi, "
        + "\"Start Cell ID\" AS cell, row_number() OVER () + 1 AS line FROM read_csv('" + file
        + "', all_varchar = true, header = true); "
        + "CREATE TABLE entity AS SELECT row_number() OVER () AS id, kind, identity FROM ("
        + things("phone", "caller") + " UNION " + things("phone", "called") + " UNION "
        + things("handset", "imei") + " UNION " + things("sim", "imsi") + " UNION " + things("cell", "cell")
        + "); "
        + "CREATE TABLE event AS SELECT r.start, r.seconds, r.type, a.id AS caller, b.id AS called, h.id AS "
          "handset, "
        + "s.id AS sim, c.id AS cell, r.line FROM r JOIN entity a ON a.kind = 'phone' AND a.identity = "
          "r.caller "
        + "JOIN entity b ON b.kind = 'phone' AND b.identity = r.called JOIN entity h ON h.kind = 'handset' "
          "AND "
        + "h.identity = r.imei JOIN entity s ON s.kind = 'sim' AND s.identity = r.imsi JOIN entity c ON "
          "c.kind = "
        + "'cell' AND c.identity = r.cell ORDER BY r.start; DROP TABLE r; "
        + "CREATE INDEX by_caller ON event (caller); CREATE INDEX by_called ON event (called); "
        + "CREATE INDEX by_start ON event (start)";
}

static void print(const char *what, const Cost &cost, const Cost &own)
{
    std::printf("%-18s %8.2f s  %6.0f MB   skein / it %6.2f\n", what, cost.seconds, cost.megabytes,
                own.seconds / cost.seconds);
}

static void compare(const std::string &program, int rows, bool areReads)
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(u"rows.csv"_s).toStdString();
    (areReads ? writeReads : writeCalls)(file, rows);
    const std::string bare = folder.filePath(u"bare.db"_s).toStdString();
    const Cost peer = costOf({"sqlite3", bare, "-cmd", ".mode csv", ".import " + file + " rows"});
    const Cost own = costOf({program, "--child", file});
    std::printf("skein import       %8.2f s  %6.0f MB\n", own.seconds, own.megabytes);
    print("sqlite3 .import", peer, own);
    const QByteArray duckDb = qgetenv("SKEIN_DUCKDB");
    if (duckDb.isEmpty() || areReads)
        return;
    const std::string made = folder.filePath(u"duck.db"_s).toStdString();
    print("DuckDB, normalised", costOf({duckDb.toStdString(), made, "-c", duckDbScript(file)}), own);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    try {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == u"--child")
            return importInto(arguments.value(2), arguments.value(2) + u".skein"_s);
        compare(argv[0], arguments.value(1, u"1000000"_s).toInt(), arguments.value(2) == u"reads");
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
