#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One file of tidy.sh, unless its stamp is there or the time is over.
set -eu
file=$1
top=$(pwd)
# The command that compiles it, for the preprocessor: without output, dependency files and the cache.
command=$(jq -r --arg file "$top/$file" 'map(select(.file == $file))[0].command // empty' "$SKEIN_TIDY_BUILD/compile_commands.json")
if [ -z "$command" ]; then
    echo "$file is in no target"
    exit 255
fi
command=$(printf '%s' "$command" | sed 's/^[^ ]*ccache //; s/ -o [^ ]*//; s/ -c / -E -P /')
stamp=$( (cd "$SKEIN_TIDY_BUILD" && eval "$command"; cat "$top/.clang-tidy" "$top/packaging/checks/tidy_one.sh"; clang-tidy-19 --version) | sha256sum | cut -d ' ' -f 1)
[ ! -e "$SKEIN_TIDY_CACHE/$stamp" ] || exit 0
if [ "$(date +%s)" -ge "$SKEIN_TIDY_END" ]; then
    echo "$file" >>"$SKEIN_TIDY_LEFT"
    exit 0
fi
# These cost a third of the time and find little.
dear=-bugprone-reserved-identifier,-bugprone-standalone-empty,-bugprone-stringview-nullptr,-bugprone-multiple-statement-macro,-bugprone-suspicious-string-compare
if clang-tidy-19 --quiet --checks=$dear -p "$SKEIN_TIDY_BUILD" "$file" 2>/dev/null; then
    : >"$SKEIN_TIDY_CACHE/$stamp"
else
    exit 1
fi
