// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace skein {

/// What is wrong with the blocks of events and of who takes part in them: that they can be read, are in order
/// of time, are numbered without overlap, and point at entities and events that are there. One line each.
QStringList checkEventBlocks(const Database &database);

} // namespace skein
