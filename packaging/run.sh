#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Skein and opens the sample case.
#   packaging/run.sh            the sample case
#   packaging/run.sh ARGS...    skein ARGS...
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(dirname -- "$here")
cd "$top"

"$here/install.sh"
"$here/build.sh" release skein

skein="$top/build/release/app/skein"
if [ "$#" -gt 0 ]; then
    exec "$skein" "$@"
fi
sample="$top/build/sample"
case_file() { find "$sample" -maxdepth 1 -name '*.skein' 2>/dev/null | head -n 1; }
if [ -z "$(case_file)" ]; then
    rm -rf "$sample"
    echo "run: building the sample case in $sample" >&2
    "$skein" demo "$sample"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$skein" "$(case_file)"
fi
echo "run: there is no display, so no window. The sample case and its products are in $sample"
