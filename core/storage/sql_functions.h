// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace skein {

class RowSums;
class SearchQueue;

/// Adds to a connection what our triggers and queries call:
/// skein_fold(text): case and accents folded for search; skein_sum(table, sign, value...): adds (1) or
/// removes (-1) the hash of the values to the sums; skein_hash(value...): the hash itself, for verify;
/// skein_index(row, text): queues a row of the text index, an empty text takes it out.
void registerFunctions(sqlite3 *handle, RowSums &sums, SearchQueue &queue);

} // namespace skein
