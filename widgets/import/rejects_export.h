// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "widgets/base/prompts.h"

namespace skein {

class CaseSession;

/// Asks where the rejected rows of a source go, proposing the source's own format, writes them and notes in
/// the audit log that they left the case. Empty when it was called off. Throws Error.
QString exportRejects(CaseSession &session, Prompts &prompts, const Source &source);

} // namespace skein
