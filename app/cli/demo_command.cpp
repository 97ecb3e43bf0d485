// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/sample/sample_case.h"
#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

/// Runs one command of the demonstration in a process of its own, as a person would type it.
static void runStep(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        throw Error(u"The demonstration stopped at \"skein %1\": %2"_s.arg(
            arguments.join(u' '), QString::fromUtf8(process.readAllStandardError()).trimmed()));
}

/// A step is ["chart", "--about", "07700 900117", "--out", "line.svg"]: the case goes behind the command, and
/// what --out names is written into the folder.
static QString doStep(const QJsonArray &step, const QString &casePath, const QDir &folder)
{
    QStringList arguments{step.at(0).toString(), casePath};
    QString written;
    for (qsizetype i = 1; i < step.size(); ++i) {
        QString argument = step.at(i).toString();
        const bool isFile
            = arguments.last() == u"--out"_s || (arguments.size() == 3 && arguments.at(0) == u"exchange"_s);
        if (isFile)
            argument = written = folder.filePath(argument);
        arguments << argument;
    }
    if (arguments.at(0) == u"exchange"_s)
        std::swap(arguments[1], arguments[2]); // exchange export CASE FILE
    runStep(arguments);
    return written;
}

static int demonstrate(Console &console, const QString &folderName)
{
    if (!QDir().mkpath(folderName))
        throw Error(u"The folder %1 cannot be made. Choose another."_s.arg(folderName));
    const QDir folder(QFileInfo(folderName).absoluteFilePath());
    const QString casePath = folder.filePath(u"heron.skein"_s);
    const ImportOutcome outcome = makeSampleCase(casePath, console.progress());
    if (!outcome.complete)
        throw Error(u"The demonstration was stopped. Nothing was kept."_s);
    QJsonArray files;
    for (const auto &step : QJsonDocument::fromJson(readResource(u"samples/demo.json"_s)).array()) {
        console.note(step.toArray().at(0).toString() + u" → "_s + step.toArray().last().toString());
        files.append(doStep(step.toArray(), casePath, folder));
    }
    CommandResult result;
    result.values = {{u"case"_s, casePath}, {u"files"_s, files}};
    return console.show(result);
}

void addDemoCommand(CLI::App &app, CommandContext &context)
{
    auto folder = std::make_shared<QString>();
    CLI::App *command
        = addCommand(app, "demo", "Make the sample case with every product, chart and sequence");
    addText(*command, "FOLDER", *folder, "where to write; made if it is not there").required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [folder](Console &console) { return demonstrate(console, *folder); });
}

} // namespace skein::cli
