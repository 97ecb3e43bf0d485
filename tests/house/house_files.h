// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace skein::house {

/// The files of a folder of the source tree (all levels) with one of these endings, relative to the tree's
/// top, sorted.
QStringList filesUnder(const QString &folder, const QStringList &endings);

/// Every file that people write: sources, build files, scripts, data, texts. Not the sample's raw files.
QStringList writtenFiles();

/// The C++ sources and headers of the program and its tests.
QStringList sourceFiles();

/// The lines of a file of the tree. A file that cannot be read fails the test.
QStringList linesOf(const QString &file);

} // namespace skein::house
