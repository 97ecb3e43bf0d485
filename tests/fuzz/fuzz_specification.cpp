// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/specification.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// A specification that is read writes JSON that is read to the same specification.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    try {
        const Specification specification = parseSpecification(json, QStringLiteral("fuzz.json"));
        const QByteArray written = toJson(specification);
        demand(toJson(parseSpecification(written, QStringLiteral("again.json"))) == written);
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
