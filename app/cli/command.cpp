// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/base/error.h"

#include <QApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <CLI/CLI.hpp>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

void CommandContext::add(CLI::App &command, Needs needs, Shows shows, CommandWork work)
{
    auto options = std::make_shared<ResultOptions>();
    command.add_flag("--json", options->isJson, "one JSON document on standard output");
    if (shows == Shows::Table) {
        addText(command, "--format", options->format, "csv, xlsx or json").oneOf({"csv", "xlsx", "json"});
        addText(command, "--out", options->out, "file to write; its ending picks the format");
    }
    command.final_callback(
        [this, needs, options, work = std::move(work)] { m_chosen = Choice{needs, *options, work}; });
}

/// Qt remarks on its surroundings (no run-time folder) on standard error, where one line says what went
/// wrong.
static void ignoreRemarks(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(u"QStandardPaths:"))
        printError(message);
}

int CommandContext::run(int &argc, char **argv) const
{
    qInstallMessageHandler(ignoreRemarks);
    std::unique_ptr<QCoreApplication> application;
    if (m_chosen->needs == Needs::Drawing) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    Console console(m_chosen->options);
    return m_chosen->work(console);
}

Argument &Argument::required()
{
    m_option->required();
    return *this;
}

Argument &Argument::oneOf(const std::vector<std::string> &words)
{
    m_option->check(CLI::IsMember(words));
    return *this;
}

Argument &Argument::between(qint64 least, qint64 most)
{
    m_option->check(CLI::Range(least, most));
    return *this;
}

Argument &Argument::times(int least, int most)
{
    m_option->expected(least, most);
    return *this;
}

CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description)
{
    return parent.add_subcommand(name, description);
}

void requireCommand(CLI::App &parent)
{
    parent.require_subcommand(1);
}

Argument addText(CLI::App &command, const std::string &name, QString &value, const std::string &description)
{
    const auto set = [&value](const std::string &text) { value = QString::fromStdString(text); };
    return Argument(command.add_option_function<std::string>(name, set, description)->type_name(""));
}

Argument addTexts(CLI::App &command, const std::string &name, QStringList &values,
                  const std::string &description)
{
    const auto set = [&values](const std::vector<std::string> &texts) {
        for (const std::string &text : texts)
            values << QString::fromStdString(text);
    };
    return Argument(
        command.add_option_function<std::vector<std::string>>(name, set, description)->type_name(""));
}

Argument addFlag(CLI::App &command, const std::string &name, bool &value, const std::string &description)
{
    return Argument(command.add_flag(name, value, description));
}

template<typename Number>
Argument addNumber(CLI::App &command, const std::string &name, Number &value, const std::string &description)
{
    return Argument(command.add_option(name, value, description));
}

template Argument addNumber(CLI::App &, const std::string &, int &, const std::string &);
template Argument addNumber(CLI::App &, const std::string &, qint64 &, const std::string &);
template Argument addNumber(CLI::App &, const std::string &, quint32 &, const std::string &);
template Argument addNumber(CLI::App &, const std::string &, size_t &, const std::string &);

void requireEnding(const QString &path, const QStringList &endings)
{
    if (!endings.contains(QFileInfo(path).suffix().toLower()))
        throw UsageError(
            u"--out %1: its ending says the format; use .%2"_s.arg(path, endings.join(u", ."_s)));
}

void requireWritable(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(u"%1 cannot be written (%2). Nothing was changed; choose another place."_s.arg(
            path, file.errorString()));
    file.cancelWriting();
}

} // namespace skein::cli
