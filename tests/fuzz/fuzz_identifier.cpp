// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/identifier.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// The first byte picks the kind. What is read has a canonical form, and that form is read as itself.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto kind
        = static_cast<IdentifierKind>(1 + data[0] % static_cast<int>(IdentifierKind::DateOfBirth));
    const auto first = readIdentifier(kind, text);
    if (!first) {
        demand(!first.reason().isEmpty());
        return 0;
    }
    demand(!first->canonical.empty() && !first->display.empty());
    if (first->isKnownForm && first->isIdentity) {
        const auto again = readIdentifier(kind, first->canonical);
        demand(again && again->canonical == first->canonical);
    }
    for (const Identifier &guess : guessIdentifiers(text))
        demand(!guess.canonical.empty());
    return 0;
}
