// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_zone.h"

namespace skein {

class CaseSession;
class JobBar;
class Prompts;
class Selection;

/// What every room of an open case is handed. All outlive the room.
struct RoomContext
{
    CaseSession &session;
    Selection &selection;
    Prompts &prompts;
    JobBar &jobs; ///< widgets/jobs/job_bar.h
    TimeZone zone = TimeZone::london(); ///< In which times are shown.
};

} // namespace skein
