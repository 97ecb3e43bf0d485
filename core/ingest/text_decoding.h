// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace skein {

class SpilledText;

/// A file's text as UTF-8, whatever it was written in.
struct DecodedText
{
    std::string_view text; ///< Without a byte order mark; in the caller's bytes, `converted` or `spilled`.
    QString charset; ///< "UTF-8", "UTF-16LE", "windows-1252" ...
    bool hadBadBytes = false; ///< Some bytes mean nothing in that character set; each became U+FFFD.
    std::unique_ptr<std::string> converted;
    std::shared_ptr<const SpilledText>
        spilled; ///< Of a large file: on the disk, so that memory stays bounded.

    /// Lets a part of the text leave memory if it lies on the disk.
    void letGo(std::string_view part) const;
};

/// Byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then a guess; Windows-1252 if all
/// fails. UTF-8 is not copied: the bytes must outlive the result. Large ones are looked at in parts, and each
/// part that will not be looked at again is told; the answer false ends it, and the result is worth nothing.
using LookedAt = std::function<bool(std::string_view part)>;
/// Throws Error when the disk has no room for what has to be converted.
DecodedText decodeText(std::string_view bytes, const LookedAt &lookedAt = {});

/// Text in a character set that is known. Throws Error when it is none, or the disk has no room.
DecodedText decodeTextAs(std::string_view bytes, const std::string &charset);

/// Adds a code point up to U+10FFFF as UTF-8.
void appendUtf8(unsigned code, std::string &to);

/// True if the bytes are well-formed UTF-8 (no surrogates, no overlong forms); a cut last character is
/// allowed when the bytes are the beginning of something longer.
enum class Tail { MustBeWhole, MayBeCut };
bool isUtf8(std::string_view bytes, Tail tail = Tail::MustBeWhole);

} // namespace skein
