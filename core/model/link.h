// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/recorded_time.h"
#include "core/model/origin.h"
#include "core/model/vocabulary.h"

#include <QString>

namespace skein {

enum class Strength { Confirmed = 1, Unconfirmed, Tentative };

inline constexpr std::array<Term<Strength>, 3> strengths{{
    {Strength::Confirmed, "confirmed", "Confirmed"},
    {Strength::Unconfirmed, "unconfirmed", "Unconfirmed"},
    {Strength::Tentative, "tentative", "Tentative"},
}};

/// Link types the program itself reads. Any other text is as good a type ("Associate of", "Works for").
namespace link_type {
inline constexpr char16_t AttributedTo[]
    = u"Attributed to"; ///< From a phone, vehicle or account to a person.
inline constexpr char16_t MemberOf[] = u"Member of";
inline constexpr char16_t LivesAt[] = u"Lives at";
inline constexpr char16_t Owns[] = u"Owns";
inline constexpr char16_t AssociateOf[] = u"Associate of";
inline constexpr char16_t FamilyOf[] = u"Family of";
} // namespace link_type

/// A statement that two entities belong together. Attribution is the link of type AttributedTo: this number
/// was used by this person from-to, on these grounds.
struct Link
{
    LinkId id;
    EntityId from;
    EntityId to;
    QString type;
    bool isDirected = false;
    Strength strength = Strength::Confirmed;
    std::optional<RecordedTime> start; ///< Open when absent.
    std::optional<RecordedTime> finish;
    QString label; ///< In the source's words; empty when the type says it.
    QString grounds; ///< Why: required of an attribution and of an inference.
    Origin origin;
    friend bool operator==(const Link &, const Link &) = default;
};

} // namespace skein
