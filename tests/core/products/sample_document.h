// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

/// A document with a block of every kind, about invented people, with texts that would break a careless
/// writer.
skein::Document sampleDocument();

/// One table of so many rows, as a schedule has them.
skein::Document longSchedule(int rows);
