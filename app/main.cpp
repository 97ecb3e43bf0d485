// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/window_entry.h"
#include "core/base/error.h"

#include <QApplication>
#include <QFileInfo>

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static int openWindow(int &argc, char **argv, const QString &casePath)
{
    if (!casePath.isEmpty() && !casePath.endsWith(u".skein"_s) && !QFileInfo::exists(casePath))
        throw cli::UsageError(
            u"'%1' is neither a command nor a case file; 'skein --help' lists the commands"_s.arg(casePath));
    QApplication application(argc, argv);
    return runWindow(casePath);
}

static int run(int &argc, char **argv)
{
    CLI::App app("Skein: an intelligence analysis workstation. Without a command the window opens.", "skein");
    app.set_version_flag("--version", "skein " SKEIN_VERSION);
    app.require_subcommand(0, 1);
    QString casePath;
    cli::addText(app, "CASE", casePath, "case file to open in the window");
    cli::CommandContext context;
    cli::addCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        throw cli::UsageError(QString::fromStdString(error.what()) + u"; --help tells how it is used"_s);
    }
    return context.hasChosen() ? context.run(argc, argv) : openWindow(argc, argv, casePath);
}

} // namespace skein

int main(int argc, char **argv)
{
    constexpr int impossible = 1;
    constexpr int wrongUsage = 2;
    QCoreApplication::setApplicationName(u"skein"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SKEIN_VERSION));
    try {
        return skein::run(argc, argv);
    } catch (const skein::cli::UsageError &error) {
        skein::cli::printError(QString::fromUtf8(error.what()));
        return wrongUsage;
    } catch (const std::exception &error) {
        skein::cli::printError(QString::fromUtf8(error.what()));
        return impossible;
    }
}
