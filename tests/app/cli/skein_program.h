// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace skein::test {

struct ProgramRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs the built `skein` with these arguments and waits for its end; exit code -1 when it crashed.
inline ProgramRun runSkein(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SKEIN_PROGRAM), arguments);
    constexpr int patience = 240'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace skein::test
