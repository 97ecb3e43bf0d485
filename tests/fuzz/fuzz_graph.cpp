// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graphml_reader.h"
#include "tests/fuzz/fuzz_entry.h"

using namespace skein;

namespace {

GraphReading read(int format, std::string_view bytes)
{
    NoProgress progress;
    if (format == 0)
        return readGraphml(bytes, progress);
    return format == 1 ? readGexf(bytes, progress) : readEdgeList(bytes, progress);
}

} // namespace

/// The first byte picks the format. Every edge has its ends.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    try {
        const GraphReading reading
            = read(data[0] % 3, std::string_view(reinterpret_cast<const char *>(data) + 1, size - 1));
        const auto count = int(reading.document.nodes.size());
        for (const GraphEdge &edge : reading.document.edges)
            demand(edge.source >= 0 && edge.source < count && edge.target >= 0 && edge.target < count);
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
