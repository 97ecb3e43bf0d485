#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Skein authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every header compiles by itself.
set -eu
cd "$(dirname -- "$0")/../.."
exec packaging/build.sh release all_verify_interface_header_sets
