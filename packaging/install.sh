#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the Debian packages of packages.txt that are not there yet. Silent when all are.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

missing=
for package in $(sed 's/[[:space:]]*#.*//' "$here/packages.txt"); do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
    *"ok installed") ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "install: this script knows Debian and its relatives (apt-get). Please install:$missing" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install: run as root (there is no sudo): apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
try() {
    if ! $as_root env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "install: this failed: $*" >&2
        exit 1
    fi
}
echo "install:$missing" >&2
try apt-get update -q
# The list is meant to be split into words.
# shellcheck disable=SC2086
try apt-get install -q -y --no-install-recommends $missing
