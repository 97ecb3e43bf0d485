// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <memory>
#include <string_view>

namespace skein {

/// The transactions of a statement in MT940. The text must outlive the reader.
std::unique_ptr<TableReader> readMt940(std::string_view text);

} // namespace skein
