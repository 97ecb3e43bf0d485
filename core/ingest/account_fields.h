// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

namespace skein {

/// Who wrote or got a message, or made a call, in an export of an app or of a handset. Such rows have a field
/// `platform`; the field `accounts` says what the platform knows people by: "numbers" (SMS, WhatsApp), or
/// "handles" (Skype, Kik).
///
/// A number is a phone, an address an e-mail address, a handle an account of the platform. A name that is
/// shown (field `from_name`) is nobody's identity: two people of one name in two files are two. Its account
/// belongs to the source alone, until an analyst joins it to somebody.
namespace account_fields {

/// Text of a party's field that means the owner of the handset or account that the file comes from.
inline constexpr std::u16string_view Owner = u"(owner)";

/// The handset that a source comes from. Sources of one exhibit share it.
Subject owner(const ImportContext &context);

/// The parties of a field ("from", "to", "participants", "other"; several parted by line ends), with the
/// names of the field `FIELD_name` where there are no identifiers.
std::vector<Subject> parties(FieldRow &row, ImportContext &context, const QString &field);

} // namespace account_fields

} // namespace skein
