// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"

namespace skein {

/// Reads a file of one of exchangeFormats(); which one its content says, whatever it is called. Throws Error
/// when it cannot be opened, is of none of them or is damaged. It is read in a process of its own.
GraphReading readGraphFile(const QString &path, Progress &progress);
/// The same in this process, whatever the file holds: for the confined reader.
GraphReading readGraphHere(const QString &path, Progress &progress);

/// The name of the format when the file is certainly of one: not of lists and JSON that an ordinary import
/// reads. Empty for all others, and for what cannot be opened.
QString certainFormatOf(const QString &path);

/// In the format of the path's ending; the file appears whole or not at all. Returns what it leaves out.
/// Throws Error on another ending or when it cannot be written.
std::vector<LostField> writeGraphFile(const QString &path, const GraphDocument &document);

} // namespace skein
