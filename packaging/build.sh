#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds one preset quietly; on failure shows what the compiler said.
#   packaging/build.sh PRESET [TARGET...]
set -eu
cd "$(dirname -- "$0")/.."
preset=$1
shift
# What one copy of the repository has compiled serves every other, wherever they lie.
CCACHE_BASEDIR=$(pwd)
CCACHE_NOHASHDIR=1
export CCACHE_BASEDIR CCACHE_NOHASHDIR

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    echo "build: CMake could not configure '$preset'" >&2
    exit 1
fi
jobs=${SKEIN_JOBS:-$(nproc)}
echo "build: $preset ${*:-everything}" >&2
if ! ninja -C "build/$preset" -j "$jobs" "$@" >"$log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 200 >&2
    echo "build: '$preset' failed" >&2
    exit 1
fi
