// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one file for skein, confined: skein-reader FILE FOLDER [graph|picture], with requests on standard
// input and answers on standard output. Started by skein, not by people.

#include "core/exchange/confined_graph.h"
#include "core/ingest/confined/table_server.h"
#include "widgets/linkchart/photos/confined_picture.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(3);
    const bool isGraph = what == QLatin1StringView("graph");
    const bool isPicture = what == QLatin1StringView("picture");
    if (arguments.size() != (isGraph || isPicture ? 4 : 3)) {
        std::fputs("skein-reader is started by skein; start that.\n", stderr);
        return 2;
    }
    qputenv("TMPDIR", arguments[2].toLocal8Bit());
    if (isGraph)
        return skein::serveGraph(arguments[1], arguments[2], STDOUT_FILENO);
    if (isPicture)
        return skein::servePicture(arguments[1], arguments[2], STDIN_FILENO, STDOUT_FILENO);
    return skein::serveTables(arguments[1], arguments[2], STDIN_FILENO, STDOUT_FILENO);
}
