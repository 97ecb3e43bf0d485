#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every source is as clang-format writes it.
set -eu
cd "$(dirname -- "$0")/../.."
find app core resources tests widgets -name '*.cpp' -o -name '*.h' | sort | xargs -n 40 -P 2 clang-format-19 --dry-run -Werror
