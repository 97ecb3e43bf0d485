// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace skein::cli {

// Each stands in a file of its own: NAME_command.cpp.
void addMeasuresCommand(CLI::App &app, CommandContext &context);
void addPathCommand(CLI::App &app, CommandContext &context);

void addCommands(CLI::App &app, CommandContext &context)
{
    addMeasuresCommand(app, context);
    addPathCommand(app, context);
}

} // namespace skein::cli
