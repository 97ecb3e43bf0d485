// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"

namespace skein {

class Actions;
class EntityEdits;
class Workspace;

/// Adds every room of an open case, in the order of the window.
void addRooms(Workspace &workspace, const RoomContext &context, const Actions &actions,
              const EntityEdits &edits);

} // namespace skein
