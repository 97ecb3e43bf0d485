// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/result_table.h"
#include "core/base/progress.h"

#include <QString>

#include <memory>

namespace skein::cli {

/// How the caller wants the result.
struct ResultOptions
{
    bool isJson = false; ///< --json
    QString format; ///< --format: csv, xlsx or json; empty: by the ending of out, else a table for people.
    QString out; ///< --out; empty: standard output.
};

/// Where a command's words go: results to standard output, everything else to standard error.
class Console
{
public:
    explicit Console(ResultOptions options);
    ~Console();

    /// Prints or writes the result as the options say and returns exit code 0. Throws Error when it cannot.
    int show(const CommandResult &result);

    /// A remark or warning, one line on standard error.
    void note(const QString &text);

    /// Reports on standard error when that is a terminal. Ctrl+C once makes it say stop.
    Progress &progress();

    const ResultOptions &options() const { return m_options; }

private:
    class TerminalProgress;
    ResultOptions m_options;
    std::unique_ptr<TerminalProgress> m_progress;
};

/// One line "skein: text" on standard error, whatever the text holds.
void printError(const QString &text);

} // namespace skein::cli
