// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/cli/result_table.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

// CLI11 is known to command.cpp and main.cpp only: it costs ten seconds in each file that includes it.
namespace CLI {
class App;
class Option;
} // namespace CLI

namespace skein::cli {

/// A drawing command gets a QApplication on the offscreen platform, the others a QCoreApplication.
enum class Needs { Nothing, Drawing };

/// A table can also be asked for with --format and --out; a document only with --json, and the command may
/// have an --out of its own.
enum class Shows { Table, Document };

/// Does the command and returns its exit code: 0 done, 3 a fault found by verify. An Error thrown becomes
/// exit code 1 and one line on standard error.
using CommandWork = std::function<int(Console &)>;

/// Knows what each command does once CLI11 has found which one was meant.
///
/// A command is one file `app/cli/NAME_command.cpp` with one function, declared and listed in commands.cpp:
///
///     void addListCommand(CLI::App &app, CommandContext &context)
///     {
///         struct Options { QString caseFile; QStringList about; };
///         auto options = std::make_shared<Options>();
///         CLI::App *command = addCommand(app, "list", "Any table of the case");
///         addText(*command, "CASE", options->caseFile, "case file").required();
///         addTexts(*command, "--about", options->about, "only of these entities");
///         context.add(*command, Needs::Nothing, Shows::Table, [options](Console &console) {
///             CommandResult result;
///             ResultTable &rows = result.tables.emplace_back(u"rows"_s, QStringList{u"id"_s, u"label"_s});
///             rows.add({entity.id.value, entity.label});      // QJsonValue: qint64, double, bool, QString,
///             arrays return console.show(result);                    // or throw Error(what, where, what to
///             do)
///         });
///     }
///
/// Wrong usage that CLI11 cannot see is thrown as UsageError. Long work takes console.progress().
class CommandContext
{
public:
    void add(CLI::App &command, Needs needs, Shows shows, CommandWork work);

    /// Runs the command that was parsed. argc and argv are for Qt.
    int run(int &argc, char **argv) const;
    bool hasChosen() const { return m_chosen.has_value(); }

private:
    struct Choice
    {
        Needs needs = Needs::Nothing;
        ResultOptions options;
        CommandWork work;
    };
    std::optional<Choice> m_chosen;
};

/// Wrong usage: exit code 2.
class UsageError : public std::runtime_error
{
public:
    explicit UsageError(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// An option or argument that was added, to say more about it.
class Argument
{
public:
    explicit Argument(CLI::Option *option)
        : m_option(option)
    {
    }

    Argument &required();
    Argument &oneOf(const std::vector<std::string> &words);
    Argument &between(qint64 least, qint64 most);
    Argument &times(int least, int most); ///< How many values it takes.

private:
    CLI::Option *m_option;
};

CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description);
/// One of the commands under it must be given.
void requireCommand(CLI::App &parent);

Argument addText(CLI::App &command, const std::string &name, QString &value, const std::string &description);
Argument addTexts(CLI::App &command, const std::string &name, QStringList &values,
                  const std::string &description);
Argument addFlag(CLI::App &command, const std::string &name, bool &value, const std::string &description);
/// For int, qint64, quint32 and size_t.
template<typename Number>
Argument addNumber(CLI::App &command, const std::string &name, Number &value, const std::string &description);

/// Throws UsageError when the path has none of these endings.
void requireEnding(const QString &path, const QStringList &endings);

/// Throws Error when no file can be made there: asked before a command changes the case and then writes.
void requireWritable(const QString &path);

/// Adds every command of the program (commands.cpp).
void addCommands(CLI::App &app, CommandContext &context);

} // namespace skein::cli
