// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/formats/message_columns.h"
#include "core/ingest/xml_pull.h"

#include <QtGlobal>

namespace skein::sms_backup {

/// The columns of messages, and "Title".
message_columns::Cells titles();

/// Each reads the element that has just begun.
void putText(const XmlPull &xml, message_columns::Cells &cells);
void putCall(const XmlPull &xml, message_columns::Cells &cells);
/// Up to the element's end. Returns how many of its parts cannot be decoded.
qint64 putMultimedia(XmlPull &xml, message_columns::Cells &cells);

} // namespace skein::sms_backup
