// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/text_decoding.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// Whatever the bytes are, what comes out is well-formed UTF-8.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const DecodedText decoded = decodeText(std::string_view(reinterpret_cast<const char *>(data), size));
    demand(isUtf8(decoded.text));
    demand(!decoded.charset.isEmpty());
    return 0;
}
