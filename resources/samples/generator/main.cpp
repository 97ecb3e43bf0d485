// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/anpr_reads.h"
#include "resources/samples/generator/call_returns.h"
#include "resources/samples/generator/lists.h"

#include <charconv>
#include <cstdio>
#include <exception>
#include <string_view>

using namespace skein::sample;

namespace {

struct Options
{
    unsigned long long seed = 20251026;
    int scale = 1;
    std::filesystem::path folder;
};

template<typename Number>
bool read(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool parse(int count, char **words, Options &options)
{
    for (int at = 1; at + 1 < count; at += 2) {
        const std::string_view name = words[at];
        const std::string_view value = words[at + 1];
        const bool isGood = name == "--seed" ? read(value, options.seed)
            : name == "--scale"              ? read(value, options.scale) && options.scale > 0
                                             : name == "--out";
        if (!isGood)
            return false;
        if (name == "--out")
            options.folder = value;
    }
    return count % 2 == 1 && !options.folder.empty();
}

void generate(const Options &options)
{
    std::vector<Expectation> expected;
    const std::vector<Communication> all = communications(options.seed, options.scale);
    writeCallReturns(options.folder, all, options.seed, expected);
    writeAnprReads(options.folder, options.seed, options.scale, expected);
    writeLists(options.folder, expected);
    writeRecords(options.folder, all, expected);
    writeExpectations(options.folder / "expected.json", expected, options.seed, options.scale);
}

} // namespace

int main(int count, char **words)
{
    Options options;
    if (!parse(count, words, options)) {
        std::fputs("usage: skein_sample_generator [--seed N] [--scale K] --out FOLDER\n", stderr);
        return 2;
    }
    try {
        generate(options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "skein_sample_generator: %s\n", error.what());
        return 1;
    }
    return 0;
}
