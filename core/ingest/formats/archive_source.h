// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Zip archives of files that can be read themselves: the tables of all members, each called by its member.
/// Members are unpacked one at a time into files without their names, which go when the archive is closed.
/// What cannot be read is told. Archives in archives are opened once, not deeper.
FileFormat archiveFormat();

} // namespace skein
