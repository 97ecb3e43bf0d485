#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy over the program's sources (not the tests). What was found clean is not looked at again while its
# preprocessed text, the checks and clang-tidy itself stay the same: a stamp in the cache folder says so.
# On a cold cache the step ends after SKEIN_TIDY_SECONDS and says how many files are left for the next run; files that
# changed last come first, so a new change is always looked at.
set -eu
cd "$(dirname -- "$0")/../.."
SKEIN_TIDY_CACHE=${SKEIN_TIDY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/skein-tidy}
SKEIN_TIDY_BUILD=${SKEIN_TIDY_BUILD:-build/release}
SKEIN_TIDY_END=$(($(date +%s) + ${SKEIN_TIDY_SECONDS:-180}))
SKEIN_TIDY_LEFT=$(mktemp)
export SKEIN_TIDY_CACHE SKEIN_TIDY_BUILD SKEIN_TIDY_END SKEIN_TIDY_LEFT
trap 'rm -f "$SKEIN_TIDY_LEFT"' EXIT
mkdir -p "$SKEIN_TIDY_CACHE"

files() {
    git log -n 60 --name-only --format= -- app core widgets 2>/dev/null | awk 'NF && !seen[$0]++' || true
    find app core widgets -name '*.cpp' | sort
}
files | awk '/\.cpp$/ && !seen[$0]++' | while read -r file; do
    if [ -e "$file" ]; then echo "$file"; fi
done | xargs -n 1 -P 2 sh -c \
    'if [ "$(date +%s)" -lt "$SKEIN_TIDY_END" ]; then packaging/checks/tidy_one.sh "$1"; else echo "$1" >>"$SKEIN_TIDY_LEFT"; fi' one

left=$(wc -l <"$SKEIN_TIDY_LEFT")
[ "$left" -eq 0 ] || echo "note: tidy left $left files for the next run (the time for a cold cache was over)"
