// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Opens a file in a process of its own that may read this file and nothing else, so that a file made to harm
/// its reader harms neither the case nor the machine. Delimited text is then read here: it is only split;
/// what is that beyond doubt never goes there. Without the reader's program (tests, a build tree) all is done
/// in this process. Throws Error when the file cannot be read, or when its reader died of it. Without a
/// source when it was stopped.
OpenedFormat openConfined(const InputFile &input, Extent extent, LastingStop &progress);

/// Where the reader's program lies: SKEIN_READER, beside this program, or in ../libexec/skein. Empty:
/// nowhere.
QString readerProgram();

} // namespace skein
