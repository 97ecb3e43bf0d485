// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

// What is asked of a reader, and what it answers. Each answer but 'O', 'T' and an error of opening names the
// table's reading it is of.
//   'R' reading, table, delimiter   opens a table         no answer
//   'N' reading                     asks for more rows    'B' reading, position, is it the end, rows
//   'C' reading                     ends it               no answer
// First of all comes, unasked, 'T' format (0: delimited text, else its place counted from 1), likeness in
// millionths, others, tables with what is told of each. 'E' reading (-1: of opening), message, detail stands
// in for any answer.

/// Confines this process, opens the file and serves its tables over the two ends until they close. `folder`
/// takes what has to be unpacked; another process removes it. The exit code of the process.
int serveTables(const QString &path, const QString &folder, int requests, int answers);

} // namespace skein
