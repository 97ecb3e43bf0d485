// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/exchange_formats.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

/// The first byte picks the format ('a': the first of exchangeFormats()). Every link and every event has its
/// ends, and what is read can be written again in all formats.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    try {
        NoProgress progress;
        const auto formats = exchangeFormats();
        const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
        const GraphReading reading = formats[(data[0] + 256U - 'a') % formats.size()].read(bytes, progress);
        const auto count = int(reading.document.nodes.size());
        for (const GraphEdge &edge : reading.document.edges)
            demand(edge.source >= 0 && edge.source < count && edge.target >= 0 && edge.target < count);
        for (const GraphEvent &event : reading.document.events)
            for (const GraphParty &party : event.parties)
                demand(party.node >= 0 && party.node < count);
        for (const ExchangeFormat &format : formats)
            demand(count == 0 || !format.write(reading.document).bytes.isEmpty());
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
