// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one file for skein, confined: skein-reader FILE FOLDER, with requests on standard input and answers
// on standard output. Started by skein, not by people.

#include "core/ingest/confined/table_server.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("skein-reader is started by skein; start that.\n", stderr);
        return 2;
    }
    qputenv("TMPDIR", arguments[2].toLocal8Bit());
    return skein::serveTables(arguments[1], arguments[2], STDIN_FILENO, STDOUT_FILENO);
}
