// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

namespace skein {

class CaseSession;

/// Puts the link charts and theme lines of resources/samples/views.json into the sample case, so that its
/// rooms have something to show. Needs the fonts of a QGuiApplication. False when it was stopped.
bool addSampleViews(CaseSession &session, Progress &progress);

} // namespace skein
