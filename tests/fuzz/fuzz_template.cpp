// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/products/document_json.h"
#include "core/products/form_template.h"
#include "core/products/yardstick.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// A form is read, or refused in one line; so is a yardstick; what is read as a sealed document can be sealed
/// again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    try {
        const FormTemplate form = parseTemplate(json, QStringLiteral("fuzz.json"));
        demand(!form.variants.empty() && !form.sections.empty());
    } catch (const Error &error) {
        demand(!error.message().isEmpty() && !error.message().contains(u'\n'));
    }
    try {
        demand(!parseYardstick(json).terms.empty());
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    try {
        const QByteArray content = documentContent(documentFromContent(json));
        demand(documentContent(documentFromContent(content)) == content);
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
