#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole check, as CI runs it: packages, build, tests, style, headers, static checks, fuzzing.
# Every step has a time limit; one that fails lets the others run and fails the script. The last lines are ctest's closing ones.
# shellcheck disable=SC2317 # steps are called by name
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here/.." || exit 1

failed=
summary=$(mktemp)
log=$(mktemp)
trap 'rm -f "$summary" "$log"' EXIT

# step NAME SECONDS COMMAND...: quiet when all is well
step() {
    name=$1 limit=$2
    shift 2
    began=$(date +%s)
    timeout --kill-after=10 "$limit" "$@" >"$log" 2>&1
    code=$?
    took=$(($(date +%s) - began))
    if [ $code -eq 0 ]; then
        echo "ok      $name (${took} s)"
        grep '^note: ' "$log"
        return 0
    fi
    [ $code -eq 124 ] && echo "this took longer than $limit s and was stopped" >>"$log"
    echo "FAILED  $name (${took} s)"
    tail -n 200 "$log"
    failed="$failed $name"
    return 1
}

tests() {
    timeout --kill-after=10 600 ctest --test-dir build/release -j "${SKEIN_JOBS:-2}" --output-on-failure --progress \
        --no-tests=error >"$log" 2>&1
    code=$?
    [ $code -eq 124 ] && echo "the tests took longer than 600 s and were stopped" >>"$log"
    sed -n '/% tests passed/,$p' "$log" >"$summary"
    if [ $code -eq 0 ]; then
        echo "ok      tests"
    else
        echo "FAILED  tests"
        grep -v ' Test *#[0-9]*: .* Passed ' "$log" | tail -n 400
        failed="$failed tests"
    fi
}

step packages 900 "$here/install.sh" || exit 1
step format 120 "$here/checks/format.sh"
if step build 3000 "$here/build.sh" release; then
    tests
    step headers 1200 "$here/checks/headers.sh"
    step tidy 400 "$here/checks/tidy.sh"
    step fuzz 1800 "$here/checks/fuzz.sh"
fi

[ -z "$failed" ] || echo "failed:$failed"
cat "$summary"
[ -z "$failed" ] && grep -q '^100% tests passed' "$summary"
