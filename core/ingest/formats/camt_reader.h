// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <memory>
#include <string_view>

namespace skein {

/// The entries of a statement in camt.053, or the transactions of an entry that has them. The text must
/// outlive the reader, which throws Error where the XML is damaged.
std::unique_ptr<TableReader> readCamt(std::string_view text);

} // namespace skein
