// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Chats that Telegram exports as JSON: one chat, or all of an account. One row a message or service line,
/// counted from 1.
FileFormat telegramJsonFormat();
/// Threads of Instagram and of Facebook Messenger, as their owners download them.
FileFormat metaJsonFormat();
/// Channels of Discord, as DiscordChatExporter writes them.
FileFormat discordJsonFormat();

} // namespace skein
