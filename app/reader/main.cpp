// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one file for skein, confined: skein-reader FILE FOLDER [graph], with requests on standard input and
// answers on standard output. Started by skein, not by people.

#include "core/exchange/confined_graph.h"
#include "core/ingest/confined/table_server.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isGraph = arguments.size() == 4 && arguments[3] == QLatin1StringView("graph");
    if (arguments.size() != 3 && !isGraph) {
        std::fputs("skein-reader is started by skein; start that.\n", stderr);
        return 2;
    }
    qputenv("TMPDIR", arguments[2].toLocal8Bit());
    if (isGraph)
        return skein::serveGraph(arguments[1], arguments[2], STDOUT_FILENO);
    return skein::serveTables(arguments[1], arguments[2], STDIN_FILENO, STDOUT_FILENO);
}
