// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/communications.h"
#include "resources/samples/generator/files.h"
#include "resources/samples/generator/random.h"

namespace skein::sample {

/// Writes calls/: one return for each of the story's phones, as three kinds of sender write them, with the
/// dirt that such files have.
void writeCallReturns(const std::filesystem::path &folder, const std::vector<Communication> &all,
                      std::uint64_t seed, std::vector<Expectation> &expected);

/// The mediation workbook of one phone.
void writeMediationWorkbook(const std::filesystem::path &folder, const std::vector<Communication> &all,
                            const Phone &phone, Random random, std::vector<Expectation> &expected);

/// The number as one of the spellings that returns have; short codes and names stay.
std::string spelled(Random &random, const std::string &number);

/// The number as +44...; short codes and names stay.
std::string international(const std::string &number);

/// The phone's IMEI: with its check digit, or with the 0 that networks often send instead.
std::string imeiAsSent(const Phone &phone);

/// Does this communication stand in the phone's return?
bool concerns(const Communication &each, const Phone &phone);

} // namespace skein::sample
