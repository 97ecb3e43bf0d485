// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Attribute classes that our own charts use beside those of the case; the reader knows them again.
namespace skein::anx {

inline constexpr char16_t Role[] = u"Role";
inline constexpr char16_t Assessed[] = u"Assessed"; ///< AttFlag.
inline constexpr char16_t Last[] = u"Last"; ///< Until when a link held.
inline constexpr char16_t Seconds[] = u"Seconds"; ///< AttNumber.
inline constexpr char16_t Count[] = u"Count"; ///< AttNumber: events that a link stands for.
inline constexpr char16_t Grade[] = u"Grade"; ///< Of a scheme other than 3x5x2.
inline constexpr char16_t Arrows[] = u"Arrows"; ///< "both".
inline constexpr char16_t Stated[]
    = u"Stated link"; ///< AttFlag: no event, though its type has the name of one.
inline constexpr char16_t Party[] = u"Party: "; ///< In front of a role: who else took part, by identity.
inline constexpr char16_t Title[] = u"Title"; ///< Of an event, where the label cannot say it.
inline constexpr char16_t WrittenBy[] = u"Written by"; ///< Of a text or frame.
inline constexpr char16_t NoteAt[] = u"Note at"; ///< Of a text: the identity of the item it is about.

/// Types of entities that are no items of a case.
inline constexpr char16_t Frame[] = u"Chart frame";
inline constexpr char16_t Words[] = u"Chart text";

} // namespace skein::anx
