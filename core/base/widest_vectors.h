// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Before a function: compiled for several widths of vectors, chosen when the program starts. Only for loops
/// in which every lane is one element by itself, so that wider vectors give the same bits.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define SKEIN_WIDEST_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define SKEIN_WIDEST_VECTORS
#endif
