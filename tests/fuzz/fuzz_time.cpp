// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// A text is a time within a day of what its parts say, or is refused with a reason.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    TimeRules rules;
    rules.order = static_cast<DateOrder>(data[0] % 4);
    const auto whole = readTime(text, rules);
    demand(bool(whole) || !whole.reason().isEmpty());
    const std::size_t middle = text.size() / 2;
    const auto parts = readTime(text.substr(0, middle), text.substr(middle), rules);
    demand(bool(parts) || !parts.reason().isEmpty());
    const auto duration = readDuration(text);
    demand(bool(duration) || !duration.reason().isEmpty());
    const auto serial = readExcelSerial(text, rules);
    demand(bool(serial) || !serial.reason().isEmpty());
    return 0;
}
