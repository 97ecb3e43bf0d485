// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/products/form_template.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// A force's own form is read, or refused in one line.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    try {
        const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
        const FormTemplate form = parseTemplate(json, QStringLiteral("fuzz.json"));
        demand(!form.kind.isEmpty() && !form.variants.empty());
    } catch (const Error &error) {
        demand(!error.message().isEmpty() && !error.message().contains(QLatin1Char('\n')));
    }
    return 0;
}
