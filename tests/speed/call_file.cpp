// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/speed/call_file.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <random>

namespace skein {

void writeCalls(const std::string &path, int rows)
{
    constexpr int busy = 20'000;
    constexpr int all = 500'000;
    std::mt19937_64 random(20251026);
    std::ofstream out(path, std::ios::binary);
    out << "Calling Number,Called Number,Date,Time,Duration,Call Type,IMEI,IMSI,Start Cell ID\n";
    std::array<char, 200> line{};
    for (int row = 0; row < rows; ++row) {
        const int from = int(random() % busy);
        const int to = int(random() % all);
        const int second = int(random() % 86400);
        const int day = int(random() % 28) + 1;
        const int month = int(random() % 12) + 1;
        const int cell = int(random() % 4'000);
        const int length = std::snprintf(
            line.data(), line.size(),
            "447%09d,07%09d,%02d/%02d/2025,%02d:%02d:%02d,%d,%s,35%013lld,23430%010d,234-30-%04d-%09d\n",
            from, 100'000'000 + to, day, month, second / 3600, second / 60 % 60, second % 60,
            int(random() % 900), random() % 3 == 0 ? "SMS-MO" : "Voice", 1'000'000'000'000LL + from, from,
            cell / 40, cell);
        out.write(line.data(), length);
    }
}

void writeReads(const std::string &path, int rows)
{
    constexpr int vehicles = 300'000;
    constexpr int cameras = 2'000;
    std::mt19937_64 random(20251027);
    const auto letter = [](int number) { return "ABCDEFGHJKLMNOPRSTUVWXY"[number % 23]; };
    std::ofstream out(path, std::ios::binary);
    out << "VRM,Date,Time,Camera ID,Camera Name,Lane\n";
    std::array<char, 200> line{};
    for (int row = 0; row < rows; ++row) {
        const int vehicle = int(random() % vehicles);
        const int second = int(random() % 86400);
        const int camera = int(random() % cameras);
        const int length = std::snprintf(
            line.data(), line.size(),
            "%c%c%02d %c%c%c,%02d/%02d/2025,%02d:%02d:%02d,CAM%04d,A%d J%d northbound,%d\n", letter(vehicle),
            letter(vehicle / 23), 51 + vehicle / 529 % 25, letter(vehicle / 13'225), letter(vehicle / 7),
            letter(vehicle / 11), int(random() % 28) + 1, int(random() % 12) + 1, second / 3600,
            second / 60 % 60, second % 60, camera, camera / 40, camera % 40, int(random() % 3) + 1);
        out.write(line.data(), length);
    }
}

} // namespace skein
