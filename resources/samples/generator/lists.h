// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/communications.h"
#include "resources/samples/generator/files.h"

#include <filesystem>
#include <vector>

namespace skein::sample {

/// Writes lists/: people, vehicles, addresses, attributions, accounts and relationships.
void writeLists(const std::filesystem::path &folder, std::vector<Expectation> &expected);

/// Writes events/ and intelligence/: what police and partners recorded, payments, the messages found on a
/// seized handset.
void writeRecords(const std::filesystem::path &folder, const std::vector<Communication> &all,
                  std::vector<Expectation> &expected);

/// A list written by hand: cells parted by '|', the first row the header. A row that begins with '!' is one
/// that must be refused: "!Start Date|" names the column; the rest is the row.
struct List
{
    const char *file; ///< Relative; written as XLSX or CSV by its ending.
    const char *kind;
    const char *text;
    std::vector<std::string> banner = {}; ///< Lines above the header.
};

/// Throws when a row has not as many cells as the header.
void writeList(const std::filesystem::path &folder, const List &list, std::vector<Expectation> &expected);

} // namespace skein::sample
