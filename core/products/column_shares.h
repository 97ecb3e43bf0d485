// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

namespace skein {

/// The share of a page of that shape that each column of a table gets; they sum to 1. From the weights where
/// the table gives them, else so that the longest words fit and long texts get what is left.
std::vector<double> columnShares(const TableBlock &table, PageShape page);

} // namespace skein
