// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace skein::cli {

using AddCommand = void(CLI::App &app, CommandContext &context);

// Each stands in a file of its own: NAME_command.cpp.
AddCommand addAuditCommand;
AddCommand addChronologyCommand;
AddCommand addCommonCommand;
AddCommand addCompareCommand;
AddCommand addContactsCommand;
AddCommand addChartCommand;
AddCommand addDemoCommand;
AddCommand addExchangeCommand;
AddCommand addFilterCommand;
AddCommand addImportCommand;
AddCommand addLayoutCommand;
AddCommand addListCommand;
AddCommand addMeasuresCommand;
AddCommand addNewCommand;
AddCommand addPathCommand;
AddCommand addPatternCommand;
AddCommand addProductCommand;
AddCommand addReviewCommand;
AddCommand addSearchCommand;
AddCommand addSequenceCommand;
AddCommand addShowCommand;
AddCommand addSourcesCommands;
AddCommand addSpecificationCommands;
AddCommand addVerifyCommand;

void addCommands(CLI::App &app, CommandContext &context)
{
    for (AddCommand *add : {
             &addNewCommand,      &addImportCommand, &addSourcesCommands,   &addListCommand,
             &addShowCommand,     &addSearchCommand, &addChronologyCommand, &addSequenceCommand,
             &addContactsCommand, &addCommonCommand, &addChartCommand,      &addMeasuresCommand,
             &addPathCommand,     &addLayoutCommand, &addExchangeCommand,   &addProductCommand,
             &addReviewCommand,   &addAuditCommand,  &addVerifyCommand,     &addDemoCommand,
             &addPatternCommand,  &addFilterCommand, &addCompareCommand,    &addSpecificationCommands,
         })
        add(app, context);
}

} // namespace skein::cli
