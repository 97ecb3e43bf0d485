// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

class QPdfWriter;

namespace skein::pdf {

/// Paper, resolution and title: what line breaks rest on, too.
void setUp(QPdfWriter &writer, const Document &document);

} // namespace skein::pdf
