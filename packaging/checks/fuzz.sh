#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs every fuzz target for SKEIN_FUZZ_SECONDS (60), two at a time, from its stored corpus if there is one.
set -eu
cd "$(dirname -- "$0")/../.."
top=$(pwd)
[ -d tests/fuzz ] || exit 0
packaging/build.sh fuzz fuzz_targets
seconds=${SKEIN_FUZZ_SECONDS:-60}

one() {
    program=$1
    name=$(basename "$program")
    corpus=$(mktemp -d)
    log=$corpus.log
    if [ -d "$top/tests/fuzz/corpus/$name" ]; then cp -R "$top/tests/fuzz/corpus/$name/." "$corpus"; fi
    if (cd "$corpus" && "$program" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 -print_final_stats=1 "$corpus" >"$log" 2>&1); then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        echo "$name: $runs runs"
        rm -rf "$corpus" "$log"
    else
        tail -n 60 "$log"
        echo "$name found a fault; its input is in $corpus, run it again with: $program $corpus/FILE"
        return 1
    fi
}

code=0
# shellcheck disable=SC2046 # names without spaces
set -- $(find build/fuzz -type f -name 'fuzz_*' -perm -u+x | sort)
[ "$#" -gt 0 ] || { echo "no fuzz target was built"; exit 1; }
while [ "$#" -gt 0 ]; do
    one "$top/$1" &
    first=$!
    second=
    shift
    if [ "$#" -gt 0 ]; then
        one "$top/$1" &
        second=$!
        shift
    fi
    wait "$first" || code=1
    [ -z "$second" ] || wait "$second" || code=1
done
exit $code
