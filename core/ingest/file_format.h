// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/input_file.h"
#include "core/ingest/table_source.h"

#include <span>
#include <string>

namespace skein {

/// What a format is known by.
struct FileHead
{
    std::string_view bytes; ///< All of the file, mapped: only the beginning should be looked at.
    std::string text; ///< The first 64 KiB as UTF-8; of a binary file without meaning.
    bool isWhole = false; ///< `text` is all of it.
};

/// A format that files come in. Formats are told apart by what the file holds, never by its name.
struct FileFormat
{
    const char *name; ///< "vCard address book"; translated in the context FileFormat.
    /// How sure it is that the file is of this format: 0 (not at all) to 1 (it can be nothing else).
    double (*likeness)(const FileHead &head);
    /// Throws Error when the file is damaged or passes a limit. The input outlives the source.
    std::unique_ptr<TableSource> (*open)(const InputFile &input);
    bool isGeneral = false; ///< Others are special cases of it: it is not told as their alternative.
};

/// All formats that are known; the order does not matter.
std::span<const FileFormat> fileFormats();

/// A file opened as the format it is most likely of.
struct OpenedFormat
{
    const FileFormat *format = nullptr; ///< None: delimited text.
    double likeness = 1;
    std::vector<const FileFormat *> others; ///< Formats that were nearly as likely.
    std::unique_ptr<TableSource> source;
};
/// How much of delimited text is opened: a preview of a file of gigabytes needs its beginning only.
enum class Extent { Whole, Head };

/// Throws Error when the file is of no format that can be read. Worth nothing when it was stopped.
OpenedFormat openFormat(const InputFile &input, Extent extent, LastingStop &progress);
OpenedFormat openFormat(const InputFile &input, Extent extent = Extent::Whole);

} // namespace skein
