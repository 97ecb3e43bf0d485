// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <QString>

#include <memory>
#include <string_view>

namespace skein {

/// The transactions of a statement in OFX, of SGML as of XML. The text must outlive the reader.
std::unique_ptr<TableReader> readOfx(std::string_view text);
/// What is to be told of an OFX text that calls itself XML and is none; mostly empty.
QString noteOnOfx(std::string_view text);

} // namespace skein
