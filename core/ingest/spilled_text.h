// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryFile>

#include <string_view>

namespace skein {

/// Text that is too large for memory: written to a file without a name in the folder for temporary files,
/// then mapped. It goes with the object, however the program ends.
class SpilledText
{
public:
    SpilledText(); ///< Throws Error when no file can be made.

    void append(std::string_view piece); ///< Throws Error when the disk is full.
    std::string_view finish(); ///< All of it; nothing is appended any more.
    /// Lets a part leave memory; what is looked at again is read from the disk again.
    void letGo(std::string_view part) const;

private:
    QTemporaryFile m_file;
    std::string_view m_text;
};

} // namespace skein
