// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_entry.h"

#include "core/base/error.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

int runWindow(const QString & /*casePath*/)
{
    throw Error(u"This build has no window; use a command, 'skein --help' lists them"_s);
}

} // namespace skein
