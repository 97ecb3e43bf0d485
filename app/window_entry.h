// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// Opens the window, with the start page when casePath is empty, and returns the program's exit code. A
/// QApplication exists.
int runWindow(const QString &casePath);

} // namespace skein
