// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace skein::cli {

void addCommands(CLI::App & /*app*/, CommandContext & /*context*/) { }

} // namespace skein::cli
