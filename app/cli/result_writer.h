// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/result_table.h"
#include "core/products/table_writer.h"

#include <QByteArray>

namespace skein::cli {

QByteArray asJson(const CommandResult &result); ///< One compact document with a line end.
QByteArray asText(const CommandResult &result); ///< Aligned tables for a terminal; control characters of the
                                                ///< data shown as U+FFFD.
/// RFC 4180, UTF-8, header row.
QByteArray asCsv(const ResultTable &table, CsvAudience reader = CsvAudience::System);

/// Text cells stay text, so that no spreadsheet computes them. Throws Error when the file cannot be written.
void writeWorkbook(const ResultTable &table, const QString &path);

} // namespace skein::cli
