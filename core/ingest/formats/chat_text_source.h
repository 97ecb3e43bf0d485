// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Chats that WhatsApp exports as text, of Android and iOS, in all styles of date and clock. One row a
/// message or line of the app, known by its line. The order of day and month is found in the whole file, as
/// for any table. Where only two people write and nothing speaks of a group, the other is the recipient, and
/// that is told.
FileFormat whatsappTextFormat();
/// The same of Signal.
FileFormat signalTextFormat();

} // namespace skein
